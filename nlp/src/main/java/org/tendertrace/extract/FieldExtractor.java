package org.tendertrace.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.PrintedCurrency;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.model.RawDocument;
import org.tendertrace.text.Amounts;
import org.tendertrace.text.Linguist;

/** Reads the fields of one notice. Holds only tables; safe for use by several threads. */
public final class FieldExtractor {

  private static final int HEAD = 4000;

  private final LayoutReader layouts;
  private final TitleReader titles;
  private final TypeReader types;
  private final PartyReader parties;
  private final IdReader ids = new IdReader();
  private final PublishedReader dates = new PublishedReader();
  private final BudgetReader budgets;

  /**
   * @param linguist asked for names only where no label and no pattern names the buyer
   */
  public FieldExtractor(Knowledge knowledge, Linguist linguist) {
    Wording wording = knowledge.wording();
    Map<String, String> currencies =
        wording.currencies().stream()
            .collect(Collectors.toMap(PrintedCurrency::form, PrintedCurrency::code, (a, b) -> a));
    Amounts amounts = new Amounts(currencies);
    CueLists cues = new CueLists(wording);
    Names names = new Names(wording, cues);
    TypeCues typeCues = new TypeCues(wording);
    layouts = new LayoutReader(wording, amounts);
    titles = new TitleReader(typeCues, names);
    types = new TypeReader(typeCues, cues);
    parties = new PartyReader(names, cues, linguist);
    budgets = new BudgetReader(new MoneyReader(amounts, cues));
  }

  /** The fields of {@code page}, which was read from {@code document}. */
  public Fields extract(Page page, RawDocument document) {
    Layout layout = layouts.read(page);
    String text = page.text();
    boolean republic = isTaiwanese(text);
    Found<String> title = titles.read(layout, document).orElse(null);
    Found<NoticeType> type = types.read(layout, title, document);
    PartyReader.Parties read = parties.read(layout, title);
    Found<String> id = ids.read(layout, title);
    Found<LocalDate> published = dates.read(layout, document, republic);
    BudgetReader.Budget budget = budgets.read(layout);
    List<Evidence> evidence = new ArrayList<>();
    add(type, "notice_type", text, evidence);
    add(id, "project_id", text, evidence);
    add(title, "title", text, evidence);
    add(published, "published", text, evidence);
    read.buyers().forEach(b -> add(b, "buyer_names", text, evidence));
    add(read.agency(), "agency_name", text, evidence);
    add(budget == null ? null : budget.amount(), "budget_amount", text, evidence);
    TreeSet<String> flags = new TreeSet<>();
    if (type.confidence() < 0.6) {
      flags.add("notice_type_uncertain");
    }
    BigDecimal amount = budget == null ? null : budget.amount().value();
    return new Fields(
        type.value(),
        value(id),
        value(title),
        value(published),
        read.buyers().stream().map(Found::value).distinct().toList(),
        value(read.agency()),
        amount,
        currency(layout, budget, republic),
        List.copyOf(flags),
        evidence,
        layout);
  }

  private static <T> T value(Found<T> found) {
    return found == null ? null : found.value();
  }

  private static void add(Found<?> found, String field, String text, List<Evidence> evidence) {
    if (found != null) {
      found.evidence(field, text).ifPresent(evidence::add);
    }
  }

  private static boolean isTaiwanese(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    return head.contains("機關名稱")
        || head.contains("標案")
        || head.contains("決標公告")
        || head.contains("民國")
        || head.contains("新臺幣")
        || head.contains("政府電子採購網");
  }

  private static String currency(Layout layout, BudgetReader.Budget budget, boolean republic) {
    String text = layout.text();
    String head = text.substring(0, Math.min(text.length(), HEAD));
    if (republic) {
      return "TWD";
    }
    if (head.contains("HK$") || head.contains("港元") || head.contains("港幣")) {
      return "HKD";
    }
    if (budget != null && budget.currency() != null) {
      return budget.currency();
    }
    boolean han = head.chars().filter(c -> Glyphs.isHan((char) c)).count() > head.length() / 10;
    if (han) {
      return "CNY";
    }
    for (String[] sign :
        new String[][] {
          {"RMB", "CNY"},
          {"CNY", "CNY"},
          {"US$", "USD"},
          {"USD", "USD"},
          {"EUR", "EUR"},
          {"€", "EUR"},
          {"NT$", "TWD"}
        }) {
      if (text.contains(sign[0])) {
        return sign[1];
      }
    }
    return "CNY";
  }
}
