package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Procurement;
import org.tendertrace.model.RawDocument;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.text.Linguist;
import org.tendertrace.text.Sha256;

/**
 * Real chains: rows of the aggregator in the shared corpus, of which {@code aggregator_rows.tsv}
 * says which are of one procurement. A row has a title, a day, a buyer and often a piece of text or
 * none: less than the notice that it stands for. Nothing is developed on them: only sums are told.
 */
class AggregatorChainsTest {
  private static final Path ROWS =
      Path.of(System.getenv().getOrDefault("TENDERTRACE_CORPUS", "../../shared/corpus"))
          .resolve("aggregator/jianyu.jsonl");
  private static final Path LABELS = Path.of("src/test/resources/chains/aggregator_rows.tsv");
  private static final int DIGITS = 12;

  /** The label of each row, by its hash. */
  private static Map<String, String> labels() throws IOException {
    Map<String, String> labels = new HashMap<>();
    for (String line : Files.readAllLines(LABELS)) {
      String[] cells = line.split("\t", -1);
      if (!line.startsWith("#") && !cells[0].equals("process")) {
        assertThat(labels.put(cells[2], cells[0])).as(line).isNull();
      }
    }
    return labels;
  }

  @Test
  void rowsOfOneProcurementAreOne() throws IOException {
    assumeTrue(Files.isRegularFile(ROWS), "No corpus at " + ROWS + ": set TENDERTRACE_CORPUS");
    Map<String, String> labels = labels();
    Knowledge knowledge = Knowledge.load();
    NoticeAnalyzer analyzer =
        new NoticeAnalyzer(knowledge, AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);
    List<NoticeAwards> notices = new ArrayList<>();
    Map<String, List<String>> wanted = new TreeMap<>();
    Set<String> unread = new HashSet<>(labels.keySet());
    for (String line : Files.readAllLines(ROWS)) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      String hash = Sha256.hex(bytes).substring(0, DIGITS);
      Analysis read = analyzer.analyze(RawDocument.of(hash + ".json", bytes));
      if (labels.containsKey(hash) && read.notice() != null) {
        unread.remove(hash);
        notices.add(new NoticeAwards(read.notice(), read.awards()));
        wanted
            .computeIfAbsent(labels.get(hash), process -> new ArrayList<>())
            .add(read.notice().noticeId());
      }
    }
    OneMachine machine = new OneMachine(new Resolver(knowledge), new Block.Limits(100, 20));
    Set<String> found =
        pairs(machine.procurements(notices).stream().map(Procurement::noticeIds).toList());
    Set<String> truth = pairs(wanted.values());
    long right = found.stream().filter(truth::contains).count();
    double precision = (double) right / found.size();
    double recall = (double) right / truth.size();
    System.out.printf(
        "aggregator: %d rows of %d procurements (%d not read); pairs P %.3f (%d/%d) R %.3f (%d/%d)"
            + " F1 %.3f%n",
        notices.size(),
        wanted.size(),
        unread.size(),
        precision,
        right,
        found.size(),
        recall,
        right,
        truth.size(),
        2 * precision * recall / (precision + recall));
    assertThat(precision).isGreaterThanOrEqualTo(0.9);
    assertThat(recall).isGreaterThanOrEqualTo(0.5);
  }

  private static Set<String> pairs(Collection<List<String>> groups) {
    Set<String> pairs = new TreeSet<>();
    groups.forEach(group -> pairs.addAll(OneMachine.pairs(group)));
    return pairs;
  }
}
