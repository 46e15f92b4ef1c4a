package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.resolve.Resolver;

class LinkerTest {

  private final Linker linker = new Linker(new Resolver(Knowledge.load()));

  /** Gives each notice an id of its own. */
  private int notices;

  private Notice tender(Chain chain) {
    return chain.add("n-t" + ++notices, NoticeType.TENDER, "2024-02-01").notice(0);
  }

  private Notice award(Chain chain) {
    return chain.add("n-a" + ++notices, NoticeType.AWARD, "2024-03-01").notice(0);
  }

  private Optional<String> link(Notice a, Notice b) {
    Fingerprint one = linker.fingerprint(new NoticeAwards(a, List.of()));
    Fingerprint other = linker.fingerprint(new NoticeAwards(b, List.of()));
    Optional<Link> link = linker.link(one, other);
    assertThat(linker.link(other, one)).as("symmetry").isEqualTo(link);
    if (link.isPresent()) {
      assertThat(Collections.disjoint(Keys.blocking(one), Keys.blocking(other)))
          .as("a shared blocking key")
          .isFalse();
    }
    return link.map(Link::reason);
  }

  @Test
  void numberAndBuyerMakeOneProcurement() {
    assertThat(link(tender(new Chain()), award(new Chain().projectId("ＡＢＣＤ-2024-0012"))))
        .contains("same project id and buyer");
  }

  @Test
  void aNumberUsedByTwoBuyersMakesTwo() {
    assertThat(link(tender(new Chain()), award(new Chain().buyer("示例第二大学")))).isEmpty();
  }

  @Test
  void aDepartmentBuysForItsInstitution() {
    Notice university = tender(new Chain().buyer("深圳大学"));
    Notice college = award(new Chain().buyer("深圳大学示例学院"));
    assertThat(link(university, college)).isPresent();
  }

  @Test
  void twoInstitutesOfOneAcademyAreTwoBuyers() {
    Notice one = tender(new Chain().buyer("中国科学院示例一研究所"));
    Notice other = award(new Chain().buyer("中国科学院示例二研究所"));
    assertThat(link(one, other)).isEmpty();
  }

  @Test
  void aSecondRoundIsTheSameProcurementTriedAgain() {
    Notice again = award(new Chain().projectId("ABCD-2024-0012（二次）"));
    assertThat(link(tender(new Chain()), again)).contains("same project id and buyer, tried again");
  }

  @Test
  void aShortNumberNeedsAKindredTitle() {
    Notice one = tender(new Chain().projectId("2024-1"));
    assertThat(link(one, award(new Chain().projectId("2024-1")))).isPresent();
    assertThat(link(one, award(new Chain().projectId("2024-1").title("示例大学食堂物业管理服务")))).isEmpty();
  }

  @Test
  void withoutABuyerTheTitleHasToAgree() {
    Notice unnamed = award(new Chain().buyer(null).title("人工智能算力服务器采购项目中标公告"));
    assertThat(link(tender(new Chain()), unnamed)).contains("same project id and kindred title");
    Notice other = award(new Chain().buyer(null).title("校园绿化养护服务中标公告"));
    assertThat(link(tender(new Chain()), other)).isEmpty();
  }

  @Test
  void withoutANumberBuyerAndTitleDecide() {
    Notice tender = tender(new Chain().projectId(null).title("示例大学人工智能算力服务器采购项目公开招标公告"));
    Notice award = award(new Chain().title("示例大学人工智能算力服务器采购项目中标公告"));
    assertThat(link(tender, award)).contains("same title and buyer");
    Notice phaseTwo = award(new Chain().title("示例大学人工智能算力服务器二期采购项目中标公告"));
    assertThat(link(tender, phaseTwo)).isEmpty();
    Notice other = award(new Chain().buyer("示例第二大学").title("人工智能算力服务器采购项目中标公告"));
    assertThat(link(tender, other)).isEmpty();
  }

