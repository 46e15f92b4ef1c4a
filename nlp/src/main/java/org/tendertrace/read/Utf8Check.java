package org.tendertrace.read;

/**
 * How well bytes agree with UTF-8.
 *
 * @param sequences well-formed sequences of several bytes
 * @param longSequences those of three bytes and more, which hardly ever come about by chance
 * @param broken places that are not well-formed, a cut sequence at the very end aside
 */
record Utf8Check(int sequences, int longSequences, int broken) {

  static Utf8Check of(byte[] bytes) {
    int sequences = 0;
    int longSequences = 0;
    int broken = 0;
    int k = 0;
    while (k < bytes.length) {
      int b = bytes[k] & 0xFF;
      if (b < 0x80) {
        k++;
        continue;
      }
      int length =
          b >= 0xC2 && b <= 0xDF ? 2 : b >= 0xE0 && b <= 0xEF ? 3 : b >= 0xF0 && b <= 0xF4 ? 4 : 0;
      int more = 1;
      while (more < length && k + more < bytes.length && (bytes[k + more] & 0xC0) == 0x80) {
        more++;
      }
      if (length > 0 && more == length) {
        sequences++;
        longSequences += length > 2 ? 1 : 0;
      } else if (length == 0 || k + more < bytes.length) {
        broken++;
      }
      k += more;
    }
    return new Utf8Check(sequences, longSequences, broken);
  }

  boolean isValid() {
    return broken == 0;
  }

  /** Whether so much can hardly be well-formed by chance. */
  boolean isConvincing() {
    return longSequences >= 2 || sequences >= 8;
  }

  /** Whether it is UTF-8 with some damage. */
  boolean isMostlyValid() {
    return longSequences > 20 && broken * 20 < longSequences;
  }
}
