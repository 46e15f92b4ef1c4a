package org.tendertrace.jobs.stage;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Gives, one after the other and only when asked, what each of a sequence of things expands to. */
final class Expanded<A, B> implements Iterator<B> {
  private final Iterator<A> outer;
  private final Function<A, Iterator<B>> expansion;
  private Iterator<B> inner = Collections.emptyIterator();

  Expanded(Iterator<A> outer, Function<A, Iterator<B>> expansion) {
    this.outer = outer;
    this.expansion = expansion;
  }

  @Override
  public boolean hasNext() {
    while (!inner.hasNext() && outer.hasNext()) {
      inner = expansion.apply(outer.next());
    }
    return inner.hasNext();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return inner.next();
  }
}
