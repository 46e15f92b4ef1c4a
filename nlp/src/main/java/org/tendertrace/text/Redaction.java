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

  /** Behind a label of telephones, everything that is written like a number is one. */
  private static final Pattern NUMBERS =
      Pattern.compile("[+(（]?\\d[\\d\\-－—–‑()（） ]{5,18}\\d(?:转\\d{1,6})?");

  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-]{5,20}");

  /** How far behind a label its numbers go. */
  private static final int REACH = 80;

  /** How far behind a label its names go; a line can be a whole document. */
  private static final int NAMES_REACH = 2000;

  private static final int LONGEST_BRACKETS = 20;

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
    return mask(text, Folded.withoutSpaces(text));
  }

  /** {@link #mask(String)} of a text that is {@code folded} without its spaces already. */
  public String mask(String text, Folded folded) {
    char[] masked = text.toCharArray();
    UnlabelledContacts.mask(text, masked);
    TreeMap<Integer, Gazetteer.Match<Kind>> byBegin = new TreeMap<>();
    for (Gazetteer.Match<Kind> match : labels.find(folded)) {
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
        int end = lineEnd(text, value, next == null ? text.length() : next);
        byLabel(text, value, end, label.value(), masked);
      }
    }
    return new String(masked);
  }

  private void byLabel(String text, int begin, int end, Kind kind, char[] masked) {
    String value = text.substring(begin, Math.min(end, begin + REACH));
    switch (kind) {
      case PERSON -> persons(text, begin, end, masked);
      case PHONE -> {
        // 联系方式：张某，…
        persons(text, begin, end, masked);
        for (Matcher numbers = NUMBERS.matcher(value); numbers.find(); ) {
          if (!NumberContext.isAmount(value, numbers.end())) {
            NumberContext.maskDigits(masked, begin + numbers.start(), begin + numbers.end());
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

  private void persons(String text, int begin, int end, char[] masked) {
    String value = text.substring(begin, Math.min(end, begin + NAMES_REACH));
    for (Span name : names.in(value)) {
      mask(masked, begin + name.begin(), begin + name.end());
    }
  }

  /**
   * Where the value behind a label begins, or -1 where none follows: behind a colon, in the next
   * cell, or behind a blank where the label begins its line. A word of Latin script amid others is
   * a label only before a number: trailers carrying Mobile Roller Brake Testers.
   */
  private static int valueBehind(String text, Span label) {
    int k = label.end();
    if (k < text.length() && (text.charAt(k) == '（' || text.charAt(k) == '(')) {
      k = behindBrackets(text, k);
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
    boolean amid = before >= 0 && text.charAt(before) == ' ' && text.charAt(label.begin()) < 0x80;
    boolean number = k < text.length() && "+(0123456789".indexOf(text.charAt(k)) >= 0;
    return blank && begins && (!amid || number) ? k : -1;
  }

  /**
   * The end of the brackets that open at {@code open}, the outer ones of （手机(微信)）; there itself
   * where they hold too much.
   */
  private static int behindBrackets(String text, int open) {
    String near = text.substring(open, Math.min(text.length(), open + LONGEST_BRACKETS));
    int close = Math.max(near.indexOf('）'), near.indexOf(')'));
    return close < 0 ? open : open + close + 1;
  }

  private static int lineEnd(String text, int from, int most) {
    int k = from;
    while (k < most && text.charAt(k) != '\n' && text.charAt(k) != '\t') {
      k++;
    }
    return k;
  }

  private static void mask(char[] masked, int begin, int end) {
    Arrays.fill(masked, begin, end, 'X');
  }
}
