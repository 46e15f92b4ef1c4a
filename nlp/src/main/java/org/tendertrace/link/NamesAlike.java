package org.tendertrace.link;

import java.util.List;

/** How names of parties go together that are not spelt the same; all folded, letters and digits. */
final class NamesAlike {

  private static final int MIN_NAME = 4;
  private static final int MIN_SHORT = 4;
  private static final int LONGEST_SHORT = 8;
  private static final int MIN_SELLER = 6;

  /** What tells one office from another is never left out: 第二, 附属, 东. */
  private static final String TELLING = "一二三四五六七八九十第附分东西南北";

  private static final String DESIGNATORS = "省市县区州";

  private NamesAlike() {}

  /** Names in two scripts cannot be compared. */
  static boolean inOtherScript(List<String> names, List<String> others) {
    return names.stream().allMatch(Title::hasHan) != others.stream().allMatch(Title::hasHan);
  }

  /** Whether one name is part of the other, but for what says that a place is a city or county. */
  static boolean holds(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    return shorter.length() >= MIN_NAME
        && (longer.contains(shorter)
            || (shorter.length() > MIN_NAME
                && shorter.chars().noneMatch(NamesAlike::isDesignator)
                && withoutDesignators(longer).contains(shorter)));
  }

  /** 某某水务集团 is 某某市水务集团, where nothing says that it is that of a county. */
  private static String withoutDesignators(String name) {
    StringBuilder rest = new StringBuilder(name.length());
    name.chars().filter(c -> !isDesignator(c)).forEach(c -> rest.append((char) c));
    return rest.toString();
  }

  /**
   * A name behind the last word for a place in its first half, or else behind its first two
   * characters.
   */
  static String withoutPlace(String name) {
    int begin = Math.min(2, name.length());
    for (int k = 1; k < name.length() / 2; k++) {
      begin = isDesignator(name.charAt(k)) ? k + 1 : begin;
    }
    return name.substring(begin);
  }

  static boolean isDesignator(int c) {
    return DESIGNATORS.indexOf(c) >= 0;
  }

  /**
   * Whether {@code shorter} leaves out of {@code full} nothing that tells one office from another.
   */
  static boolean shortens(String shorter, String full) {
    if (isShortened(shorter, full)) {
      return true;
    }
    for (int k = 1; k < full.length() - shorter.length(); k++) {
      if (isDesignator(full.charAt(k - 1)) && isShortened(shorter, full.substring(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShortened(String shorter, String full) {
    if (shorter.length() < MIN_SHORT
        || shorter.length() >= full.length()
        || !full.startsWith(shorter.substring(0, 2))
        || full.charAt(full.length() - 1) != shorter.charAt(shorter.length() - 1)) {
      return false;
    }
    int at = 0;
    for (int k = 0; k < shorter.length(); k++) {
      int next = full.indexOf(shorter.charAt(k), at);
      if (next < 0 || full.substring(at, next).chars().anyMatch(c -> TELLING.indexOf(c) >= 0)) {
        return false;
      }
      at = next + 1;
    }
    return true;
  }

  /** Whether {@code text} tells the name shortened, from its place on: 某远中院. */
  static boolean isShortIn(String text, String name) {
    String stem = Companies.stem(name);
    if (stem.length() <= MIN_SHORT) {
      return false;
    }
    String opening = stem.substring(0, 2);
    for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
      if (text.startsWith(stem.substring(0, MIN_SHORT), at)) {
        return true;
      }
      int last = Math.min(text.length(), at + LONGEST_SHORT);
      for (int end = at + MIN_SHORT; end <= last; end++) {
        if (isShortened(text.substring(at, end), stem)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one name is the other with words before it. */
  static boolean endsAlike(String one, String other) {
    return Math.min(one.length(), other.length()) >= MIN_SELLER
        && (one.endsWith(other) || other.endsWith(one));
  }
}
