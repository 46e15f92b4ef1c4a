package org.tendertrace.extract.mention;

import java.util.Set;

/**
 * What is to be seen of a way to read a quantity. The traits of a figure are the same in every part
 * that it plays, but weigh more in one than in another: their names are not put together, as there
 * are many of them.
 *
 * @param part what the names begin with, before a bar; empty where they are whole
 */
record Traits(String part, Set<String> names) {

  static final String WHOLE = "";

  static Traits whole(Set<String> names) {
    return new Traits(WHOLE, names);
  }
}
