package org.tendertrace.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.RawDocument;

/** Runs an analysis over annotated documents and scores it. */
public final class Evaluator {

  private final Function<RawDocument, Analysis> analysis;

  public Evaluator(Function<RawDocument, Analysis> analysis) {
    this.analysis = analysis;
  }

  /**
   * Scores all documents of {@code folder} that {@code gold} annotates, together and by notice
   * type. Where a {@code manifest.tsv} stands beside the gold file, scores are also given by its
   * columns {@code form} and {@code portal}.
   *
   * @throws IOException if the gold or a document cannot be read
   */
  public Evaluation evaluate(Path gold, Path folder) throws IOException {
    return evaluate(gold, folder, g -> true);
  }

  /** The same, for the documents that {@code wanted} selects. */
  public Evaluation evaluate(Path gold, Path folder, Predicate<Gold> wanted) throws IOException {
    Map<String, List<String>> groups = groups(gold.resolveSibling("manifest.tsv"));
    Tally tally = new Tally();
    for (Gold line : Gold.read(gold)) {
      if (wanted.test(line)) {
        Path file = folder.resolve(line.doc());
        Analysis read = analysis.apply(RawDocument.of(file.toString(), Files.readAllBytes(file)));
        List<String> its = new ArrayList<>(groups.getOrDefault(line.doc(), List.of()));
        its.add("type: " + line.noticeType());
        tally.add(line, read, its);
      }
    }
    return tally.evaluation();
  }

  private static Map<String, List<String>> groups(Path manifest) throws IOException {
    Map<String, List<String>> groups = new HashMap<>();
    if (!Files.exists(manifest)) {
      return groups;
    }
    List<String> lines = Files.readAllLines(manifest, StandardCharsets.UTF_8);
    List<String> columns = List.of(lines.get(0).split("\t", -1));
    int file = columns.indexOf("file");
    int form = columns.indexOf("form");
    int portal = columns.indexOf("portal");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (file >= 0 && form >= 0 && portal >= 0 && cells.length == columns.size()) {
        groups.put(
            cells[file], List.of("form: " + cells[form], "portal: " + shortened(cells[portal])));
      }
    }
    return groups;
  }

  private static String shortened(String portal) {
    int end = portal.indexOf(' ');
    return end < 4 ? portal : portal.substring(0, end);
  }
}
