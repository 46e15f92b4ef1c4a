package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * What one trait of a way to read a quantity adds to its log-odds.
 *
 * @param trait its name
 */
public record QuantityWeight(String trait, double weight) implements Serializable {

  static QuantityWeight of(Tsv.Row row) {
    return new QuantityWeight(row.require("trait"), row.number("weight"));
  }
}
