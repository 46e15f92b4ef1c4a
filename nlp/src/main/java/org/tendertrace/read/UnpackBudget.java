package org.tendertrace.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much one outermost archive may still unpack to. All archives inside it draw on the same
 * budget.
 */
final class UnpackBudget {

  /** Small archives may pack well. */
  private static final long ANY_RATIO = 10_000_000;

  private final ArchiveLimits limits;
  private long packed;
  private long unpacked;
  private long members;
  private boolean exhausted;
  private boolean sourceFailed;

  /** The budget is used up: the archive unpacks to more than it may. */
  static final class Exhausted extends IOException {
    Exhausted(String message) {
      super(message);
    }
  }

  UnpackBudget(ArchiveLimits limits) {
    this.limits = limits;
  }

  int depth() {
    return limits.depth();
  }

  boolean isExhausted() {
    return exhausted;
  }

  /** Whether reading the file itself failed, rather than the archive being damaged. */
  boolean hasSourceFailed() {
    return sourceFailed;
  }

  /**
   * Draws a member.
   *
   * @throws Exhausted if there are too many
   */
  void member() throws Exhausted {
    members++;
    if (members > limits.members()) {
      exhaust("more than %d members".formatted(limits.members()));
    }
  }

  private void unpack(long bytes) throws Exhausted {
    unpacked += bytes;
    if (unpacked > limits.totalBytes()) {
      exhaust("more than %d bytes unpacked".formatted(limits.totalBytes()));
    }
    if (unpacked > ANY_RATIO && unpacked > limits.ratio() * packed) {
      exhaust("more than %.0f times its size unpacked".formatted(limits.ratio()));
    }
  }

  private void exhaust(String message) throws Exhausted {
    exhausted = true;
    throw new Exhausted(message);
  }

  /** Counts what is read of the file itself. */
  InputStream source(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        try {
          int read = super.read(bytes, from, length);
          packed += Math.max(0, read);
          return read;
        } catch (IOException e) {
          sourceFailed = true;
          throw e;
        }
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      @Override
      public void close() {
        // The file belongs to whoever opened it.
      }
    };
  }

  /** Draws what is read of a member on the budget; does not close the archive. */
  InputStream unpacked(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        unpack(Math.max(0, read));
        return read;
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      @Override
      public void close() {
        // The archive goes on behind the member.
      }
    };
  }
}
