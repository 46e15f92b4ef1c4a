package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Items of machines with cards in every layout, from which the referee of quantities learns, too.
 */
final class MadeUpItems {

  private static final int MOST_MACHINES = 12;

  /** How the cards of one machine are written; %s is the chip. */
  static final Map<String, Integer> CARDS =
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
  static final List<String> LAYOUTS =
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
          "成交明细：[;;{\"name\": \"训练服务器\", \"spec\": \"%1$s\", \"num\": %2$d, \"unit\": \"台\","
              + " \"price\": 98000.00};;]",
          "一、货物清单;;1    训练节点        %2$d台;;2    存储节点      1套;;二、训练节点（单台要求）;;2.1 处理器：双路；;;2.2 加速卡：%1$s；;;2.3 内存：2TB",
          "采购清单;;|序号|名称|数量|单位;;|1|训练服务器|%2$d|台;;|2|交换机|2|台;;二、技术参数;;1、训练服务器;;（1）规格：8U；;;（2）%1$s；;;（3）内存：2TB",
          "第1品项：训练服务器，%1$s;;单位：台　数量：%2$d;;第2品项：存储;;单位：套　数量：1");

  /** Sentences that count all cards, %1$d, besides the machines, %2$d, that hold them. */
  static final List<String> TOTALS =
      List.of(
          "服务器%2$d台（%1$d卡，昇腾910B）",
          "采购昇腾910B共%1$d张，装于%2$d台服务器", "训练服务器%2$d台，昇腾910B加速卡合计%1$d块", "昇腾910B %1$d张（%2$d台服务器）");

  private static final int[] EACH = {8, 4, 16};

  private MadeUpItems() {}

  /** A naming for each layout and each way to write the cards, and for each sentence of totals. */
  static List<QuantityTraining.Example> examples() {
    List<QuantityTraining.Example> examples = new ArrayList<>();
    int machines = 2;
    for (String layout : LAYOUTS) {
      for (Map.Entry<String, Integer> cards : CARDS.entrySet()) {
        String lines = layout.formatted(cards.getKey().formatted("昇腾910B"), machines);
        addExamples(layout, lines, machines * cards.getValue(), examples);
        machines = machines % MOST_MACHINES + 1;
      }
    }
    for (String sentence : TOTALS) {
      for (int each : EACH) {
        for (int hosts = 2; hosts <= MOST_MACHINES; hosts += 3) {
          addExamples(sentence, sentence.formatted(each * hosts, hosts), each * hosts, examples);
        }
      }
    }
    return examples;
  }

  private static void addExamples(
      String document, String lines, int cards, List<QuantityTraining.Example> examples) {
    for (List<Derivation> ways : MadeUpNamings.ways(lines)) {
      examples.add(new QuantityTraining.Example(document, ways, Set.of(cards + " card")));
    }
  }
}
