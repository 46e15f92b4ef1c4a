package org.tendertrace.award;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tendertrace.evaluate.FieldAnalysis;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.RawDocument;

/**
 * A made-up notice with what is expected of it: a line for each field and award, then {@code ===},
 * then the document.
 */
record PortalFile(String name, List<String> expected, String document) {

  private static final String END = "===\n";

  static PortalFile read(Path file) throws IOException {
    String content = Files.readString(file);
    int end = content.indexOf(END);
    return new PortalFile(
        file.getFileName().toString(),
        content.substring(0, end).lines().sorted().toList(),
        content.substring(end + END.length()));
  }

  /** The files of a folder, by name, without its description; none if there is no such folder. */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  /** What is read from the document; a document that is refused has no notice. */
  Analysis analysed(FieldAnalysis analysis) {
    return analysis.apply(RawDocument.of(name, document.getBytes(StandardCharsets.UTF_8)));
  }

  /** What was read, worded as expectations are: the fields that these name, and all awards. */
  List<String> given(Analysis read) {
    if (read.notice() == null) {
      return List.of();
    }
    List<String> named = expected.stream().map(PortalFile::field).toList();
    return Stream.concat(
            fields(read.notice()).entrySet().stream()
                .filter(e -> named.contains(e.getKey()))
                .map(e -> e.getKey() + " " + e.getValue()),
            read.awards().stream().map(PortalFile::award))
        .sorted()
        .toList();
  }

  /** The field that an expectation is about. */
  static String field(String expectation) {
    return expectation.substring(0, expectation.indexOf(' '));
  }

  private static Map<String, String> fields(Notice notice) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("type", lower(notice.noticeType()));
    fields.put("buyers", String.join("+", notice.buyerNames()));
    fields.put("agency", String.valueOf(notice.agencyName()));
    fields.put("budget", String.valueOf(notice.budgetAmount()));
    fields.put("currency", notice.currency());
    fields.put("title", String.valueOf(notice.title()));
    fields.put("published", String.valueOf(notice.published()));
    fields.put("project_id", String.valueOf(notice.projectId()));
    return fields;
  }

  private static String award(Award award) {
    return award.status() == Award.Status.FAILED
        ? "award %s | failed".formatted(award.lot())
        : "award %s | %s | %s | %s"
            .formatted(
                award.lot(),
                String.join("+", award.supplierNames()),
                award.amount() == null ? "-" : award.amount().toPlainString(),
                lower(award.amountKind()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
