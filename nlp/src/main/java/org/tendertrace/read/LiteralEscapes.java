package org.tendertrace.read;

/**
 * Decodes the escapes that a program printed instead of the characters that they stand for: 首页\r\n
 * 公告\r\n, as texts have them that were written as the representation of a string or escaped twice.
 */
final class LiteralEscapes {

  /** Line ends printed so, at least; a path or a formula may hold one or two. */
  private static final int FEWEST = 3;

  private static final int HEXADECIMAL = 16;

  private LiteralEscapes() {}

  /** The text with its escapes decoded; the same where it has more lines than escaped line ends. */
  static String decoded(String text) {
    if (text.indexOf('\\') < 0 || !isEscaped(text)) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    for (int k = 0; k < text.length(); ) {
      int end = text.charAt(k) == '\\' && k + 1 < text.length() ? escape(text, k, decoded) : k;
      if (end == k) {
        decoded.append(text.charAt(k));
        end++;
      }
      k = end;
    }
    return decoded.toString();
  }

  private static boolean isEscaped(String text) {
    int escaped = 0;
    int lines = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      lines += c == '\n' ? 1 : 0;
      escaped += c == '\\' && k + 1 < text.length() && text.charAt(k + 1) == 'n' ? 1 : 0;
    }
    return escaped >= FEWEST && escaped > lines;
  }

  /** Appends what the escape at {@code at} stands for; returns its end, {@code at} for none. */
  private static int escape(String text, int at, StringBuilder decoded) {
    char kind = text.charAt(at + 1);
    switch (kind) {
      case 'n' -> decoded.append('\n');
      case 't' -> decoded.append('\t');
      case 'r' -> {
        boolean before = text.startsWith("\\n", at + 2);
        decoded.append(before ? "" : "\n");
      }
      case '"', '\'', '\\', '/' -> decoded.append(kind);
      case 'u' -> {
        return coded(text, at, 4, decoded);
      }
      case 'x' -> {
        return coded(text, at, 2, decoded);
      }
      default -> {
        return at;
      }
    }
    return at + 2;
  }

  /** Appends the character whose number is printed in {@code digits} digits. */
  private static int coded(String text, int at, int digits, StringBuilder decoded) {
    int end = at + 2 + digits;
    int value = 0;
    for (int k = at + 2; k < end; k++) {
      int digit = k < text.length() ? Character.digit(text.charAt(k), HEXADECIMAL) : -1;
      if (digit < 0) {
        return at;
      }
      value = value * HEXADECIMAL + digit;
    }
    decoded.append((char) value);
    return end;
  }
}
