package org.tendertrace.link;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.knowledge.LinkingWord.Kind;
import org.tendertrace.text.Folded;

/**
 * What in a text is made like a project number, with or without a label: Latin letters and at least
 * {@value #DIGITS} digits in one token, as in SYZB-2024-031.
 */
final class Codes {

  private static final int DIGITS = 4;
  private static final int MIN_DIGITS = 6;
  private static final int LONGEST = 40;
  private static final int MOST = 8;
  private static final int BEHIND = 8;
  private static final String INNER = "-_/#()[]〔〕【】";

  /** A title with fewer digits has no code, day or sum. */
  private static final int TITLE_DIGITS = 4;

  private static final int CODE_DIGITS = 5;
  private static final int CODE_LENGTH = 9;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9\\-_/#()\\[\\]〔〕【】（）]{9,}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?");
  private static final Pattern SUM =
      Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?(?:[万萬亿]?元|[万萬]\\s*$)");

  private final List<String> common;

  /**
   * @param words among them the openings of the numbers of standards, certificates and web
   *     addresses, which many share
   */
  Codes(LinkingWords words) {
    common = words.of(Kind.STANDARD);
  }

  /**
   * A code in a text.
   *
   * @param exact comparable like {@link ProjectId#exact}
   * @param before what stands in front of it, folded, without spaces
   * @param behind what follows it, likewise
   */
  record Code(String exact, String before, String behind) {}

  /** The codes in {@code printed}, each once, in order. */
  List<Code> in(String printed) {
    String text = Folded.textOf(printed);
    List<Code> codes = new ArrayList<>();
    for (int k = 0; k < text.length() && codes.size() < MOST; k++) {
      if (isLatin(text.charAt(k))) {
        int end = k;
        k = counted(text, k);
        while (end < text.length() && isPart(text.charAt(end))) {
          end++;
        }
        boolean address =
            end < text.length()
                && ".@:".indexOf(text.charAt(end)) >= 0
                && end + 1 < text.length()
                && isLatin(text.charAt(end + 1));
        end = whole(text, k, end);
        String code = text.substring(k, end);
        if (!address && isCode(code)) {
          ProjectId id = ProjectId.of(code);
          if (id != null
              && (id.unique() || isTelling(id.exact()))
              && codes.stream().noneMatch(known -> known.exact().equals(id.exact()))) {
            String before = text.substring(Math.max(0, k - Numbers.CLAUSE), k);
            String behind = text.substring(end, Math.min(text.length(), end + BEHIND));
            codes.add(new Code(id.exact(), before.replace(" ", ""), behind.strip()));
          }
        }
        k = end;
      }
    }
    return codes;
  }

  /** Where a code begins that has a counter or a year in front of its letters: 14/ABC/2024. */
  private static int counted(String text, int letters) {
    int begin = letters;
    while (begin > 0 && letters - begin < MIN_DIGITS && isCounter(text.charAt(begin - 1))) {
      begin--;
    }
    boolean parted = begin < letters && "-/".indexOf(text.charAt(letters - 1)) >= 0;
    return parted && Character.isDigit(text.charAt(begin)) ? begin : letters;
  }

  private static boolean isCounter(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '/';
  }

  /**
   * Where a code ends of which a bracket is part: in front of one that does not close, or that
   * holds a code of its own, as that of the agency beside that of the buyer.
   */
  private int whole(String text, int begin, int end) {
    int open = text.indexOf('(', begin);
    if (open <= begin || open >= end) {
      return end;
    }
    int close = text.indexOf(')', open);
    boolean apart =
        close < 0
            || close >= end
            || (isNumber(text.substring(open + 1, close)) && isNumber(text.substring(begin, open)));
    return apart ? open : end;
  }

  /**
   * A title without numbers of projects, days and sums, which tell nothing about what is bought.
   */
  static String without(String title) {
    if (title.chars().filter(c -> c >= '0' && c <= '9').count() < TITLE_DIGITS) {
      return title;
    }
    String rest = SUM.matcher(DAY.matcher(title).replaceAll(" ")).replaceAll(" ");
    Matcher code = CODE.matcher(rest);
    StringBuilder kept = new StringBuilder(rest.length());
    int from = 0;
    while (code.find()) {
      if (isNumber(code.group())) {
        kept.append(rest, from, code.start()).append(' ');
        from = code.end();
      }
    }
    return kept.append(rest.substring(from)).toString();
  }

  /** What stands behind the last number of a project; the whole where there is none. */
  static String behind(String printed) {
    String behind = printed;
    Matcher code = CODE.matcher(printed);
    while (code.find()) {
      behind = isNumber(code.group()) ? printed.substring(code.end()).strip() : behind;
    }
    return behind.isEmpty() ? printed : behind;
  }

  private static boolean isNumber(String code) {
    long digits = code.chars().filter(c -> c >= '0' && c <= '9').count();
    long all = code.chars().filter(Character::isLetterOrDigit).count();
    return digits >= CODE_DIGITS && all >= CODE_LENGTH && digits < all;
  }

  /** Whether a short number is made of an office's letters and enough digits: zh244417. */
  private static boolean isTelling(String exact) {
    return exact.chars().limit(2).allMatch(Codes::isLatin)
        && exact.chars().filter(Character::isDigit).count() >= MIN_DIGITS;
  }

  private boolean isCode(String code) {
    long digits = code.chars().filter(c -> c >= '0' && c <= '9').count();
    return code.length() <= LONGEST
        && digits >= DIGITS
        && common.stream().noneMatch(code::startsWith);
  }

  private static boolean isPart(char c) {
    return isLatin(c) || (c >= '0' && c <= '9') || INNER.indexOf(c) >= 0;
  }

  private static boolean isLatin(int c) {
    return c >= 'a' && c <= 'z';
  }
}
