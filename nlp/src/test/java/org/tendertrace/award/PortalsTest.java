package org.tendertrace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tendertrace.evaluate.FieldAnalysis;
import org.tendertrace.model.Analysis;

/**
 * Made-up notices in the layouts that portals use; the organisations do not exist. Every file of
 * {@code portals} is a test by being there. Fields that no line names are not looked at; awards
 * always are.
 */
class PortalsTest {

  private static final Path NOTICES = Path.of("src", "test", "resources", "portals");

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
    return PortalFile.in(folder).stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check.of(file)));
  }

  private static void check(Path path, FieldAnalysis analysis) throws IOException {
    PortalFile file = PortalFile.read(path);
    Analysis read = file.analysed(analysis);
    assertThat(file.given(read)).isEqualTo(file.expected());
    read.awards().stream()
        .flatMap(a -> a.evidence().stream())
        .forEach(e -> assertThat(e.span().of(read.notice().text())).isEqualTo(e.surface()));
  }
}
