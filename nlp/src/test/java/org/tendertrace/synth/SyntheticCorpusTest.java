package org.tendertrace.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Mention;
import org.tendertrace.model.RawDocument;
import org.tendertrace.text.Linguist;

/** The truth of synthetic notices is what they say: read back, they are read without a mistake. */
class SyntheticCorpusTest {

  private static List<SyntheticProcess> made(SyntheticCorpus corpus) {
    List<SyntheticProcess> all = new ArrayList<>();
    corpus.forEach(all::add);
    return all;
  }

  @Test
  void aCorpusHasAsManyNoticesAsAskedForAndTheSameEveryTime() {
    SyntheticCorpus corpus = new SyntheticCorpus(1_000, 0.3, 7, 20);
    List<SyntheticProcess> made = made(corpus);
    assertThat(made.stream().mapToInt(p -> p.notices().size()).sum()).isEqualTo(1_000);
    assertThat(made(corpus)).isEqualTo(made);
    assertThat(made(new SyntheticCorpus(1_000, 0.3, 8, 20))).isNotEqualTo(made);
    assertThat(made.stream().filter(p -> !p.key().isEmpty()).count())
        .isBetween((long) (0.25 * made.size()), (long) (0.35 * made.size()));
    assertThat(made.stream().map(SyntheticProcess::projectId).filter("2024-001"::equals))
        .hasSize(20);
    Set<String> urls = new HashSet<>();
    made.forEach(p -> p.notices().forEach(n -> assertThat(urls.add(n.url())).isTrue()));
    assertThatThrownBy(() -> new SyntheticCorpus(0, 0.3, 7, 0)).hasMessageContaining("at least 1");
  }

  @Test
  void everyNoticeIsReadAsItWasMeant() {
    NoticeAnalyzer analyzer =
        new NoticeAnalyzer(
            Knowledge.load(), AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);
    for (SyntheticProcess process : new SyntheticCorpus(300, 0.5, 3, 0)) {
      for (SyntheticNotice notice : process.notices()) {
        String page = Layout.html(notice);
        Analysis read =
            analyzer.analyze(RawDocument.of(notice.url(), page.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.notice()).as(page).isNotNull();
        assertThat(read.notice().noticeType()).as(page).isEqualTo(notice.type());
        assertThat(read.notice().projectId()).as(page).isEqualTo(notice.projectId());
        assertThat(read.notice().buyerNames()).as(page).containsExactly(notice.buyer());
        assertThat(read.notice().published()).as(page).isEqualTo(notice.published());
        assertThat(read.notice().budgetAmount()).as(page).isEqualByComparingTo(notice.budget());
        assertAward(read, notice, page);
        assertMention(read, process, notice, page);
      }
    }
  }

  private static void assertAward(Analysis read, SyntheticNotice notice, String page) {
    if (notice.supplier() == null) {
      assertThat(read.awards()).as(page).isEmpty();
      return;
    }
    assertThat(read.awards()).as(page).hasSize(1);
    Award award = read.awards().get(0);
    assertThat(award.supplierNames()).as(page).containsExactly(notice.supplier());
    assertThat(award.amount()).as(page).isEqualByComparingTo(notice.amount());
  }

  private static void assertMention(
      Analysis read, SyntheticProcess process, SyntheticNotice notice, String page) {
    if (process.key().isEmpty()) {
      assertThat(read.mentions()).as(page).isEmpty();
      return;
    }
    Mention.Status status =
        notice.supplier() == null ? Mention.Status.REQUIRED : Mention.Status.PURCHASED;
    assertThat(read.mentions()).as(page).extracting(Mention::key).containsExactly(process.key());
    assertThat(read.mentions()).as(page).extracting(Mention::status).containsExactly(status);
  }
}
