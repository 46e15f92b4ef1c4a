package org.tendertrace.link;

import java.io.Serializable;

/**
 * Two notices, in the order of their ids.
 *
 * @param a id of the one
 * @param b id of the other
 */
public record NoticePair(String a, String b) implements Serializable {

  /** The pair of two notices in whatever order. */
  public static NoticePair of(String one, String other) {
    return one.compareTo(other) < 0 ? new NoticePair(one, other) : new NoticePair(other, one);
  }
}
