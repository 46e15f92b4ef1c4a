package org.tendertrace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tendertrace.evaluate.FieldAnalysis;

/**
 * Made-up notices that nobody opens who works on the rules: only their totals are looked at, so
 * that they tell what a portal costs that nobody here has seen.
 */
class PortalsSealedTest {

  private static final Path NOTICES = Path.of("src", "test", "resources", "portals-sealed");

  private static final double CLEAN_FILES = 0.5;
  private static final double FIELDS = 0.89;
  private static final double AWARD_PRECISION = 0.8;
  private static final double AWARD_RECALL = 0.68;

  /** How often a field was expected, given and right. */
  private static final class Count {
    private int expected;
    private int given;
    private int right;

    @Override
    public String toString() {
      return "%d right of %d given and %d expected".formatted(right, given, expected);
    }
  }

  @Test
  void layoutsThatNobodyLookedAtAreReadAsWellAsBefore() throws IOException {
    FieldAnalysis analysis = new FieldAnalysis();
    Map<String, Count> counts = new TreeMap<>();
    int files = 0;
    int clean = 0;
    List<Path> paths = PortalFile.in(NOTICES);
    assumeFalse(paths.isEmpty(), "All sealed notices were opened, and no new ones are written yet");
    for (Path path : paths) {
      PortalFile file = PortalFile.read(path);
      List<String> given = file.given(file.analysed(analysis));
      count(file.expected(), given, counts);
      files++;
      clean += given.equals(file.expected()) ? 1 : 0;
    }
    String totals = "%d of %d files without mistake, %s".formatted(clean, files, counts);
    System.out.println(totals);
    assertThat(clean / (double) files).as(totals).isGreaterThanOrEqualTo(CLEAN_FILES);
    Count awards = counts.remove("award");
    assertThat(awards.right / (double) awards.given)
        .as(totals)
        .isGreaterThanOrEqualTo(AWARD_PRECISION);
    assertThat(awards.right / (double) awards.expected)
        .as(totals)
        .isGreaterThanOrEqualTo(AWARD_RECALL);
    int right = counts.values().stream().mapToInt(count -> count.right).sum();
    int expected = counts.values().stream().mapToInt(count -> count.expected).sum();
    assertThat(right / (double) expected).as(totals).isGreaterThanOrEqualTo(FIELDS);
  }

  private static void count(List<String> expected, List<String> given, Map<String, Count> counts) {
    List<String> left = new ArrayList<>(given);
    for (String each : expected) {
      Count count = counts.computeIfAbsent(PortalFile.field(each), f -> new Count());
      count.expected++;
      count.right += left.remove(each) ? 1 : 0;
    }
    for (String each : given) {
      counts.computeIfAbsent(PortalFile.field(each), f -> new Count()).given++;
    }
  }
}
