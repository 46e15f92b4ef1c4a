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
        "学生工作站;;配置：i7/64GB/RTX 4090 24GB;;数量：40台 单价：26,500元;;教师工作站;;配置：i9/128GB/RTX A6000;;数量：1台 单价：71,000元"
            + " # nvidia-rtx-4090:40 card nvidia-rtx-a6000:1 card",
        "货物名称;;图像工作站;;技术指标;;128GB／显卡RTX A5000 24G一块;;数量;;5;;单位;;台;;单价;;3.2万元 # nvidia-rtx-a5000:5 card",
        "规格型号：NVIDIA L40 48GB;;主要标的数量：8.0;;主要标的单价：68,000.00 # nvidia-l40:8 card",
        "主要标的;;|服务名称|单位|数量|单价;;|通义千问 调用|千tokens|30000|0.02 # qwen:30000000 token",
        "Supply of a pair of NVIDIA A100 80GB cards with NVLink bridge. # nvidia-a100:2 card",
        "Three (3) GPU workstations, dual NVIDIA A40 # nvidia-a40:6 card",
        "备件清单：V100 32G PCIe显卡×2、1600W电源×4、32G内存×16 # nvidia-v100:2 card",
        "主要标的;;|序号|名称|数量|单价;;|1|训练服务器|4台|1360000;;|2|交换机|2台|20000;;配置说明：;;1.训练服务器：双路CPU，昇腾910B×8，1TB"
            + " # huawei-ascend-910b:32 card",
        "数量;;|包号|台数;;|包1|5;;|包2|4;;规格与配置;;|包号|货物|加速卡型号|每台卡数;;|包1|训练机|昆仑芯P800|8;;|包2|推理机|天垓150|4"
            + " # kunlunxin-p800:40 card iluvatar-bi-v150:16 card",
        "设备名称;;东校区;;西校区;;合计（台）;;单价（元）;;学生机（i7/RTX 4090D 24G单卡）;;60;;50;;110;;19,800;;接入交换机;;3;;2;;5;;27,000"
            + " # nvidia-rtx-4090-d:110 card",
        "|名称|配置;;|图形工作站|i9/64G/RTX A5000 24G一块;;|渲染服务器|双路/512G/RTX 4090 24G 4块;;以上货物：图形工作站30台，渲染服务器5台。"
            + " # nvidia-rtx-a5000:30 card nvidia-rtx-4090:20 card",
        "Contract dated 5 August 2024, Addendum No. 3: NVIDIA H200 servers #",
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
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }
}
