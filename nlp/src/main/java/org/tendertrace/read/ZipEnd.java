package org.tendertrace.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Passes the bytes of a zip on, and tells whether the record that ends a zip was among them. The
 * library takes a stream that ends before its next member for one that has no more.
 */
final class ZipEnd extends FilterInputStream {
  private static final int SIGNATURE = 0x504B0506;

  private int last;
  private boolean seen;

  ZipEnd(InputStream zip) {
    super(zip);
  }

  boolean seen() {
    return seen;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      pass(read);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    for (int k = 0; k < read; k++) {
      pass(bytes[from + k]);
    }
    return read;
  }

  @Override
  public long skip(long number) throws IOException {
    long left = number;
    while (left > 0 && read() >= 0) {
      left--;
    }
    return number - left;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void pass(int read) {
    last = (last << 8) | (read & 0xFF);
    seen |= last == SIGNATURE;
  }
}
