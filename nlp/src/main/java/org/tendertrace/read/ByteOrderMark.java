package org.tendertrace.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The mark at the beginning of a text that tells its encoding.
 *
 * @param length in bytes
 */
record ByteOrderMark(Charset charset, int length) {

  /** The mark that {@code bytes} begin with, or {@code null}. */
  static ByteOrderMark of(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return new ByteOrderMark(StandardCharsets.UTF_8, 3);
    }
    if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
      return new ByteOrderMark(Charset.forName("UTF-32LE"), 4);
    }
    if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
      return new ByteOrderMark(Charset.forName("UTF-32BE"), 4);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
    }
    if (begins(bytes, 0x84, 0x31, 0x95, 0x33)) {
      return new ByteOrderMark(Charset.forName("GB18030"), 4);
    }
    return null;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int k = 0; k < mark.length; k++) {
      if ((bytes[k] & 0xFF) != mark[k]) {
        return false;
      }
    }
    return true;
  }
}
