package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.NoticeType;
import org.tendertrace.text.Linguist;

/** Quantities as tables, flattened tables and lists of parts print them. Lines are parted by ;;. */
class CountedLayoutsTest {

  private static final MentionExtractor EXTRACTOR =
      new MentionExtractor(Knowledge.load(), Linguist.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "主要标的信息;;|名称|规格|数量|单位;;|模型调用包|通义千问，按百万tokens计|300|百万tokens # qwen:300000000 token",
        "主要标的;;|资源|卡型|节点数|每节点卡数;;|训练池|昇腾910B|16|8 # huawei-ascend-910b:128 card",
        "主要标的信息;;|名称|规格型号|数量;;|学生机|i7/32G/1T/RTX 4060 8G独显|50台 # nvidia-rtx-4060:50 card",
        "主要标的信息;;|名称|规格型号|数量;;|渲染主机|i9/64G/RTX 4090 24G ×2|12台 # nvidia-rtx-4090:24 card",
        "成交内容：AI训练服务器，8×昇腾910B，双路，1TB 台 4 # huawei-ascend-910b:32 card",
        "中标内容：[机型甲] 2台;;CPU 双路;;GPU H20 96G ×8;;网卡 400G ×4 # nvidia-h20:16 card",
        "成交内容：H200 SXM 八卡服务器 4台 # nvidia-h200:32 card",
        "品项一 GPU服务器2台（每台含NVIDIA L40S 48GB 显卡4张） # nvidia-l40s:8 card",
      })
  void countsCards(String lines, String expected) {
    String found =
        MadeUp.mentions(EXTRACTOR, "某某单位成交公告\n" + lines.replace(";;", "\n"), NoticeType.AWARD)
            .stream()
            .filter(m -> m.quantity() != null)
            .map(
                m ->
                    m.key()
                        + ":"
                        + m.quantity().stripTrailingZeros().toPlainString()
                        + " "
                        + m.unit())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }
}
