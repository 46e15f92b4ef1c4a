package org.tendertrace.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tendertrace.knowledge.Knowledge;

/**
 * Counts anew what {@code confidence_bands.tsv} holds: how often readings of each field were right
 * on the portals that are not held out, by the score that their rules gave them. Run its main
 * method with the folder of the real notices, and put what it prints in place of the table's rows.
 */
final class ConfidenceCounts {

  private static final List<String> FIELDS =
      List.of(
          "agency_name",
          "award",
          "budget_amount",
          "buyer_names",
          "notice_type",
          "project_id",
          "published",
          "title");

  private static final double[] BANDS = {0, 0.6, 0.75, 0.9, 0.96};

  private static final int STEPS = 100;
  private static final int MANY = 1_000_000;

  private ConfidenceCounts() {}

  public static void main(String[] args) throws IOException {
    Path real = Path.of(args[0]);
    Path folder = Files.createTempDirectory("bands");
    Files.write(folder.resolve("confidence_bands.tsv"), asScored(), StandardCharsets.UTF_8);
    HeldOut held = new HeldOut(real);
    FieldAnalysis analysis = new FieldAnalysis(Knowledge.load(folder));
    Map<String, int[]> counts = new TreeMap<>();
    for (Confidences.Reading each :
        Confidences.of(real, gold -> !held.test(gold), analysis).readings()) {
      int band = 0;
      while (band + 1 < BANDS.length && each.confidence() + 1e-4 >= BANDS[band + 1]) {
        band++;
      }
      String key = String.format(Locale.ROOT, "%s\t%.2f", each.field(), BANDS[band]);
      int[] count = counts.computeIfAbsent(key, k -> new int[2]);
      count[0] += each.right() ? 1 : 0;
      count[1]++;
    }
    counts.forEach(
        (key, count) -> System.out.printf("%s\t%d\t%d\treal notices%n", key, count[0], count[1]));
  }

  /** Bands so fine and sure that a rule's score becomes the confidence. */
  private static List<String> asScored() {
    List<String> lines = new ArrayList<>(List.of("field\tfrom\tright\tread\tsource"));
    for (String field : FIELDS) {
      for (int step = 0; step <= STEPS; step++) {
        int right = MANY / STEPS * step;
        lines.add(
            String.format(Locale.ROOT, "%s\t%.2f\t%d\t%d\ttest", field, step / 100.0, right, MANY));
      }
    }
    return lines;
  }
}
