package org.tendertrace.extract.mention;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Mention;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.PageReader;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.read.Refusal;
import org.tendertrace.text.Linguist;

/** However a table of items is laid, the same quantities are read from it. */
class RelaidTablesTest {

  private static final int TABLES = 25;
  private static final int ITEMS = 3;
  private static final int MOST = 90;
  private static final int NAME = 1;
  private static final int SPECIFICATION = 2;
  private static final int NUMBER = 3;
  private static final List<String> TITLES = List.of("序号", "名称", "规格型号", "数量", "单位", "单价（元）");

  private static final MentionExtractor EXTRACTOR =
      new MentionExtractor(Knowledge.load(), Linguist.NONE);

  /**
   * What may be bought.
   *
   * @param cards how many cards each one holds
   */
  private record Ware(String name, String specification, String unit, String key, int cards) {}

  private static final List<Ware> WARES =
      List.of(
          new Ware("训练服务器", "双路CPU，H20 96GB×8，1TB内存", "台", "nvidia-h20", 8),
          new Ware("推理服务器", "2U，L20 48GB×4，512GB内存", "台", "nvidia-l20", 4),
          new Ware("图形工作站", "i9/64G/RTX A5000 24G双卡", "台", "nvidia-rtx-a5000", 2),
          new Ware("学生机", "i7/32G/RTX 4090 24G单卡", "台", "nvidia-rtx-4090", 1),
          new Ware("推理加速卡", "昇腾310P，24GB，单槽", "张", "huawei-ascend-310p", 1),
          new Ware("国产训练节点", "昇腾910B 64GB×8，四路鲲鹏", "台", "huawei-ascend-910b", 8));

  /** Ways to lay a table. */
  @SuppressWarnings("ImmutableEnumChecker") // what lays a table holds nothing
  private enum Layout {
    PLAIN(rows -> table(rows)),
    TURNED(rows -> table(turned(rows))),
    REVERSED(rows -> table(rows.stream().map(Layout::reversed).toList())),
    BELOW_A_TITLE(rows -> "<table>" + across("主要标的信息", rows) + rows(rows) + "</table>"),
    BELOW_A_FORM(
        rows -> "<table><tr><td>采购单位</td><td colspan=5>某某学院</td></tr>" + rows(rows) + "</table>"),
    WITHOUT_UNITS(rows -> table(rows.stream().map(Layout::withoutUnit).toList())),
    PAIRS(Layout::pairs),
    LINES_IN_CELLS(Layout::linesInCells),
    SPECIFICATION_BELOW(Layout::specificationBelow),
    SPECIFICATIONS_LISTED(Layout::specificationsListed),
    LABELS_AND_VALUES(Layout::labelsAndValues),
    CELL_PER_LINE(
        rows ->
            rows.stream().flatMap(List::stream).map(c -> "<p>" + c + "</p>").collect(joining()));

    private final Function<List<List<String>>, String> lay;

    Layout(Function<List<List<String>>, String> lay) {
      this.lay = lay;
    }

    private static String rows(List<List<String>> rows) {
      StringBuilder html = new StringBuilder();
      for (List<String> row : rows) {
        html.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>");
      }
      return html.toString();
    }

    private static String table(List<List<String>> rows) {
      return "<table>" + rows(rows) + "</table>";
    }

    private static String across(String says, List<List<String>> rows) {
      return "<tr><td colspan=" + rows.get(0).size() + ">" + says + "</td></tr>";
    }

    private static List<List<String>> turned(List<List<String>> rows) {
      List<List<String>> turned = new ArrayList<>();
      for (int column = 0; column < rows.get(0).size(); column++) {
        int at = column;
        turned.add(rows.stream().map(row -> row.get(at)).toList());
      }
      return turned;
    }

    private static List<String> reversed(List<String> row) {
      List<String> reversed = new ArrayList<>(row);
      Collections.reverse(reversed);
      return reversed;
    }

