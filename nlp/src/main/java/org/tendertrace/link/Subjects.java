package org.tendertrace.link;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.knowledge.LinkingWord.Kind;

/** Names of what is bought that a text prints behind words such as 项目名称. */
final class Subjects {

  private static final String BETWEEN = ":： \t\n　)）\"“";
  private static final String ENDS = "\n\t。；;，,|｜";
  private static final int GAP = 8;
  private static final int LONGEST = 60;
  private static final int MOST = 3;
  private static final int SHORTEST = 6;
  private static final int LONGEST_TAG = 8;
  private static final int FIRST_LINES = 3;
  private static final int MOST_BARS = 2;
  private static final String CELLS = "[\t|｜]";
  private static final int SHORTEST_PLANNED = 5;
  private static final int MOST_PLANNED = 12;

  private final List<String> labels;
  private final List<String> sites;
  private final List<String> kinds;
  private final List<String> around;

  Subjects(LinkingWords words) {
    labels = words.of(Kind.SUBJECT);
    sites = words.of(Kind.SITE);
    kinds = words.of(Kind.HEADLINE);
    around = words.of(Kind.BESIDE_HEADLINE);
  }

  /** The first lines that are made like a headline: they end in a word such as 公告. */
  List<String> headlines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST)
        .filter(line -> !isMenu(line))
        .filter(line -> kinds.stream().anyMatch(line::contains))
        .map(Subjects::untagged)
        .filter(line -> line.indexOf('\t') < 0 && around.stream().noneMatch(line::contains))
        .limit(1)
        .toList();
  }

  /**
   * What the first lines may name where neither a title nor a label does: a line of a news item or
   * of a card, behind the site's or the stage's name and its colon.
   */
  List<String> openings(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(FIRST_LINES)
        .map(Subjects::untagged)
        .map(line -> line.substring(line.indexOf('：') + 1).strip())
        .map(line -> line.indexOf(" - ") > SHORTEST ? line.substring(0, line.indexOf(" - ")) : line)
        .filter(line -> line.length() <= LONGEST && !isSentence(line) && !isOfSite(line))
        .toList();
  }

  /** The cells of an intention's table that may name what is planned: words without a number. */
  static List<String> planned(String text) {
    return text.lines()
        .flatMap(line -> List.of(line.split(CELLS, -1)).stream())
        .map(String::strip)
        .filter(cell -> cell.length() >= SHORTEST_PLANNED && cell.length() <= LONGEST)
        .filter(cell -> cell.chars().noneMatch(c -> ENDS.indexOf(c) >= 0 || c == '：' || c == ':'))
        .filter(Title::hasHan)
        .distinct()
        .limit(MOST_PLANNED)
        .toList();
  }

  /** Whether a line is a site's menu or a row of a table. */
  static boolean isMenu(String line) {
    return line.chars().filter(c -> "|｜>\t".indexOf(c) >= 0).count() > MOST_BARS;
  }

  private static boolean isSentence(String line) {
    return line.chars().anyMatch(c -> "。；，|".indexOf(c) >= 0);
  }

  /** Whether the next item of a list begins, as in 三、. */
  private static boolean isItem(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at + 1) == '、'
        && "一二三四五六七八九十".indexOf(text.charAt(at)) >= 0;
  }

  /** What the text puts in quotation marks. */
  static List<String> quoted(String text) {
    List<String> quoted = new ArrayList<>();
    int open = text.indexOf('“');
    while (open >= 0 && quoted.size() < 2) {
      int close = text.indexOf('”', open);
      if (close > open + SHORTEST && close - open <= LONGEST) {
        quoted.add(text.substring(open + 1, close));
      }
      open = close < 0 ? -1 : text.indexOf('“', close);
    }
    return quoted;
  }

  /**
   * The title without the portal's tag in front or beside, as in 【中标】 or 中标｜…｜2024-01-02, and
   * without whom it names behind, as in …公告[某公司].
   */
  static String untagged(String printed) {
    String title = printed;
    for (String part : printed.split("[｜|]", -1)) {
      title = title.equals(printed) || part.length() > title.length() ? part.strip() : title;
    }
    int open = title.endsWith("]") ? title.lastIndexOf('[') : -1;
    title = open > LONGEST_TAG ? title.substring(0, open).strip() : title;
    int close = title.startsWith("【") ? title.indexOf('】') : -1;
    close = title.startsWith("[") ? title.indexOf(']') : close;
    return close > 0 && close <= LONGEST_TAG ? title.substring(close + 1).strip() : title;
  }

  /** Whether a title is cut off, so that it may be that of several things. */
  static boolean isCut(String title) {
    return title.indexOf('…') >= 0 || title.endsWith("...");
  }

  /** Whether a title is the name of a site or of whoever runs it. */
  boolean isOfSite(String title) {
    return sites.stream().anyMatch(title::endsWith);
  }

  /** The names as printed behind the first label that the text has, at most {@value #MOST}. */
  List<String> first(String text) {
    for (String label : labels) {
      List<String> subjects = behind(List.of(label), text);
      if (!subjects.isEmpty()) {
        return subjects;
      }
    }
    return List.of();
  }

  /** The names as printed, in order, at most {@value #MOST}. */
  List<String> in(String text) {
    return behind(labels, text);
  }

  private static List<String> behind(List<String> labels, String text) {
    List<String> subjects = new ArrayList<>();
    for (String label : labels) {
      int at = text.indexOf(label);
      while (at >= 0 && subjects.size() < MOST) {
        int begin = at + label.length();
        int limit = Math.min(text.length(), begin + GAP);
        while (begin < limit && BETWEEN.indexOf(text.charAt(begin)) >= 0) {
          begin++;
        }
        int end = begin;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0 && !isItem(text, end)) {
          end++;
        }
        if (end > begin && end - begin <= LONGEST) {
          subjects.add(text.substring(begin, end));
        }
        at = text.indexOf(label, Math.max(end, at + 1));
      }
    }
    return subjects;
  }
}
