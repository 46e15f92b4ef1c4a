package org.tendertrace.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, for identities that depend on nothing but the content. */
public final class Sha256 {

  private static final int DIGITS = 16;

  private Sha256() {}

  /** The first 16 hexadecimal digits of the SHA-256 of {@code text} in UTF-8. */
  public static String of(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** All 64 hexadecimal digits of the SHA-256 of {@code bytes}. */
  public static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
