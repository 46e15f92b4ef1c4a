package org.tendertrace.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, for identities that depend on nothing but the content. */
public final class Sha256 {

  private static final int DIGITS = 16;

  /** Copied for each use: to look an algorithm up takes longer than to sum up a short text. */
  private static final MessageDigest UNUSED = digest();

  private Sha256() {}

  /** The first 16 hexadecimal digits of the SHA-256 of {@code text} in UTF-8. */
  public static String of(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** All 64 hexadecimal digits of the SHA-256 of {@code bytes}. */
  public static String hex(byte[] bytes) {
    try {
      MessageDigest digest = (MessageDigest) UNUSED.clone();
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The SHA-256 of every Java platform can be copied", e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
