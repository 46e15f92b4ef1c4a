package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;

/**
 * Reads what a correction of a result or a change of a contract puts in place of what was said:
 * 中标金额由甲更正为乙, and tables with a column for what holds now.
 */
final class Corrections {

  private static final double SURE = 0.9;
  private static final char FORMER = '原';
  private static final int LONGEST_HEADING = 12;

  /** Characters of an item's number and a bracket before a heading. */
  private static final int LONGEST_NUMBER = 4;

  private static final String ENDS = "。；;”\n";

  private final Names names;
  private final CueLists cues;
  private final Amounts amounts;

  Corrections(Names names, CueLists cues, Amounts amounts) {
    this.names = names;
    this.cues = cues;
    this.amounts = amounts;
  }

  /**
   * Whether what stands at {@code at} is told as it was printed before: 原公告中“中标人：某公司”,
   * 原公告内容——中标人：某公司.
   */
  static boolean quotesFormer(String text, int at, CueLists cues) {
    int line = text.lastIndexOf('\n', at - 1) + 1;
    // within the line: a search for what a long text does not have runs to its begin each time
    String before = text.substring(line, at);
    int open = before.lastIndexOf('“');
    boolean quoted =
        open > 0
            && before.indexOf(FORMER) >= 0
            && before.indexOf(FORMER) < open
            && before.indexOf('”', open) < 0;
    return quoted || isHeadedSo(before.substring(before.lastIndexOf('。') + 1), cues);
  }

  /** Whether a sentence opens with a heading over what was printed, and tells no change yet. */
  private static boolean isHeadedSo(String sentence, CueLists cues) {
    int former = sentence.indexOf(FORMER);
    if (former < 0 || former > LONGEST_NUMBER) {
      return false;
    }
    int mark = former;
    while (mark < sentence.length() && "：:—".indexOf(sentence.charAt(mark)) < 0) {
      mark++;
    }
    return mark < sentence.length()
        && mark - former <= LONGEST_HEADING
        && cues.ends(Kind.FORMER_HEADING_END, sentence.substring(former, mark))
        && !cues.has(Kind.CHANGED, sentence.substring(mark));
  }

