package org.tendertrace.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.tendertrace.model.Quarantined.Code;

/** The records of a JSON Lines file, each with its line's bytes. */
final class JsonLines extends LazyFinds {

  private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String uri;
  private final InputStream in;
  private final int maxBytes;
  private final JsonRecords records;
  private final UnpackBudget budget;
  private final byte[] buffer = new byte[65_536];
  private int position;
  private int filled;
  private long number;
  private boolean ended;

  JsonLines(String uri, InputStream in, int maxBytes, JsonRecords records, UnpackBudget budget) {
    this.uri = uri;
    this.in = in;
    this.maxBytes = maxBytes;
    this.records = records;
    this.budget = budget;
  }

  @Override
  Found advance() {
    try {
      while (!ended) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean whole = read(line);
        number++;
        String lineUri = uri + "#line=" + number;
        if (!whole) {
          return Refusals.of(lineUri, Code.TOO_LARGE, tooLong(maxBytes));
        }
        byte[] bytes = trimmed(line.toByteArray(), number == 1);
        if (bytes.length > 0) {
          return records.found(lineUri, bytes);
        }
      }
      return null;
    } catch (IOException e) {
      ended = true;
      return Refusals.failed(uri + "#line=" + (number + 1), e, budget);
    }
  }

  /** Reads one line; false if it was longer than allowed. */
  private boolean read(ByteArrayOutputStream line) throws IOException {
    boolean whole = true;
    while (true) {
      if (position == filled) {
        filled = in.read(buffer);
        position = 0;
        if (filled < 0) {
          filled = 0;
          ended = true;
          return whole;
        }
      }
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      whole &= line.size() + (end - position) <= maxBytes;
      if (whole) {
        line.write(buffer, position, end - position);
      }
      boolean lineEnds = end < filled;
      position = lineEnds ? end + 1 : end;
      if (lineEnds) {
        return whole;
      }
    }
  }

  static String tooLong(int maxBytes) {
    return "A line of more than %d bytes".formatted(maxBytes);
  }

  /** The line without blanks around it, and the first without its byte order mark. */
  static byte[] trimmed(byte[] line, boolean first) {
    int begin = 0;
    if (first && line.length >= 3 && Arrays.equals(line, 0, 3, UTF8_MARK, 0, 3)) {
      begin = 3;
    }
    int end = line.length;
    while (begin < end && line[begin] >= 0 && line[begin] <= ' ') {
      begin++;
    }
    while (end > begin && line[end - 1] >= 0 && line[end - 1] <= ' ') {
      end--;
    }
    return Arrays.copyOfRange(line, begin, end);
  }
}
