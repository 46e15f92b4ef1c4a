package org.tendertrace.extract.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.model.Mention;

/** What a notice was found to buy so far, in the order of its text. */
final class Bought {

  private final Set<String> keys = new HashSet<>();
  private int end = -1;

  void add(Candidate name, Mention.Status status) {
    if (status == Mention.Status.PURCHASED) {
      keys.add(name.key());
      end = name.end();
    }
  }

  /** Whether a thing was bought above, or stands in a list behind one that is: 含A100与H100. */
  boolean includes(Candidate name, String text) {
    boolean listed = end >= 0 && Between.distance(end, name.begin(), List.of(), text) == 0;
    return listed || keys.contains(name.key());
  }
}
