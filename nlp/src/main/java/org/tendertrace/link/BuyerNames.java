package org.tendertrace.link;

import java.util.List;

/** Makes the names of buyers fit to be compared. */
final class BuyerNames {

  private static final int SHORTEST = 4;
  private static final String ABOUT = "关于";

  /** Words of a headline that was taken for a name. */
  private static final List<String> NO_NAME =
      List.of("关于", "取消", "变更", "更正", "公告", "公示", "中标", "成交", "结果", "摘要", "流标", "废标");

  private BuyerNames() {}

  /** The names without tags and words in front that are none of theirs; too short ones left out. */
  static List<String> cleaned(List<String> printed) {
    return printed.stream()
        .map(BuyerNames::cleaned)
        .filter(name -> name.length() >= SHORTEST)
        .filter(name -> NO_NAME.stream().noneMatch(name::contains))
        .distinct()
        .toList();
  }

  private static String cleaned(String printed) {
    String name = Subjects.untagged(printed.strip());
    return name.startsWith(ABOUT) ? name.substring(ABOUT.length()) : name;
  }
}
