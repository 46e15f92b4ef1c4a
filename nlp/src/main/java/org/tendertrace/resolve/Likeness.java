package org.tendertrace.resolve;

/** How much two names of organisations have in common beside their legal form. */
final class Likeness {

  private static final int TELLING = 2;

  private Likeness() {}

  /** Whether a piece of two characters stands in both, what both end with left out. */
  static boolean isLike(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
      same++;
    }
    String first = one.substring(0, one.length() - same);
    String second = other.substring(0, other.length() - same);
    if (first.isEmpty() || second.isEmpty()) {
      return true;
    }
    for (int k = 0; k + TELLING <= first.length(); k++) {
      if (second.contains(first.substring(k, k + TELLING))) {
        return true;
      }
    }
    return false;
  }
}
