package org.tendertrace.read;

/** White space and unprinted characters of text as documents have it. */
final class Blanks {

  private Blanks() {}

  /** Whether a character is white space of any width, or a control character. */
  static boolean isBlank(char c) {
    if ((c > ' ' && c < 0x7F) || c > '\u3000') {
      return false;
    }
    return c <= 0xA0
        || c == '\u3000'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u205F' && isSpaceOfPunctuation(c));
  }

  /** The spaces and separators among general punctuation. */
  private static boolean isSpaceOfPunctuation(char c) {
    return c <= '\u200A' || c == '\u2028' || c == '\u2029' || c == '\u202F' || c == '\u205F';
  }

  /** Whether a character leaves no trace on paper: joiners, marks of direction and byte order. */
  static boolean isUnprinted(char c) {
    if (c < '\u00AD' || (c > '\u206F' && c < '\uFEFF')) {
      return false;
    }
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F')
        || c == '\uFEFF'
        || (c >= '\uFFF9' && c <= '\uFFFB');
  }

  /** Whether nothing of {@code text} is printed. */
  static boolean isBlank(CharSequence text) {
    for (int k = 0; k < text.length(); k++) {
      if (!isBlank(text.charAt(k)) && !isUnprinted(text.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A line as a page has it: runs of blanks are one space, there are none at its ends, what is not
   * printed is dropped, and halves of surrogate pairs are replaced.
   */
  static String collapse(String line) {
    StringBuilder printed = null;
    boolean blank = false;
    int length = line.length();
    for (int k = 0; k < length; k++) {
      char c = line.charAt(k);
      boolean plain = !isBlank(c) && !isUnprinted(c) && !Character.isSurrogate(c);
      boolean singleSpace = c == ' ' && !blank && k > 0 && k < length - 1;
      if (printed == null) {
        if (plain || singleSpace) {
          blank = singleSpace;
          continue;
        }
        printed = new StringBuilder(length).append(line, 0, blank ? k - 1 : k);
      }
      if (isBlank(c)) {
        blank = true;
      } else if (!isUnprinted(c)) {
        if (blank && !printed.isEmpty()) {
          printed.append(' ');
        }
        blank = false;
        if (Character.isHighSurrogate(c)
            && k + 1 < length
            && Character.isLowSurrogate(line.charAt(k + 1))) {
          printed.append(c).append(line.charAt(++k));
        } else {
          printed.append(Character.isSurrogate(c) ? '\uFFFD' : c);
        }
      }
    }
    return printed == null ? line : printed.toString();
  }
}
