package org.tendertrace.read;

/**
 * How well bytes agree with the two families of Chinese encodings: the share of their two-byte
 * characters that lie where the family keeps its common characters and punctuation. Text of the one
 * read as the other lands all over the table.
 *
 * @param gb share for GB2312, GBK and GB18030
 * @param big5 share for Big5
 */
record ChineseBytes(double gb, double big5) {

  static ChineseBytes of(byte[] bytes) {
    return new ChineseBytes(gb(bytes), big5(bytes));
  }

  private static double gb(byte[] bytes) {
    int pairs = 0;
    int common = 0;
    for (int k = 0; k + 1 < bytes.length; k++) {
      int lead = bytes[k] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      int trail = bytes[k + 1] & 0xFF;
      pairs++;
      boolean level1 = lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
      boolean mark = lead >= 0xA1 && lead <= 0xA3 && trail >= 0xA1;
      common += level1 || mark ? 1 : 0;
      k += trail >= 0x40 ? 1 : 0;
    }
    return pairs == 0 ? 0 : (double) common / pairs;
  }

  private static double big5(byte[] bytes) {
    int pairs = 0;
    int common = 0;
    for (int k = 0; k + 1 < bytes.length; k++) {
      int lead = bytes[k] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      int trail = bytes[k + 1] & 0xFF;
      pairs++;
      boolean inRange = (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE);
      boolean level1 = lead >= 0xA4 && lead <= 0xC6;
      boolean mark = lead >= 0xA1 && lead <= 0xA3;
      common += inRange && (level1 || mark) ? 1 : 0;
      k += inRange ? 1 : 0;
    }
    return pairs == 0 ? 0 : (double) common / pairs;
  }
}
