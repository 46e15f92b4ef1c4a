package org.tendertrace.extract;

/** Tells what may be a label that no table lists, by its form alone. */
final class GuessedKeys {

  static final int LONGEST = 18;
  private static final int LONGEST_LATIN = 40;

  private GuessedKeys() {}

  /**
   * @param key what may be a label, folded and without spaces
   */
  static boolean mayBeLabel(String key) {
    return key.length() <= longest(key)
        && key.indexOf(':') < 0
        && !isOfClauses(key)
        && !holdsShare(key);
  }

  /** Labels in Latin script are longer. */
  private static int longest(String key) {
    return !key.isEmpty() && Glyphs.isLatin(key.charAt(0)) ? LONGEST_LATIN : LONGEST;
  }

  /** Whether a comma parts what stands before any bracket: 有效投标不足3家，废标. */
  private static boolean isOfClauses(String key) {
    int comma = key.indexOf(',');
    int open = key.indexOf('(');
    return comma >= 0 && (open < 0 || comma < open);
  }

  /** Whether a figure stands before a sign of shares, as in values: 管理费率12.8%. */
  private static boolean holdsShare(String key) {
    for (int k = 1; k < key.length(); k++) {
      if ("%‰".indexOf(key.charAt(k)) >= 0 && Glyphs.isDigit(key.charAt(k - 1))) {
        return true;
      }
    }
    return false;
  }
}
