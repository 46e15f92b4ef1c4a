package org.tendertrace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tendertrace.evaluate.FieldAnalysis;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.RawDocument;

/**
 * Made-up notices in the layouts that portals use; the organisations do not exist. Every file of
 * {@code portals} is a test by being there: what is expected, a line each, then {@code ===}, then
 * the document. Fields that no line names are not looked at; awards always are.
 */
class PortalsTest {

  private static final Path NOTICES = Path.of("src", "test", "resources", "portals");
  private static final String END = "===\n";

  @TestFactory
  Stream<DynamicTest> theNoticeIsReadAsExpected() throws IOException {
    FieldAnalysis analysis = new FieldAnalysis();
    return tests(NOTICES, file -> check(file, analysis));
  }

  /** What is known to be read wrongly; a file that is read as expected belongs with the others. */
  @TestFactory
  Stream<DynamicTest> theNoticeIsStillMisread() throws IOException {
    FieldAnalysis analysis = new FieldAnalysis();
    return tests(
        NOTICES.resolve("misread"),
        file -> assertThatThrownBy(() -> check(file, analysis)).isInstanceOf(AssertionError.class));
  }

  private interface Check {
    void of(Path file) throws IOException;
  }

  private static Stream<DynamicTest> tests(Path folder, Check check) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.endsWith("README.md"))
          .sorted()
          .toList()
          .stream()
          .map(
              file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check.of(file)));
    }
  }

  private static void check(Path file, FieldAnalysis analysis) throws IOException {
    String content = Files.readString(file);
    int end = content.indexOf(END);
    List<String> expected = content.substring(0, end).lines().sorted().toList();
    Set<String> fields =
        expected.stream().map(l -> l.substring(0, l.indexOf(' '))).collect(Collectors.toSet());
    byte[] document = content.substring(end + END.length()).getBytes(StandardCharsets.UTF_8);
    Analysis read = analysis.apply(RawDocument.of(file.getFileName().toString(), document));
    List<String> given =
        Stream.concat(
                fields(read.notice()).entrySet().stream()
                    .filter(e -> fields.contains(e.getKey()))
                    .map(e -> e.getKey() + " " + e.getValue()),
                read.awards().stream().map(PortalsTest::award))
            .sorted()
            .toList();
    assertThat(given).isEqualTo(expected);
    read.awards().stream()
        .flatMap(a -> a.evidence().stream())
        .forEach(e -> assertThat(e.span().of(read.notice().text())).isEqualTo(e.surface()));
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
