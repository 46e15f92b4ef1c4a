package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.resolve.Resolver;

/** Cards, news and ledgers, of which fields are missing or misread: what the text tells instead. */
class BriefNoticesTest {

  private static final String BUYER = "甲州市示例局";
  private static final String SUPPLIER = "乙云示例科技有限公司";

  private final Linker linker = new Linker(new Resolver(Knowledge.load()));

  private int notices;

  private Fingerprint print(
      NoticeType type, String day, String id, String title, String buyer, String text, Award... a) {
    String noticeId = "n-" + ++notices;
    return linker.fingerprint(
        new NoticeAwards(
            new Notice(
                noticeId,
                "d-" + noticeId,
                "test/" + noticeId,
                null,
                type,
                id,
                title,
                day == null ? null : LocalDate.parse(day),
                buyer == null ? List.of() : List.of(buyer),
                null,
                null,
                "CNY",
                "zh-Hans",
                text,
                List.of(),
                List.of()),
            List.of(a)));
  }

  private Optional<Link> link(Fingerprint one, Fingerprint other) {
    Optional<Link> link = linker.link(one, other);
    assertThat(linker.link(other, one)).as("symmetry").isEqualTo(link);
    if (link.isPresent()) {
      assertThat(Collections.disjoint(Keys.blocking(one), Keys.blocking(other)))
          .as("a shared blocking key")
          .isFalse();
    }
    return link;
  }

  @Test
  void aRenewalNamesTheNumberOfTheYearBefore() {
    String title = "甲州市示例局云平台租用服务";
    Fingerprint first =
        print(
            NoticeType.TENDER,
            "2023-02-01",
            "JZSL-2023-FW-011",
            title,
            BUYER,
            "编号：JZSL-2023-FW-011");
    Fingerprint next =
        print(
            NoticeType.TENDER,
            "2024-02-03",
            "JZSL-2024-FW-009",
            title,
            BUYER,
            "项目编号：JZSL-2024-FW-009\n说明：上一服务期（JZSL-2023-FW-011）将满");
    assertThat(next.numbers()).containsExactly("jzsl2024fw009");
    assertThat(link(first, next)).isEmpty();
  }

  @Test
  void whatIsTriedAgainNamesTheNumberOfTheFailedLot() {
    Fingerprint first =
        print(
            NoticeType.TENDER,
            "2024-02-01",
            "JZSL-2024-GK-021",
            "甲州市示例局视频分析系统",
            BUYER,
            "编号：JZSL-2024-GK-021");
    Fingerprint again =
        print(
            NoticeType.TENDER,
            "2024-04-03",
            "JZSL-2024-TP-044",
            "信号优化模型服务",
            BUYER,
            "项目编号：JZSL-2024-TP-044\n本项目原为JZSL-2024-GK-021包2，改为谈判方式采购");
    assertThat(link(first, again)).isPresent();
  }

  @Test
  void aNumberInATitleTellsNothingOfTheThing() {
    Fingerprint tender =
        print(
            NoticeType.TENDER,
            "2024-02-01",
            "JZSL-2024-031",
            "2024年第二批巡检设备招标公告",
            BUYER,
            "编号：JZSL-2024-031");
    Fingerprint card =
        print(
            NoticeType.AWARD,
            "2024-03-01",
            "JZSL-2024-031",
            "JZSL-2024-031巡检设备中标结果",
            null,
            "编号：JZSL-2024-031");
    assertThat(card.title().core()).isEqualTo("巡检设备");
    assertThat(link(tender, card)).isPresent();
  }

  @Test
  void aNewsItemTellsSupplierAndSumOfTheAward() {
    Fingerprint award =
        print(
            NoticeType.AWARD,
            "2024-03-01",
            "JZSL-2024-031",
            "甲州市示例局巡检机器人服务",
            BUYER,
            "编号：JZSL-2024-031",
            Chain.award("n", null, SUPPLIER, "1864500.00"));
    String news = "近日" + BUYER + "与" + SUPPLIER + "签约，合同额186.45万元。";
    assertThat(link(award, print(NoticeType.OTHER, "2024-03-09", null, null, null, news)))
        .isPresent();
    String another = "近日" + BUYER + "与" + SUPPLIER + "签约，合同额285.17万元。";
    assertThat(link(award, print(NoticeType.OTHER, "2024-03-09", null, null, null, another)))
        .isEmpty();
  }

