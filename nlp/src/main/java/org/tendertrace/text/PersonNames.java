package org.tendertrace.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tendertrace.model.Span;

/** Finds names of persons in the value of a label like 联系人 or Contact person. */
final class PersonNames {

  private static final int LONGEST_HAN = 4;

  private static final Pattern LATIN =
      Pattern.compile("(?:\\p{Lu}[\\p{L}'’.-]{0,20})(?: \\p{Lu}[\\p{L}'’.-]{0,20}){0,3}");

  private final Set<String> surnames;
  private final Set<String> titles;
  private final Set<String> organisationParts;

  PersonNames(Set<String> surnames, Set<String> titles, Set<String> organisationParts) {
    this.surnames = Set.copyOf(surnames);
    this.titles = Set.copyOf(titles);
    this.organisationParts = Set.copyOf(organisationParts);
  }

  /** The spans of names in {@code value}, which is the rest of a line. */
  List<Span> in(String value) {
    List<Span> sure = new ArrayList<>();
    List<Span> likely = new ArrayList<>();
    int k = 0;
    while (k < value.length()) {
      char c = value.charAt(k);
      if (!isHan(c)) {
        if (c == '。' || (likely.isEmpty() && sure.isEmpty() && isAscii(c))) {
          break;
        }
        k = isOpening(c) ? behindBrackets(value, k) : k + 1;
        continue;
      }
      int end = k;
      while (end < value.length() && (isHan(value.charAt(end)) || value.charAt(end) == '·')) {
        end++;
      }
      Span spaced = spaced(value, k, end);
      if (end < value.length() && isColon(value.charAt(end))) {
        // A label of something else.
        break;
      }
      Span run = spaced == null ? new Span(k, end) : spaced;
      judge(value, run, sure, likely);
      k = run.end();
    }
    if (!sure.isEmpty()) {
      // In the company of names, what is as short as a name is one.
      sure.addAll(likely);
      return sure;
    }
    return latin(value);
  }

  private void judge(String value, Span run, List<Span> sure, List<Span> likely) {
    String name = run.of(value).replace(" ", "");
    int surname = surname(name);
    if (surname > 0 && titles.contains(name.substring(surname))) {
      sure.add(new Span(run.begin(), run.begin() + surname));
    } else if (name.length() <= LONGEST_HAN && name.length() > 1 && !isOrganisation(name)) {
      boolean fits = surname > 0 && name.length() <= surname + 2 && name.length() > surname;
      (fits ? sure : likely).add(run);
    }
  }

  /** 张 某: short names are set apart to be as wide as others. */
  private Span spaced(String value, int begin, int end) {
    boolean single = end == begin + 1 && end + 1 < value.length() && value.charAt(end) == ' ';
    if (!single || !isHan(value.charAt(end + 1)) || surname(value.substring(begin, end)) == 0) {
      return null;
    }
    boolean ends = end + 2 == value.length() || !isHan(value.charAt(end + 2));
    return ends ? new Span(begin, end + 2) : null;
  }

  private int surname(String name) {
    if (name.length() >= 2 && surnames.contains(name.substring(0, 2))) {
      return 2;
    }
    return !name.isEmpty() && surnames.contains(name.substring(0, 1)) ? 1 : 0;
  }

  /** An organisation ends in its kind, and other phrases begin with a word of their own. */
  private boolean isOrganisation(String name) {
    return organisationParts.stream()
        .anyMatch(part -> name.endsWith(part) || (part.length() > 1 && name.contains(part)));
  }

  private List<Span> latin(String value) {
    if (value.isEmpty() || Character.getType(value.codePointAt(0)) != Character.UPPERCASE_LETTER) {
      return List.of();
    }
    Matcher name = LATIN.matcher(value);
    if (!name.lookingAt() || name.end() < 2) {
      return List.of();
    }
    for (String word : name.group().split("[ .]", -1)) {
      String capitalised =
          word.isEmpty() ? word : word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
      if (organisationParts.contains(capitalised)) {
        return List.of();
      }
    }
    return List.of(new Span(0, name.end()));
  }

  private static int behindBrackets(String value, int open) {
    int close = Math.max(value.indexOf('）', open), value.indexOf(')', open));
    return close < 0 ? open + 1 : close + 1;
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  private static boolean isOpening(char c) {
    return c == '（' || c == '(';
  }

  private static boolean isAscii(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean isHan(char c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || Character.isSurrogate(c);
  }
}
