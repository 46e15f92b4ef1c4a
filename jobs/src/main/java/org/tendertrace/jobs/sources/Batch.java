package org.tendertrace.jobs.sources;

import java.io.Serializable;
import java.util.List;

/** What one task reads. */
public record Batch(List<Piece> pieces) implements Serializable {

  public Batch {
    pieces = List.copyOf(pieces);
  }

  long bytes() {
    return pieces.stream().mapToLong(Piece::bytes).sum();
  }
}
