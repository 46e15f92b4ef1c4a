package org.tendertrace.model;

/** A piece of a text: UTF-16 offsets, {@code begin} included, {@code end} excluded. */
public record Span(int begin, int end) {

  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if {@code begin} is negative or behind {@code end}
   */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("Not a span: [" + begin + ", " + end + ")");
    }
  }

  /** The piece of {@code text} that this span marks. */
  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  public int length() {
    return end - begin;
  }

  public boolean isEmpty() {
    return begin == end;
  }

  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }
}
