package org.tendertrace.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tendertrace.jobs.Settings;
import org.tendertrace.jobs.SparkTest;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;

/** Every procurement has an id of its own. */
public class ProcessesTest extends SparkTest {

  @BeforeEach
  void start() {
    startSpark();
  }

  @Test
  void whatIsNotLinkedHasIdsOfItsOwnThoughNumberTitleAndBuyerAreTheSame() {
    List<Procurement> processes =
        processes(tender("n-1", "100000"), tender("n-2", "250000"), tender("n-3", "70000"));
    assertThat(processes).hasSize(3);
    assertThat(processes).extracting(Procurement::processId).doesNotHaveDuplicates();
    assertThat(processes).allSatisfy(one -> assertThat(one.why()).contains("another procurement"));
  }

  @Test
  void anIdThatNobodyElseHasRestsOnNoNotice() {
    String id = processes(tender("n-1", "100000")).get(0).processId();
    assertThat(processes(tender("n-9", "100000")).get(0).processId()).isEqualTo(id);
  }

  private List<Procurement> processes(NoticeAwards... notices) {
    return new Linked(session(), List.of(notices), new Settings.Linking(100, 10), 2).processes();
  }

  private static NoticeAwards tender(String id, String budget) {
    return new NoticeAwards(
        new Notice(
            id,
            id,
            id + ".html",
            null,
            NoticeType.TENDER,
            null,
            "示例大学人工智能计算平台服务采购公告",
            LocalDate.of(2024, 3, 18),
            List.of("示例大学"),
            null,
            new BigDecimal(budget).setScale(2),
            "CNY",
            "zh-Hans",
            "预算" + budget + "元",
            List.of(),
            List.of()),
        List.of());
  }
}
