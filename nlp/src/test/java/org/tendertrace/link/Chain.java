package org.tendertrace.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;

/** Builds made-up notices of one procurement for the tests of this package. */
final class Chain {

  private final List<NoticeAwards> notices = new ArrayList<>();
  private String projectId = "ABCD-2024-0012";
  private String buyer = "示例大学";
  private String title = "示例大学人工智能算力服务器采购项目";
  private BigDecimal budget;

  Chain projectId(String id) {
    projectId = id;
    return this;
  }

  Chain buyer(String name) {
    buyer = name;
    return this;
  }

  Chain title(String printed) {
    title = printed;
    return this;
  }

  Chain budget(String amount) {
    budget = amount == null ? null : new BigDecimal(amount);
    return this;
  }

  /** Adds a notice; {@code day} may be {@code null}. */
  Chain add(String id, NoticeType type, String day, Award... awards) {
    notices.add(
        new NoticeAwards(
            new Notice(
                id,
                "d-" + id,
                "test/" + id,
                null,
                type,
                projectId,
                title,
                day == null ? null : LocalDate.parse(day),
                buyer == null ? List.of() : List.of(buyer),
                null,
                budget,
                "CNY",
                "zh-Hans",
                "文 " + id,
                List.of(),
                List.of()),
            List.of(awards)));
    return this;
  }

  List<NoticeAwards> all() {
    return List.copyOf(notices);
  }

  Notice notice(int index) {
    return notices.get(index).notice();
  }

  static Award award(String noticeId, String lot, String supplier, String amount) {
    return new Award(
        noticeId,
        lot,
        List.of(supplier),
        amount == null ? null : new BigDecimal(amount),
        "CNY",
        amount == null ? Award.AmountKind.UNDISCLOSED : Award.AmountKind.TOTAL,
        Award.Status.AWARDED,
        List.of(),
        0.9);
  }

  static Award failed(String noticeId, String lot) {
    return new Award(
        noticeId,
        lot,
        List.of(),
        null,
        "CNY",
        Award.AmountKind.UNDISCLOSED,
        Award.Status.FAILED,
        List.of(),
        0.9);
  }
}
