package org.tendertrace.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.tendertrace.knowledge.ContactLabel;
import org.tendertrace.knowledge.ContactLabel.Kind;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Span;

/**
 * Masks contact details: telephone numbers, local parts of e-mail addresses, numbers of identity
 * documents, accounts of chats, and names of persons behind labels. Every masked character becomes
 * an {@code X}, so that offsets hold. Amounts, dates, project numbers, credit codes and names of
 * organisations stay. Safe for use by several threads.
 */
public final class Redaction {

  /** What is masked is the first group. */
  private static final Pattern MAIL =
      Pattern.compile("([A-Za-z0-9._%+-]{1,64})[@＠][A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");

  private static final String AREA = "(?:[(（]0\\d{2,3}[)）][-－—–‑ ]{0,2}|0\\d{2,3}[-－—–‑ ]{1,2})";

  private static final Pattern PHONE =
      Pattern.compile(
          "(1[3-9]\\d[-－—–‑ ]?\\d{4}[-－—–‑ ]?\\d{4}|"
              + AREA
              + "\\d{3,4}[- ]?\\d{4}(?:[-－—–转]\\d{1,6})?)");

  /** Behind a label of telephones, everything that is written like a number is one. */
  private static final Pattern NUMBERS =
      Pattern.compile("[+(（]?\\d[\\d\\-－—–‑()（） ]{5,18}\\d(?:转\\d{1,6})?");

