package org.tendertrace.extract;

/** Tells of labels, folded and without spaces, what of them says no more than the rest. */
final class LabelShapes {

  /** Letters from which what follows is a word: ID, No. */
  private static final int SHORTEST_WORD = 2;

  private LabelShapes() {}

  /** Where a label of two parts is joined: 中标人/中标价, or -1. */
  static int joint(String key) {
    for (int k = 1; k + 1 < key.length(); k++) {
      if ("/、及和与&+".indexOf(key.charAt(k)) >= 0) {
        return k;
      }
    }
    return -1;
  }

  /** Whether the second half of a label says in Latin script what the first says: 判給金額/Valor. */
  static boolean isTranslation(String half) {
    boolean letters = false;
    for (int k = 0; k < half.length(); k++) {
      if (Character.isIdeographic(half.charAt(k))) {
        return false;
      }
      letters |= Character.isLetter(half.charAt(k));
    }
    return letters;
  }

  /** Where the same follows in Latin script: 得標者|Successful tenderer; -1 for nowhere. */
  static int translation(String key) {
    int at = 0;
    while (at < key.length() && Glyphs.isHan(key.charAt(at))) {
      at++;
    }
    boolean word = at > 1 && at + SHORTEST_WORD <= key.length() && Glyphs.isLatin(key.charAt(at));
    return word && !Glyphs.holdsDigit(key) && isTranslation(key.substring(at)) ? at : -1;
  }

  /** Where the same follows in Chinese: Contract Sum|合約金額; -1 for nowhere. */
  static int chinese(String key) {
    int at = key.length();
    while (at > 0 && Glyphs.isHan(key.charAt(at - 1))) {
      at--;
    }
    boolean both = at >= SHORTEST_WORD && key.length() - at >= SHORTEST_WORD;
    return both && Glyphs.isLatin(key.charAt(0)) && isTranslation(key.substring(0, at)) ? at : -1;
  }

  /** 中标人 of 中标(选)人: a label without the bracket amid it, or {@code null} where there is none. */
  static String withoutInnerBracket(String key) {
    int open = key.indexOf('(');
    int close = key.indexOf(')', open + 1);
    return open > 0 && close > open && close + 1 < key.length()
        ? key.substring(0, open) + key.substring(close + 1)
        : null;
  }

  /**
   * 標案名稱 of 採購資料:標案名稱: the last of the names that a portal strings together, from the widest on.
   */
  static String behindGroup(String key) {
    int colon = key.lastIndexOf(':');
    boolean strung =
        colon > 1
            && key.length() - colon > SHORTEST_WORD
            && key.chars()
                .allMatch(c -> c == ':' || Glyphs.isHan((char) c) || Glyphs.isDigit((char) c));
    return strung ? key.substring(colon + 1) : key;
  }

  /** Agency of "Agency :": a label as printed, without the colon and the blanks around it. */
  static String bare(String label) {
    int end = label.length();
    while (end > 1 && (Glyphs.isColon(label.charAt(end - 1)) || label.charAt(end - 1) == ' ')) {
      end--;
    }
    return label.substring(0, end).strip();
  }
}