  @Test
  void cardsOfTwoPurchasesWithOneCutTitleDifferInTheirSums() {
    String one = "甲州市示例医院 → 甲州示例器械行\n￥1,865,000";
    String two = "甲州市示例医院 → 乙州示例器械行\n￥7,980,000";
    Fingerprint first = print(NoticeType.AWARD, "2024-03-01", null, "医疗设备采购中标", "甲州市示例医院", one);
    Fingerprint second = print(NoticeType.AWARD, "2024-03-21", null, "医疗设备采购中标", "甲州市示例医院", two);
    assertThat(link(first, second)).isEmpty();
    Fingerprint copy = print(NoticeType.AWARD, "2024-03-02", null, "医疗设备采购中标", "甲州市示例医院", one);
    assertThat(link(first, copy)).isPresent();
  }

  @Test
  void sumsTakeTheUnitOfTheirLabel() {
    assertThat(Figures.in("合同价(万元)876.4签约日")).contains("8764000");
    assertThat(Figures.in("中标金额(元):6651300")).contains("6651300");
    assertThat(Figures.in("预算(万元)3002025年6月")).isEmpty();
  }

  @Test
  void theFirstLineNamesTheThingWhereNoTitleDoes() {
    Fingerprint card =
        print(NoticeType.AWARD, "2024-03-01", null, null, BUYER, "网上直采成交：宣传折页印制服务\n成交价：98600元");
    assertThat(card.subjects()).contains("宣传折页印制服务");
  }

  @Test
  void aSupplierReadAsBuyerIsNoOtherBuyer() {
    Fingerprint award =
        print(
            NoticeType.AWARD,
            "2024-03-01",
            "JZSL-2024-031",
            "甲州市示例局巡检机器人服务",
            BUYER,
            "编号：JZSL-2024-031",
            Chain.award("n", null, SUPPLIER, "1860000.00"));
    Fingerprint card =
        print(NoticeType.AWARD, "2024-03-03", null, "甲州市示例局巡检机器人中标", SUPPLIER, SUPPLIER + " 186万元");
    assertThat(link(award, card)).isPresent();
  }

  @Test
  void aRenewalTellsTheFormerNumberInItsContract() {
    Fingerprint contract =
        print(
            NoticeType.CONTRACT,
            "2024-03-01",
            "JZSL-2024-DY-014",
            "云平台租用服务合同（续租）",
            BUYER,
            "采购编号：JZSL-2024-DY-014\n原项目编号：JZSL-2023-ZB-061");
    assertThat(contract.numbers()).containsExactly("jzsl2024dy014");
    assertThat(contract.failed()).isEmpty();
  }

  @Test
  void theNumberOfAContractIsNotThatOfTheProject() {
    Fingerprint news =
        print(
            NoticeType.OTHER,
            "2024-03-01",
            "JZHT-2024-0016",
            null,
            BUYER,
            "本局签订巡检服务合同，编号JZHT-2024-0016，工期四个月。");
    assertThat(news.id()).isNull();
    assertThat(news.contracts()).containsExactly("jzht20240016");
  }

  @Test
  void agencyAndNumberInATitleTellNothingOfTheThing() {
    Fingerprint tender =
        print(
            NoticeType.TENDER,
            "2024-02-01",
            null,
            "关于甲州市示例局巡检机器人服务（项目编号：JZSL2024-G1-031）的公开招标公告[丙地示例招标有限公司]",
            BUYER,
            "详见附件");
    assertThat(tender.title().core()).isEqualTo("巡检机器人服务");
    assertThat(tender.id().exact()).isEqualTo("jzsl2024g1031");
  }

  @Test
  void companiesAreKnownByTheBeginningsOfTheirNames() {
    assertThat(Companies.in("本院与乙云示例科技有限公司签约，由丙地（示例）网络股份有限公司监理")).containsExactly("丙地示例", "乙云示例");
    assertThat(Companies.stem("乙云示例科技股份有限公司")).isEqualTo("乙云示例科技");
  }
}
