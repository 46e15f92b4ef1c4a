package org.tendertrace.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tendertrace.model.Page;
import org.tendertrace.model.RawDocument;

class HiddenContentTest {

  private static final String TABLE =
      "<tr><td>标的名称</td><td>规格型号</td><td>数量</td></tr>"
          + "<tr><td>图形工作站显示设备</td><td>SERIES-7788</td><td>12台</td></tr>";

  private static final String SENTENCES =
      "<p>本项目所购设备须在合同签订后三十日内送达指定地点，由供应商负责安装调试，并提供三年质保服务。</p>"
          + "<p>验收合格后一次付清全部款项，逾期供货的每日按货款的千分之三支付违约金，直至交付全部货物为止。</p>";

  private static Page read(String hidden) throws Refusal {
    String html =
        "<html><body><div class=top><a href=1>首页</a></div><div id=main><h1>某项目中标公告</h1>"
            + "<p>采购人：某大学。采购内容：课桌椅一批，共计二百套，详见招标文件第三章。</p>"
            + "<p>供应商：某某家具有限公司，供应商地址：某市某区某路一号，公告期限一个工作日。</p>"
            + hidden
            + "<p>公告期限自本公告发布之日起一个工作日。</p></div></body></html>";
    Page page =
        new PageReader(ReadOptions.defaults())
            .read(RawDocument.of("test", html.getBytes(UTF_8)))
            .page();
    PageRules.check(page);
    return page;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table style='display:none'>" + TABLE + "</table>",
        "<div class=goods style='DISPLAY: none;'><table>" + TABLE + "</table></div>",
        "<div hidden><table>" + TABLE + "</table></div>",
        "<div style='visibility:hidden'>" + SENTENCES + "</div>",
      })
  void tablesOfDataAndRunningTextAreRead(String hidden) throws Refusal {
    assertThat(read(hidden).text()).containsAnyOf("SERIES-7788\t12台", "并提供三年质保服务");
  }

  @Test
  void aHiddenTableIsATable() throws Refusal {
    Page page = read("<table style='display:none'>" + TABLE + "</table>");
    assertThat(page.blocks()).filteredOn(Page.Table.class::isInstance).hasSize(1);
    assertThat(page.text()).endsWith("一个工作日。");
  }

  @Test
  void whatIsHiddenTwiceIsReadOnce() throws Refusal {
    String table = "<div style='display:none'><table>" + TABLE + "</table></div>";
    assertThat(read(table + table).text()).containsOnlyOnce("SERIES-7788");
  }

  @Test
  void whatIsVisibleIsNotRepeated() throws Refusal {
    String visible = "<table>" + TABLE + "</table>";
    String copy = "<div style='display:none'>" + visible + "</div>";
    assertThat(read(visible + copy).text()).containsOnlyOnce("SERIES-7788");
    String lines = TABLE.replace("<td>", "<span>").replace("</td>", "</span>");
    assertThat(read("<div>" + lines + "</div>" + copy).text()).containsOnlyOnce("SERIES-7788");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display:none'>秘密</div>",
        "<div style='display:none'>联系人秘密，电话秘密</div>",
        "<div class=modal-body style='display:none'><p>秘密</p>" + SENTENCES + "</div>",
        "<div id=loginBox hidden><table>" + TABLE + "<tr><td>秘密</td></tr></table></div>",
        "<div class=popup><div style='display:none'>秘密" + SENTENCES + "</div></div>",
        "<div style='display:none;position:fixed'>秘密" + SENTENCES + "</div>",
        "<div role=tooltip style='display:none'>秘密" + SENTENCES + "</div>",
        "<form style='display:none'>秘密" + SENTENCES + "</form>",
        "<div style='display:none'>秘密" + SENTENCES + "<input name=q></div>",
        "<div style='display:none'>秘密{{item.name}}" + SENTENCES + "</div>",
        "<div style='display:none'><script>var x='秘密" + SENTENCES + "'</script></div>",
        "<div style='display:none'><a href=1>秘密公告一，关于某项目的采购公告，请各供应商及时查看并按期参加投标活动。</a>"
            + "<a href=2>秘密公告二，关于另一项目的采购公告，请各供应商及时查看并按期参加投标活动，谢谢。</a></div>",
        "<table style='display:none'><tr><td>秘密名称</td><td>服务范围内容</td></tr>"
            + "<tr><td>详见附件</td><td>详见附件</td></tr></table>",
        "<table style='display:none'><tr><td>秘密名称</td><td>施工范围</td><td>施工工期</td></tr>"
            + "<tr><td>秘密的施工项目</td><td>详见附件</td><td>详见附件</td><td>详见附件</td></tr></table>",
        "<table><tr><td>名称</td><td>数量</td></tr><tr style='display:none'><td>秘密的设备名称</td>"
            + "<td>一</td></tr><tr><td>椅</td><td>二</td></tr></table>",
      })
  void everythingElseStaysHidden(String hidden) throws Refusal {
    assertThat(read(hidden).text()).doesNotContain("秘密").doesNotContain("三年质保");
  }
}
