package org.tendertrace.evaluate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Notice;
import org.tendertrace.model.RawDocument;

/** Confidences of fields and awards beside whether they were right. */
final class Confidences {

  private static final int BINS = 10;

  /** What was read of a field, how sure it was, and whether it was right. */
  record Reading(String field, double confidence, boolean right) {}

  private final List<Reading> readings = new ArrayList<>();

  /** The readings of the annotated notices that {@code wanted} selects. */
  static Confidences of(Path real, Predicate<Gold> wanted) throws IOException {
    return of(real, wanted, new FieldAnalysis());
  }

  /** The same, as {@code analysis} reads them. */
  static Confidences of(Path real, Predicate<Gold> wanted, FieldAnalysis analysis)
      throws IOException {
    Confidences all = new Confidences();
    for (Gold gold : Gold.read(real.resolve("gold.jsonl"))) {
      if (wanted.test(gold)) {
        Path file = real.resolve("notices").resolve(gold.doc());
        Analysis read = analysis.apply(RawDocument.of(file.toString(), Files.readAllBytes(file)));
        all.add(gold, read);
      }
    }
    return all;
  }

  List<Reading> readings() {
    return List.copyOf(readings);
  }

  private void add(Gold gold, Analysis read) {
    Notice notice = read.notice();
    for (Evidence each : notice.evidence()) {
      switch (each.field()) {
        case "notice_type" ->
            add(gold, "notice_type", each, lower(notice.noticeType()).equals(gold.noticeType()));
        case "project_id" ->
            add(gold, "project_id", each, same(notice.projectId(), gold.projectId()));
        case "title" -> add(gold, "title", each, same(notice.title(), gold.title()));
        case "published" ->
            add(gold, "published", each, same(notice.published().toString(), gold.published()));
        case "buyer_names" ->
            add(
                gold,
                "buyers",
                each,
                gold.buyers().stream().anyMatch(b -> same(b, each.surface())));
        case "agency_name" -> add(gold, "agency", each, same(notice.agencyName(), gold.agency()));
        case "budget_amount" ->
            add(
                gold,
                "budget",
                each,
                Objects.equals(Normal.amount(notice.budgetAmount()), Normal.amount(gold.budget())));
        default -> {}
      }
    }
    if (gold.scores("awards")) {
      List<String> left = new ArrayList<>();
      gold.awards().forEach(a -> left.add(key(a.suppliers(), Normal.amount(a.amount()))));
      for (Award award : read.awards()) {
        BigDecimal amount = award.amount();
        boolean right = left.remove(key(award.supplierNames(), Normal.amount(amount)));
        readings.add(new Reading("award", award.confidence(), right));
      }
    }
  }

  private void add(Gold gold, String field, Evidence evidence, boolean right) {
    if (gold.scores(field)) {
      readings.add(new Reading(evidence.field(), evidence.confidence(), right));
    }
  }

  private static boolean same(String one, String other) {
    return Objects.equals(Normal.name(one), Normal.name(other));
  }

  private static String key(List<String> suppliers, String amount) {
    return suppliers.stream().map(Normal::name).sorted().toList() + " " + amount;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Expected calibration error over ten bins of equal width. */
  double calibrationError() {
    double error = 0;
    for (List<Reading> bin : bins().values()) {
      error += bin.size() * Math.abs(confidence(bin) - right(bin)) / readings.size();
    }
    return error;
  }

  private Map<Integer, List<Reading>> bins() {
    Map<Integer, List<Reading>> bins = new TreeMap<>();
    for (Reading reading : readings) {
      int bin = Math.min(BINS - 1, (int) (reading.confidence() * BINS));
      bins.computeIfAbsent(bin, b -> new ArrayList<>()).add(reading);
    }
    return bins;
  }

  private static double confidence(List<Reading> bin) {
    return bin.stream().mapToDouble(Reading::confidence).average().orElse(0);
  }

  private static double right(List<Reading> bin) {
    return bin.stream().filter(Reading::right).count() / (double) bin.size();
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    bins()
        .forEach(
            (bin, of) ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "%d readings: confidence %.3f, right %.3f%n",
                        of.size(),
                        confidence(of),
                        right(of))));
    return table + String.format(Locale.ROOT, "calibration error %.3f", calibrationError());
  }
}
