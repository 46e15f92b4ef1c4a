package org.tendertrace.synth;

import java.util.StringJoiner;
import org.tendertrace.model.NoticeType;

/** Lays a made-up notice out as a portal would: three portals, three ways. */
public final class Layout {

  private Layout() {}

  /** The page of a notice; which way depends on its address alone. */
  public static String html(SyntheticNotice notice) {
    StringJoiner page =
        new StringJoiner(
            "\n", "<html><body>\n<h1>" + notice.title() + "</h1>\n", "</body></html>\n");
    page.add("<p>发布时间：" + notice.published() + "</p>");
    switch (Math.floorMod(notice.url().hashCode(), 3)) {
      case 0 -> labels(page, notice);
      case 1 -> table(page, notice);
      default -> prose(page, notice);
    }
    page.add("<p>公告期限：自本公告发布之日起1个工作日。</p>");
    return page.toString();
  }

  private static void labels(StringJoiner page, SyntheticNotice notice) {
    page.add("<p>一、项目编号：" + notice.projectId() + "</p>");
    page.add("<p>二、采购人：" + notice.buyer() + "</p>");
    page.add("<p>三、预算金额：" + notice.budget() + "元</p>");
    if (notice.supplier() != null) {
      page.add("<p>四、" + supplierLabel(notice) + "：" + notice.supplier() + "</p>");
      page.add("<p>五、" + amountLabel(notice) + "：" + notice.amount() + "元</p>");
    }
    page.add("<p>" + subject(notice) + "</p>");
  }

  private static void table(StringJoiner page, SyntheticNotice notice) {
    page.add("<table><tr><td>项目编号</td><td>" + notice.projectId() + "</td></tr>");
    page.add("<tr><td>采购单位</td><td>" + notice.buyer() + "</td></tr>");
    page.add("<tr><td>预算金额（元）</td><td>" + notice.budget() + "</td></tr></table>");
    if (notice.supplier() != null) {
      page.add("<table><tr><th>供应商名称</th><th>%s（元）</th></tr>".formatted(amountLabel(notice)));
      page.add(
          "<tr><td>%s</td><td>%s</td></tr></table>".formatted(notice.supplier(), notice.amount()));
    }
    page.add("<p>" + subject(notice) + "</p>");
  }

  private static void prose(StringJoiner page, SyntheticNotice notice) {
    page.add("<div>项目编号：" + notice.projectId() + "</div>");
    page.add("<div>采购人名称：" + notice.buyer() + "</div>");
    page.add("<div>采购预算：人民币" + notice.budget() + "元</div>");
    page.add("<div>" + subject(notice) + "</div>");
    if (notice.supplier() != null) {
      page.add("<div>" + supplierLabel(notice) + "：" + notice.supplier() + "</div>");
      page.add("<div>" + amountLabel(notice) + "：" + notice.amount() + "元</div>");
    }
  }

  private static String supplierLabel(SyntheticNotice notice) {
    return notice.type() == NoticeType.CONTRACT ? "供应商（乙方）" : "中标供应商";
  }

  private static String amountLabel(SyntheticNotice notice) {
    return notice.type() == NoticeType.CONTRACT ? "合同金额" : "中标金额";
  }

  private static String subject(SyntheticNotice notice) {
    String label =
        switch (notice.type()) {
          case AWARD, CONTRACT -> "主要标的信息：";
          default -> "采购需求：";
        };
    String reason = notice.type() == NoticeType.TERMINATION ? "，有效投标人不足三家，项目终止" : "";
    return label + notice.item() + "，数量" + notice.quantity() + unit(notice.unit()) + reason + "。";
  }

  private static String unit(String unit) {
    return switch (unit) {
      case "card" -> "张";
      case "account" -> "个";
      case "month" -> "个月";
      case "book" -> "册";
      case "batch" -> "批";
      default -> "套";
    };
  }
}
