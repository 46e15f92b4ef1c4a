package org.tendertrace.read;

/** Recognises UTF-16 that has no byte order mark. */
final class WideText {

  /** A larger share of other code units is not told from nothing but others. */
  private static final double UNCOMMON = 0.11;

  private WideText() {}

  /**
   * The share of code units that are common in notices: ASCII, Han, the punctuation of either. Text
   * that could as well be bytes of ASCII counts as none, and so does text with too few of them to
   * matter.
   *
   * @param high position of the high byte: 0 for big-endian, 1 for little-endian
   */
  static double share(byte[] bytes, int units, int high) {
    int common = 0;
    int ascii = 0;
    for (int k = 0; k < units; k++) {
      int above = bytes[2 * k + high] & 0xFF;
      int below = bytes[2 * k + 1 - high] & 0xFF;
      boolean narrow =
          above == 0
              && ((below >= ' ' && below < 0x7F)
                  || below == '\n'
                  || below == '\r'
                  || below == '\t');
      boolean han = above >= 0x4E && above <= 0x9F;
      boolean mark = above == 0x30 || above == 0x20 || above == 0xFF;
      common += narrow || han || mark ? 1 : 0;
      ascii += above >= ' ' && above < 0x7F && below >= ' ' && below < 0x7F ? 1 : 0;
      if (ascii > units / 2 || k - common > units * UNCOMMON) {
        return 0;
      }
    }
    return (double) common / units;
  }
}