    /** The row with its unit behind its number: 4台. */
    private static List<String> withoutUnit(List<String> row) {
      List<String> merged = new ArrayList<>(row);
      String unit = merged.remove(NUMBER + 1);
      merged.set(NUMBER, row.get(NUMBER) + (unit.equals("单位") ? "" : unit));
      return merged;
    }

    private static String pairs(List<List<String>> rows) {
      List<List<String>> pairs = new ArrayList<>();
      for (List<String> row : rows.subList(1, rows.size())) {
        for (int k = 0; k < row.size(); k += 2) {
          pairs.add(List.of(TITLES.get(k), row.get(k), TITLES.get(k + 1), row.get(k + 1)));
        }
      }
      return table(pairs);
    }

    private static String linesInCells(List<List<String>> rows) {
      List<String> items =
          turned(rows.subList(1, rows.size())).stream().map(c -> String.join("<br>", c)).toList();
      return table(List.of(rows.get(0), items));
    }

    private static String specificationBelow(List<List<String>> rows) {
      StringBuilder html = new StringBuilder("<table>");
      for (List<String> row : rows) {
        List<String> rest = new ArrayList<>(row);
        String specification = rest.remove(SPECIFICATION);
        html.append(rows(List.of(rest)));
        if (row != rows.get(0)) {
          html.append(across("规格型号：" + specification, List.of(rest)));
        }
      }
      return html.append("</table>").toString();
    }

    private static String specificationsListed(List<List<String>> rows) {
      StringBuilder html = new StringBuilder("<p>配置说明：</p>");
      List<List<String>> rests = new ArrayList<>();
      for (List<String> row : rows) {
        List<String> rest = new ArrayList<>(row);
        String specification = rest.remove(SPECIFICATION);
        rests.add(rest);
        if (row != rows.get(0)) {
          String label = row.get(0) + "." + row.get(NAME);
          html.append("<p>").append(label).append("：").append(specification).append("</p>");
        }
      }
      return table(rests) + html;
    }

    private static String labelsAndValues(List<List<String>> rows) {
      StringBuilder html = new StringBuilder();
      for (List<String> row : rows.subList(1, rows.size())) {
        for (int k = 1; k < row.size(); k++) {
          html.append("<p>").append(TITLES.get(k)).append("：").append(row.get(k)).append("</p>");
        }
      }
      return html.toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsTheSameQuantities(Layout layout) throws Refusal {
    Random random = new Random(20261127);
    for (int k = 0; k < TABLES; k++) {
      List<Ware> wares = new ArrayList<>(WARES);
      Collections.shuffle(wares, random);
      List<List<String>> rows = new ArrayList<>(List.of(TITLES));
      Set<String> expected = new TreeSet<>();
      for (Ware ware : wares.subList(0, ITEMS)) {
        int number = 2 + random.nextInt(MOST);
        int price = (20 + random.nextInt(900)) * 1000;
        rows.add(
            List.of(
                String.valueOf(rows.size()),
                ware.name(),
                ware.specification(),
                String.valueOf(number),
                ware.unit(),
                String.valueOf(price)));
        expected.add(ware.key() + ":" + number * ware.cards() + " card");
      }
      String html = layout.lay.apply(rows);
      assertThat(found("<h1>某某学院采购成交公告</h1><p>成交供应商：甲某有限公司</p>" + html))
          .as(html)
          .isEqualTo(expected);
    }
  }

  private static Set<String> found(String html) throws Refusal {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    Page page =
        new PageReader(ReadOptions.defaults()).read(RawDocument.of("page.html", bytes)).page();
    Set<String> found = new TreeSet<>();
    for (Mention m : EXTRACTOR.extract(page, MadeUp.notice(page, NoticeType.AWARD), List.of())) {
      String number =
          m.quantity() == null ? "none" : m.quantity().stripTrailingZeros().toPlainString();
      found.add(m.key() + ":" + number + " " + m.unit());
    }
    return found;
  }
}
