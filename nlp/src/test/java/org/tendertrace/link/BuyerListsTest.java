package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.ListedName;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;

/** On which lists a buyer is on the day of the award. */
class BuyerListsTest {
  private static final Settlement SETTLEMENT =
      new Settlement(
          new Resolver(
              Knowledge.load(
                  null,
                  List.of(
                      new ListedName(
                          "示例示范大学",
                          List.of(),
                          "partners",
                          LocalDate.of(2024, 1, 1),
                          "lists.csv, line 2")))));

  private static Procurement bought(String buyer, LocalDate day) {
    Notice notice =
        new Notice(
            "n-1",
            "d",
            "u",
            null,
            NoticeType.AWARD,
            "A-1",
            "采购公告",
            day,
            List.of(buyer),
            null,
            null,
            "CNY",
            "zh-Hans",
            "",
            List.of(),
            List.of());
    Award award =
        new Award(
            "n-1",
            null,
            List.of("甲乙科技有限公司"),
            BigDecimal.TEN,
            "CNY",
            Award.AmountKind.TOTAL,
            Award.Status.AWARDED,
            List.of(),
            0.9);
    return SETTLEMENT.settle(List.of(new NoticeAwards(notice, List.of(award))), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "示例示范大学, 2024-01-01, partners: listed, true",
        "示例示范大学, 2023-12-31, -, false",
        "示例示范大学, -, 'partners: listed, date unknown', false",
        "示例示范大学附属医院, 2024-06-01, partners: affiliate, false",
        "示例示范大学附属医院, 2023-06-01, -, false",
        "四川大学, 2024-06-01, us_entity_list: listed, false",
        "某某大学, 2024-06-01, -, false"
      })
  void asOfTheDay(String buyer, LocalDate day, String lists, boolean own) {
    Procurement procurement = bought(buyer, day);
    assertThat(procurement.buyerLists()).isEqualTo(lists == null ? List.of() : List.of(lists));
    assertThat(procurement.buyerOwnListed()).isEqualTo(own);
  }
}
