package org.tendertrace.extract.mention;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Notice;
import org.tendertrace.model.Page;
import org.tendertrace.read.Refusal;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Linguist;

/**
 * The namings of {@code mentions/first_sight.tsv} with their circumstances as they are read now,
 * and what the rules took them for when they had not seen the document.
 */
final class FirstSights {

  private static final Path TABLE = Path.of("src/test/resources/mentions/first_sight.tsv");
  private static final int MOVED = 15;

  /** What the rules said of a naming. */
  private record Proposal(String thing, int begin, Meaning meaning, String method) {}

  /**
   * An example and what it was taken for.
   *
   * @param thing type and key
   * @param method by which the rules took it for that
   * @param ruled what the rules took it for
   */
  record Sight(String thing, RefereeTraining.Example example, Meaning ruled, String method) {}

  private FirstSights() {}

  /** All namings of things that the gold gives one meaning in their document. */
  static List<Sight> all() throws IOException, Refusal {
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
    Quantities quantities = new Quantities(knowledge.cues());
    Map<String, List<Proposal>> proposals = proposals();
    List<Sight> sights = new ArrayList<>();
    for (ReconstructedNotices.Case each : ReconstructedNotices.half("dev")) {
      List<Proposal> ofNotice = proposals.getOrDefault(each.doc(), List.of());
      Page page = each.page();
      String text = page.text();
      List<Candidate> names =
          new ArrayList<>(
              sense.accepted(recogniser.find(text, Folded.of(text)), Folded.of(text), text).stream()
                  .map(Sense.Verdict::candidate)
                  .toList());
      names.sort(Comparator.comparingInt(Candidate::begin));
      Layout layout = new Layout(extractor.laid(page), cues);
      Notice notice = MadeUp.notice(page, each.type());
      for (Candidate name : names) {
        String thing = name.type().name().toLowerCase(Locale.ROOT) + "/" + name.key();
        Optional<Meaning> gold = gold(each, thing);
        Optional<Proposal> proposal =
            ofNotice.stream()
                .filter(p -> p.thing().equals(thing) && distance(p, name) <= MOVED)
                .min(Comparator.comparingInt(p -> distance(p, name)));
        if (gold.isEmpty() || proposal.isEmpty()) {
          continue;
        }
        Layout.Place place = layout.at(name.begin());
        boolean counted = quantities.of(name, place, names, quantities.passages(text)).isPresent();
        Circumstances circumstances =
            Circumstances.of(name, place, names, notice, text, Circumstances.Vocabulary.ALL)
                .proposed(proposal.get().meaning(), proposal.get().method());
        sights.add(
            new Sight(
                thing,
                new RefereeTraining.Example(
                    each.doc(), circumstances.strengths(counted), gold.get()),
                proposal.get().meaning(),
                proposal.get().method()));
      }
    }
    return sights;
  }

  private static int distance(Proposal proposal, Candidate name) {
    return Math.abs(proposal.begin() - name.begin());
  }

  private static Optional<Meaning> gold(ReconstructedNotices.Case each, String thing) {
    TreeSet<Meaning> meanings = new TreeSet<>();
    for (String mention : each.expected()) {
      String[] parts = mention.split(":", -1);
      if (parts[0].equals(thing)) {
        meanings.add(meaning(parts[1]));
      }
    }
    return meanings.size() == 1 ? Optional.of(meanings.first()) : Optional.empty();
  }

  private static Meaning meaning(String status) {
    return status.equals("purchased") || status.equals("required")
        ? Meaning.ASKED
        : Meaning.valueOf(status.toUpperCase(Locale.ROOT));
  }

  private static Map<String, List<Proposal>> proposals() throws IOException {
    Map<String, List<Proposal>> proposals = new TreeMap<>();
    for (String line : Files.readAllLines(TABLE, StandardCharsets.UTF_8)) {
      if (line.startsWith("#") || line.startsWith("document\t")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      proposals
          .computeIfAbsent(cells[0], document -> new ArrayList<>())
          .add(new Proposal(cells[1], Integer.parseInt(cells[2]), meaning(cells[3]), cells[4]));
    }
    return proposals;
  }
}
