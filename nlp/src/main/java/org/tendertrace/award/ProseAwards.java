package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Linguist;

/** Reads awards that no label announces: 经评审，确定由某公司承担, 某公司被确定为中标人, has been awarded to … Ltd. */
final class ProseAwards {

  private static final int MOST_TEXT = 20_000;
  private static final int PASSAGE = 160;

  /** Characters before a name among which its lot is told. */
  private static final int LONGEST_LEAD = 30;

  private static final int LONGEST_PARTY = 6;
  private static final int FEWEST_BEFORE = 3;
  private static final int FEWEST_AFTER = 4;

  /** Lines among which a headline stands. */
  private static final int TOP = 8;

  private static final String CHOOSES = "确定";
  private static final String AS = "为";
  private static final String JOINS = "、和与及";
  private static final char HOUSE = '家';
  private static final String BODY = "单位";
  private static final String COMPANY = "公司";

  /** Characters of a number of companies: 等三家. */
  private static final int LONGEST_COUNT = 3;

  private static final char BY = '由';
  private static final char OF = '的';

  /** What goes on with how somebody won: 以…的价格, 报价最低, 得分第一, 被, 获. */
  private static final String BY_WHICH = "以报得经被凭为获最综评价成中（(，, 　";

  /** Characters of what became of a winner. */
  private static final int LONGEST_STORY = 50;

  private static final String TO = " to ";

  private static final String SENTENCE_ENDS = "。；;";

  /** Behind what a winner does: 以…的价格中标（最高限价…）. */
  private static final String VERB_ENDS = ProseMembers.CLAUSE_ENDS + "（(";

  private final Names names;
  private final CueLists cues;
  private final ProsePrices prices;
  private final Linguist linguist;
  private final ProseMembers members;

  ProseAwards(Names names, CueLists cues, ProsePrices prices, Linguist linguist) {
    this.names = names;
    this.cues = cues;
    this.prices = prices;
    this.linguist = linguist;
    members = new ProseMembers(names, cues);
  }

  List<Entry> read(Layout layout) {
    String text = layout.text();
    String lower = text.toLowerCase(Locale.ROOT);
    // lower case has another length in few scripts, none of which notices are written in
    String searched = lower.length() == text.length() ? lower : text;
    int end = Math.min(text.length(), MOST_TEXT);
    List<Entry> entries = new ArrayList<>();
    for (String cue : cues.printed(Kind.WINNER_BEFORE)) {
      for (int at = searched.indexOf(cue);
          cue.length() >= FEWEST_BEFORE && at >= 0 && at < end;
          at = searched.indexOf(cue, at + 1)) {
        add(text, at, after(text, at + cue.length(), end), entries);
      }
    }
    for (String cue : entries.isEmpty() ? cues.printed(Kind.WINNER_AFTER) : List.<String>of()) {
      for (int at = searched.indexOf(cue);
          cue.length() >= FEWEST_AFTER && at >= 0 && at < end;
          at = searched.indexOf(cue, at + 1)) {
        add(text, at, before(text, at), entries);
      }
    }
    if (entries.isEmpty()) {
      chosen(text, end, entries);
    }
    for (String verb :
        entries.isEmpty() ? layout.held(cues).of(Kind.WINNER_VERB) : List.<String>of()) {
      for (int at = text.indexOf(verb); at >= 0 && at < end; at = text.indexOf(verb, at + 1)) {
        int after = at + verb.length();
        if (after >= text.length() || VERB_ENDS.indexOf(text.charAt(after)) >= 0) {
          Name subject = subject(text, ProseMembers.clauseBegin(text, at), at);
          add(text, at, isThing(text, subject, at) ? null : subject, entries);
        }
      }
    }
    if (entries.isEmpty()) {
      doers(text, end, entries);
    }
    if (entries.isEmpty()) {
      headlines(layout, entries);
    }
    return entries;
  }