  private static final Pattern IDENTITY = Pattern.compile("([1-8]\\d{16}[\\dXx])");

  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-]{5,20}");

  /** How far behind a label its numbers go. */
  private static final int REACH = 80;

  private final Gazetteer<Kind> labels;
  private final PersonNames names;

  public Redaction(Knowledge knowledge) {
    Map<String, Kind> words = new TreeMap<>();
    Map<Kind, TreeMap<String, Kind>> others = new EnumMap<>(Kind.class);
    for (ContactLabel label : knowledge.contactLabels()) {
      for (String word : label.words()) {
        if (label.kind().isLabel()) {
          words.put(word, label.kind());
        } else {
          others.computeIfAbsent(label.kind(), kind -> new TreeMap<>()).put(word, label.kind());
        }
      }
    }
    labels = Gazetteer.withoutSpaces(words);
    names =
        new PersonNames(
            others.get(Kind.SURNAME).keySet(),
            others.get(Kind.TITLE).keySet(),
            others.get(Kind.ORGANISATION).keySet());
  }

  /** The text with contact details masked; as long as {@code text}. */
  public String mask(String text) {
    char[] masked = text.toCharArray();
    byPattern(text, masked);
    TreeMap<Integer, Gazetteer.Match<Kind>> byBegin = new TreeMap<>();
    for (Gazetteer.Match<Kind> match : labels.find(Folded.withoutSpaces(text))) {
      byBegin.merge(
          match.span().begin(),
          match,
          (one, other) -> one.span().length() >= other.span().length() ? one : other);
    }
    // A label inside a value (张某（采购人代表）) does not end it, but a telephone's does.
    byBegin
        .values()
        .removeIf(label -> label.value() == Kind.PERSON && valueBehind(text, label.span()) < 0);
    for (Gazetteer.Match<Kind> label : byBegin.values()) {
      int value = valueBehind(text, label.span());
      if (value >= 0) {
        Integer next = byBegin.ceilingKey(value);
        int end = Math.min(lineEnd(text, value), next == null ? text.length() : next);
        byLabel(text, value, end, label.value(), masked);
      }
    }
    return new String(masked);
  }

  private static void byPattern(String text, char[] masked) {
    for (Matcher mail = MAIL.matcher(text); mail.find(); ) {
      mask(masked, mail.start(1), mail.end(1));
    }
    for (Matcher phone = PHONE.matcher(text); phone.find(); ) {
      if (standsAlone(text, phone.start(1), phone.end(1))) {
        maskDigits(masked, phone.start(1), phone.end(1));
      }
    }
    for (Matcher identity = IDENTITY.matcher(text); identity.find(); ) {
      if (standsAlone(text, identity.start(1), identity.end(1))
          && IdentityNumber.isValid(identity.group(1))) {
        mask(masked, identity.start(1), identity.end(1));
      }
    }
  }

  private void byLabel(String text, int begin, int end, Kind kind, char[] masked) {
    String value = text.substring(begin, Math.min(end, begin + REACH));
    switch (kind) {
      case PERSON -> persons(text.substring(begin, end), begin, masked);
      case PHONE -> {
        // 联系方式：张某，…
        persons(text.substring(begin, end), begin, masked);
        for (Matcher numbers = NUMBERS.matcher(value); numbers.find(); ) {
          if (!isAmount(value, numbers.end())) {
            maskDigits(masked, begin + numbers.start(), begin + numbers.end());
          }
        }
      }
      case ID, CHAT -> {
        Matcher account = ACCOUNT.matcher(value);
        if (account.find()) {
          mask(masked, begin + account.start(), begin + account.end());
        }
      }
      default -> {
        // The other kinds are no labels.
      }
    }
  }

  private void persons(String value, int begin, char[] masked) {
    for (Span name : names.in(value)) {
      mask(masked, begin + name.begin(), begin + name.end());
    }
  }

  /**
   * Where the value behind a label begins, or -1 where none follows: behind a colon, in the next
   * cell, or behind a blank where the label begins its line.
   */
  private static int valueBehind(String text, Span label) {
    int k = label.end();
    if (k < text.length() && (text.charAt(k) == '（' || text.charAt(k) == '(')) {
      int close = Math.max(text.indexOf('）', k), text.indexOf(')', k));
      k = close > k && close < k + 20 ? close + 1 : k;
    }
    boolean blank = false;
    while (k < text.length() && (text.charAt(k) == ' ' || text.charAt(k) == '\t')) {
      blank = true;
      k++;
    }
    if (k < text.length() && (text.charAt(k) == '：' || text.charAt(k) == ':')) {
      k++;
      while (k < text.length() && (text.charAt(k) <= ' ' || text.charAt(k) == '：')) {
        k++;
      }
      return k;
    }
    int before = label.begin() - 1;
    boolean begins = before < 0 || text.charAt(before) <= ' ';
    return blank && begins ? k : -1;
  }

  private static int lineEnd(String text, int from) {
    int k = from;
    while (k < text.length() && text.charAt(k) != '\n' && text.charAt(k) != '\t') {
      k++;
    }
    return k;
  }

  /** Whether a number is not a piece of a longer code, an amount or a decimal. */
  private static boolean standsAlone(String text, int begin, int end) {
    char before = begin == 0 ? ' ' : text.charAt(begin - 1);
    boolean codeBefore = isCode(before) || "-－.,_#¥￥$第号".indexOf(before) >= 0;
    char behind = end == text.length() ? ' ' : text.charAt(end);
    boolean decimal =
        end + 1 < text.length()
            && (behind == '.' || behind == ',')
            && Character.isDigit(text.charAt(end + 1));
    return !codeBefore && !isCode(behind) && !decimal && !isAmount(text, end);
  }

  private static boolean isAmount(String text, int end) {
    int k = end;
    while (k < text.length() && text.charAt(k) == ' ') {
      k++;
    }
    return k < text.length() && "元万亿号%％".indexOf(text.charAt(k)) >= 0;
  }

  private static boolean isCode(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static void mask(char[] masked, int begin, int end) {
    Arrays.fill(masked, begin, end, 'X');
  }

  private static void maskDigits(char[] masked, int begin, int end) {
    for (int k = begin; k < end; k++) {
      masked[k] = Character.isDigit(masked[k]) ? 'X' : masked[k];
    }
  }
}
