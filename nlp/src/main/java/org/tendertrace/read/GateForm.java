package org.tendertrace.read;

import com.ibm.icu.text.Transliterator;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * The bytes that a term is written with in one encoding or escape.
 *
 * @param bounded whether it must stand as a word of its own
 * @param unit how characters lie beside it
 */
// Forms are never compared.
@SuppressWarnings("ArrayRecordComponent")
record GateForm(String term, byte[] bytes, boolean bounded, Unit unit) {

  /** How wide the characters of an encoding are. */
  enum Unit {
    BYTE,
    TWO_BYTES_HIGH_FIRST,
    TWO_BYTES_LOW_FIRST
  }

  private static final Transliterator TO_TRADITIONAL =
      Transliterator.getInstance("Simplified-Traditional");
  private static final Transliterator TO_SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private static final List<Charset> NARROW =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("Big5-HKSCS"));

  /** How markup, JSON (also in JSON) and addresses write a character that is not ASCII. */
  private static final List<IntFunction<String>> ESCAPES =
      List.of(
          c -> String.format(Locale.ROOT, "\\u%04x", c),
          c -> String.format(Locale.ROOT, "\\\\u%04x", c),
          c -> String.format(Locale.ROOT, "&#%d;", c),
          c -> String.format(Locale.ROOT, "&#x%x;", c));

  /** All forms of a term. */
  static List<GateForm> of(String term, boolean bounded) {
    Set<String> written = new HashSet<>();
    List<GateForm> forms = new ArrayList<>();
    for (String spelling : spellings(term)) {
      for (Charset charset : NARROW) {
        byte[] bytes = encoded(spelling, charset);
        boolean isNew =
            bytes != null && written.add(new String(bytes, StandardCharsets.ISO_8859_1));
        if (isNew) {
          forms.add(new GateForm(term, bytes, bounded, Unit.BYTE));
        }
      }
      byte[] high = spelling.getBytes(StandardCharsets.UTF_16BE);
      forms.add(new GateForm(term, high, bounded, Unit.TWO_BYTES_HIGH_FIRST));
      byte[] low = spelling.getBytes(StandardCharsets.UTF_16LE);
      forms.add(new GateForm(term, low, bounded, Unit.TWO_BYTES_LOW_FIRST));
      if (spelling.chars().anyMatch(c -> c >= 0x80)) {
        // Full-width forms come out of old input methods, which know no entities.
        boolean wide = spelling.chars().anyMatch(c -> c >= '！' && c <= '～');
        for (IntFunction<String> escape : wide ? ESCAPES.subList(0, 1) : ESCAPES) {
          byte[] escaped = escaped(spelling, escape).getBytes(StandardCharsets.US_ASCII);
          forms.add(new GateForm(term, escaped, bounded, Unit.BYTE));
        }
      }
    }
    return forms;
  }

  /** Simplified, traditional and full-width; the case of ASCII is folded with the bytes. */
  private static Set<String> spellings(String term) {
    Set<String> spellings = new TreeSet<>();
    spellings.add(term);
    spellings.add(TO_TRADITIONAL.transliterate(term));
    spellings.add(TO_SIMPLIFIED.transliterate(term));
    for (String spelling : List.copyOf(spellings)) {
      if (spelling.chars().anyMatch(c -> c < 0x80)) {
        spellings.add(wide(spelling.toUpperCase(Locale.ROOT)));
        spellings.add(wide(spelling.toLowerCase(Locale.ROOT)));
        spellings.add(wide(spelling));
      }
    }
    return spellings;
  }

  private static String wide(String spelling) {
    StringBuilder wide = new StringBuilder();
    for (int k = 0; k < spelling.length(); k++) {
      char c = spelling.charAt(k);
      wide.append(c > ' ' && c < 0x7F ? (char) (c - '!' + '！') : c == ' ' ? '\u3000' : c);
    }
    return wide.toString();
  }

  private static byte[] encoded(String spelling, Charset charset) {
    try {
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(spelling));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      // The encoding has no such character: nobody writes the term in it.
      return null;
    }
  }

  private static String escaped(String spelling, IntFunction<String> escape) {
    StringBuilder escaped = new StringBuilder();
    for (int k = 0; k < spelling.length(); k++) {
      char c = spelling.charAt(k);
      escaped.append(c < 0x80 ? String.valueOf(c) : escape.apply(c));
    }
    return escaped.toString();
  }

  /**
   * Whether {@code [begin, end)} is the term and no accident: on the boundary of two-byte
   * characters, and where it must be a word, without letters or digits of ASCII beside it.
   */
  boolean isAt(byte[] text, int begin, int end) {
    boolean onCharacters = unit == Unit.BYTE || begin % 2 == 0;
    return onCharacters && (!bounded || isWord(text, begin, end));
  }

  private boolean isWord(byte[] text, int begin, int end) {
    return switch (unit) {
      case BYTE -> !continues(text, end) && !continued(text, begin);
      case TWO_BYTES_HIGH_FIRST ->
          !isWide(text, begin - 2, begin - 1) && !isWide(text, end, end + 1);
      case TWO_BYTES_LOW_FIRST ->
          !isWide(text, begin - 1, begin - 2) && !isWide(text, end + 1, end);
    };
  }

  private static boolean isWide(byte[] text, int high, int low) {
    return Math.min(high, low) >= 0
        && Math.max(high, low) < text.length
        && text[high] == 0
        && isWordPart(text[low]);
  }

  private static boolean continues(byte[] text, int end) {
    return end < text.length && isWordPart(text[end]);
  }

  private static boolean continued(byte[] text, int begin) {
    if (begin == 0 || !isWordPart(text[begin - 1])) {
      return false;
    }
    // The second byte of a Chinese character may look like a letter.
    boolean trail = begin > 1 && text[begin - 2] < 0;
    return !trail && !isEscapeBefore(text, begin);
  }

  /** {@code \n}, {@code \t} and the like of JSON, or {@code \}{@code u5361}. */
  private static boolean isEscapeBefore(byte[] text, int begin) {
    if (begin > 1 && text[begin - 2] == '\\') {
      return true;
    }
    if (begin < 6 || text[begin - 6] != '\\' || text[begin - 5] != 'u') {
      return false;
    }
    for (int k = begin - 4; k < begin; k++) {
      if (Character.digit(text[k], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordPart(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }
}
