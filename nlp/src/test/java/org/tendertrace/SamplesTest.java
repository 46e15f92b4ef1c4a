package org.tendertrace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tendertrace.evaluate.Gold;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.Containers;
import org.tendertrace.read.Found;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Linguist;

/**
 * Every file of {@code data-samples/expected} is a test by being there. One that says {@code
 * known_gap} tells what is not read rightly yet; it fails as soon as it is, so that it goes.
 */
class SamplesTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @TestFactory
  Stream<DynamicTest> theNoticeIsReadAsExpected() throws IOException {
    NoticeAnalyzer analyzer =
        new NoticeAnalyzer(
            Knowledge.load(), AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);
    Map<String, RawDocument> documents = documents();
    try (Stream<Path> files = Files.list(SAMPLES.resolve("expected"))) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file, documents, analyzer)));
    }
  }

  private static void check(Path file, Map<String, RawDocument> documents, NoticeAnalyzer analyzer)
      throws IOException {
    Gold gold = JSON.readValue(file.toFile(), Gold.class);
    assertThat(documents).as("documents").containsKey(gold.doc());
    Analysis analysis = analyzer.analyze(documents.get(gold.doc()));
    assertThat(analysis.quarantined()).isNull();
    String gap = JSON.readTree(file.toFile()).path("known_gap").asText(null);
    if (gap == null) {
      assertThat(read(analysis)).isEqualTo(expected(gold));
    } else {
      assertThat(read(analysis))
          .as("known_gap is closed, delete it: " + gap)
          .isNotEqualTo(expected(gold));
    }
    assertThat(analysis.mentions())
        .allSatisfy(m -> assertThat(m.span().of(analysis.notice().text())).isEqualTo(m.surface()));
  }

  private static String expected(Gold gold) {
    TreeSet<String> lines = new TreeSet<>();
    for (Gold.GoldAward a : gold.awards()) {
      lines.add(award(a.lot(), a.suppliers(), number(a.amount()), a.amountKind(), a.status()));
    }
    for (Gold.GoldMention m : gold.mentions()) {
      lines.add(mention(m.type(), m.key(), m.status(), number(m.quantity()), m.unit()));
    }
    return fields(
        gold.noticeType(),
        gold.projectId(),
        gold.title(),
        gold.published(),
        gold.buyers(),
        gold.agency(),
        number(gold.budget()),
        gold.currency(),
        lines);
  }

  private static String read(Analysis analysis) {
    TreeSet<String> lines = new TreeSet<>();
    for (Award a : analysis.awards()) {
      lines.add(
          award(a.lot(), a.supplierNames(), a.amount(), lower(a.amountKind()), lower(a.status())));
    }
    for (Mention m : analysis.mentions()) {
      lines.add(mention(lower(m.type()), m.key(), lower(m.status()), m.quantity(), m.unit()));
    }
    Notice n = analysis.notice();
    return fields(
        lower(n.noticeType()),
        n.projectId(),
        n.title(),
        n.published() == null ? null : n.published().toString(),
        n.buyerNames(),
        n.agencyName(),
        n.budgetAmount(),
        n.currency().equals(Notice.NO_CURRENCY) ? null : n.currency(),
        lines);
  }

  private static String fields(
      String type,
      String projectId,
      String title,
      String published,
      Collection<String> buyers,
      String agency,
      BigDecimal budget,
      String currency,
      Collection<String> lines) {
    return """
    type      %s
    project   %s
    title     %s
    published %s
    buyers    %s
    agency    %s
    budget    %s %s
    %s
    """
        .formatted(
            type,
            folded(projectId),
            folded(title),
            published,
            names(buyers),
            folded(agency),
            plain(budget),
            currency,
            String.join("\n", lines));
  }

  private static String award(
      String lot, Collection<String> suppliers, BigDecimal amount, String kind, String status) {
    return "award     %s %s %s %s %s".formatted(lot, names(suppliers), plain(amount), kind, status);
  }

  private static String mention(
      String type, String key, String status, BigDecimal quantity, String unit) {
    return "mention   %s %s %s %s %s".formatted(type, key, status, plain(quantity), unit);
  }

  private static BigDecimal number(String printed) {
    return printed == null ? null : new BigDecimal(printed);
  }

  private static String plain(BigDecimal number) {
    return number == null ? "null" : number.stripTrailingZeros().toPlainString();
  }

  private static List<String> names(Collection<String> names) {
    return names.stream().map(SamplesTest::folded).sorted().toList();
  }

  /** Width, case and spaces are the layout's, not the reader's. */
  private static String folded(String text) {
    return text == null ? null : Folded.withoutSpaces(text).text();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, RawDocument> documents() throws IOException {
    Map<String, RawDocument> documents = new HashMap<>();
    Containers containers = new Containers(ReadOptions.defaults());
    try (Stream<Path> files = Files.list(SAMPLES.resolve("documents"))) {
      for (Path file : files.toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          Iterator<Found> found = containers.open(file.getFileName().toString(), in);
          found.forEachRemaining(
              f -> {
                RawDocument document = ((Found.Readable) f).document();
                documents.put(document.uri(), document);
              });
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    }
    return documents;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }
}
