package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Labels.Occurrence;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.extract.Pair.Source;
import org.tendertrace.extract.Token.Kind;
import org.tendertrace.knowledge.FieldCue;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amounts;

/** A layout in the making: knows in which section and lot the reading has arrived. */
final class LayoutBuilder {

  private static final int LONGEST_NAME = 60;

  /** The same with an address behind it, as Latin names have. */
  private static final int LONGEST_LATIN = 120;

  private static final int LONGEST_REST = 16;

  private static final double LENT = 0.95;

  private final Page page;
  private final String text;
  private final CueLists cues;
  private final Amounts amounts;
  private final LineScanner scanner;
  private final LineScanner ahead;
  private final TornValue torn;
  private final List<TextLine> lines = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private SectionKind section = SectionKind.NONE;
  private String lot;
  private int top;
  private int records;

  /** What the numbers of the next table are, where a line above it says so. */
  private Amounts.Unit tableUnit;

  /** A label without a value of its own, which each lot behind it has one for. */
  private Token lent;

  /** A label on a line of its own, whose value may stand below: 中标候选人第1名, 单位名称：某公司. */
  private Token heading;

  LayoutBuilder(
      Page page, Labels labels, CueLists cues, Amounts amounts, List<Occurrence> occurrences) {
    this.page = page;
    this.cues = cues;
    this.text = page.text();
    this.amounts = amounts;
    scanner = new LineScanner(text, labels, occurrences);
    ahead = new LineScanner(text, labels, occurrences);
    torn = new TornValue(text, cues, amounts);
  }

  Layout layout() {
    return new Layout(page, lines, pairs);
  }

  String text() {
    return text;
  }

  SectionKind section() {
    return section;
  }

  String lot() {
    return lot;
  }

  TornValue torn() {
    return torn;
  }

  boolean hasPairs() {
    return !pairs.isEmpty();
  }

  int newRecord() {
    return records++;
  }

  /** Reads one line or cell; {@code below} is what stands under it, or {@code null}. */
  void line(Span line, Span below, boolean heading, boolean cell) {
    // what portals list beside a notice may stand before it
    section =
        heading && section == SectionKind.AROUND && pairs.isEmpty() ? SectionKind.NONE : section;
    Amounts.Unit noted = UnitNote.in(text, line, cues, amounts);
    tableUnit = noted == null ? tableUnit : noted;
    List<Token> tokens = scanner.scan(line.begin(), line.end(), top);
    boolean past = false;
    String before = lot;
    lines.add(new TextLine(line, section, lot, heading, cell, !tokens.isEmpty()));
    for (int k = 0; k < tokens.size(); k++) {
      Token token = tokens.get(k);
      if (k == 0 && token.begin() == line.begin() && token.kind() != Kind.LOT) {
        lent = null;
      }
      int next = k + 1 < tokens.size() ? tokens.get(k + 1).begin() : line.end();
      int end = token.valueEnd(text, next);
      Span value = Glyphs.trim(text, Math.min(token.value(), end), end);
      boolean last = k + 1 == tokens.size();
      value = last && below != null ? withRest(token, value, below) : value;
      Span under = value.isEmpty() && last && below != null ? valueBelow(below) : null;
      List<LotsBehind.Part> parts = LotsBehind.read(text, tokens, k);
      for (LotsBehind.Part part : parts) {
        add(token.term(), token.label(), part.value(), Source.LINE, -1, part.lot(), token.trust());
      }
      if (!parts.isEmpty()) {
        boolean named = HeaderRows.field(token.term()) == FieldKind.LOT_NAME;
        lot = named && parts.size() == 1 ? parts.get(0).lot() : lot;
        k += parts.size();
        continue;
      }
      boolean opensPast =
          token.kind() == Kind.LABEL && cues.has(FieldCue.Kind.PAST, token.label().of(text));
      past = opensPast || (past && !parts(line, tokens, k));
      if (past && token.kind() == Kind.LABEL && Labels.isMoney(token.term())) {
        continue;
      }
      boolean beforeLot = last ? opensWithLot(below) : tokens.get(k + 1).kind() == Kind.LOT;
      if (token.kind() == Kind.LABEL && value.isEmpty() && beforeLot) {
        lent = token;
        if (HeaderRows.field(token.term()) == FieldKind.OUTCOME && token.term().section() != null) {
          enter(token.term().section());
        }
        continue;
      }
      step(token, value.isEmpty() ? under : value, under != null);
    }
    lot = Token.mentionLots(tokens) ? before : lot;
  }

  /** 采购包1（云服务）: a bracket says what the lot is about. */
  private boolean isBracket(Span value) {
    int close = Glyphs.skipBracket(text, value.begin(), value.end(), LONGEST_NAME);
    boolean colon = close + 1 == value.end() && Glyphs.isColon(text.charAt(close));
    return close > value.begin() && (close == value.end() || colon);
  }

