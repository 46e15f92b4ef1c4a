package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Page;
import org.tendertrace.text.Folded;

/**
 * All layouts of an item with all wordings of the cards in a machine: there are machines times
 * cards, wherever the number of machines stands.
 */
class CountedItemsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Recogniser RECOGNISER = new Recogniser(new NameIndex(KNOWLEDGE));
  private static final StatusCues CUES =
      new StatusCues(KNOWLEDGE.cues().status(), new StatementWords(KNOWLEDGE.cues().statements()));
  private static final Quantities QUANTITIES = new Quantities(KNOWLEDGE.cues());

  @Test
  void cardsAreMachinesTimesCards() {
    List<String> wrong = new ArrayList<>();
    int all = 0;
    for (String chip : List.of("昇腾910B", "NVIDIA L40S")) {
      for (String layout : MadeUpItems.LAYOUTS) {
        for (Map.Entry<String, Integer> cards : MadeUpItems.CARDS.entrySet()) {
          for (int machines : new int[] {3, 12}) {
            all++;
            String lines = layout.formatted(cards.getKey().formatted(chip), machines);
            String expected = machines * cards.getValue() + " card";
            String found = quantities(lines);
            if (!found.equals(expected)) {
              wrong.add(lines + " # " + expected + " but " + found);
            }
          }
        }
      }
    }
    assertThat(wrong).as("of %d layouts", all).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "成交货物：训练服务器2柜，每柜10台，单台昇腾910B 8颗。 # 160 card",
        "采购整机柜3柜，每柜8台服务器，每台8张昇腾910B # 192 card",
        "8卡GPU服务器2台，摩尔线程MTT S5000 # 16 card",
        "8卡推理服务器5台（NVIDIA L40S） # 40 card",
        "NVIDIA L40S八卡服务器，贰台 # 16 card",
        "训练服务器叁台，每台内置昇腾910B捌块 # 24 card",
        "推理服务器（NVIDIA L40S双卡）壹拾贰台 # 24 card",
        "采购显卡两块，型号NVIDIA RTX 4090 # 2 card",
        "供货：18台，寒武纪MLU370-X4双卡机型 # 36 card",
        "1 Rack server, 2 x 32-core CPU, 8 x NVIDIA L40S 48GB 3 units;;2 Switch, 32 ports 1 unit #"
            + " 24 card",
        "Item 1: GPU server, each with 8 NVIDIA L40S GPUs;;Quantity: 4;;Unit: set;;Item 2:"
            + " Switch;;Quantity: 1 # 32 card",
        "Supply of four servers, each equipped with eight NVIDIA H200 GPUs # 32 card",
        "主要标的;;|区域|设备|节点（台）|卡（张）;;|训练区|昇腾910B 训练单元|24|192 # 192 card",
        "主要标的;;|名称|型号|台数|每台卡数;;|训练服务器|昇腾910B|24|8 # 192 card",
        "更正内容;;|序号|更正项|更正前|更正后;;|1|解析节点（18台）|每台配4块|每台配2块NVIDIA L40S # 36 card",
        "标段二：推理服务器（20台，每台4块推理卡）;;|排序|候选人|所投推理卡|交货期;;|1|某公司|Atlas 300I Pro|45日 # 80 card",
        "一、货物：训练服务器，3台;;|部件|规格|每台数量;;|内存|64GB|16;;|显卡|NVIDIA L40S 48GB|4 # 12 card",
        "4.2 开发套件 10套;;4.2.1 主控：昇腾310B，含散热外壳 # 10 card",
        "1. 显卡 数量 8 张;;推荐品牌：无;;技术要求：RTX 4090 24G 涡轮 # 8 card",
        "品目一 Kimi 会员（年） 60个 单价 480元 # 60 account",
        "Copilot 120个许可，一年 # 120 account",
        "|名称|规格|数量;;|ChatGPT Plus账号|含绘图|10个 # 10 account",
        "由火山引擎提供豆包大模型接口;;数量;;50亿tokens（输入输出合计）;;有效期;;12个月 # none 5000000000 token",
        "百度智能云专属区资源 数量：1 单位：年 # 1 year",
        "Microsoft Azure云订阅续签（数量：12，单位：月），含虚拟机 # 12 month",
        "昇腾910B算力（不限型号）100PFLOPS，按年租用 # 100 petaflops",
        "H800卡时 25000卡时，租期一年 # 25000 gpu_hour",
        "采购NVIDIA L40S共16张，装于4台服务器 # 16 card",
        "服务器2台（16卡，NVIDIA L40S） # 16 card",
        "2.4 End-of-sale accelerators, including Gaudi2, will be rejected. # none",
      })
  void countsAtEveryLevel(String lines, String expected) {
    assertThat(quantities(lines)).isEqualTo(expected);
  }

  /** What is counted of each name, whatever its status. */
  private static String quantities(String lines) {
    Page page = MadeUp.page("某某单位成交公告\n" + lines.replace(";;", "\n"));
    String text = page.text();
    Layout layout = new Layout(page, CUES);
    List<Candidate> names = RECOGNISER.find(text, Folded.of(text));
    return names.stream()
        .map(name -> QUANTITIES.of(name, layout.at(name.begin()), names, QUANTITIES.passages(text)))
        .map(q -> q.map(CountedItemsTest::written).orElse("none"))
        .collect(Collectors.joining(" "));
  }

  private static String written(Quantities.Quantity quantity) {
    return quantity.value().stripTrailingZeros().toPlainString() + " " + quantity.unit();
  }
}
