package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.RawDocument;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.text.Linguist;

/**
 * The real notices of the shared corpus were nearly all picked one per procurement: by their
 * annotations no two share a number or a title, but for one procurement that failed and was tried
 * again. Whatever else is linked is wrong.
 */
class RealNoticesTest {

  private static final Path CORPUS =
      Path.of(System.getenv().getOrDefault("TENDERTRACE_CORPUS", "../../shared/corpus"));

  @Test
  void onlyTheFailedProcurementAndItsNextRoundAreOne() throws IOException {
    Path folder = CORPUS.resolve("real").resolve("notices");
    assumeTrue(Files.isDirectory(folder), "No corpus at " + CORPUS + ": set TENDERTRACE_CORPUS");
    Knowledge knowledge = Knowledge.load();
    NoticeAnalyzer analyzer =
        new NoticeAnalyzer(knowledge, AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);
    List<NoticeAwards> notices = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Analysis read =
            analyzer.analyze(
                RawDocument.of(file.getFileName().toString(), Files.readAllBytes(file)));
        if (read.notice() != null) {
          notices.add(new NoticeAwards(read.notice(), read.awards()));
          names.put(read.notice().noticeId(), file.getFileName().toString());
        }
      }
    }
    OneMachine machine = new OneMachine(new Resolver(knowledge), new Block.Limits(100, 20));
    Set<Set<String>> linked = new HashSet<>();
    for (LinkedPair pair : machine.links(notices)) {
      linked.add(Set.of(names.get(pair.a()), names.get(pair.b())));
    }
    System.out.printf("%d real notices: %d links%n", notices.size(), linked.size());
    assertThat(linked).containsExactly(Set.of("0008.txt", "0075.txt"));
  }
}
