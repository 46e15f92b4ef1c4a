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

  private Markdown() {}

  /** Whether a text is written in Markdown, by its headings, rules of tables and emphasis. */
  static boolean isUsedIn(List<String> lines) {
    int signs = 0;
    for (String line : lines) {
      String stripped = line.strip();
      if (HEADING.matches(stripped) || isRule(stripped)) {
        return true;
      }
      signs += BOLD.matcher(stripped).find() ? 1 : 0;
    }
    return signs >= 2;
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
    return LINK.matcher(printed).replaceAll("$1");
  }
}
