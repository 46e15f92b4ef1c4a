package org.tendertrace.jobs.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a piece of a file, which may be far larger than memory. A line belongs to the piece
 * that its first byte stands in, so that together the pieces of a file have each line once.
 */
final class Lines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int buffered;
  private int next;
  private final long end;
  private final int limit;
  private long position;
  private long lineBegin;

  /**
   * Starts at the first line that begins in the piece.
   *
   * @param in stands at {@code begin}, or one byte before it unless that is 0
   * @param limit longer lines are cut off behind it, so that they show as too long; in bytes
   */
  Lines(InputStream in, long begin, long end, int limit) throws IOException {
    this.in = in;
    this.end = end;
    this.limit = limit;
    this.position = Math.max(0, begin - 1);
    if (begin > 0) {
      // The byte before tells whether a line begins at the first byte.
      skipLine();
    }
  }

  /** The next line that is not blank, without its end, or {@code null} after the last. */
  byte[] next() throws IOException {
    while (position < end) {
      lineBegin = position;
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean blank = true;
      int c = read();
      for (; c >= 0 && c != '\n'; c = read()) {
        blank &= c <= ' ';
        if (line.size() <= limit) {
          line.write(c);
        }
      }
      if (!blank) {
        return line.toByteArray();
      }
      if (c < 0) {
        return null;
      }
    }
    return null;
  }

  /** Where the last line begins, in bytes from the beginning of the file. */
  long offset() {
    return lineBegin;
  }

  private void skipLine() throws IOException {
    int c = read();
    while (c >= 0 && c != '\n') {
      c = read();
    }
  }

  private int read() throws IOException {
    if (next == buffered) {
      buffered = in.read(buffer, 0, BUFFER);
      next = 0;
      if (buffered <= 0) {
        buffered = 0;
        return -1;
      }
    }
    position++;
    return buffer[next++] & 0xFF;
  }
}
