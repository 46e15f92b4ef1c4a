package org.tendertrace.extract.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.model.Mention;
import org.tendertrace.model.NoticeType;

/** The reconstructed sentences of {@code mentions/sentences.tsv}, and scores on them. */
final class SentencesFixture {

  /** One made-up notice and what it should give. */
  record Case(NoticeType type, String text, Set<String> expected) {}

  private SentencesFixture() {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                SentencesFixture.class.getResourceAsStream("/mentions/sentences.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#") || line.startsWith("type\t")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        TreeSet<String> expected = new TreeSet<>();
        if (!cells[2].equals("-")) {
          expected.addAll(List.of(cells[2].split(" ")));
        }
        cases.add(
            new Case(
                NoticeType.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                cells[1].replace("\\n", "\n"),
                expected));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /** The mentions as gold has them: equal units of one key and status are added up over lots. */
  static List<Mention> perNotice(List<Mention> mentions) {
    Map<String, Mention> sums = new LinkedHashMap<>();
    for (Mention m : mentions) {
      String identity = m.type() + m.key() + m.status() + m.unit();
      sums.merge(identity, m, SentencesFixture::added);
    }
    return List.copyOf(sums.values());
  }

  private static Mention added(Mention a, Mention b) {
    return a.quantity() == null
        ? a
        : new Mention(
            a.noticeId(),
            a.begin(),
            a.end(),
            a.surface(),
            a.type(),
            a.key(),
            a.status(),
            null,
            a.quantity().add(b.quantity()),
            a.unit(),
            a.region(),
            a.access(),
            a.method(),
            a.reason(),
            a.confidence());
  }

  /** A mention as the fixture writes it. */
  static String written(Mention mention) {
    String status = mention.status().name().toLowerCase(Locale.ROOT);
    String quantity =
        mention.quantity() == null
            ? ""
            : ":" + mention.quantity().stripTrailingZeros().toPlainString() + ":" + mention.unit();
    return mention.key() + ":" + status + quantity;
  }

  /** The first {@code parts} parts of what the fixture writes: 1 for the key, 2 with the status. */
  static Set<String> cut(Iterable<String> written, int parts) {
    TreeSet<String> cut = new TreeSet<>();
    for (String each : written) {
      String[] pieces = each.split(":", -1);
      List<String> kept = new ArrayList<>();
      for (int k = 0; k < Math.min(pieces.length, parts); k++) {
        kept.add(pieces[k]);
      }
      cut.add(String.join(":", kept));
    }
    return cut;
  }

  /** Precision and recall over many cases. */
  static final class Score {
    private int hits;
    private int found;
    private int expected;

    void add(Set<String> are, Set<String> should) {
      found += are.size();
      expected += should.size();
      hits += (int) are.stream().filter(should::contains).count();
    }

    double precision() {
      return found == 0 ? 1 : (double) hits / found;
    }

    double recall() {
      return expected == 0 ? 1 : (double) hits / expected;
    }

    double f1() {
      return 2.0 * hits / Math.max(1, found + expected);
    }

    @Override
    public String toString() {
      return "P %.3f R %.3f F1 %.3f (%d found, %d expected)"
          .formatted(precision(), recall(), f1(), found, expected);
    }
  }
}
