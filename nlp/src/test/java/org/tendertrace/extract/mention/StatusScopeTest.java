package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.NoticeType;
import org.tendertrace.text.Linguist;

/** How far a word reaches: to its clause, its bracket, its change, its question, its ware. */
class StatusScopeTest {

  private static final MentionExtractor EXTRACTOR =
      new MentionExtractor(Knowledge.load(), Linguist.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWARD | 成交内容：软件可一键接入DeepSeek、Qwen | deepseek:COMPATIBLE qwen:COMPATIBLE",
        "AWARD | 成交内容：在现有A100集群上扩建，新购H20服务器 | nvidia-a100:EXISTING nvidia-h20:PURCHASED",
        "AWARD | 渲染服务器由学院提供，为某品牌机型，配A40显卡两块 | nvidia-a40:EXISTING",
        "AWARD | 评审中有专家建议改用NVIDIA A30，未被采纳 | nvidia-a30:BACKGROUND",
        "AWARD | 院内已装两张NVIDIA T4 | nvidia-t4:EXISTING",
        "CORRECTION | “配置8张A800显卡”修改为“配置8张H20显卡” | nvidia-a800:BACKGROUND nvidia-h20:REQUIRED",
        "CORRECTION | “须兼容昇腾910B”删除 | huawei-ascend-910b:BACKGROUND",
        "CORRECTION | 问：能否用NVIDIA A10代替？答：不可以。 | nvidia-a10:EXCLUDED",
        "OTHER | 我公司已建成一期中心，拥有昇腾910B算力，另有A800服务器20台 | huawei-ascend-910b:EXISTING nvidia-a800:EXISTING",
        "CORRECTION | 问：馆内现有RTX 2080Ti服务器能否利用？答：可用于测试 | nvidia-rtx-2080-ti:EXISTING",
        "TENDER | 不得将业务部署在阿里云 | alibaba-cloud:EXCLUDED",
        "TENDER | 系统须支援NVIDIA H100，并與本局既有AWS環境介接 | nvidia-h100:COMPATIBLE aws:EXISTING",
        "TENDER | 数据不得传至OpenAI等境外公司 | ''",
        "AWARD | 主要标的：GPU服务器配英伟达L40S 4张，防火墙 T4 1台，路由器 A800 2台 | nvidia-l40s:PURCHASED",
        "AWARD | 成交内容：GPU服务器1台，岩石试验机A800一台 | ''",
        "AWARD | 成交内容：显卡支架 型号：A30 | ''",
        "CORRECTION | NVIDIA H800性能更高，是否可以代替？不可以，来源无法核实。 | nvidia-h800:EXCLUDED",
        "CONTRACT | 乙方不得以NVIDIA H100顶替 | nvidia-h100:EXCLUDED",
        "AWARD | 成交内容：新平台与一期NVIDIA V100节点统一纳管 | nvidia-v100:EXISTING",
        "CANDIDATE | 第二中标候选人：某某公司\\n所投产品：英伟达L20服务器2台 | nvidia-l20:BACKGROUND",
        "TERMINATION | 三、其他补充事宜\\n采购内容为：英伟达H20服务器2台 | nvidia-h20:REQUIRED",
      })
  void readsTheScopeOfWords(NoticeType type, String line, String expected) {
    String found =
        MadeUp.mentions(EXTRACTOR, "某某单位公告\n" + line.replace("\\n", "\n"), type).stream()
            .map(m -> m.key() + ":" + m.status())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TENDER | 某某大学服务器维保服务采购公告 | 设备清单：英伟达A100服务器4台 | nvidia-a100:EXISTING",
        "AWARD | 某某研究院产业研究课题成交公告 | 研究对象：英伟达H100 | nvidia-h100:BACKGROUND",
        "AWARD | 某某平台设备中标公告 | 包3（英伟达B200服务器）\\n有效投标人不足三家，本包废标 | nvidia-b200:REQUIRED",
        "CORRECTION | 某某研究所采购项目结果更正公告 | 更正后：英伟达L40S 8张 | nvidia-l40s:PURCHASED",
      })
  void readsTheKindOfProcurementAndItsLots(
      NoticeType type, String title, String lines, String expected) {
    String found =
        MadeUp.mentions(EXTRACTOR, title + "\n" + lines.replace("\\n", "\n"), type).stream()
            .map(m -> m.key() + ":" + m.status())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }
}
