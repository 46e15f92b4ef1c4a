package org.tendertrace.extract.mention;

import java.util.List;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.QuantityWeight;
import org.tendertrace.model.Page;
import org.tendertrace.text.Folded;

/** Reads the names of made-up lines, for the referee of quantities to learn from. */
final class MadeUpNamings {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Recogniser RECOGNISER = new Recogniser(new NameIndex(KNOWLEDGE));
  private static final StatusCues CUES =
      new StatusCues(KNOWLEDGE.cues().status(), new StatementWords(KNOWLEDGE.cues().statements()));
  private static final Quantities QUANTITIES =
      new Quantities(KNOWLEDGE.cues(), List.of(new QuantityWeight("none", 0)));

  private MadeUpNamings() {}

  /**
   * The ways to read the quantity of each name, in order.
   *
   * @param lines of an award notice, parted by ;;
   */
  static List<List<Derivation>> ways(String lines) {
    Page page = MadeUp.page("某某单位成交公告\n" + lines.replace(";;", "\n"));
    String text = page.text();
    Layout places = new Layout(page, CUES);
    List<Candidate> names = RECOGNISER.find(text, Folded.of(text));
    Passages passages = QUANTITIES.passages(text);
    return names.stream()
        .map(name -> QUANTITIES.readings(name, places.at(name.begin()), names, passages).ways())
        .toList();
  }
}