  /** Whether a semicolon parts a token from the one before it. */
  private boolean parts(Span line, List<Token> tokens, int at) {
    int from = at == 0 ? line.begin() : tokens.get(at - 1).value();
    String between = text.substring(from, Math.max(from, tokens.get(at).begin()));
    return between.indexOf('；') >= 0 || between.indexOf('。') >= 0;
  }

  /** What is noted above a table does not hold behind it. */
  void leaveTable() {
    tableUnit = null;
  }

  /** Reads the lines of a cell. */
  void block(Span cell) {
    int begin = cell.begin();
    List<Span> inside = new ArrayList<>();
    while (begin < cell.end()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 || end > cell.end() ? cell.end() : end;
      if (end > begin) {
        inside.add(new Span(begin, end));
      }
      begin = end + 1;
    }
    for (int k = 0; k < inside.size(); k++) {
      line(inside.get(k), k + 1 < inside.size() ? inside.get(k + 1) : null, false, true);
    }
  }

  /** The value of a label with the rest of a party's name or a sum from the line below. */
  private Span withRest(Token token, Span value, Span below) {
    if (token.kind() == Kind.LABEL && Labels.isMoney(token.term())) {
      return torn.withGroups(value, below);
    }
    boolean torn =
        token.kind() == Kind.LABEL
            && !value.isEmpty()
            && Labels.isParty(token.term())
            && below.length() <= LONGEST_REST
            && scanner.isRestOfName(value, below);
    return torn ? new Span(value.begin(), below.end()) : value;
  }

  private void step(Token token, Span value, boolean below) {
    if (token.top()) {
      top = Math.max(top, Enumerators.topOrdinal(text, token.begin(), text.length()));
    }
    switch (token.kind()) {
      case LOT -> {
        lot = token.lot();
        if (lent != null && value != null && !below && !isBracket(value)) {
          Source source = Labels.isParty(lent.term()) ? Source.NEXT_LINE : Source.LINE;
          add(lent.term(), lent.label(), value, source, -1, lot, lent.trust() * LENT);
        }
      }
      case HEADING -> enter(SectionKind.OTHER);
      case SECTION -> enter(token.term().section());
      case LABEL -> label(token, value, below);
    }
  }

  /**
   * Whether what stands below a wording that is a label and a section's name is the label's value.
   */
  boolean names(Term term, Span value) {
    boolean latin = Glyphs.isLatin(text.charAt(value.begin()));
    if (!term.isLabel() || value.length() > (latin ? LONGEST_LATIN : LONGEST_NAME)) {
      return false;
    }
    FieldKind field = term.field();
    boolean party =
        field == FieldKind.BUYER || field == FieldKind.AGENCY || field == FieldKind.SUPPLIER;
    for (int k = value.begin(); k < value.end(); k++) {
      if (Glyphs.isColon(text.charAt(k))) {
        return false;
      }
    }
    return party;
  }

  /** A winner's label tells what the lines around it are about, where no heading does. */
  void implied(FieldLabel row, Span label) {
    FieldKind field = row == null ? FieldKind.OTHER : row.field();
    if (field == FieldKind.RANK) {
      ranking();
    } else if (field != FieldKind.SUPPLIER && field != FieldKind.OTHER_BIDDER) {
      return;
    }
    String wording = label.of(text);
    boolean winner =
        (field == FieldKind.SUPPLIER && row.weight() >= BareLabel.SURE)
            || cues.has(FieldCue.Kind.WINNER_LABEL, wording);
    if (isOpen() && cues.has(FieldCue.Kind.CANDIDATE_LABEL, wording)) {
      section = SectionKind.CANDIDATE;
    } else if (isOpen() && winner) {
      section = SectionKind.AWARD;
    }
  }

  /** Whether the section says nothing about what a table in it may be about. */
  private boolean isOpen() {
    return switch (section) {
      case NONE, BASIC, OTHER, CONTACT, CONTACT_BUYER, CONTACT_AGENCY -> true;
      default -> false;
    };
  }

  /** A ranking of parties is one of candidates, where no heading says of whom. */
  void ranking() {
    section = isOpen() ? SectionKind.CANDIDATE : section;
  }