  /** 确定|某公司|为某项目的成交供应商: who is chosen for something in one clause. */
  private void chosen(String text, int end, List<Entry> entries) {
    for (int at = text.indexOf(CHOOSES); at >= 0 && at < end; at = text.indexOf(CHOOSES, at + 1)) {
      int begin = at + CHOOSES.length();
      int stop = begin;
      while (stop < end
          && stop - begin < PASSAGE
          && ProseMembers.CLAUSE_ENDS.indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      List<Name> read = listed(text, begin, stop);
      int last = read.isEmpty() ? begin : read.get(read.size() - 1).span().end();
      int as = read.size() > 1 ? behindCount(text, last, stop) : last;
      boolean whole =
          last > begin
              && text.startsWith(AS, as)
              && cues.has(Kind.WINNER_LABEL, text.substring(as, stop))
              && !cues.has(Kind.CANDIDATE_LABEL, text.substring(as, stop));
      for (Name name : whole ? read : List.<Name>of()) {
        add(text, at, name, entries);
      }
    }
  }

  /** 甲公司、乙公司: the companies with whose names a clause opens. */
  private List<Name> listed(String text, int begin, int end) {
    List<Name> read = new ArrayList<>();
    for (int at = begin; at < end; ) {
      Name name = names.leading(text, at, end);
      if (name == null || name.span().begin() != at) {
        break;
      }
      read.add(name);
      int behind = name.span().end();
      at = behind < end && JOINS.indexOf(text.charAt(behind)) >= 0 ? behind + 1 : end;
    }
    return read;
  }

  /** Behind how many they are: 等3家单位. */
  private static int behindCount(String text, int at, int end) {
    int house = text.indexOf(HOUSE, at);
    if (house < at || house >= end || house - at > LONGEST_COUNT) {
      return at;
    }
    boolean noun = text.startsWith(BODY, house + 1) || text.startsWith(COMPANY, house + 1);
    return house + 1 + (noun ? BODY.length() : 0);
  }

  /** 某服务由某公司承担, 确定某公司承建: who is named right before what a winner does. */
  private void doers(String text, int end, List<Entry> entries) {
    for (String verb : cues.of(Kind.WINNER_DOES)) {
      for (int at = text.indexOf(verb); at >= 0 && at < end; at = text.indexOf(verb, at + 1)) {
        int begin = ProseMembers.clauseBegin(text, at);
        int by = text.lastIndexOf(BY, at);
        int first = by >= begin ? by + 1 : withoutFrame(text, begin, at);
        Name name = first > begin && first < at ? names.leading(text, first, at) : null;
        if (name != null && name.span().end() == at) {
          add(text, at, name, entries);
        }
      }
    }
  }

  /** Whether what was done was done with a thing of whoever is named: 某中心算力租用成交. */
  private static boolean isThing(String text, Name subject, int verb) {
    return subject != null
        && subject.span().end() < verb
        && BY_WHICH.indexOf(text.charAt(subject.span().end())) < 0;
  }

  /** 某公司中标某局某项目: a headline that opens with who won and goes on with what. */
  private void headlines(Layout layout, List<Entry> entries) {
    String text = layout.text();
    List<Layout.TextLine> lines = layout.lines();
    for (Layout.TextLine line : lines.subList(0, Math.min(TOP, lines.size()))) {
      Span span = line.span();
      Name name = names.leading(text, span.begin(), span.end());
      if (name != null && cues.behindVerb(text.substring(0, span.end()), name.span().end()) > 0) {
        add(text, span.begin(), name, entries);
      }
    }
  }

  /** The company that a clause is about: it opens the clause or stands behind 由. */
  private Name subject(String text, int begin, int end) {
    Name name = names.leading(text, withoutFrame(text, begin, end), end);
    int by = name == null ? text.indexOf(BY, begin) : -1;
    name = by < 0 || by >= end ? name : names.leading(text, by + 1, end);
    for (int k = begin; name == null && k < end; k++) {
      // 报价最低的某公司中标: all of what stands between is the name
      Name described = text.charAt(k) == OF ? names.leading(text, k + 1, end) : null;
      name = described != null && described.span().end() == end ? described : null;
    }
    return name;
  }

  private void add(String text, int cue, Name told, List<Entry> entries) {
    if (told == null
        || isCommon(told)
        || isFormer(text, told.span().begin())
        || givesUp(text, told)) {
      return;
    }
    Name name = names.behindBy(text, told);
    Entry entry = new Entry();
    int at = Math.min(cue, name.span().begin());
    entry.lot = lot(text, at);
    entry.lot = entry.lot == null ? LotsAbove.of(text, at) : entry.lot;
    entry.suppliers.addAll(members.before(text, name));
    entry.suppliers.add(name);
    entry.suppliers.addAll(members.behind(text, name));
    boolean known =
        entries.stream()
            .anyMatch(e -> e.sameSuppliers(entry) && java.util.Objects.equals(e.lot, entry.lot));
    if (!known) {
      entry.money = prices.of(text, name);
      entries.add(entry);
    }
  }

  /** The outgoing contractors: whom sentences in English speak of, without a name. */
  private boolean isCommon(Name name) {
    String text = name.text();
    return Character.isLowerCase(text.charAt(0))
        && cues.is(Kind.BIDDER_WORD, text.substring(text.lastIndexOf(' ') + 1));
  }

  /** The lot that the clauses before {@code at} name: 第一标段由…. */
  private static String lot(String text, int at) {
    for (int k = at; k > 0 && at - k < LONGEST_LEAD; k--) {
      char c = text.charAt(k - 1);
      if (c == '。' || c == '；' || c == ';' || c == '\n') {
        Lots.Mark mark = Lots.at(text, k, at);
        return mark == null ? null : mark.lot();
      }
      Lots.Mark mark = Lots.at(text, k - 1, at);
      if (mark != null) {
        return mark.lot();
      }
    }
    return null;
  }

  private Name after(String text, int begin, int end) {
    int first = begin;
    while (first < end && "：: 　“\"".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    if (first > begin && first < end && text.charAt(first) == '\n') {
      first++;
    }
    if (first < end && SENTENCE_ENDS.indexOf(text.charAt(first)) >= 0) {
      return null;
    }
    int stop = Math.min(end, first + PASSAGE);
    for (int k = first; k < stop; k++) {
      if (ProseMembers.CLAUSE_ENDS.indexOf(text.charAt(k)) >= 0 && k > first + 2) {
        stop = k;
        break;
      }
    }
    int clause = stop;
    String passage = text.substring(first, Math.max(first, stop));
    for (String verb : cues.of(Kind.WINNER_DOES)) {
      int at = passage.indexOf(verb);
      if (at > 4 && first + at < stop) {
        stop = first + at;
      }
    }
    if (cues.opens(Kind.NOT_WINNER, text.substring(first, clause))) {
      return null;
    }
    if (first < clause && Character.isLowerCase(text.charAt(first))) {
      return behindTo(text, first, Math.min(end, first + PASSAGE));
    }
    List<Name> read = names.read(text, new Span(first, Math.max(first, stop)));
    if (!read.isEmpty() && read.get(0).company()) {
      return read.get(0);
    }
    Name leading = names.leading(text, first, clause);
    return leading == null
        ? understood(text, first, Math.min(end, first + PASSAGE), true)
        : leading;
  }

  /** … award the contract for something, to Example Inc. */
  private Name behindTo(String text, int begin, int end) {
    String passage = text.substring(begin, Math.max(begin, end));
    for (int at = passage.indexOf(TO); at >= 0; at = passage.indexOf(TO, at + 1)) {
      Name name = names.leading(text, begin + at + TO.length(), end);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** The second of two parties, behind the first: 某局（甲方）与某公司（乙方）. */
  private Name secondParty(String text, int begin, int at) {
    for (int k = begin; k < at; k++) {
      boolean joins = "与和及".indexOf(text.charAt(k)) >= 0;
      Name name = joins ? names.leading(text, k + 1, at) : null;
      if (name != null && name.span().end() == at) {
        return name;
      }
    }
    return null;
  }

  private Name before(String text, int at) {
    int begin = ProseMembers.clauseBegin(text, at);
    boolean marked = "（(".indexOf(text.charAt(at)) >= 0;
    Name name = marked ? secondParty(text, begin, at) : null;
    name = name == null ? ofClause(text, begin, at) : name;
    if (name == null && begin > 0 && text.charAt(begin - 1) == '，') {
      // the subject stands in the clause before: 某公司报价最低，确定为中标单位
      int earlier = ProseMembers.clauseBegin(text, begin - 1);
      name = names.leading(text, withoutFrame(text, earlier, begin - 1), begin - 1);
    }
    return name == null ? understood(text, Math.max(0, at - PASSAGE), at, false) : name;
  }

  private Name ofClause(String text, int begin, int at) {
    int first = withoutFrame(text, begin, at);
    List<Name> read = names.read(text, new Span(first, at));
    if (read.size() == 1 && read.get(0).company()) {
      return read.get(0);
    }
    return subject(text, begin, at);
  }

  private int withoutFrame(String text, int begin, int end) {
    return cues.behind(Kind.WINNER_FRAME, text, begin, end);
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

  /** 中标供应商某公司已书面放弃中标资格: whether the clauses behind a name say that it wins no more. */
  private boolean givesUp(String text, Name name) {
    int begin = name.span().end();
    int end = begin;
    while (end < text.length()
        && end - begin < LONGEST_STORY
        && "。；;\n".indexOf(text.charAt(end)) < 0
        && !text.startsWith(AS, end)) {
      end++;
    }
    return cues.has(Kind.GIVES_UP, text.substring(begin, end));
  }

  /** 原中标人|某公司: whether a name is that of who is no longer the winner. */
  private boolean isFormer(String text, int name) {
    return cues.has(Kind.BEFORE_CHANGE, text.substring(Math.max(0, name - LONGEST_PARTY), name));
  }
}