  /**
   * The corrected awards, of each lot the last; empty where no corrected price is told.
   *
   * @param ofResult whether the notice says that it is about the result, so that a price without a
   *     label is that of the award
   */
  List<Entry> read(Layout layout, boolean ofResult) {
    String text = layout.text();
    Map<String, Entry> byLot = new LinkedHashMap<>();
    Span headers = null;
    List<Name> suppliers = List.of();
    Map<String, List<Name>> ofLots = new HashMap<>();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      Span line = new Span(begin, end < 0 ? text.length() : end);
      int change = line.isEmpty() ? -1 : lastCue(text, line);
      Entry entry = change < 0 ? null : inLine(text, line, change, ofResult);
      List<Name> named = List.of();
      if (entry == null && headers != null) {
        entry = inRow(text, headers, line);
        named = entry == null ? suppliersInRow(layout, headers, line) : named;
      }
      named = named.isEmpty() && change >= 0 ? suppliersInLine(layout, line, change) : named;
      if (!named.isEmpty()) {
        suppliers = named;
        ofLots.put(Objects.toString(lot(text, line), ""), named);
      }
      if (entry != null) {
        byLot.put(Objects.toString(entry.lot, ""), entry);
      }
      headers = isHeader(text, line) ? line : headers;
      begin = line.end() + 1;
    }
    List<Entry> corrected = new ArrayList<>(byLot.values());
    for (Entry entry : corrected) {
      List<Name> told =
          corrected.size() == 1
              ? suppliers
              : ofLots.getOrDefault(Objects.toString(entry.lot, ""), List.of());
      if (entry.suppliers.isEmpty() && !told.isEmpty()) {
        entry.suppliers.addAll(told);
        entry.supplierPair = entry.amountPair;
      }
    }
    return corrected;
  }

  /** The companies that hold now, in a row about the supplier; also where they are as before. */
  private List<Name> suppliersInRow(Layout layout, Span headers, Span row) {
    String text = layout.text();
    List<Span> columns = cells(text, headers);
    List<Span> cells = cells(text, row);
    boolean about = layout.any(FieldKind.SUPPLIER, pair -> row.overlaps(pair.label()));
    for (int k = 0; cells.size() == columns.size() && k < cells.size(); k++) {
      about |= cues.ends(Kind.SUPPLIER_COLUMN, cells.get(k).of(text));
      if (about && cues.has(Kind.CHANGED, columns.get(k).of(text))) {
        return names.read(text, cells.get(k)).stream().filter(Name::company).toList();
      }
    }
    return List.of();
  }

  /** 原中标人：某公司，更正为：|某公司: the companies that hold now, behind the label of a supplier. */
  private List<Name> suppliersInLine(Layout layout, Span line, int change) {
    String text = layout.text();
    boolean about =
        layout.any(FieldKind.SUPPLIER, p -> line.covers(p.label()) && p.label().end() < change);
    List<Name> read = about ? names.read(text, new Span(change, line.end())) : List.of();
    return !read.isEmpty() && read.get(0).company() ? read : List.of();
  }

  private Entry inLine(String text, Span line, int change, boolean ofResult) {
    int end = change;
    while (end < line.end() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Span clause = new Span(change, end);
    Span told = new Span(line.begin(), end);
    boolean price = ofResult || cues.has(Kind.PRICE_LABEL, told.of(text));
    Amount amount = price ? money(text, clause) : null;
    if (amount == null) {
      return null;
    }
    int sentence = change;
    while (sentence > line.begin() && ENDS.indexOf(text.charAt(sentence - 1)) < 0) {
      sentence--;
    }
    String before = text.substring(sentence, amount.span().begin());
    if (cues.has(Kind.NOT_PRICE, before) || cues.has(Kind.UNIT_PRICE, before)) {
      return null;
    }
    return entry(text, told, clause, amount);
  }

  /** Behind the last wording that says what holds now, or -1. */
  private int lastCue(String text, Span line) {
    String told = line.of(text);
    if (!cues.has(Kind.CHANGED, told)) {
      // Most lines change nothing, which is sooner seen than each wording looked for.
      return -1;
    }
    int last = -1;
    for (String cue : cues.of(Kind.CHANGED)) {
      int at = told.lastIndexOf(cue);
      last = at < 0 ? last : Math.max(last, at + cue.length());
    }
    return last < 0 ? -1 : line.begin() + last;
  }

  private boolean isHeader(String text, Span line) {
    String header = line.of(text);
    return header.indexOf('\t') > 0 && cues.has(Kind.CHANGED, header) && money(text, line) == null;
  }

  private Entry inRow(String text, Span headers, Span row) {
    List<Span> columns = cells(text, headers);
    List<Span> cells = cells(text, row);
    if (cells.size() != columns.size()) {
      return null;
    }
    for (int k = 0; k < cells.size(); k++) {
      if (cues.has(Kind.CHANGED, columns.get(k).of(text))) {
        Amount amount = money(text, cells.get(k));
        String before = text.substring(row.begin(), cells.get(k).begin());
        boolean price =
            cues.has(Kind.PRICE_LABEL, before)
                && cues.has(Kind.RESULT, before)
                && !cues.has(Kind.NOT_PRICE, before);
        return amount != null && price ? entry(text, row, cells.get(k), amount) : null;
      }
    }
    return null;
  }

  private static List<Span> cells(String text, Span line) {
    List<Span> cells = new ArrayList<>();
    int begin = line.begin();
    for (int k = line.begin(); k <= line.end(); k++) {
      if (k == line.end() || text.charAt(k) == '\t') {
        cells.add(new Span(begin, k));
        begin = k + 1;
      }
    }
    return cells;
  }

  private Amount money(String text, Span clause) {
    return amounts.find(text, clause.begin(), clause.end()).stream()
        .filter(amount -> amount.form() == Amount.Form.MONEY)
        .findFirst()
        .orElse(null);
  }

  /** The first lot that a line or one of its cells names; {@code null} for none. */
  private static String lot(String text, Span told) {
    for (Span cell : cells(text, told)) {
      for (int k = cell.begin(); k < cell.end(); k++) {
        Lots.Mark mark = Lots.at(text, k, cell.end());
        if (mark != null) {
          return mark.lot();
        }
      }
    }
    return null;
  }

  private Entry entry(String text, Span told, Span clause, Amount amount) {
    Entry entry = new Entry();
    entry.lot = lot(text, told);
    for (Name name : names.read(text, clause)) {
      if (name.company()) {
        entry.suppliers.add(name);
      }
    }
    entry.money =
        new Money(amount.value(), amount.currency(), Kinds.TOTAL, amount.span(), false, false);
    entry.amountPair =
        new Pair(
            FieldKind.AMOUNT,
            SURE,
            told,
            amount.span(),
            SectionKind.AWARD,
            entry.lot,
            -1,
            null,
            Pair.Source.LINE);
    entry.supplierPair = entry.suppliers.isEmpty() ? null : entry.amountPair;
    return entry;
  }
}