  @Test
  void theSameThingBoughtAgainNextYearIsAnotherProcurement() {
    Notice one = new Chain().projectId(null).add("n-1", NoticeType.AWARD, "2023-03-01").notice(0);
    Notice next = new Chain().projectId(null).add("n-2", NoticeType.AWARD, "2024-03-01").notice(0);
    Notice repost =
        new Chain().projectId(null).add("n-3", NoticeType.AWARD, "2023-03-04").notice(0);
    assertThat(link(one, next)).isEmpty();
    assertThat(link(one, repost)).isPresent();
  }

  @Test
  void budgetsThatDifferMakeTwo() {
    Notice one = tender(new Chain().projectId(null).budget("100000.00"));
    assertThat(link(one, award(new Chain().projectId(null).budget("900000.00")))).isEmpty();
    assertThat(link(one, award(new Chain().projectId(null).budget("100000.00")))).isPresent();
  }

  @Test
  void anIntentionIsLinkedToWhatItNamesForTheSameBudget() {
    Chain chain = new Chain().projectId(null).title("示例大学2024年3月政府采购意向").budget("50000.00");
    Notice plain = chain.add("n-i0", NoticeType.INTENTION, "2024-01-05").notice(0);
    Notice intention = withText(plain, "n-i1", "序号 1 采购项目名称 人工智能算力服务器采购 预算 50000");
    assertThat(link(intention, tender(new Chain().budget("50000.00"))))
        .contains("intention that names it, same buyer and budget");
    assertThat(link(intention, tender(new Chain().budget("60000.00"))))
        .contains("intention that names it, same buyer, a like budget");
    assertThat(link(intention, tender(new Chain().budget("90000.00")))).isEmpty();
    assertThat(link(plain, tender(new Chain().budget("50000.00")))).isEmpty();
  }

  @Test
  void differentNumbersMakeTwoWhateverTheTitle() {
    assertThat(link(tender(new Chain()), award(new Chain().projectId("ABCD-2024-0099")))).isEmpty();
  }

  @Test
  void theSameTextOnAnotherPortalIsARepost() {
    String text = "示例大学算力服务采购结果公告。".repeat(12);
    Notice one = withText(award(new Chain().projectId(null).buyer(null)), "n-1", text);
    Notice other =
        withText(award(new Chain().projectId(null).buyer(null)), "n-2", text.replace("。", "。 \n"));
    assertThat(link(one, other)).contains("same text (repost)");
  }

  @Test
  void linksAreSymmetricAndBlockedForAnyPair() {
    List<Notice> notices = new ArrayList<>();
    String[] ids = {null, "ABCD-2024-0012", "ABCD-2024-0012-1", "ABCD-2024-0012（二次）", "2024-1"};
    String[] buyers = {null, "示例大学", "深圳大学", "深圳大学示例学院"};
    String[] titles = {"算力服务器采购项目中标公告", "算力服务器采购项目招标公告", "算力服务器（二期）采购", "食堂物业管理服务采购"};
    int k = 0;
    for (String id : ids) {
      for (String buyer : buyers) {
        for (String title : titles) {
          k++;
          String day = k % 3 == 0 ? null : "2024-0%d-01".formatted(1 + k % 9);
          NoticeType type = k % 2 == 0 ? NoticeType.TENDER : NoticeType.AWARD;
          notices.add(
              new Chain()
                  .projectId(id)
                  .buyer(buyer)
                  .title(title)
                  .add("n-" + k, type, day)
                  .notice(0));
        }
      }
    }
    for (Notice a : notices) {
      for (Notice b : notices) {
        if (!a.equals(b)) {
          link(a, b);
        }
      }
    }
  }

  private static Notice withText(Notice n, String id, String text) {
    return new Notice(
        id,
        n.documentId(),
        n.uri(),
        n.portal(),
        n.noticeType(),
        n.projectId(),
        n.title(),
        n.published(),
        n.buyerNames(),
        n.agencyName(),
        n.budgetAmount(),
        n.currency(),
        n.language(),
        text,
        n.flags(),
        n.evidence());
  }
}
