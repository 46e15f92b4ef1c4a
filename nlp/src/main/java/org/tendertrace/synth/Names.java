package org.tendertrace.synth;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up names of organisations. All open with 示例 (example), so that nobody takes one for real.
 */
final class Names {
  private static final String SYLLABLES = "安北昌东恩方光海嘉凯兰明宁平庆荣山泰文新雅远正中卓源启和利顺达康";
  private static final List<String> BUYERS = List.of("大学", "职业技术学院", "研究院", "人民医院", "图书馆", "信息中心");
  private static final List<String> SUPPLIERS =
      List.of("科技有限公司", "信息技术有限公司", "系统集成有限公司", "云计算有限公司");
  private static final int LETTERS = 4;

  private Names() {}

  static String buyer(SplittableRandom random) {
    return "示例" + syllables(random) + BUYERS.get(random.nextInt(BUYERS.size()));
  }

  /** A buyer that no other number below some hundred thousands has. */
  static String buyer(long number) {
    // A prime that does not divide the number of names goes through all of them.
    long at = number * 7919;
    StringBuilder name = new StringBuilder("示例");
    for (int k = 0; k < LETTERS; k++) {
      name.append(SYLLABLES.charAt((int) (at % SYLLABLES.length())));
      at /= SYLLABLES.length();
    }
    return name.append(BUYERS.get(0)).toString();
  }

  static String supplier(SplittableRandom random) {
    return "示例" + syllables(random) + SUPPLIERS.get(random.nextInt(SUPPLIERS.size()));
  }

  private static String syllables(SplittableRandom random) {
    StringBuilder name = new StringBuilder();
    for (int k = 0; k < LETTERS; k++) {
      name.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
    }
    return name.toString();
  }
}
