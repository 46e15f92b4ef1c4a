package org.tendertrace.read;

import com.google.re2j.Pattern;
import java.util.List;

/** The few signs of Markdown that matter in reposted notices. */
final class Markdown {

  private static final Pattern RULE = Pattern.compile("\\|?(\\s*:?-+:?\\s*\\|)*\\s*:?-+:?\\s*\\|?");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");
  private static final Pattern BOLD =
      Pattern.compile("\\*\\*(\\S|\\S[^*]*\\S)\\*\\*|__(\\S|\\S[^_]*\\S)__");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]*)\\]\\((?:https?:)?/[^()\\s]*\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern ITEM = Pattern.compile("^[-*+]\\s+");

  /** What Markdown escapes; what may be a Windows path's or a formula's is left. */
  private static final String ESCAPED = "-._*#+()[]{}!~>|`&";

  private Markdown() {}

  /** Whether a text is written in Markdown, by its headings, rules of tables and emphasis. */
  static boolean isUsedIn(List<String> lines) {
    int signs = 0;
    for (String line : lines) {
      String stripped = line.strip();
      if (HEADING.matches(stripped) || isRule(stripped)) {
        return true;
      }
      signs += BOLD.matcher(stripped).find() || holdsEscape(stripped) ? 1 : 0;
    }
    return signs >= 2;
  }

  private static boolean holdsEscape(String line) {
    int at = line.indexOf('\\');
    return at >= 0 && at + 1 < line.length() && ESCAPED.indexOf(line.charAt(at + 1)) >= 0;
  }

  /** Without the sign by which what follows is no mark: FZ\-2024\-077, 1\. 采购人. */
  private static String unescaped(String line) {
    StringBuilder unescaped = new StringBuilder(line.length());
    for (int k = 0; k < line.length(); k++) {
      char next = k + 1 < line.length() ? line.charAt(k + 1) : ' ';
      if (line.charAt(k) == '\\' && ESCAPED.indexOf(next) >= 0) {
        k++;
        unescaped.append(next);
      } else {
        unescaped.append(line.charAt(k));
      }
    }
    return unescaped.toString();
  }

  /** Whether a line is the rule between a table's header and body. */
  static boolean isRule(String line) {
    return line.indexOf('|') >= 0 && line.indexOf('-') >= 0 && RULE.matches(line);
  }

  /** Level of the heading, 0 for none. */
  static int headingLevel(String line) {
    if (!HEADING.matches(line)) {
      return 0;
    }
    int level = 0;
    while (line.charAt(level) == '#') {
      level++;
    }
    return level;
  }

  /** A heading may be closed by the signs that open it: # 公告 #. */
  private static String withoutClosing(String heading) {
    int end = heading.length();
    while (end > 1 && heading.charAt(end - 1) == '#') {
      end--;
    }
    return heading.substring(0, end).strip();
  }

  /** A line without the signs. */
  static String printed(String line) {
    String printed = line;
    int level = headingLevel(printed);
    if (level > 0) {
      printed = withoutClosing(printed.substring(level).strip());
    }
    printed = ITEM.matcher(printed).replaceFirst("");
    printed = BOLD.matcher(printed).replaceAll("$1$2");
    printed = printed.indexOf('`') < 0 ? printed : CODE.matcher(printed).replaceAll("$1");
    printed = LINK.matcher(printed).replaceAll("$1");
    return holdsEscape(printed) ? unescaped(printed) : printed;
  }
}
