package org.tendertrace.model;

import java.util.Objects;

/**
 * A party as a notice prints it.
 *
 * @param creditCode the valid unified social credit code printed beside the name; {@code null}
 *     where none is
 */
public record Party(String name, String creditCode) {

  public Party {
    Objects.requireNonNull(name, "name");
  }

  /** A party without a code. */
  public static Party of(String name) {
    return new Party(name, null);
  }
}
