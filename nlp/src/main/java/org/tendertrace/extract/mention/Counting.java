package org.tendertrace.extract.mention;

import java.util.Optional;
import java.util.function.Supplier;
import org.tendertrace.extract.mention.Quantities.Quantity;

/**
 * What is counted of a name, read when it is first asked for: it is much work, and of most things
 * that are not bought nobody asks. Not safe for use by several threads.
 */
final class Counting {

  private final Supplier<Optional<Quantity>> reading;
  private boolean isRead;
  private Quantity quantity;

  Counting(Supplier<Optional<Quantity>> reading) {
    this.reading = reading;
  }

  /** The quantity of the name; empty where none is stated. */
  Optional<Quantity> quantity() {
    if (!isRead) {
      quantity = reading.get().orElse(null);
      isRead = true;
    }
    return Optional.ofNullable(quantity);
  }

  /** Whether a quantity belongs to the name. */
  boolean isCounted() {
    return quantity().isPresent();
  }
}
