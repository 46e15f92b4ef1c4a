package org.tendertrace.review;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.model.ReviewItem.Decision;
import org.tendertrace.model.ReviewItem.Kind;

/**
 * What people decided, by document. The file is the queue that {@code tendertrace review} writes,
 * with the columns {@code decision} (accept, reject or correct) and {@code corrected} filled in;
 * rows without a decision are open.
 */
public final class Decisions implements Serializable {
  /** The columns of the file that are read; others are for the eyes. */
  public static final List<String> COLUMNS =
      List.of("kind", "document_id", "field", "lot", "value", "decision", "corrected");

  private static final Decisions NONE = new Decisions(List.of());

  private final Map<String, List<Verdict>> byDocument = new HashMap<>();

  private Decisions(List<Verdict> verdicts) {
    verdicts.forEach(
        verdict ->
            byDocument.computeIfAbsent(verdict.documentId(), id -> new ArrayList<>()).add(verdict));
  }

  public static Decisions none() {
    return NONE;
  }

  /**
   * Reads decisions.
   *
   * @throws IOException if it is no CSV with the columns, or a row cannot be understood; the
   *     message names the row
   */
  public static Decisions read(Reader csv) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser parser = format.parse(csv)) {
      Set<String> missing = new HashSet<>(COLUMNS);
      parser.getHeaderNames().forEach(name -> missing.remove(name.replace("\ufeff", "")));
      if (!missing.isEmpty()) {
        throw new IOException(
            "it has no column %s; tendertrace review writes a file that has"
                .formatted(String.join(", ", missing.stream().sorted().toList())));
      }
      List<Verdict> verdicts = new ArrayList<>();
      Map<String, Decision> decided = new HashMap<>();
      for (CSVRecord row : parser) {
        if (!row.get("decision").isEmpty()) {
          Verdict verdict = verdict(row, column(parser, "kind"));
          String item =
              Verdict.item(
                  verdict.kind(),
                  verdict.documentId(),
                  verdict.field(),
                  verdict.lot(),
                  verdict.value());
          if (decided.put(item, verdict.decision()) != null) {
            throw new IOException("row %d decides a second time".formatted(row.getRecordNumber()));
          }
          verdicts.add(verdict);
        }
      }
      return new Decisions(verdicts);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * The name of a column as it stands in the file: Excel puts a byte order mark before the first.
   */
  private static String column(CSVParser parser, String name) {
    return parser.getHeaderNames().stream()
        .filter(header -> header.replace("\ufeff", "").equals(name))
        .findFirst()
        .orElse(name);
  }

  private static Verdict verdict(CSVRecord row, String kindColumn) throws IOException {
    String word = row.get("decision").toUpperCase(Locale.ROOT);
    String corrected = row.get("corrected");
    try {
      Verdict verdict =
          new Verdict(
              ReviewItem.kind(row.get(kindColumn)),
              row.get("document_id"),
              row.get("field"),
              row.get("lot"),
              text(row.get("value")),
              Decision.valueOf(word),
              corrected.isEmpty() ? null : text(corrected));
      if ((verdict.decision() == Decision.CORRECT) != (verdict.corrected() != null)) {
        throw new IllegalArgumentException("correct, and only that, needs a value in corrected");
      }
      Readings.check(verdict);
      return verdict;
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "row %d (%s): %s"
              .formatted(
                  row.getRecordNumber(),
                  row.get("decision") + " " + row.get("value"),
                  reason(e, word)),
          e);
    }
  }

  private static String reason(IllegalArgumentException e, String word) {
    boolean known = Set.of("ACCEPT", "REJECT", "CORRECT").contains(word);
    return known ? e.getMessage() : "a decision is accept, reject or correct";
  }

  /**
   * Text as a cell of the file. What a notice says may open like a formula: a spreadsheet shall not
   * run it, so that an apostrophe goes before it, which {@link #read} takes away.
   */
  public static String cell(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  private static String text(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
  }

  /** The decisions on readings of one document. */
  List<Verdict> of(String documentId) {
    return byDocument.getOrDefault(documentId, List.of());
  }

  /** The decisions on links, in order. */
  public List<LinkDecision> links() {
    return byDocument.values().stream()
        .flatMap(List::stream)
        .filter(verdict -> verdict.kind() == Kind.LINK)
        .map(
            verdict ->
                new LinkDecision(
                    verdict.documentId(), verdict.value(), verdict.decision() == Decision.ACCEPT))
        .sorted(Comparator.comparing(LinkDecision::one).thenComparing(LinkDecision::other))
        .toList();
  }

  /** The decisions on names, in order. */
  public List<EntityDecision> entities() {
    return byDocument.values().stream()
        .flatMap(List::stream)
        .filter(verdict -> verdict.kind() == Kind.ENTITY)
        .map(
            verdict -> {
              List<String> names = EntityReview.names(verdict.value());
              return new EntityDecision(
                  names.get(0), names.get(1), verdict.decision() == Decision.ACCEPT);
            })
        .sorted(Comparator.comparing(EntityDecision::one).thenComparing(EntityDecision::other))
        .toList();
  }

  /**
   * A decision on two names, either with its credit code behind it where that tells which of
   * several organisations of the name is meant.
   *
   * @param together whether they are one organisation
   */
  public record EntityDecision(String one, String other, boolean together)
      implements Serializable {}

  /**
   * A decision on two documents.
   *
   * @param linked whether they are of one procurement
   */
  public record LinkDecision(String one, String other, boolean linked) implements Serializable {}
}
