package org.tendertrace.extract.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.model.Mention;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.PageReader;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.read.Refusal;

/** The reconstructed notices of {@code mentions/documents} with their gold. */
final class ReconstructedNotices {

  private static final Path FOLDER = Path.of("src/test/resources/mentions");

  /** A notice read, and what should be found in it. */
  record Case(String doc, Page page, NoticeType type, Set<String> expected) {

    int number() {
      return Integer.parseInt(doc.substring(0, 4));
    }
  }

  private ReconstructedNotices() {}

  /** The notices of one half: {@code dev} or {@code test}. */
  static List<Case> half(String split) throws IOException, Refusal {
    PageReader reader = new PageReader(ReadOptions.defaults());
    ObjectMapper mapper = new ObjectMapper();
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("gold.jsonl"), StandardCharsets.UTF_8)) {
      JsonNode gold = mapper.readTree(line);
      if (!gold.get("split").asText().equals(split)) {
        continue;
      }
      String doc = gold.get("doc").asText();
      byte[] bytes = Files.readAllBytes(FOLDER.resolve("documents").resolve(doc));
      Page page = reader.read(RawDocument.of(doc, bytes)).page();
      Set<String> expected = new TreeSet<>();
      for (JsonNode mention : gold.get("mentions")) {
        String quantity =
            mention.get("quantity").isNull()
                ? ""
                : ":" + mention.get("quantity").asText() + ":" + mention.get("unit").asText();
        expected.add(
            mention.get("type").asText()
                + "/"
                + mention.get("key").asText()
                + ":"
                + mention.get("status").asText()
                + quantity);
      }
      String type = gold.get("notice_type").asText().toUpperCase(Locale.ROOT);
      cases.add(new Case(doc, page, NoticeType.valueOf(type), expected));
    }
    return cases;
  }

  /** Those of the notices whose numbers lie in {@code [from, to]}. */
  static List<Case> between(List<Case> cases, int from, int to) {
    return cases.stream().filter(c -> c.number() >= from && c.number() <= to).toList();
  }

  /** The notice as it was printed. */
  static RawDocument printed(Case notice) throws IOException {
    return RawDocument.of(
        notice.doc(), Files.readAllBytes(FOLDER.resolve("documents").resolve(notice.doc())));
  }

  /** A mention without its quantity, as gold has it. */
  static String keyAndStatus(Mention mention) {
    String type = mention.type().name().toLowerCase(Locale.ROOT);
    return type + "/" + mention.key() + ":" + mention.status().name().toLowerCase(Locale.ROOT);
  }

  /** Scores by key, by key and status, and with the quantity; and the misses. */
  static final class Scores {
    final SentencesFixture.Score chipsAndProviders = new SentencesFixture.Score();
    final SentencesFixture.Score servicesAndModels = new SentencesFixture.Score();
    final SentencesFixture.Score statuses = new SentencesFixture.Score();
    final SentencesFixture.Score purchased = new SentencesFixture.Score();
    final SentencesFixture.Score quantities = new SentencesFixture.Score();
    final StringBuilder misses = new StringBuilder();

    void add(Case each, List<Mention> mentions) {
      Set<String> are = new TreeSet<>();
      for (Mention mention : SentencesFixture.perNotice(mentions)) {
        are.add(
            mention.type().name().toLowerCase(Locale.ROOT)
                + "/"
                + SentencesFixture.written(mention));
      }
      Set<String> should = each.expected();
      chipsAndProviders.add(
          SentencesFixture.cut(some(are, "chip/", "provider/"), 1),
          SentencesFixture.cut(some(should, "chip/", "provider/"), 1));
      servicesAndModels.add(
          SentencesFixture.cut(some(are, "service/", "model/"), 1),
          SentencesFixture.cut(some(should, "service/", "model/"), 1));
      statuses.add(SentencesFixture.cut(are, 2), SentencesFixture.cut(should, 2));
      purchased.add(
          purchased(SentencesFixture.cut(some(are, "chip/", "provider/"), 2)),
          purchased(SentencesFixture.cut(some(should, "chip/", "provider/"), 2)));
      quantities.add(counted(are), counted(should));
      if (!are.equals(should)) {
        misses.append(
            "%s %s%n  is        %s%n  should be %s%n"
                .formatted(each.doc(), each.type(), are, should));
        for (Mention mention : mentions) {
          if (!should.contains(
              mention.type().name().toLowerCase(Locale.ROOT)
                  + "/"
                  + SentencesFixture.written(mention))) {
            misses.append(
                "    %s %s %s %s | %s%n"
                    .formatted(
                        mention.surface(),
                        mention.status(),
                        mention.method(),
                        mention.reason(),
                        around(each.page().text(), mention)));
          }
        }
      }
    }

    private static String around(String text, Mention mention) {
      int from = Math.max(0, mention.begin() - 40);
      int to = Math.min(text.length(), mention.end() + 40);
      return text.substring(from, to).replace('\n', '↵').replace('\t', '⇥');
    }

    private static Set<String> some(Set<String> all, String... prefixes) {
      Set<String> some = new TreeSet<>();
      for (String each : all) {
        for (String prefix : prefixes) {
          if (each.startsWith(prefix)) {
            some.add(each);
          }
        }
      }
      return some;
    }

    private static Set<String> purchased(Set<String> all) {
      Set<String> some = new TreeSet<>(all);
      some.removeIf(each -> !each.endsWith(":purchased"));
      return some;
    }

    private static Set<String> counted(Set<String> all) {
      Set<String> some = new TreeSet<>(all);
      some.removeIf(each -> each.split(":", -1).length < 3);
      return some;
    }

    @Override
    public String toString() {
      return "chips and providers %s%nservices and models %s%nwith status %s%npurchased %s%nquantities %s%n"
          .formatted(chipsAndProviders, servicesAndModels, statuses, purchased, quantities);
    }
  }
}
