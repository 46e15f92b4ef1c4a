package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Procurement;
import org.tendertrace.model.RawDocument;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.text.Linguist;

/**
 * Order and arrival change nothing: the procurements of the reconstructed chains are the same in
 * any order, and those that new notices do not touch keep their ids, links and amounts.
 */
class ArrivalTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final OneMachine MACHINE =
      new OneMachine(new Resolver(KNOWLEDGE), new Block.Limits(100, 20));
  private static final List<NoticeAwards> NOTICES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    NoticeAnalyzer analyzer =
        new NoticeAnalyzer(KNOWLEDGE, AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);
    for (ChainFile file : ChainFile.part(true)) {
      for (RawDocument document : file.documents().values()) {
        Analysis read = analyzer.analyze(document);
        NOTICES.add(new NoticeAwards(read.notice(), read.awards()));
      }
    }
  }

  @Test
  void anyOrderGivesTheSameProcurements() {
    List<Procurement> all = MACHINE.procurements(NOTICES);
    for (int seed = 1; seed <= 3; seed++) {
      assertThat(MACHINE.procurements(shuffled(seed))).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @Test
  void whatATenthOfNewNoticesDoesNotTouchStaysAsItWas() {
    List<Procurement> after = MACHINE.procurements(NOTICES);
    Set<LinkedPair> links = MACHINE.links(NOTICES);
    for (int seed = 1; seed <= 3; seed++) {
      List<NoticeAwards> shuffled = shuffled(seed);
      int tenth = shuffled.size() / 10;
      Set<String> touched = new HashSet<>();
      shuffled.subList(0, tenth).forEach(read -> touched.add(read.notice().noticeId()));
      while (links.stream().anyMatch(link -> spreads(touched, link))) {
        // Whatever is linked to it, directly or through others, may change with it.
      }
      List<Procurement> untouched =
          after.stream().filter(one -> Collections.disjoint(one.noticeIds(), touched)).toList();
      assertThat(untouched).hasSizeGreaterThan(50);
      assertThat(MACHINE.procurements(shuffled.subList(tenth, shuffled.size())))
          .containsAll(untouched);
    }
  }

  private static boolean spreads(Set<String> touched, LinkedPair link) {
    boolean touches = touched.contains(link.a()) || touched.contains(link.b());
    return touches && touched.addAll(List.of(link.a(), link.b()));
  }

  private static List<NoticeAwards> shuffled(int seed) {
    List<NoticeAwards> shuffled = new ArrayList<>(NOTICES);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
