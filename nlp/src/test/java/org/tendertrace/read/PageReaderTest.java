package org.tendertrace.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tendertrace.knowledge.CrawlerField.Role;
import org.tendertrace.model.Page;
import org.tendertrace.model.Quarantined.Code;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.RawDocument.Metadata;

class PageReaderTest {

  private static final String NOTICE =
      """
      <html><head><meta charset="%s"><title>某大学云服务采购中标公告</title></head><body>
      <h2>某大学云服务采购中标公告</h2><p>采购人：某大学，中标供应商：某某科技有限公司。</p>
      <table><tr><th>名称</th><th>中标金额</th></tr><tr><td>云服务</td><td>20万元</td></tr></table>
      </body></html>
      """;

  private final PageReader reader = new PageReader(ReadOptions.defaults());

  private ReadPage read(byte[] bytes) throws Refusal {
    ReadPage read = reader.read(RawDocument.of("test", bytes));
    PageRules.check(read.page());
    return read;
  }

  private Page page(String text) throws Refusal {
    return read(text.getBytes(UTF_8)).page();
  }

  private Code refused(byte[] bytes) {
    return catchThrowableOfType(Refusal.class, () -> read(bytes)).code();
  }

  private static Page.Table table(Page page) {
    return page.blocks().stream()
        .filter(Page.Table.class::isInstance)
        .map(Page.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,utf-8,UTF-8",
    "UTF-8,gb2312,UTF-8",
    "GB18030,gb2312,GB18030",
    "GBK,utf-8,GB18030",
    "GB18030,big5,GB18030",
    "GBK,x-unknown,GB18030",
    "UTF-16LE,utf-16,UTF-16LE",
    "UTF-16BE,gbk,UTF-16BE",
    "UTF-16,utf-8,UTF-16BE",
    "UTF-32BE,utf-8,UTF-32BE",
  })
  void oneNoticeIsOnePageInEveryEncoding(String real, String declared, String found)
      throws Refusal {
    String mark = real.startsWith("UTF-32") ? "\uFEFF" : "";
    byte[] bytes = (mark + NOTICE.formatted(declared)).getBytes(Charset.forName(real));
    ReadPage read = read(bytes);
    assertThat(read.page()).isEqualTo(page(NOTICE.formatted("utf-8")));
    assertThat(read.charset()).isEqualTo(found);
    assertThat(read.language()).isEqualTo("zh-Hans");
    assertThat(read.mediaType()).isEqualTo("text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"big5", "utf-8", "gbk"})
  void traditionalChineseMayBeBig5WhateverIsDeclared(String declared) throws Refusal {
    String notice =
        "<meta charset=%s><p>機關名稱：某某大學，標案名稱：雲端運算服務採購案，決標金額：新臺幣二十萬元，得標廠商：某某資訊股份有限公司。</p>"
            .formatted(declared);
    ReadPage read = read(notice.getBytes(Charset.forName("Big5")));
    assertThat(read.page().text()).startsWith("機關名稱：某某大學");
    assertThat(read.charset()).isEqualTo("Big5");
    assertThat(read.language()).isEqualTo("zh-Hant");
  }

  @Test
  void aByteOrderMarkIsNoText() throws Refusal {
    assertThat(page("\uFEFF采购人：某大学").text()).isEqualTo("采购人：某大学");
  }

  @Test
  void blocksOfHtmlAreLinesAndInlineMarkupIsNone() throws Refusal {
    Page page =
        page(
            "<div>项目<span>编</span><b>号：</b>A-1<br>第二行</div><p>　　缩进&nbsp;&nbsp;空格 </p>"
                + "<ul><li>一</li><li>二</li></ul><dl><dt>三</dt><dd>四</dd></dl><p> </p>");
    assertThat(page.text()).isEqualTo("项目编号：A-1\n第二行\n缩进 空格\n一\n二\n三\n四");
  }

  @Test
  void lineBreaksOfTheSourceInChineseAreNoSpaces() throws Refusal {
    assertThat(page("<p>某某\n   大学 AI\ncloud</p>").text()).isEqualTo("某某大学 AI cloud");
  }

  @Test
  void labelledSpansSideBySideAreSetApart() throws Refusal {
    assertThat(page("<p><span>采购人：甲大学</span><span>代理机构：乙公司</span></p>").text())
        .isEqualTo("采购人：甲大学 代理机构：乙公司");
  }

  @Test
  void scriptsStylesAndHiddenElementsAreOut() throws Refusal {
    Page page =
        page(
            "<style>p{}</style><script>var a='采购';</script><p>采购人：某大学招标与采购管理中心办公室</p>"
                + "<p style='DISPLAY: none'>隐藏</p><input type=hidden value=x><!-- 注 --><p hidden>藏</p>"
                + "<p>采购内容：课桌椅一批，数量二百套，详见附件清单所列参数</p>");
    assertThat(page.text()).doesNotContain("隐藏").doesNotContain("藏").doesNotContain("var");
    assertThat(page.blocks()).hasSize(2);
  }

  @Test
  void aPageThatShowsNothingShowsWhatIsHidden() throws Refusal {
    String hidden = "<div style='display:none'><p>采购人：某大学，采购内容：课桌椅一批，共计二百套。</p></div>";
    assertThat(page("<html><body>" + hidden + "</body></html>").text()).startsWith("采购人：某大学");
  }

  @Test
  void navigationAndFootersAreOut() throws Refusal {
    String links = "<a href=1>首页</a><a href=2>采购公告</a><a href=3>政策法规</a><a href=4>联系我们</a>";
    Page page =
        page(
            "<body><div class=top>"
                + links
                + "</div><div id=main><h1>某项目中标公告</h1>"
                + "<p>采购人：某大学。采购内容：课桌椅一批，共计二百套，详见招标文件第三章。</p>"
                + "<p>附件：<a href=a>一.pdf</a> <a href=b>二.pdf</a> <a href=c>三.pdf</a></p></div>"
                + "<div class=footer>版权所有 <a href=5>关于</a></div></body>");
    assertThat(page.text()).startsWith("某项目中标公告").endsWith("附件：一.pdf 二.pdf 三.pdf");
    assertThat(page.blocks().get(0)).isInstanceOf(Page.Heading.class);
  }

  @Test
  void spansOfCellsAndHeadersAreKept() throws Refusal {
    Page page =
        page(
            "<table><thead><tr><td>包</td><td>供应商</td><td>金额</td></tr></thead>"
                + "<tr><td rowspan=2>1</td><td>甲<br>公司</td><td>1</td></tr><tr><td>乙</td><td></td></tr>"
                + "<tr></tr><tr><td colspan=9>备注</td></tr></table>");
    assertThat(page.text()).isEqualTo("包\t供应商\t金额\n1\t甲\n公司\t1\n乙\n备注");
    Page.Table table = table(page);
    assertThat(table.rows()).isEqualTo(4);
    assertThat(table.columns()).isEqualTo(3);
    assertThat(table.cells().get(0).header()).isTrue();
    assertThat(table.cells().get(3).rowSpan()).isEqualTo(2);
    assertThat(table.cells().get(6).row()).isEqualTo(2);
    assertThat(table.cells().get(6).column()).isEqualTo(1);
    assertThat(table.cells().get(8).columnSpan()).isEqualTo(3);
  }

  @Test
  void layoutTablesDissolveAroundDataTables() throws Refusal {
    Page page =
        page(
            "<table><tr><td><p>公告</p><table><tr><td>采购人</td><td>某大学</td></tr></table></td></tr>"
                + "<tr><td>落款</td></tr></table>");
    assertThat(page.blocks()).hasSize(3);
    assertThat(page.text()).isEqualTo("公告\n采购人\t某大学\n落款");
  }

  @Test
  void rowsWithoutTheirTableAreATable() throws Refusal {
    assertThat(table(page("<tr><td>采购人</td><td>某大学</td></tr>")).columns()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "b", "table><tr><td", "ul><li", "font", "h1", "span", "a"})
  void noDepthOverflowsTheStack(String tag) throws Refusal {
    assertThat(page(("<" + tag + ">").repeat(30_000) + "采购人：某大学").text()).contains("某大学");
  }

  @Test
  void tabsBarsAndMarkdownMakeTables() throws Refusal {
    assertThat(table(page("采购人\t某大学\n金额\t20万元")).rows()).isEqualTo(2);
    assertThat(table(page("包号|供应商|金额\n1|甲公司|20")).columns()).isEqualTo(3);
    Page page = page("# 中标公告\n\n| 名称 | 金额 |\n|---|:-:|\n| **云** | 20 |\n\n采购人：某大学");
    assertThat(page.text()).isEqualTo("中标公告\n名称\t金额\n云\t20\n采购人：某大学");
    assertThat(table(page).cells().get(0).header()).isTrue();
    assertThat(page("首页 | 公告 | 正文").blocks().get(0)).isInstanceOf(Page.Line.class);
  }

  @Test
  void rowsOfBarsMayStandOnSeveralLines() throws Refusal {
    Page cells = page("公告\n包号\n | 供应\n商\n | 金额\n |\n1\n | 甲公司\n | 20\n |\n注：略");
    assertThat(table(cells).columns()).isEqualTo(3);
    assertThat(cells.text()).isEqualTo("公告\n包号\t供应 商\t金额\n1\t甲公司\t20\n注：略");
    assertThat(table(page("包号 | 供应\n商 | 金额 |\n1 | 甲公司 | 20 |")).rows()).isEqualTo(2);
    assertThat(page("包号\n | 供应商\n | 金额\n |").blocks().get(0)).isInstanceOf(Page.Line.class);
  }

  @Test
  void textMayKeepTheEntitiesOfItsMarkup() throws Refusal {
    assertThat(page("采购编号:187&nbsp;\n供应商:甲&amp;乙&nbsp;公司 R&D").text())
        .isEqualTo("采购编号:187\n供应商:甲&乙 公司 R&D");
  }

  @Test
  void aRecordGivesItsContentAndWhatItKnowsBeside() throws Refusal {
    String record =
        "{\"code\":0,\"data\":{\"noticeTitle\":\"某项目\",\"publishTime\":1710720000,\"url\":\"http://example.org/1\","
            + "\"buyer\":\"某大学\",\"项目编号\":\"A-1\",\"noticeContent\":\"<p>采购内容：课桌椅</p><p>数量：二百套</p>\"}}";
    ReadPage read = read(record.getBytes(UTF_8));
    assertThat(read.page().text()).isEqualTo("采购人：某大学\n项目编号：A-1\n采购内容：课桌椅\n数量：二百套");
    assertThat(read.page().title()).isEqualTo("某项目");
    assertThat(read.metadata())
        .containsEntry(Metadata.URL, "http://example.org/1")
        .containsEntry(Metadata.PUBLISHED, "2024-03-18T08:00+08:00");
  }

  @Test
  void contentIsFoundUnderAnyNameAndHoweverWrapped() throws Refusal {
    String html = "<div><p>采购人：某大学</p><p>采购内容：课桌椅一批</p></div>";
    String inner = "{\"zzz\":\"" + html + "\",\"id\":\"abc\"}";
    String outer = "{\"result\":\"" + inner.replace("\"", "\\\"") + "\"}";
    assertThat(page(inner).text()).isEqualTo("采购人：某大学\n采购内容：课桌椅一批");
    assertThat(page(outer).text()).contains("采购人：某大学");
    String escaped = "{\"content\":\"" + html.replace("<", "&lt;").replace(">", "&gt;") + "\"}";
    assertThat(page(escaped).text()).isEqualTo("采购人：某大学\n采购内容：课桌椅一批");
  }

  @Test
  void fieldNamesCanBeConfigured() throws Refusal {
    FieldNames names = new FieldNames(Map.of(Role.CONTENT, List.of("my_text")), Map.of());
    PageReader own = new PageReader(ReadOptions.defaults().withFields(names));
    String record = "{\"content\":\"不是公告的内容，只是一段说明文字而已\",\"myText\":\"采购人：某大学，采购内容：课桌椅一批。\"}";
    assertThat(own.read(RawDocument.of("r", record.getBytes(UTF_8))).page().text())
        .startsWith("采购人：某大学");
  }

  @Test
  void whatIsNotReadIsRefusedByName() {
    assertThat(refused(new byte[0])).isEqualTo(Code.EMPTY);
    assertThat(refused(" \n\u3000\t".getBytes(UTF_8))).isEqualTo(Code.EMPTY);
    assertThat(refused("<html><body></body></html>".getBytes(UTF_8))).isEqualTo(Code.EMPTY);
    assertThat(refused("%PDF-1.7 ...".getBytes(UTF_8))).isEqualTo(Code.UNSUPPORTED_FORMAT);
    assertThat(refused("<?xml version='1.0'?><rss><item>a</item></rss>".getBytes(UTF_8)))
        .isEqualTo(Code.UNSUPPORTED_FORMAT);
    assertThat(refused("{\"code\":500,\"msg\":\"error\"}".getBytes(UTF_8)))
        .isEqualTo(Code.NO_CONTENT);
    byte[] binary = new byte[5000];
    new Random(7).nextBytes(binary);
    assertThat(refused(binary)).isEqualTo(Code.UNDECODABLE);
    assertThat(refused("PK\u0003\u0004....word/document.xml".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Code.UNSUPPORTED_FORMAT);
  }

  @ParameterizedTest
  @CsvSource({
    "采购人：某大学云服务项目,zh-Hans",
    "機關名稱：某某大學雲端服務採購,zh-Hant",
    "The contract was awarded to a supplier of cloud services for the university,en",
    "12345 67890,und",
  })
  void tellsTheLanguage(String text, String language) throws Refusal {
    assertThat(read(text.getBytes(UTF_8)).language()).isEqualTo(language);
  }

  @Test
  void aRowBelowTheNamesOfItsFieldsIsARecord() throws Refusal {
    String export = "标题,发布日期,采购单位,中标金额(元)\n\"某校服务器采购,中标公告\",2025-05-15,某校,100.00\n来自某网\n";
    ReadPage read = read(export.getBytes(UTF_8));
    assertThat(read.page().text()).isEqualTo("采购单位：某校\n中标金额(元)：100.00\n来自某网");
    assertThat(read.metadata())
        .isEqualTo(Map.of(Metadata.TITLE, "某校服务器采购,中标公告", Metadata.PUBLISHED, "2025-05-15"));
  }

  @Test
  void anExportOfSeveralRowsIsNoRecord() throws Refusal {
    String export = "标题,发布日期,采购单位,网址\n甲,2025-05-15,某校,a\n乙,2025-05-16,某校,b";
    assertThat(page(export).text()).isEqualTo(export);
  }

  @Test
  void aRecordMayHaveALineBelow() throws Refusal {
    String record = "{\"title\": \"某校中标公告\", \"purchaser\": \"某校\", \"agency\": \"某公司\"}\n来自某网";
    assertThat(page(record).text()).isEqualTo("采购人：某校\n采购代理机构：某公司\n来自某网");
  }

  @Test
  void charactersSetApartAreClosedUp() throws Refusal {
    assertThat(page("某 校 服 务 器 采 购 中 标 公 告\n货 物 名 称 ： 服 务 器    数 量 ： 1 2 台").text())
        .isEqualTo("某校服务器采购中标公告\n货物名称：服务器 数量：12台");
  }

  @Test
  void entitiesThatWereEscapedTwiceAreRead() throws Refusal {
    assertThat(page("<p>地&amp;emsp;址：<b>&amp;nbsp;某路1号</b></p>").text()).isEqualTo("地 址： 某路1号");
  }

  @Test
  void linesBrokenWhereTheyWereFullAreJoinedAndNumbersOfPagesDropped() throws Refusal {
    String text =
        """
            某校二〇二五年度服务器采购项目（项目编号：ABC-
        2025-01）的评审工作已经结束，现在将评审的结果公告如下：
            成交供应商：东海信息技术有限公司（牵头人）、南山
        网络科技有限公司（成员）
                           - 1 -
            成交金额：20万元
        """;
    assertThat(page(text).text())
        .isEqualTo(
            """
            某校二〇二五年度服务器采购项目（项目编号：ABC-2025-01）的评审工作已经结束，现在将评审的结果公告如下：
            成交供应商：东海信息技术有限公司（牵头人）、南山网络科技有限公司（成员）
            成交金额：20万元\
            """);
  }
}
