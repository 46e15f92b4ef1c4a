package org.tendertrace.extract.mention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tendertrace.knowledge.Cues;

/**
 * How often mentions were right that were found as this one: the mean of the shares that two kinds
 * of writers gave at first sight, by whether the name is clear and by what gave the status.
 */
final class Trust {

  private static final String ALL = "*";
  private static final Set<String> OWN_BASES =
      Set.of("cue", StatusJudge.BY_DEFAULT, SecondOpinion.BY_REFEREE, SecondOpinion.BY_DOUBT);

  private final Map<String, Double> shares = new TreeMap<>();

  Trust(List<Cues.Share> counts) {
    for (Cues.Share count : counts) {
      shares.put(key(count.sense(), count.basis()), (double) count.right() / count.read());
    }
  }

  /**
   * Probability that key and status are right, in hundredths.
   *
   * @param method of the status
   */
  double of(Name.Tier tier, String method) {
    String sense = tier == Name.Tier.CLEAR ? "clear" : "weighed";
    String basis = OWN_BASES.contains(method) ? method : "place";
    double share = (shares.get(key(sense, basis)) + shares.get(key(ALL, ALL))) / 2;
    return Math.round(share * 100) / 100.0;
  }

  private static String key(String sense, String basis) {
    return sense + "/" + basis;
  }
}
