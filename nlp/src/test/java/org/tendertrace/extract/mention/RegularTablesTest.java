package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Mention;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.PageReader;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.read.Refusal;
import org.tendertrace.text.Linguist;

/** Quantities of tables that are laid in other ways than titles above and an item in each row. */
class RegularTablesTest {

  private static final MentionExtractor EXTRACTOR =
      new MentionExtractor(Knowledge.load(), Linguist.NONE);

  /** Rows are parted by ;;, cells by |, a row of one cell stands across the table. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        // titles in the first column
        "名称|训练服务器|渲染工作站;;规格型号|8×昇腾910B，1TB|i9，RTX 4090一块;;数量|4台|30台;;单价（万元）|136.5|2.6"
            + " # huawei-ascend-910b:32 card nvidia-rtx-4090:30 card",
        "名称|训练服务器|渲染工作站;;规格型号|8×昇腾910B，1TB|i9，RTX 4090两块;;单位|台|台;;数量|4|30;;单价（万元）|136.5|2.6"
            + " # huawei-ascend-910b:32 card nvidia-rtx-4090:60 card",
        // a title across the table
        "主要标的信息;;序号|品目|规格说明|数量|单位|单价（元）;;1|推理主机|2U，L20 48GB双卡|2|台|118000;;2|云上资源|腾讯云专有网络，按年计价|2|年|86000"
            + " # nvidia-l20:4 card tencent-cloud:2 year",
        // pairs of a title and its value, again and again
        "名称|训练服务器|规格型号|H20 96GB×8;;数量|6|单位|台;;名称|推理卡|规格型号|L4 24GB;;数量|12|单位|张"
            + " # nvidia-h20:48 card nvidia-l4:12 card",
        // each cell has a line of every item
        "名称|规格型号|数量|单价;;训练服务器<br>教师机|昇腾910B×8<br>RTX A4000单卡|2台<br>3台|1300000<br>21000"
            + " # huawei-ascend-910b:16 card nvidia-rtx-a4000:3 card",
        // what an item is made of, across the table below it
        "序号|名称|数量|单价（元）;;1|训练服务器|5台|1200000;;配置：双路CPU，H20 96G×8;;2|推理服务器|3台|230000;;配置：双路CPU，L20 48G×4"
            + " # nvidia-h20:40 card nvidia-l20:12 card",
        // titles of items amid a form
        "采购单位|某某学院|联系人|李某|电话;;产品|型号|台套数|每台GPU数|单价;;训练节点|NF5468 / A100 40G|1|4|748000;;推理节点|NF5280 / A30 24G|2|3|214000"
            + " # nvidia-a100:4 card nvidia-a30:6 card",
        // places with their sum, and what was asked for beside what is offered
        "设备名称|东校区|西校区|合计（台）|单价（元）;;学生机（RTX 4090D 24G单卡）|60|50|110|19800 # nvidia-rtx-4090-d:110 card",
        "部件|描述|单台数量|总数量;;CPU|6530|2|12;;GPU|RTX A5000 24GB|4|24;;内存|64GB|16|96 # nvidia-rtx-a5000:24 card",
        "物资名称|响应型号|招标数量|响应数量;;边缘分析主机|KA-2280（内置Atlas 300I Duo 2块）|9台|9台;;交换机|KJ660|6台|6台"
            + " # huawei-atlas-300i-duo:18 card",
      })
  void readsTables(String rows, String expected) throws Refusal {
    StringBuilder html = new StringBuilder("<h1>某某单位采购成交公告</h1><p>成交供应商：甲某有限公司</p><table>");
    String[] lines = rows.strip().split(";;", -1);
    int columns = lines[lines.length - 1].split("\\|", -1).length;
    for (String line : lines) {
      columns = Math.max(columns, line.split("\\|", -1).length);
    }
    for (String line : lines) {
      String[] cells = line.split("\\|", -1);
      html.append("<tr>");
      for (String cell : cells) {
        html.append("<td colspan=\"").append(cells.length == 1 ? columns : 1).append("\">");
        html.append(cell).append("</td>");
      }
      html.append("</tr>");
    }
    assertThat(found(html.append("</table>").toString())).isEqualTo(expected.strip());
  }

  private static String found(String html) throws Refusal {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    Page page =
        new PageReader(ReadOptions.defaults()).read(RawDocument.of("page.html", bytes)).page();
    return EXTRACTOR.extract(page, MadeUp.notice(page, NoticeType.AWARD), List.of()).stream()
        .filter(m -> m.quantity() != null)
        .map(RegularTablesTest::written)
        .collect(Collectors.joining(" "));
  }

  private static String written(Mention mention) {
    String number = mention.quantity().stripTrailingZeros().toPlainString();
    return mention.key() + ":" + number + " " + mention.unit();
  }
}
