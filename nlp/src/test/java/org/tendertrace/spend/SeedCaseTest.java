package org.tendertrace.spend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.link.Fingerprint;
import org.tendertrace.link.Linker;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.link.Settlement;
import org.tendertrace.model.Award;
import org.tendertrace.model.Fact;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;

/**
 * From the expected readings of the sample notices to facts: what linking, settling and attribution
 * make of notices that were read without a fault.
 */
class SeedCaseTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Resolver RESOLVER = new Resolver(KNOWLEDGE);

  private static final List<NoticeAwards> NOTICES = new ArrayList<>();
  private static final Map<String, List<Mention>> MENTIONS = new HashMap<>();
  private static final List<Procurement> PROCUREMENTS = new ArrayList<>();
  private static final List<Fact> FACTS = new ArrayList<>();
  private static JsonNode story;

  @BeforeAll
  static void follow() throws IOException {
    story = JSON.readTree(SAMPLES.resolve("seed-case.json").toFile());
    try (Stream<Path> files = Files.list(SAMPLES.resolve("expected"))) {
      files.sorted().forEach(SeedCaseTest::read);
    }
    Settlement settlement = new Settlement(RESOLVER);
    Attribution attribution = new Attribution(KNOWLEDGE);
    for (List<NoticeAwards> one : procurements()) {
      Procurement procurement = settlement.settle(one, List.of());
      PROCUREMENTS.add(procurement);
      List<Mention> mentions =
          procurement.noticeIds().stream().flatMap(id -> MENTIONS.get(id).stream()).toList();
      FACTS.addAll(attribution.facts(procurement, mentions));
    }
  }

  @Test
  void everyPurchaseOfTheStoryIsCountedOnce() {
    for (JsonNode purchase : story.get("purchases")) {
      Procurement procurement = of(purchase.get("project_id").asText());
      assertThat(procurement.noticeIds()).hasSize(purchase.get("documents").size());
      assertThat(procurement.buyerId()).isEqualTo(RESOLVER.idOf(purchase.get("buyer").asText()));
      List<Fact> facts = factsOf(procurement);
      assertThat(facts)
          .isNotEmpty()
          .allSatisfy(
              fact -> {
                assertThat(fact.provider()).isEqualTo(purchase.get("provider").asText());
                assertThat(fact.supplierId())
                    .isEqualTo(RESOLVER.idOf(purchase.get("supplier").asText()));
              });
      assertThat(sum(facts, Fact::amountCny)).isEqualTo(decimal(purchase, "amount"));
      assertThat(sum(facts, Fact::amountUsd)).isEqualTo(decimal(purchase, "amount_usd"));
      if (purchase.has("quantity")) {
        assertThat(facts.get(0).quantity()).isEqualByComparingTo(decimal(purchase, "quantity"));
      }
      if (purchase.has("month")) {
        assertThat(facts.get(0).period()).isEqualTo(purchase.get("month").asText() + "-01");
      }
    }
  }

  @Test
  void chipsOfOneLotShareItWithBounds() {
    for (JsonNode chip : story.get("spend_by_chip")) {
      Fact fact =
          factsOf(of("SZU-SAMPLE-2024-013")).stream()
              .filter(one -> one.chip().equals(chip.get("chip").asText()))
              .findFirst()
              .orElseThrow();
      assertThat(fact.amountCny()).isEqualTo(decimal(chip, "amount_cny"));
      assertThat(fact.amountLowCny()).isEqualTo(decimal(chip, "amount_low_cny"));
      assertThat(fact.amountHighCny()).isEqualTo(decimal(chip, "amount_high_cny"));
      assertThat(fact.chipClass()).isEqualTo("3A090.a.1");
    }
  }

  @Test
  void whatWasNotCompletedIsNoSpend() {
    for (JsonNode plan : story.get("not_completed")) {
      Procurement procurement = of(plan.get("project_id").asText());
      assertThat(procurement.stage()).isEqualTo(NoticeType.TERMINATION);
      assertThat(procurement.noticeIds()).hasSize(plan.get("documents").size());
      assertThat(factsOf(procurement)).isEmpty();
    }
  }

  @Test
  void theCorrectedAmountCounts() {
    Procurement procurement = of("SAMPLE-RMT-2024-061");
    assertThat(procurement.noticeIds()).hasSize(2);
    assertThat(procurement.effectiveAmount()).isEqualByComparingTo("958000.00");
  }

  @Test
  void factsOfEveryProcurementSumToWhatWasAwarded() {
    for (Procurement procurement : PROCUREMENTS) {
      Map<String, BigDecimal> byLot = new TreeMap<>();
      factsOf(procurement).stream()
          .filter(fact -> fact.amountCny() != null)
          .forEach(fact -> byLot.merge(fact.lot(), fact.amountCny(), BigDecimal::add));
      for (Procurement.Lot lot : procurement.lots()) {
        if (byLot.containsKey(lot.lot()) && "CNY".equals(lot.currency())) {
          assertThat(byLot.get(lot.lot())).isEqualByComparingTo(lot.amount());
        }
      }
    }
  }

  @Test
  void elevenEntitiesBuyInElevenProcurements() {
    List<String> entities = new ArrayList<>();
    story.get("entities").forEach(one -> entities.add(RESOLVER.idOf(one.get("name_zh").asText())));
    assertThat(entities).doesNotHaveDuplicates().hasSize(11);
    assertThat(entities).allSatisfy(id -> assertThat(id).doesNotContainPattern("^e-[0-9a-f]{16}$"));
  }

  private static Procurement of(String projectId) {
    List<Procurement> found =
        PROCUREMENTS.stream().filter(one -> projectId.equals(one.projectId())).toList();
    assertThat(found).as(projectId).hasSize(1);
    return found.get(0);
  }

  private static List<Fact> factsOf(Procurement procurement) {
    return FACTS.stream().filter(fact -> fact.processId().equals(procurement.processId())).toList();
  }

  private static BigDecimal sum(List<Fact> facts, Function<Fact, BigDecimal> amount) {
    return facts.stream()
        .map(amount)
        .filter(one -> one != null)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : new BigDecimal(value.asText());
  }

  /** Joins whatever is linked, as the job does with connected components. */
  private static List<List<NoticeAwards>> procurements() {
    Linker linker = new Linker(RESOLVER);
    int[] leader = new int[NOTICES.size()];
    for (int k = 0; k < leader.length; k++) {
      leader[k] = k;
      for (int j = 0; j < k; j++) {
        Fingerprint one = linker.fingerprint(NOTICES.get(k));
        if (linker.link(one, linker.fingerprint(NOTICES.get(j))).isPresent()) {
          int from = leader[k];
          int to = leader[j];
          for (int m = 0; m <= k; m++) {
            leader[m] = leader[m] == from ? to : leader[m];
          }
        }
      }
    }
    Map<Integer, List<NoticeAwards>> groups = new TreeMap<>();
    for (int k = 0; k < leader.length; k++) {
      groups.computeIfAbsent(leader[k], one -> new ArrayList<>()).add(NOTICES.get(k));
    }
    return List.copyOf(groups.values());
  }

  private static void read(Path file) {
    try {
      JsonNode gold = JSON.readTree(file.toFile());
      String id = "n-" + file.getFileName();
      List<String> buyers = texts(gold.get("buyers"));
      Notice notice =
          new Notice(
              id,
              "d",
              file.toString(),
              null,
              NoticeType.valueOf(gold.get("notice_type").asText().toUpperCase(Locale.ROOT)),
              text(gold, "project_id"),
              text(gold, "title"),
              day(gold),
              buyers,
              text(gold, "agency"),
              decimal(gold, "budget"),
              text(gold, "currency"),
              "zh-Hans",
              body(gold),
              List.of(),
              List.of());
      List<Award> awards = new ArrayList<>();
      for (JsonNode award : gold.get("awards")) {
        awards.add(
            new Award(
                id,
                text(award, "lot"),
                texts(award.get("suppliers")),
                decimal(award, "amount"),
                text(gold, "currency"),
                Award.AmountKind.valueOf(
                    award.get("amount_kind").asText().toUpperCase(Locale.ROOT)),
                Award.Status.valueOf(award.get("status").asText().toUpperCase(Locale.ROOT)),
                List.of(),
                1));
      }
      List<Mention> mentions = new ArrayList<>();
      for (JsonNode mention : gold.get("mentions")) {
        mentions.add(
            new Mention(
                id,
                0,
                1,
                mention.get("surface").asText(),
                Mention.Type.valueOf(mention.get("type").asText().toUpperCase(Locale.ROOT)),
                mention.get("key").asText(),
                Mention.Status.valueOf(mention.get("status").asText().toUpperCase(Locale.ROOT)),
                null,
                decimal(mention, "quantity"),
                text(mention, "unit"),
                null,
                null,
                "gold",
                "gold",
                1));
      }
      NOTICES.add(new NoticeAwards(notice, awards));
      MENTIONS.put(id, mentions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(JsonNode gold) throws IOException {
    Path document = SAMPLES.resolve("documents").resolve(gold.get("doc").asText());
    return document.toString().endsWith(".html") && Files.exists(document)
        ? Jsoup.parse(document.toFile()).text()
        : gold.get("doc").asText();
  }

  private static LocalDate day(JsonNode gold) {
    String printed = text(gold, "published");
    return printed == null ? null : LocalDate.parse(printed);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
