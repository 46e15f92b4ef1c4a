package org.tendertrace.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tendertrace.jobs.Settings;
import org.tendertrace.jobs.SparkTest;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.Award;
import org.tendertrace.model.LargeBlock;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeLink;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;

/** Blocks of any size are compared in bounded time, and nothing depends on how data arrives. */
public class LinksTest extends SparkTest {

  private static final Settings.Linking LIMITS = new Settings.Linking(40, 5);
  private static final int BUYERS = 300;

  @BeforeEach
  void start() {
    startSpark();
  }

  @Test
  void aNumberThatHundredsShareLinksOnlyWhatBelongsTogetherAndIsReported() {
    Linked linked = new Linked(session(), hotNumber(), LIMITS, 3);
    List<NoticeLink> links = linked.links();
    assertThat(links).hasSize(BUYERS);
    assertThat(links)
        .allSatisfy(
            link ->
                assertThat(link.noticeA().substring(0, 6))
                    .isEqualTo(link.noticeB().substring(0, 6)));
    LargeBlock hot =
        linked.large().stream()
            .filter(block -> block.key().startsWith("id:"))
            .findFirst()
            .orElseThrow();
    assertThat(hot.notices()).isEqualTo(2 * BUYERS);
    assertThat(hot.pairs()).isEqualTo(BUYERS * (2L * BUYERS - 1));
    assertThat(hot.compared()).isPositive().isLessThan(20L * 2 * BUYERS);
    assertThat(linked.processes()).hasSize(BUYERS);
  }

  @Test
  void neitherOrderNorPartitionsNorArrivalChangeAnything() {
    List<NoticeAwards> notices = new ArrayList<>(hotNumber().subList(0, 120));
    Linked all = new Linked(session(), notices, LIMITS, 1);
    List<Procurement> processes = all.processes();
    Collections.shuffle(notices, new Random(3));
    Linked shuffled = new Linked(session(), notices, LIMITS, 5);
    assertThat(shuffled.links()).isEqualTo(all.links());
    assertThat(shuffled.processes()).isEqualTo(processes);

    List<NoticeAwards> earlier =
        notices.stream().filter(read -> number(read.notice().noticeId()) < 30).toList();
    List<Procurement> before = new Linked(session(), earlier, LIMITS, 2).processes();
    assertThat(before).hasSize(30);
    assertThat(processes).containsAll(before);
  }

  private static int number(String noticeId) {
    return Integer.parseInt(noticeId.substring(2, 6));
  }

  /** A tender and an award of each of many buyers, all under one number and one title. */
  private static List<NoticeAwards> hotNumber() {
    List<NoticeAwards> notices = new ArrayList<>();
    for (int k = 0; k < BUYERS; k++) {
      String id = "n-%04d".formatted(k);
      String buyer = "示例" + (char) (0x4E00 + 7 * k) + (char) (0x5E00 + 11 * k) + "县图书馆";
      notices.add(new NoticeAwards(notice(id + "-t", NoticeType.TENDER, buyer, 1), List.of()));
      Award award =
          new Award(
              id + "-a",
              null,
              List.of("示例科技有限公司"),
              new BigDecimal(10_000 + k).setScale(2),
              "CNY",
              Award.AmountKind.TOTAL,
              Award.Status.AWARDED,
              List.of(),
              0.9);
      notices.add(new NoticeAwards(notice(id + "-a", NoticeType.AWARD, buyer, 20), List.of(award)));
    }
    return notices;
  }

  private static Notice notice(String id, NoticeType type, String buyer, int day) {
    return new Notice(
        id,
        id,
        id + ".html",
        null,
        type,
        "SAMPLE-2024-0001",
        "办公设备批量集中采购",
        LocalDate.of(2024, 3, day),
        List.of(buyer),
        null,
        null,
        "CNY",
        "zh-Hans",
        buyer,
        List.of(),
        List.of());
  }
}
