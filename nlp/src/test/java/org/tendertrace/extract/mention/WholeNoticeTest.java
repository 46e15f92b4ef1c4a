package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Mention;
import org.tendertrace.model.RawDocument;
import org.tendertrace.text.Linguist;

/** What mentions mean where it hangs on who won, on lost tables and on the numbers of items. */
class WholeNoticeTest {

  private static final NoticeAnalyzer ANALYZER =
      new NoticeAnalyzer(Knowledge.load(), AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);

  private static final String HEAD =
      "某某大学计算平台采购中标结果公告\n采购人：某某大学\n中标供应商：甲某科技有限公司\n中标金额：1,200,000.00元\n";

  @Test
  void takesARowOfAnotherCompanyForAnOfferThatLost() {
    String table =
        "<table><tr><th>投标人</th><th>报价</th><th>主要产品</th></tr>"
            + "<tr><td>甲某科技有限公司</td><td>1,200,000.00</td><td>昇腾910B服务器2台</td></tr>"
            + "<tr><td>乙某信息有限公司</td><td>1,300,000.00</td><td>海光K100-AI服务器2台</td></tr></table>";
    assertThat(found("page.html", "<p>" + HEAD.replace("\n", "</p><p>") + "</p>" + table))
        .isEqualTo("huawei-ascend-910b:PURCHASED hygon-k100-ai:BACKGROUND");
  }

  @Test
  void takesAClauseThatOpensWithAnotherCompanyForAnOfferThatLost() {
    assertThat(
            found(
                "page.txt",
                HEAD + "中标内容：NVIDIA L20服务器2台\n评审情况说明：甲某科技有限公司价格最低；乙某信息有限公司提供NVIDIA A40服务器2台，价格较高。"))
        .isEqualTo("nvidia-a40:BACKGROUND nvidia-l20:PURCHASED");
  }

  @Test
  void takesTheMakerOfWhatIsBoughtForNoBidder() {
    String table =
        "<table><tr><th>名称</th><th>规格型号</th><th>数量</th><th>制造商</th></tr>"
            + "<tr><td>训练服务器</td><td>NVIDIA L20×8</td><td>2台</td><td>丙某计算机股份有限公司</td></tr></table>";
    assertThat(found("page.html", "<p>" + HEAD.replace("\n", "</p><p>") + "</p>" + table))
        .isEqualTo("nvidia-l20:PURCHASED:16");
  }

  @Test
  void readsTablesOfWhichOnlyLinesAreLeft() {
    String lines =
        """
        供货清单
        序号
        货物名称
        配置
        数量
        单价（元）
        1
        训练服务器
        NVIDIA L20 48G，每台8块
        3台
        300,000
        2
        交换机
        400G
        2台
        150,000
        """;
    assertThat(found("page.txt", HEAD + lines)).isEqualTo("nvidia-l20:PURCHASED:24");
  }

  @Test
  void takesNumbersOfItemsForNoChips() {
    String items =
        """
        中标内容：
        A1 图形服务器，NVIDIA L20，2台
        A2 显卡扩展坞 8台
        A3 GPU服务器机柜 2台
        T4 服务器导轨 5套
        """;
    assertThat(found("page.txt", HEAD + items)).isEqualTo("nvidia-l20:PURCHASED");
  }

  @Test
  void readsLinesThatOpenTheOldAndTheNewText() {
    String correction =
        """
        某某大学计算平台采购结果更正公告
        中标供应商：甲某科技有限公司
        中标金额：1,200,000.00元
        更正内容：
        原公告：
        服务器，NVIDIA L40S×4，2台
        现更正为：
        服务器，NVIDIA L20×4，2台
        """;
    assertThat(found("page.txt", correction))
        .isEqualTo("nvidia-l20:PURCHASED:8 nvidia-l40s:BACKGROUND");
  }

  private static String found(String name, String document) {
    return ANALYZER
        .analyze(RawDocument.of(name, document.getBytes(StandardCharsets.UTF_8)))
        .mentions()
        .stream()
        .map(m -> m.key() + ":" + m.status() + (isCards(m) ? ":" + m.quantity().intValue() : ""))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static boolean isCards(Mention mention) {
    return "card".equals(mention.unit());
  }
}
