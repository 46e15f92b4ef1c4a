package org.tendertrace.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.knowledge.CurrencyCue;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.model.RawDocument;
import org.tendertrace.text.Amounts;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Linguist;

/** Reads the fields of one notice. Holds only tables; safe for use by several threads. */
public final class FieldExtractor {

  private final LayoutReader layouts;
  private final TitleReader titles;
  private final TypeReader types;
  private final PartyReader parties;
  private final IdReader ids;
  private final PublishedReader dates;
  private final BudgetReader budgets;
  private final NoticeCurrency currencies;
  private final Calibration calibration;

  /**
   * @param linguist asked for names only where no label and no pattern names the buyer
   */
  public FieldExtractor(Knowledge knowledge, Linguist linguist) {
    Wording wording = knowledge.wording();
    Amounts amounts = Amounts.of(wording);
    CueLists cues = new CueLists(wording);
    Names names = new Names(wording, cues);
    ids = new IdReader(cues);
    dates = new PublishedReader(cues);
    TypeCues typeCues = new TypeCues(wording);
    layouts = new LayoutReader(wording, cues, amounts);
    titles = new TitleReader(typeCues, cues, names);
    types = new TypeReader(typeCues, cues, names);
    parties = new PartyReader(names, cues, linguist);
    calibration = new Calibration(wording.confidences());
    currencies = new NoticeCurrency(wording.currencyCues());
    budgets = new BudgetReader(new MoneyReader(amounts, cues), cues);
  }

  /** The fields of {@code page}, which was read from {@code document}. */
  public Fields extract(Page page, RawDocument document) {
    return extract(page, Folded.withoutSpaces(page.text()), document);
  }

  /** The same where the page's text is {@code folded} without its spaces already. */
  public Fields extract(Page page, Folded folded, RawDocument document) {
    String text = page.text();
    Layout layout = layouts.read(page, folded);
    CurrencyCue atHead = currencies.atHead(text);
    boolean republic = atHead != null && atHead.republic();
    Found<String> title = titles.read(layout, document).orElse(null);
    Found<NoticeType> type = types.read(layout, folded, title, document);
    PartyReader.Parties read = parties.read(layout, title);
    Found<String> id = ids.read(layout, title);
    Found<LocalDate> published = MonthFirst.in(text, dates.read(layout, title, document, republic));
    BudgetReader.Budget budget = budgets.read(layout, type.value());
    List<Evidence> evidence = new ArrayList<>();
    add(type, "notice_type", text, evidence);
    add(id, "project_id", text, evidence);
    add(title, "title", text, evidence);
    add(published, "published", text, evidence);
    Set<String> buyers = new LinkedHashSet<>();
    for (Found<String> buyer : read.buyers()) {
      add(buyer, "buyer_names", text, evidence);
      buyers.add(buyer.value());
    }
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
        List.copyOf(buyers),
        value(read.agency()),
        amount,
        currencies.of(
            text, atHead, budget == null ? budgets.currencyOfAmounts(layout) : budget.currency()),
        List.copyOf(flags),
        evidence,
        layout);
  }

  private static <T> T value(Found<T> found) {
    return found == null ? null : found.value();
  }

  private void add(Found<?> found, String field, String text, List<Evidence> evidence) {
    if (found != null) {
      double confidence = calibration.confidence(field, found.confidence());
      found.evidence(field, text, confidence).ifPresent(evidence::add);
    }
  }
}
