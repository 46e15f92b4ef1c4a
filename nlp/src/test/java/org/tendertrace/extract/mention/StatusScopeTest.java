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
        "AWARD | 成交内容：GPU服务器1台，岩石试验机A800一台 | ''",
        "AWARD | 成交内容：显卡支架 型号：A30 | ''",
      })
  void readsTheScopeOfWords(NoticeType type, String line, String expected) {
    String found =
        MadeUp.mentions(EXTRACTOR, "某某单位公告\n" + line, type).stream()
            .map(m -> m.key() + ":" + m.status())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }
}
