package org.tendertrace.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The first bytes of a stream, which is read from its beginning afterwards. */
final class Peek {

  private static final int HEAD = 8192;

  /** A first record longer than this is not recognised as a line of JSON Lines by itself. */
  private static final int LONG_HEAD = 1 << 20;

  private static final int TAR_MAGIC_AT = 257;

  /** First members of zip archives that are documents of an office. */
  private static final List<String> OFFICE_MEMBERS =
      List.of(
          "[Content_Types]",
          "_rels/",
          "docProps/",
          "word/",
          "xl/",
          "ppt/",
          "OFD.xml",
          "Doc_0/",
          "mimetype");

  private final BufferedInputStream stream;
  private final byte[] head;
  private final boolean whole;
  private final int first;

  private Peek(BufferedInputStream stream, byte[] head, boolean whole) {
    this.stream = stream;
    this.head = head;
    this.whole = whole;
    this.first = nonBlank(head, begins("\u00EF\u00BB\u00BF") ? 3 : 0);
  }

  static Peek at(InputStream in) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(in, HEAD);
    Peek peek = at(stream, HEAD);
    boolean undecided = peek.isJsonObject() && !peek.whole && peek.secondLine() == HEAD;
    return undecided ? at(stream, LONG_HEAD) : peek;
  }

  private static Peek at(BufferedInputStream stream, int length) throws IOException {
    stream.mark(length + 1);
    byte[] head = stream.readNBytes(length);
    stream.reset();
    return new Peek(stream, head, head.length < length);
  }

  /** The stream, from its beginning. */
  InputStream stream() {
    return stream;
  }

  boolean isEmpty() {
    return head.length == 0;
  }

  boolean isArchive() {
    return isZip() || isGzip() || isTar();
  }

  boolean isZip() {
    return (begins("PK\u0003\u0004") && !isOffice()) || begins("PK\u0005\u0006");
  }

  boolean isGzip() {
    return begins("\u001F\u008B\b");
  }

  boolean isTar() {
    return head.length > TAR_MAGIC_AT + 5 && latin(TAR_MAGIC_AT, TAR_MAGIC_AT + 5).equals("ustar");
  }

  private boolean isOffice() {
    if (head.length < 30) {
      return false;
    }
    int length = (head[26] & 0xFF) + ((head[27] & 0xFF) << 8);
    String member = latin(30, Math.min(head.length, 30 + length));
    return OFFICE_MEMBERS.stream().anyMatch(member::startsWith);
  }

  /** Whether there are no bytes that no text has. */
  boolean isText() {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return true;
  }

  boolean isJsonObject() {
    return first < head.length && head[first] == '{';
  }

  /**
   * Whether an array of objects begins here; an empty one is none, and prose may open a bracket.
   */
  boolean isJsonArray() {
    int second = nonBlank(head, first + 1);
    return first < head.length
        && head[first] == '['
        && second < head.length
        && (head[second] == '{' || head[second] == ']');
  }

  /** Whether the first line is a whole object and another begins on the next. */
  boolean isJsonLines(JsonRecords records) {
    if (!isJsonObject()) {
      return false;
    }
    int next = secondLine();
    return next < head.length
        && head[next] == '{'
        && records.isObject(Arrays.copyOfRange(head, first, next));
  }

  /** Where the text goes on behind its first line; the end of the head if nowhere in it. */
  private int secondLine() {
    int end = first;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return nonBlank(head, end);
  }

  private boolean begins(String magic) {
    return latin(0, Math.min(magic.length(), head.length)).equals(magic);
  }

  private String latin(int begin, int end) {
    return new String(head, begin, end - begin, StandardCharsets.ISO_8859_1);
  }

  private static int nonBlank(byte[] bytes, int from) {
    int k = from;
    while (k < bytes.length && bytes[k] >= 0 && bytes[k] <= ' ') {
      k++;
    }
    return k;
  }
}
