package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
  private static final StatusCues CUES = new StatusCues(KNOWLEDGE.cues().status());
  private static final Quantities QUANTITIES = new Quantities(KNOWLEDGE.cues());

  /** How the cards of one machine are written; %s is the chip. */
  private static final Map<String, Integer> CARDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("%s×4", 4),
              Map.entry("4×%s", 4),
              Map.entry("%s 8卡", 8),
              Map.entry("每台4张%s", 4),
              Map.entry("单台配置%s 8块", 8),
              Map.entry("%s 48GB 两块", 2),
              Map.entry("%s单卡", 1),
              Map.entry("%s双卡", 2),
              Map.entry("内置%s 四张", 4)));

  /** How an item of so many machines is laid out; lines are parted by ;;, %1$s are the cards. */
  private static final List<String> LAYOUTS =
      List.of(
          "主要标的信息;;|名称|规格型号|数量|单位;;|训练服务器|%1$s|%2$d|台",
          "主要标的信息;;|序号|标的名称|规格型号|单位|数量|单价;;|1|推理服务器|%1$s|台|%2$d|120000",
          "主要标的信息;;|名称|规格型号|数量（台）;;|训练服务器|%1$s|%2$d",
          "主要标的信息;;|名称|规格型号|数量;;|训练服务器|%1$s|%2$d台",
          "主要标的信息;;|货物名称|训练服务器;;|规格型号|%1$s;;|数量|%2$d;;|单位|台",
          "主要标的;;名称：训练服务器;;规格：%1$s;;数量：%2$d;;单位：台",
          "主要标的;;产品名称: 训练服务器;;参数: %1$s;;数量: %2$d;;计量单位: 台;;产品名称: 交换机;;数量: 3;;计量单位: 台",
          "商品一;;名称：训练服务器;;配置：%1$s;;数量：%2$d;;商品二;;名称：交换机;;数量：5",
          "序号;;名称;;规格;;单位;;数量;;单价;;1;;训练服务器;;%1$s;;台;;%2$d;;980000;;2;;交换机;;三层;;台;;7;;9000",
          "明细;;1;;训练服务器;;%1$s;;%2$d台;;单价 98000;;2;;交换机;;三层;;7台;;单价 9000",
          "1. 训练服务器（%1$s）;;单位 台 数量 %2$d 单价 9.80;;2. 交换机;;单位 台 数量 7 单价 0.90",
          "4.1 训练服务器 %2$d台;;4.1.1 机箱2U，双路；;;4.1.2 %1$s；;;4.2 交换机 7台",
          "成交明细：[;;{\"name\": \"训练服务器\", \"spec\": \"%1$s\", \"num\": %2$d, \"unit\": \"台\", \"price\": 98000.00};;]",
          "第1品项：训练服务器，%1$s;;单位：台　数量：%2$d;;第2品项：存储;;单位：套　数量：1");

  @Test
  void cardsAreMachinesTimesCards() {
    List<String> wrong = new ArrayList<>();
    int all = 0;
    for (String chip : List.of("昇腾910B", "NVIDIA L40S")) {
      for (String layout : LAYOUTS) {
        for (Map.Entry<String, Integer> cards : CARDS.entrySet()) {
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

  /** What is counted of each name, whatever its status. */
  private static String quantities(String lines) {
    Page page = MadeUp.page("某某单位成交公告\n" + lines.replace(";;", "\n"));
    String text = page.text();
    Layout layout = new Layout(page, CUES::isLabel, CUES::saysFailed);
    List<Candidate> names = RECOGNISER.find(text, Folded.of(text));
    return names.stream()
        .map(name -> QUANTITIES.of(name, layout.at(name.begin()), names, text))
        .map(q -> q.map(CountedItemsTest::written).orElse("none"))
        .collect(Collectors.joining(" "));
  }

  private static String written(Quantities.Quantity quantity) {
    return quantity.value().stripTrailingZeros().toPlainString() + " " + quantity.unit();
  }
}
