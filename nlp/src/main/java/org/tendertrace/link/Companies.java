package org.tendertrace.link;

import java.util.List;
import java.util.TreeSet;

/** Names of companies, as far as it takes to find them in another text. */
final class Companies {

  private static final String KIND = "有限";
  private static final List<String> FORMS = List.of("有限公司", "责任", "股份", "一人");
  private static final int SHORTEST = 4;
  private static final int LONGEST = 20;
  private static final int MOST = 4;

  /** What stands in front of a name in a sentence. */
  private static final String BEFORE = "与由和向给为及经受让";

  private Companies() {}

  /** The first characters of those that a short text tells, folded; sorted and distinct. */
  static List<String> in(String text) {
    TreeSet<String> openings = new TreeSet<>();
    int kind = text == null ? -1 : text.indexOf(KIND);
    while (kind >= 0 && openings.size() < MOST) {
      int begin = kind;
      while (begin > 0 && kind - begin < LONGEST && isPart(text.charAt(begin - 1))) {
        begin--;
      }
      String opening = Title.Reader.compact(text.substring(begin, kind));
      if (opening.length() >= SHORTEST) {
        openings.add(opening.substring(0, SHORTEST));
      }
      kind = text.indexOf(KIND, kind + 1);
    }
    return List.copyOf(openings);
  }

  /** A name, folded, letters and digits alone, without its legal form where enough is left. */
  static String stem(String name) {
    String stem = Title.Reader.compact(name);
    for (String form : FORMS) {
      int end = stem.length() - form.length();
      stem = stem.endsWith(form) && end > SHORTEST ? stem.substring(0, end) : stem;
    }
    return stem;
  }

  private static boolean isPart(char c) {
    return (Character.isLetter(c) || "（）()".indexOf(c) >= 0) && BEFORE.indexOf(c) < 0;
  }
}
