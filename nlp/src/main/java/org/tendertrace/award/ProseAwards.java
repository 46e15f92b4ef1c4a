package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amount;
import org.tendertrace.text.Amounts;
import org.tendertrace.text.Linguist;

/** Reads an award that no label announces: 经评审，确定由某公司承担, 某公司被确定为中标人. */
final class ProseAwards {

  private static final int MOST_TEXT = 20_000;
  private static final int PASSAGE = 160;
  private static final int MONEY_AHEAD = 120;

  private final Names names;
  private final CueLists cues;
  private final Amounts amounts;
  private final Linguist linguist;

  ProseAwards(Names names, CueLists cues, Amounts amounts, Linguist linguist) {
    this.names = names;
    this.cues = cues;
    this.amounts = amounts;
    this.linguist = linguist;
  }

  List<Entry> read(Layout layout) {
    String text = layout.text();
    int end = Math.min(text.length(), MOST_TEXT);
    for (String cue : cues.of(Kind.WINNER_BEFORE)) {
      if (cue.length() < 3) {
        continue;
      }
      for (int at = indexOf(text, cue, 0, end); at >= 0; at = indexOf(text, cue, at + 1, end)) {
        Name name = after(text, at + cue.length(), end);
        if (name != null) {
          return new ArrayList<>(List.of(entry(text, name)));
        }
      }
    }
    for (String cue : cues.of(Kind.WINNER_AFTER)) {
      if (cue.length() < 4) {
        continue;
      }
      for (int at = indexOf(text, cue, 0, end); at >= 0; at = indexOf(text, cue, at + 1, end)) {
        Name name = before(text, at);
        if (name != null) {
          return new ArrayList<>(List.of(entry(text, name)));
        }
      }
    }
    return new ArrayList<>();
  }

  /**
   * Cues are folded: lower case and without spaces; English ones are looked for without regard to
   * case.
   */
  private static int indexOf(String text, String cue, int from, int end) {
    for (int at = text.indexOf(cue.charAt(0), from);
        at >= 0 && at < end;
        at = text.indexOf(cue.charAt(0), at + 1)) {
      if (text.startsWith(cue, at)) {
        return at;
      }
    }
    return -1;
  }

  private Name after(String text, int begin, int end) {
    int stop = Math.min(end, begin + PASSAGE);
    for (int k = begin; k < stop; k++) {
      char c = text.charAt(k);
      if ((c == '，' || c == '。' || c == '；' || c == '\n') && k > begin + 2) {
        stop = k;
        break;
      }
    }
    for (String verb : new String[] {"承担", "承建", "中标", "成交", "负责", "为本", "提供", "实施"}) {
      int at = text.indexOf(verb, begin);
      if (at > begin + 4 && at < stop) {
        stop = at;
      }
    }
    List<Name> read = names.read(text, new Span(begin, stop));
    if (!read.isEmpty() && read.get(0).company()) {
      return read.get(0);
    }
    return understood(text, begin, Math.min(end, begin + PASSAGE), true);
  }

  private Name before(String text, int at) {
    int begin = at;
    while (begin > 0 && at - begin < PASSAGE && "，。；：:\n、".indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    for (String verb : new String[] {"确定由", "推荐", "确定", "由", "同意"}) {
      if (text.startsWith(verb, begin) && begin + verb.length() < at) {
        begin += verb.length();
        break;
      }
    }
    List<Name> read = names.read(text, new Span(begin, at));
    if (read.size() == 1 && read.get(0).company()) {
      return read.get(0);
    }
    return understood(text, Math.max(0, at - PASSAGE), at, false);
  }

  /** The name nearest to the cue, as the linguist reads the passage. */
  private Name understood(String text, int begin, int end, boolean first) {
    if (!linguist.isAvailable() || end <= begin) {
      return null;
    }
    List<Span> spans = linguist.organisations(text.substring(begin, end));
    if (spans.isEmpty()) {
      return null;
    }
    Span span = first ? spans.get(0) : spans.get(spans.size() - 1);
    List<Name> read = names.read(text, new Span(begin + span.begin(), begin + span.end()));
    return read.isEmpty() ? null : read.get(0);
  }

  private Entry entry(String text, Name name) {
    Entry entry = new Entry();
    entry.suppliers.add(name);
    int from = name.span().end();
    int to = Math.min(text.length(), from + MONEY_AHEAD);
    for (Amount amount : amounts.find(text, from, to)) {
      if (amount.form() == Amount.Form.MONEY) {
        entry.money =
            new Money(amount.value(), amount.currency(), Kinds.TOTAL, amount.span(), false, false);
        break;
      }
    }
    return entry;
  }
}