  private void label(Token token, Span value, boolean below) {
    Term term = token.term();
    boolean opens = term.section() != null && (value == null || (below && !names(term, value)));
    if (opens) {
      enter(term.section());
      return;
    }
    if (below && Labels.isParty(term) && isNumber(value)) {
      return; // a cell that says who pays, above the number of the next row
    }
    if (term.section() != null && token.top()) {
      enter(term.section());
    } else if (token.top()) {
      enter(SectionKind.BASIC);
    }
    if (value == null) {
      heading = BareLabel.mayBe(term) ? token : null;
    } else {
      Source source = token.guessed() ? Source.GUESS : below ? Source.NEXT_LINE : Source.LINE;
      FieldLabel row = term.in(section);
      implied(row, token.label());
      String named = row == null ? null : lot(row.field(), token, value);
      lot = named == null ? lot : named;
      String own = token.lot() == null ? lot : token.lot();
      add(term, token.label(), value, source, -1, own, token.trust());
    }
  }

  private boolean isNumber(Span value) {
    return value.of(text).chars().allMatch(c -> Glyphs.isDigit((char) c));
  }

  /** The lot that a label and its value name: 包号：1, Lot 1: Transformers, 标段名称：某工程一标段. */
  private String lot(FieldKind field, Token token, Span value) {
    if (field == FieldKind.LOT_NAME) {
      Lots.Mark mark = null;
      for (int k = value.begin(); k < value.end() && mark == null; k++) {
        mark = Lots.at(text, k, value.end());
      }
      return mark == null ? null : mark.lot();
    }
    if (field != FieldKind.LOT) {
      return null;
    }
    Lots.Mark before =
        token.begin() < token.label().begin()
                && !Glyphs.isSpace(text.charAt(token.label().begin() - 1))
            ? Lots.at(text, token.begin(), token.label().end())
            : null;
    if (before != null) {
      // 02包：某设备
      return before.lot();
    }
    String named = Lots.cell(value.of(text));
    Lots.Mark mark = named == null ? Lots.at(text, token.label().begin(), value.end()) : null;
    return mark == null ? named : mark.lot();
  }

  /** Enters a section, and leaves the lot where the section is about something else. */
  void enter(SectionKind entered) {
    if (LayoutReader.leavesLots(entered)) {
      lot = null;
    }
    section = entered;
  }

  void enterLot(String entered) {
    lot = entered;
  }

  private boolean opensWithLot(Span below) {
    return below != null && Lots.at(text, below.begin(), below.end()) != null;
  }

  private Span valueBelow(Span below) {
    List<Token> tokens = ahead.scan(below.begin(), below.end(), top);
    boolean label =
        !tokens.isEmpty()
            && tokens.get(0).begin() == below.begin()
            && LayoutReader.opensLine(tokens.get(0), below.begin())
            && tokens.get(0).kind() != Kind.LOT;
    if (label || Enumerators.opensSection(text, below)) {
      return null;
    }
    int end =
        tokens.isEmpty() || tokens.get(0).begin() == below.begin()
            ? below.end()
            : tokens.get(0).begin();
    Span value = Glyphs.trim(text, below.begin(), end);
    return value.isEmpty() ? null : torn.whole(value);
  }

  /** Adds a pair, if its label means something in the section. */
  void add(
      Term term, Span label, Span value, Source source, int record, String itsLot, double trust) {
    FieldLabel row = term.in(section);
    if (heading != null && BareLabel.lends(heading, term, row, label.of(text), cues)) {
      implied(heading.term().in(section), heading.label());
      row = heading.term().in(section);
    }
    FieldKind field = row == null ? FieldKind.OTHER : row.field();
    // the number of a row stands before what its heading lends a meaning
    heading = field == FieldKind.INDEX ? heading : null;
    addField(field, row == null ? 0.5 : row.weight() * trust, label, value, source, record, itsLot);
  }

  void addField(
      FieldKind field,
      double weight,
      Span label,
      Span value,
      Source source,
      int record,
      String itsLot) {
    if (value == null || value.isEmpty()) {
      return;
    }
    Amounts.Unit unit = null;
    boolean inTable = source == Source.TABLE || source == Source.LOST_TABLE;
    if (field == FieldKind.AMOUNT
        || (field == FieldKind.OTHER && inTable && record >= 0)
        || field == FieldKind.BUDGET
        || field == FieldKind.UNIT_PRICE
        || field == FieldKind.SUPPLIER) {
      unit = amounts.unitIn(text.subSequence(label.begin(), label.end()));
      unit = unit == null && inTable && field != FieldKind.SUPPLIER ? tableUnit : unit;
    }
    pairs.add(new Pair(field, weight, label, value, section, itsLot, record, unit, source));
  }

  /** Whether a cell says that nobody won. */
  boolean tellsFailure(Span cell) {
    return cell.length() <= LONGEST_NAME && cues.has(FieldCue.Kind.FAILED, cell.of(text));
  }

  void cellLine(Span cell) {
    lines.add(new TextLine(cell, section, lot, false, true, false));
  }
}
