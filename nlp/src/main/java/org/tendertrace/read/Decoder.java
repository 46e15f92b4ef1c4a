package org.tendertrace.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;
import org.tendertrace.model.Quarantined;

/**
 * Finds out the encoding of a document and decodes it. What a header or the markup declares is
 * believed only if the bytes agree; portals declare gb2312 and send UTF-8, and the other way round.
 */
final class Decoder {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** Share of characters that may be broken: crawlers cut documents and join pieces. */
  private static final double FEW_BROKEN = 0.02;

  private static final double MANY_BROKEN = 0.1;

  /** Chinese text of one encoding has at least this share of its characters among the common. */
  private static final double MOSTLY_COMMON = 0.75;

  /** What a declaration is worth beside that share. */
  private static final double DECLARED = 0.1;

  /** Stands in decoded text for bytes that are no character. */
  private static final char BROKEN = '\uFFFD';

  /** So many bytes more than characters are eight sequences or more, which is no chance. */
  private static final int SURELY_UTF_8 = 16;

  private Decoder() {}

  /**
   * @param declared by the source beside the bytes; {@code null} for nothing
   * @throws Refusal UNDECODABLE, if they are no text in any known encoding
   */
  static Decoded decode(byte[] bytes, String declared) throws Refusal {
    Decoded decoded = decodeUnchecked(bytes, declared);
    String text = decoded.text();
    int controls = 0;
    int broken = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c < ' ') {
        controls += c != '\t' && c != '\n' && c != '\r' && c != '\f' ? 1 : 0;
      } else if (c == BROKEN) {
        broken++;
      }
    }
    if (controls > FEW_BROKEN * text.length() || broken > MANY_BROKEN * text.length()) {
      throw new Refusal(
          Quarantined.Code.UNDECODABLE,
          "No text in any known encoding: read as %s, %d of %d characters are broken"
              .formatted(decoded.charset(), controls + broken, text.length()));
    }
    return decoded;
  }

  private static Decoded decodeUnchecked(byte[] bytes, String declared) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      return decoded(bytes, mark.length(), mark.charset());
    }
    String most = new String(bytes, StandardCharsets.UTF_8);
    boolean surely = bytes.length - most.length() >= SURELY_UTF_8 && most.indexOf(BROKEN) < 0;
    // UTF-16 has a zero in each blank and sign of ASCII: without any it is none.
    if (surely && most.indexOf('\0') < 0) {
      return new Decoded(most, "UTF-8");
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return decoded(bytes, 0, wide);
    }
    if (surely) {
      return new Decoded(most, "UTF-8");
    }
    if (isAscii(bytes)) {
      return new Decoded(new String(bytes, StandardCharsets.US_ASCII), "UTF-8");
    }
    Utf8Check utf8 = Utf8Check.of(bytes);
    if ((utf8.isValid() && utf8.isConvincing()) || utf8.isMostlyValid()) {
      return decoded(bytes, 0, StandardCharsets.UTF_8);
    }
    Charset said = charset(declared).or(() -> charset(DeclaredCharset.in(bytes))).orElse(null);
    if (utf8.isValid() && (said == null || said.equals(StandardCharsets.UTF_8))) {
      return decoded(bytes, 0, StandardCharsets.UTF_8);
    }
    return decoded(bytes, 0, legacy(bytes, said));
  }

  private static Decoded decoded(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    String name = charset.equals(BIG5) ? "Big5" : charset.name();
    return new Decoded(text, name);
  }

  /** UTF-16 without a mark, or {@code null}. */
  private static Charset wide(byte[] bytes) {
    int units = Math.min(bytes.length, 8192) / 2;
    if (units < 2 || (bytes.length % 2 != 0 && bytes.length < 8192)) {
      return null;
    }
    double little = WideText.share(bytes, units, 1);
    double big = WideText.share(bytes, units, 0);
    if (Math.max(little, big) < 0.9) {
      return null;
    }
    return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  /**
   * One of the encodings before Unicode. The two Chinese ones are told apart by where common
   * characters have their bytes; the declared one has the say where that is not clear.
   */
  private static Charset legacy(byte[] bytes, Charset said) {
    ChineseBytes chinese = ChineseBytes.of(bytes);
    boolean saidChinese = GB18030.equals(said) || BIG5.equals(said);
    double gb = chinese.gb() + (GB18030.equals(said) ? DECLARED : 0);
    double big5 = chinese.big5() + (BIG5.equals(said) ? DECLARED : 0);
    if (Math.max(gb, big5) >= MOSTLY_COMMON) {
      return gb >= big5 ? GB18030 : BIG5;
    }
    if (said != null && !said.equals(StandardCharsets.UTF_8) && isStrictly(bytes, said)) {
      return said;
    }
    if (saidChinese) {
      return said;
    }
    return detected(bytes);
  }

  private static Charset detected(byte[] bytes) {
    UniversalDetector mozilla = new UniversalDetector();
    mozilla.handleData(bytes);
    mozilla.dataEnd();
    Optional<Charset> found = charset(mozilla.getDetectedCharset());
    if (found.isPresent() && isStrictly(bytes, found.get())) {
      return found.get();
    }
    CharsetMatch[] matches =
        new CharsetDetector()
            .setText(Arrays.copyOf(bytes, Math.min(bytes.length, 65_536)))
            .detectAll();
    for (CharsetMatch match : matches) {
      Optional<Charset> candidate = charset(match.getName());
      if (candidate.isPresent() && isStrictly(bytes, candidate.get())) {
        return candidate.get();
      }
    }
    return found.orElse(GB18030);
  }

  private static boolean isStrictly(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The charset of a declaration, each as the superset that portals mean by it. */
  private static Optional<Charset> charset(String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (plain.startsWith("gb")
        || plain.equals("x-gbk")
        || plain.equals("cp936")
        || plain.equals("windows-936")
        || plain.equals("euc-cn")) {
      return Optional.of(GB18030);
    }
    if (plain.startsWith("big5") || plain.equals("cp950") || plain.equals("x-windows-950")) {
      return Optional.of(BIG5);
    }
    if (plain.equals("iso-8859-1") || plain.equals("latin1") || plain.equals("us-ascii")) {
      return Optional.of(Charset.forName("windows-1252"));
    }
    try {
      Charset known = Charset.forName(plain.equals("utf8") ? "utf-8" : plain);
      // Without a mark and without the pattern of UTF-16, the declaration is a slip.
      boolean isWide =
          known.name().startsWith("UTF-16") || known.equals(UTF_32LE) || known.equals(UTF_32BE);
      return isWide ? Optional.empty() : Optional.of(known);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
