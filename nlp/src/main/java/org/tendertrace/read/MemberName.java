package org.tendertrace.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Names of members, as archives made on Chinese Windows and elsewhere write them. */
final class MemberName {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private MemberName() {}

  /** Decodes a name that the archive says no encoding of. */
  static String decode(byte[] raw) {
    Charset charset = Utf8Check.of(raw).isValid() ? StandardCharsets.UTF_8 : GB18030;
    return new String(raw, charset);
  }

  /** Decodes a name that was read byte by byte; one with other characters is decoded already. */
  static String decode(String latin) {
    boolean raw = latin.chars().allMatch(c -> c <= 0xFF);
    return raw ? decode(latin.getBytes(StandardCharsets.ISO_8859_1)) : latin;
  }

  /** Whether a name stays inside the archive and on one line. */
  static boolean isSafe(String name) {
    String plain = name.replace('\\', '/');
    if (plain.isBlank() || plain.startsWith("/") || plain.indexOf(':') == 1) {
      return false;
    }
    for (String part : plain.split("/", -1)) {
      if (part.equals("..")) {
        return false;
      }
    }
    return plain.chars().noneMatch(c -> c < ' ');
  }

  /** Whether a member is something that a file manager left behind. */
  static boolean isLitter(String name) {
    return name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store") || name.equals(".DS_Store");
  }
}
