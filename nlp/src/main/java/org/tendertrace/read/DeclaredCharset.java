package org.tendertrace.read;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;

/** The encoding that a document declares of itself, in {@code meta} or in its XML declaration. */
final class DeclaredCharset {

  private static final int HEAD = 8192;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([a-z0-9_:-]{2,30})"
              + "|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([a-z0-9_:-]{2,30})");

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_:-]{2,30})");

  private DeclaredCharset() {}

  /** What the first declaration of {@code bytes} says, or {@code null}. */
  static String in(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    if (!declaration.find()) {
      return null;
    }
    return declaration.group(1) == null ? declaration.group(2) : declaration.group(1);
  }

  /** The charset of a media type such as {@code text/html; charset=gbk}, or {@code null}. */
  static String of(String mediaType) {
    if (mediaType == null) {
      return null;
    }
    Matcher parameter = PARAMETER.matcher(mediaType);
    return parameter.find() ? parameter.group(1) : null;
  }
}
