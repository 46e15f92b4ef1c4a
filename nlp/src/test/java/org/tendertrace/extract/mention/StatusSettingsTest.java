package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Mention;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Linguist;

/** What the part of a notice makes of a name: its title, a column, a heading, a lot given up. */
class StatusSettingsTest {

  private static final MentionExtractor EXTRACTOR =
      new MentionExtractor(Knowledge.load(), Linguist.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWARD | 丙公司展望英伟达B200的产能 | nvidia-b200:BACKGROUND",
        "AWARD | 供应商以其名下腾讯云账户为采购人开通云主机26台 | tencent-cloud:PURCHASED",
        "AWARD | 所供英伟达L4的性能为英伟达T4的1.8倍 | nvidia-l4:PURCHASED nvidia-t4:EQUIVALENT",
        "AWARD | 昇腾910B服务器5台就位后，英伟达P100服务器下架封存 | huawei-ascend-910b:PURCHASED nvidia-p100:EXISTING",
        "AWARD | 下列项目暂缓：英伟达A10推理卡补充采购，方案确定后再议 | nvidia-a10:BACKGROUND",
        "AWARD | 包三：英伟达H20服务器，因响应供应商只有两家，本包终止 | nvidia-h20:REQUIRED",
        "AWARD | 结果数据存入新开的腾讯云对象存储，费用含在成交价内 | tencent-cloud:PURCHASED",
        "AWARD | 通义千问（新购）；DeepSeek（沿用） | qwen:PURCHASED deepseek:EXISTING",
        "AWARD | 在已建集群基础上新增昇腾910B训练服务器16台 | huawei-ascend-910b:PURCHASED",
        "AWARD | 江澜锐算电子商行 312,000.00 投报RTX 5880 Ada×4，未成交 | nvidia-rtx-5880-ada:BACKGROUND",
        "AWARD | 成交内容：英伟达L20服务器2台，用于顶替2019年购入的英伟达T4节点 | nvidia-l20:PURCHASED nvidia-t4:EXISTING",
        "AWARD | 包1：英伟达H20训练服务器，流标；包2：英伟达L20推理服务器6台，成交供应商甲公司 | nvidia-h20:REQUIRED nvidia-l20:PURCHASED",
        "AWARD | 供应商同时具备AWS服务资质。成交内容：阿里云资源一年 | aws:BACKGROUND alibaba-cloud:PURCHASED",
        "CONTRACT | 合同标的由投标文件所列英伟达A800变更为昇腾910B，计64张 | nvidia-a800:BACKGROUND huawei-ascend-910b:PURCHASED",
        "AWARD | 所投一体机须跑得动DeepSeek满血版 | deepseek:COMPATIBLE",
        "AWARD | 商品：ChatGPT相关课程图书 12册 | chatgpt:BACKGROUND",
        "CONTRACT | 乙方在盘古大模型基础上训练的诊断模型1套 | pangu:PURCHASED",
        "CONTRACT | 附件所列NVIDIA RTX 5090显卡由甲方自购，不列入合同价 | nvidia-rtx-5090:EXCLUDED",
        "TERMINATION | 原定采购的腾讯云服务因预算调整终止 | tencent-cloud:REQUIRED",
        "TENDER | 所投加速卡综合性能应在英伟达A10之上 | nvidia-a10:EQUIVALENT",
      })
  void readsLines(NoticeType type, String line, String expected) {
    assertThat(found("某某单位智算项目中标结果公告\n" + line, type)).isEqualTo(expected);
  }

  @Test
  void takesTheOldTextOfACorrectedResultForWhatIsReplaced() {
    assertThat(
            found(
                "某某单位成交结果更正公告\n原公告“标的信息”中：型号为“NVIDIA A800×4”；\n现更正为：型号为“NVIDIA L40S×4”。",
                NoticeType.CORRECTION))
        .isEqualTo("nvidia-a800:BACKGROUND nvidia-l40s:PURCHASED");
  }

  @Test
  void takesWhatIsLookedAfterOrLeftOutForThere() {
    assertThat(found("某某中心成交公告\n|维保设备|型号|数量\n|GPU服务器|NVIDIA A40|6台", NoticeType.AWARD))
        .isEqualTo("nvidia-a40:EXISTING");
    assertThat(found("某某中心成交公告\n|云平台|内容|备注\n|华为云|专属资源租用12个月|本次\n|腾讯云|已租|不在本次范围", NoticeType.AWARD))
        .isEqualTo("huawei-cloud:PURCHASED tencent-cloud:EXISTING");
  }

  @Test
  void takesAnAcceptanceForADelivery() {
    assertThat(found("某某信息中心智算设备履约验收公告\n|合同标的|结论\n|昇腾910B服务器6台|合格", NoticeType.OTHER))
        .isEqualTo("huawei-ascend-910b:PURCHASED");
  }

  @Test
  void takesTheTradeOfACompanyForNoMaintenance() {
    assertThat(found("某某发动机维修有限公司训练服务器竞价结果\n商品：八卡训练服务器1台（RTX 5090 ×8）", NoticeType.AWARD))
        .isEqualTo("nvidia-rtx-5090:PURCHASED");
  }

  @Test
  void takesABidThatDidNotPassForALostOne() {
    assertThat(
            found(
                "某某医院工作站成交公告\n|供应商|所投产品|结果\n|甲某有限公司|工作站，RTX 6000 Ada×2|成交\n"
                    + "|乙某有限公司|工作站，RTX A5000×2|未提供授权函，资格审查不通过",
                NoticeType.AWARD))
        .isEqualTo("nvidia-rtx-6000-ada:PURCHASED nvidia-rtx-a5000:BACKGROUND");
  }

  @Test
  void readsTheSecondCandidatesColumn() {
    assertThat(
            found(
                "某某单位中标候选人公示\n|排序|第一中标候选人|第二中标候选人\n|所投设备|昇腾910B服务器6台|英伟达L20服务器6台",
                NoticeType.CANDIDATE))
        .isEqualTo("huawei-ascend-910b:REQUIRED nvidia-l20:BACKGROUND");
  }

  @Test
  void takesWhatIsHostedForExistingUnderAnyColumn() {
    assertThat(found("某某单位服务成交公告\n三、托管设备\n|设备名称|数量|功率\n|英伟达A40服务器|6台|3kW", NoticeType.AWARD))
        .isEqualTo("nvidia-a40:EXISTING");
  }

  @Test
  void takesPartsOfAMaintenanceContractForBought() {
    assertThat(
            found(
                "某某单位服务器维保服务成交公告\n维保对象：英伟达A100服务器\n|更换部件|件数|装入\n|英伟达A40 48G计算卡|2|可视化服务器",
                NoticeType.AWARD))
        .isEqualTo("nvidia-a100:EXISTING nvidia-a40:PURCHASED");
  }

  @Test
  void readsTheSecondRowOfMergedTitles() {
    StringBuilder text = new StringBuilder("某某单位设备中标公告\n");
    Page.Heading title = new Page.Heading(new Span(0, text.length() - 1), 1);
    int begin = text.length();
    List<Page.Cell> cells =
        List.of(
            cell(text, "货物名称", 0, 0, 2, 1),
            cell(text, "招标文件", 0, 1, 1, 2),
            cell(text, "中标产品", 0, 3, 1, 2),
            cell(text, "参考品牌型号（或同档次）", 1, 1, 1, 1),
            cell(text, "数量", 1, 2, 1, 1),
            cell(text, "制造商", 1, 3, 1, 1),
            cell(text, "加速卡", 1, 4, 1, 1),
            cell(text, "训练服务器", 2, 0, 1, 1),
            cell(text, "昇腾910B八卡机", 2, 1, 1, 1),
            cell(text, "5台", 2, 2, 1, 1),
            cell(text, "某某电子", 2, 3, 1, 1),
            cell(text, "摩尔线程MTT S4000，8张", 2, 4, 1, 1));
    Page.Table table = new Page.Table(new Span(begin, text.length()), 3, 5, cells);
    Page page = new Page(text.toString(), List.of(title, table), null);
    assertThat(written(EXTRACTOR.extract(page, MadeUp.notice(page, NoticeType.AWARD), List.of())))
        .isEqualTo("huawei-ascend-910b:EQUIVALENT moore-threads-mtt-s4000:PURCHASED");
  }

  private static Page.Cell cell(
      StringBuilder text, String says, int row, int column, int rowSpan, int columnSpan) {
    int begin = text.length();
    text.append(says);
    Page.Cell cell =
        new Page.Cell(new Span(begin, text.length()), row, column, rowSpan, columnSpan, false);
    text.append('\t');
    return cell;
  }

  private static String found(String lines, NoticeType type) {
    return written(MadeUp.mentions(EXTRACTOR, lines, type));
  }

  private static String written(List<Mention> mentions) {
    return mentions.stream().map(m -> m.key() + ":" + m.status()).collect(Collectors.joining(" "));
  }
}
