package org.tendertrace.extract.mention;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.QuantityWeight;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Page;
import org.tendertrace.read.Refusal;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Linguist;

/** The namings of things that reconstructed notices buy or ask for, with their quantities. */
final class CountedNamings {

  private static final List<QuantityWeight> ANY = List.of(new QuantityWeight("none", 0));

  /**
   * A naming.
   *
   * @param thing its type and key
   * @param ruled the outcome of the rules
   * @param gold the quantity of the thing in its notice; the outcome of none where there is none
   * @param right the outcomes that are right at this place
   */
  record Counted(
      ReconstructedNotices.Case notice,
      String thing,
      List<Derivation> ways,
      String ruled,
      String gold,
      Set<String> right) {

    QuantityTraining.Example example() {
      return new QuantityTraining.Example(notice.doc(), ways, right);
    }
  }

  private CountedNamings() {}

  /** All namings of things that are bought or asked for and nothing else. */
  static List<Counted> of(List<ReconstructedNotices.Case> cases) throws IOException, Refusal {
    Knowledge knowledge = Knowledge.load();
    Recogniser recogniser = new Recogniser(new NameIndex(knowledge));
    Sense sense =
        new Sense(
            knowledge.cues().sense(),
            knowledge.cues().wares(),
            new StatementWords(knowledge.cues().statements()));
    StatusCues cues =
        new StatusCues(
            knowledge.cues().status(), new StatementWords(knowledge.cues().statements()));
    MentionExtractor extractor = new MentionExtractor(knowledge, Linguist.NONE);
    Quantities quantities = new Quantities(knowledge.cues(), ANY);
    List<Counted> counted = new ArrayList<>();
    for (ReconstructedNotices.Case each : cases) {
      Page page = each.page();
      String text = page.text();
      Folded folded = Folded.of(text);
      List<Candidate> names =
          new ArrayList<>(
              sense.accepted(recogniser.find(text, folded), folded, text).stream()
                  .map(Sense.Verdict::candidate)
                  .toList());
      names.sort(Comparator.comparingInt(Candidate::begin));
      Layout layout = new Layout(extractor.laid(page), cues);
      Map<String, List<Counted>> things = new TreeMap<>();
      for (Candidate name : names) {
        String thing = name.type().name().toLowerCase(Locale.ROOT) + "/" + name.key();
        String gold = gold(each, thing);
        if (gold != null) {
          Quantities.Readings read =
              quantities.readings(name, layout.at(name.begin()), names, quantities.passages(text));
          String ruled =
              read.ruled()
                  .map(q -> Derivation.outcome(q.value(), q.unit()))
                  .orElse(Derivation.NONE);
          things
              .computeIfAbsent(thing, t -> new ArrayList<>())
              .add(new Counted(each, thing, read.ways(), ruled, gold, new TreeSet<>()));
        }
      }
      things.values().forEach(CountedNamings::judge);
      things.values().forEach(counted::addAll);
    }
    return counted;
  }

  /** The quantity of a thing with one status that is counted; {@code null} for other things. */
  private static String gold(ReconstructedNotices.Case notice, String thing) {
    String gold = null;
    for (String mention : notice.expected()) {
      String[] parts = mention.split(":", -1);
      if (parts[0].equals(thing)) {
        Mention.Status status = Mention.Status.valueOf(parts[1].toUpperCase(Locale.ROOT));
        boolean asked = status == Mention.Status.PURCHASED || status == Mention.Status.REQUIRED;
        if (gold != null || !asked) {
          return null;
        }
        gold =
            parts.length > 2
                ? Derivation.outcome(new BigDecimal(parts[2]), parts[3])
                : Derivation.NONE;
      }
    }
    return gold;
  }

  /**
   * Says what is right at each place of a thing: where one place has all of it, that; where the
   * rules' readings make it up together, those.
   */
  private static void judge(List<Counted> places) {
    String gold = places.get(0).gold();
    if (gold.equals(Derivation.NONE)) {
      places.forEach(p -> p.right().add(gold));
      return;
    }
    boolean together =
        places.stream().noneMatch(p -> p.ruled().equals(gold)) && sum(places, gold).equals(gold);
    boolean any =
        places.stream().anyMatch(p -> p.ways().stream().anyMatch(w -> w.outcome().equals(gold)));
    for (Counted place : places) {
      boolean here = place.ways().stream().anyMatch(w -> w.outcome().equals(gold));
      if (together) {
        place.right().add(place.ruled());
      } else if (here) {
        place.right().add(gold);
        if (places.size() > 1 && place.ruled().equals(Derivation.NONE)) {
          place.right().add(Derivation.NONE);
        }
      } else if (any) {
        place.right().add(Derivation.NONE);
      }
    }
  }

  private static String sum(List<Counted> places, String gold) {
    String unit = gold.substring(gold.indexOf(' ') + 1);
    BigDecimal sum = BigDecimal.ZERO;
    for (Counted place : places) {
      if (place.ruled().endsWith(" " + unit)) {
        sum = sum.add(new BigDecimal(place.ruled().substring(0, place.ruled().indexOf(' '))));
      }
    }
    return Derivation.outcome(sum, unit);
  }
}
