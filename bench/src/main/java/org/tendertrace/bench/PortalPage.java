package org.tendertrace.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Dresses a notice as portals do, up to a size: a head with scripts and style sheets, navigation,
 * the notice with the statutory clauses that follow it, other notices, a footer. On the real pages
 * of 10 to 50 kB that were at hand the visible text made up 12 to 45 % of the bytes, half of them
 * below 26 %; here it is about a third on usual pages and more than half on dense ones.
 */
final class PortalPage {

  private static final int SIZE = 20_000;

  /** Bytes of the notice with its clauses, markup included, on a page as most are. */
  static final int USUAL_NOTICE = 8_500;

  /** Hardly any page has more text in as many bytes. */
  static final int DENSE_NOTICE = 15_500;

  private static final List<String> CLAUSES =
      List.of(
          "本公告自发布之日起公示期为1个工作日，供应商认为采购文件、采购过程和采购结果使自己的权益受到损害的，可以在知道或者应知其权益受到损害之日起七个工作日内，以书面形式提出质疑。",
          "供应商应当在提交投标文件截止时间前完成注册登记，逾期送达的或者未送达指定地点的投标文件，采购人不予受理。",
          "本项目落实节约能源、保护环境、扶持不发达地区和少数民族地区、促进中小企业发展等政府采购政策。",
          "投标人应具备良好的商业信誉和健全的财务会计制度，具有履行合同所必需的设备和专业技术能力，有依法缴纳税收和社会保障资金的良好记录。",
          "单位负责人为同一人或者存在直接控股、管理关系的不同供应商，不得参加同一合同项下的采购活动。",
          "评标委员会根据招标文件规定的评标方法和标准，对资格性检查和符合性检查合格的投标文件进行商务和技术评估，综合比较与评价。",
          "服务期内应提供7×24小时技术支持，响应时间不超过2小时，故障恢复时间不超过8小时，并定期提交运行报告。",
          "质疑函应当包括质疑项目的名称、编号，具体、明确的质疑事项和与质疑事项相关的请求，事实依据，必要的法律依据，提出质疑的日期。",
          "系统应支持统一身份认证，提供标准数据接口，满足网络安全等级保护第三级的要求，并与采购单位已有的业务系统对接。",
          "供应商可以在采购代理机构的网站上下载采购文件及其附件，采购文件的澄清、修改将在原公告发布媒体上发布更正公告。");

  private static final List<String> CHANNELS =
      List.of("首页", "政采法规", "购买服务", "监督检查", "信息公告", "采购意向", "国际专栏", "下载中心", "办事指南", "联系我们");

  private static final String SCRIPT =
      "<script type=\"text/javascript\">function show%1$d(id){var e=document.getElementById(id);"
          + "if(e&&e.className.indexOf('on')<0){e.className+=' on';}for(var i=0;i<tabs%1$d.length;i++)"
          + "{tabs%1$d[i].onclick=function(){location.href='/search?kw='+encodeURIComponent(this.title);"
          + "return false;};}}var tabs%1$d=document.getElementsByTagName('li');</script>\n";

  private static final String STYLE =
      ".list%1$d li{float:left;width:1%1$dpx;line-height:24px;overflow:hidden;background:url(/img/bg%1$d.png)"
          + " no-repeat 0 -%1$dpx}.list%1$d li a:hover{color:#c00;text-decoration:underline}\n";

  private PortalPage() {}

  /**
   * A page of {@link #SIZE} bytes with the notice of {@code html}; the same for the same seed.
   *
   * @param noticeSize bytes of the notice with its clauses
   */
  static byte[] of(String html, long seed, int noticeSize) {
    Random random = new Random(seed);
    StringBuilder page = new StringBuilder(SIZE);
    page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<title>公告详情_公共资源交易平台</title>\n<style>\n");
    for (int k = 0; k < 8; k++) {
      page.append(STYLE.formatted(k));
    }
    page.append("</style>\n</head>\n<body>\n<div class=\"header\"><ul class=\"nav\">\n");
    for (String channel : CHANNELS) {
      page.append(
              "<li class=\"nav-item\"><a href=\"/channel/%08x\" target=\"_blank\">"
                  .formatted(random.nextInt()))
          .append(channel)
          .append("</a></li>\n");
    }
    page.append("</ul></div>\n<div class=\"main\"><div class=\"content\" id=\"content\">\n");
    int begin = Samples.bytes(page);
    page.append(Samples.body(html)).append('\n');
    while (Samples.bytes(page) - begin < noticeSize) {
      page.append(
              "<p style=\"text-indent: 2em; line-height: 28px;\"><span style=\"font-size: 16px;")
          .append(" font-family: 宋体;\">")
          .append(CLAUSES.get(random.nextInt(CLAUSES.size())))
          .append("</span></p>\n");
    }
    page.append("</div>\n<div class=\"side\"><h3>相关公告</h3><ul>\n");
    for (int k = 0; k < 10; k++) {
      page.append("<li><a href=\"/notice/%08x.html\" title=\"\">".formatted(random.nextInt()))
          .append("某单位")
          .append(2015 + random.nextInt(9))
          .append("年设备采购项目公告</a><span>")
          .append("2024-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(9)))
          .append("</span></li>\n");
    }
    page.append("</ul></div></div>\n");
    String footer =
        "<div class=\"footer\"><p>版权所有 公共资源交易中心　技术支持：信息中心</p></div>\n</body>\n</html>\n";
    for (int k = 0; Samples.bytes(page) + Samples.bytes(footer) < SIZE; k++) {
      page.append(SCRIPT.formatted(k));
    }
    return page.append(footer).toString().getBytes(StandardCharsets.UTF_8);
  }
}
