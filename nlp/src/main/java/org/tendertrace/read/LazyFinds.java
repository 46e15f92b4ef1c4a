package org.tendertrace.read;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** An iterator that looks for its next element only when asked. */
abstract class LazyFinds implements Iterator<Found> {

  private Found next;
  private boolean ended;

  /** The next element, or {@code null} behind the last; not called again then. */
  abstract Found advance();

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      next = advance();
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public final Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    return found;
  }
}
