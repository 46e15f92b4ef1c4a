package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Fields;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Span;

/**
 * Gives awards the lots that only another place tells of: the title, or what was bought, where the
 * winners are named again.
 */
final class LotsElsewhere {

  private static final String BLANKS = " \t　";
  private static final String OPENS = "（(";
  private static final String RANGES = "-—–~～至到";

  /** In the label of a contract's name. */
  private static final String CONTRACT = "合同";

  /** Characters of a lot and a label before a name: 01包中标人. */
  private static final int LONGEST_LEAD = 16;

  /** Characters between the ends of a range. */
  private static final int LONGEST_RANGE = 3;

  /** Characters of a lot's name. */
  private static final int LONGEST_NAME = 80;

  /** Places in which one winner is looked for. */
  private static final int MOST_PLACES = 12;

  private final CueLists cues;

  LotsElsewhere(CueLists cues) {
    this.cues = cues;
  }

  void complete(List<Entry> settled, Fields fields) {
    if (settled.isEmpty() || settled.stream().noneMatch(e -> e.lot == null)) {
      return;
    }
    ofTitle(settled, fields.title());
    if (settled.size() > 1 && settled.stream().anyMatch(e -> e.lot == null)) {
      besideNames(settled, fields.layout().text());
    }
    if (settled.size() == 1 && fields.type() == NoticeType.CONTRACT && settled.get(0).lot == null) {
      String lot = ofContract(fields.layout());
      settled.get(0).lot = lot == null ? ofContractName(fields.layout()) : lot;
    }
    if (settled.stream().allMatch(e -> e.lot == null)) {
      ofLotNames(settled, fields.layout());
    }
    LotsOfRows.complete(settled, fields.layout());
  }

  /** 标段：标段二 in what a contract is about: the only lot that a line names; {@code null} for none. */
  private static String ofContract(Layout layout) {
    List<String> lots =
        layout
            .of(FieldKind.LOT)
            .filter(p -> p.record() < 0 && p.lot() != null)
            .filter(p -> p.section() == SectionKind.NONE || p.section() == SectionKind.BASIC)
            .map(Pair::lot)
            .distinct()
            .toList();
    return lots.size() == 1 ? lots.get(0) : null;
  }

  /** 合同名称：某项目A包采购合同: the only lot that the contract's name tells; {@code null} for none. */
  private static String ofContractName(Layout layout) {
    String text = layout.text();
    Set<String> lots = new HashSet<>();
    for (Pair pair : (Iterable<Pair>) layout.of(FieldKind.PROJECT_NAME)::iterator) {
      Span name = pair.value();
      boolean contract = pair.label().of(text).contains(CONTRACT) && name.length() <= LONGEST_NAME;
      if (contract && pair.record() < 0 && pair.lot() != null) {
        lots.add(pair.lot());
      }
      for (int k = name.begin(); contract && k < name.end(); k++) {
        Lots.Mark mark = Lots.at(text, k, name.end());
        if (mark != null) {
          lots.add(mark.lot());
          k = mark.end() - 1;
        }
      }
    }
    return lots.size() == 1 ? lots.iterator().next() : null;
  }

  /** …二标段中标公告: the lots that the title names, of as many awards that the text does not divide. */
  private static void ofTitle(List<Entry> settled, String title) {
    if (title == null) {
      return;
    }
    Set<String> named = new LinkedHashSet<>();
    int from = 0;
    int to = 0;
    int last = 0;
    boolean range = false;
    for (int k = 0; k < title.length(); k++) {
      Lots.Mark mark = Lots.at(title, k, title.length());
      if (mark != null) {
        range = named.size() == 1 && isRange(title, last, k);
        from = to;
        to = number(mark.lot());
        named.add(mark.lot());
        last = mark.end();
        k = mark.end() - 1;
      }
    }
    List<String> lots = new ArrayList<>(named);
    if (range && from > 0 && to - from + 1 == settled.size()) {
      lots.clear();
      for (int lot = from; lot <= to; lot++) {
        lots.add(String.valueOf(lot));
      }
    }
    boolean fit = lots.size() == settled.size();
    for (int k = 0; fit && k < lots.size(); k++) {
      fit = settled.get(k).lot == null || settled.get(k).lot.equals(lots.get(k));
    }
    for (int k = 0; fit && k < lots.size(); k++) {
      settled.get(k).lot = lots.get(k);
    }
  }

  /** 01包-03包. */
  private static boolean isRange(String title, int end, int begin) {
    return begin - end > 0
        && begin - end <= LONGEST_RANGE
        && RANGES.indexOf(title.charAt(end)) >= 0;
  }

  private static int number(String lot) {
    boolean digits = lot.length() <= 3 && lot.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(lot) : 0;
  }

  /** 标项名称 | 某服务Ⅰ标段, for each award one lot, in their order. */
  private static void ofLotNames(List<Entry> settled, Layout layout) {
    String text = layout.text();
    Set<String> named = new LinkedHashSet<>();
    for (Pair pair :
        layout.of(FieldKind.LOT_NAME).filter(p -> p.section() == SectionKind.ITEMS).toList()) {
      Span value = pair.value();
      int end = Math.min(value.end(), value.begin() + LONGEST_NAME);
      Lots.Mark mark = null;
      for (int k = value.begin(); k < end && mark == null; k++) {
        mark = Lots.at(text, k, value.end());
      }
      if (mark == null) {
        return;
      }
      named.add(mark.lot());
    }
    if (named.size() == settled.size()) {
      Iterator<String> lots = named.iterator();
      settled.forEach(e -> e.lot = lots.next());
    }
  }

  /** 某公司　A包　水质检测, 01包中标人某公司: a lot beside each winner's name in another place. */
  private void besideNames(List<Entry> settled, String text) {
    Set<String> taken = new HashSet<>();
    List<String> lots = new ArrayList<>();
    for (Entry entry : settled) {
      String lot = entry.lot == null ? beside(entry, text) : entry.lot;
      if (lot == null || !taken.add(lot)) {
        return;
      }
      lots.add(lot);
    }
    for (int k = 0; k < lots.size(); k++) {
      settled.get(k).lot = lots.get(k);
    }
  }

  /** The one lot beside the name of the only supplier; {@code null} for none or several. */
  private String beside(Entry entry, String text) {
    if (entry.suppliers.size() != 1) {
      return null;
    }
    Span span = entry.suppliers.get(0).span();
    String name = span.of(text);
    Set<String> found = new HashSet<>();
    int places = 0;
    for (int at = text.indexOf(name);
        at >= 0 && places < MOST_PLACES;
        at = text.indexOf(name, at + name.length())) {
      places++;
      String lot = behind(text, at + name.length());
      lot = lot == null ? before(text, at) : lot;
      if (lot != null) {
        found.add(lot);
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static String behind(String text, int end) {
    int at = end;
    while (at < text.length() && (BLANKS + OPENS).indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    Lots.Mark mark =
        at == end ? null : Lots.at(text, at, Math.min(text.length(), at + LONGEST_LEAD));
    return mark == null ? null : mark.lot();
  }

  private String before(String text, int begin) {
    for (int at = begin - 2; at >= 0 && begin - at <= LONGEST_LEAD; at--) {
      if (text.charAt(at) == '\n') {
        return null;
      }
      boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      Lots.Mark mark = opens ? Lots.at(text, at, begin) : null;
      String between = mark == null ? "" : text.substring(mark.end(), begin).strip();
      if (mark != null) {
        return between.isEmpty() || cues.has(Kind.WINNER_LABEL, between) ? mark.lot() : null;
      }
    }
    return null;
  }
}
