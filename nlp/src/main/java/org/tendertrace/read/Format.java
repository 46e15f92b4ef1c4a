package org.tendertrace.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A format that is not read, recognised by the first bytes.
 *
 * @param name for messages
 */
record Format(String name) {

  private record Magic(String begin, int at, String name) {}

  /** First bytes as ISO 8859-1. */
  private static final List<Magic> MAGIC =
      List.of(
          new Magic("%PDF-", 0, "PDF"),
          new Magic(
              "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", 0, "Microsoft Office 97-2003"),
          new Magic("{\\rtf", 0, "Rich Text"),
          new Magic("\u0089PNG\r\n", 0, "PNG image"),
          new Magic("\u00FF\u00D8\u00FF", 0, "JPEG image"),
          new Magic("GIF8", 0, "GIF image"),
          new Magic("II*\0", 0, "TIFF image"),
          new Magic("MM\0*", 0, "TIFF image"),
          new Magic("WEBP", 8, "WebP image"),
          new Magic("Rar!\u001A\u0007", 0, "RAR archive"),
          new Magic("7z\u00BC\u00AF'\u001C", 0, "7-Zip archive"),
          new Magic("\u00FD7zXZ\0", 0, "XZ archive"),
          new Magic("BZh", 0, "bzip2 archive"),
          new Magic("(\u00B5/\u00FD", 0, "Zstandard archive"),
          new Magic("PAR1", 0, "Parquet"),
          new Magic("Obj\u0001", 0, "Avro"),
          new Magic("WARC/1.", 0, "WARC"),
          new Magic("MIME-Version:", 0, "MHTML"),
          new Magic("\u007FELF", 0, "ELF program"),
          new Magic("OggS", 0, "Ogg media"),
          new Magic("ID3", 0, "MP3 audio"),
          new Magic("ftyp", 4, "MPEG-4 media"));

  private static final int LONGEST = 64;

  /** The format of {@code bytes} if it is one that is not read, else {@code null}. */
  static Format unread(byte[] bytes) {
    if (bytes.length > 0 && bytes[0] == '<') {
      // markup, as most documents are
      return null;
    }
    String begin =
        new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.ISO_8859_1);
    for (Magic magic : MAGIC) {
      if (begin.startsWith(magic.begin(), magic.at())) {
        return new Format(magic.name());
      }
    }
    if (begin.startsWith("PK\u0003\u0004") || begin.startsWith("PK\u0005\u0006")) {
      return new Format(packed(bytes));
    }
    return begin.startsWith("BM") && isBitmap(bytes) ? new Format("BMP image") : null;
  }

  /** Office documents of today are zip archives; the names of their members tell which. */
  static String packed(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    String all =
        head
            + new String(
                bytes,
                Math.max(0, bytes.length - 65_536),
                Math.min(bytes.length, 65_536),
                StandardCharsets.ISO_8859_1);
    if (all.contains("word/")) {
      return "Word (.docx)";
    }
    if (all.contains("xl/")) {
      return "Excel (.xlsx)";
    }
    if (all.contains("ppt/")) {
      return "PowerPoint (.pptx)";
    }
    if (all.contains("OFD.xml")) {
      return "OFD";
    }
    return all.contains("opendocument") ? "OpenDocument" : "Zip archive";
  }

  private static boolean isBitmap(byte[] bytes) {
    return bytes.length > 14 && bytes[6] == 0 && bytes[7] == 0 && bytes[8] == 0 && bytes[9] == 0;
  }
}
