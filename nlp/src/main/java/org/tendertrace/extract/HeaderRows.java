package org.tendertrace.extract;

import java.util.List;
import java.util.stream.Stream;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Page.Cell;
import org.tendertrace.model.Span;

/** Tells rows of headers from rows of labels and values by the cells in and below them. */
final class HeaderRows {

  /** Weight up to which a label names any bidder, and not one who lost. */
  private static final double BIDDER = 0.8;

  /** Weight from which a label names the winner and not any supplier. */
  private static final double WINNER = 0.9;

  private static final int SHORTEST_COMPANY = 7;

  /** Characters of a label in a cell before its value. */
  private static final int LONGEST_LABEL = 12;

  private final String text;
  private final Labels labels;

  HeaderRows(String text, Labels labels) {
    this.text = text;
    this.labels = labels;
  }

  /** Whether two places of a row are of one cell; told by where it stands, not by all it holds. */
  static boolean isSame(Cell one, Cell other) {
    return other != null && one.row() == other.row() && one.column() == other.column();
  }

  /** The column of the header behind that of {@code column}; one may span several columns. */
  static int behind(Cell[] headers, int column) {
    int next = column + 1;
    while (next < headers.length
        && headers[next] != null
        && isSame(headers[next], headers[column])) {
      next++;
    }
    return next;
  }

  /** Whether a row opens with 序号, and the row below it with a number: few of its labels suffice. */
  boolean isNumbered(Term[] found, List<Integer> starts, Cell[] below) {
    Term first = found[starts.get(0)];
    Cell under = below[starts.get(0)];
    return first != null
        && first.isLabel()
        && first.field() == FieldKind.INDEX
        && under != null
        && Lots.cell(trimmed(under).of(text)) != null;
  }

  private static boolean isWinner(Term term) {
    return term.weight() >= WINNER;
  }

  /**
   * Whether a row asks for lots or numbers first and for a winner elsewhere, and the row below it
   * holds a number, a name, and no label.
   */
  boolean isAboveNames(Term[] found, List<Integer> starts, Cell[] below) {
    Term first = found[starts.get(0)];
    boolean lots = field(first) == FieldKind.LOT || field(first) == FieldKind.INDEX;
    boolean names = false;
    for (int start : lots ? starts : List.<Integer>of()) {
      Span under = below[start] == null ? null : trimmed(below[start]);
      if (under == null || under.isEmpty() || labels.wholeKnown(under.of(text)) != null) {
        return false;
      }
      names |=
          field(found[start]) == FieldKind.SUPPLIER
              && isWinner(found[start])
              && isName(below[start]);
    }
    return names && Lots.cell(trimmed(below[starts.get(0)]).of(text)) != null;
  }

  /** Whether a row of four or more cells is label, value, label, value: no row below headers is. */
  boolean isOfPairs(Cell[] row) {
    int cells = 0;
    for (int k = 0; k < row.length; k++) {
      if (row[k] == null || (k > 0 && isSame(row[k], row[k - 1]))) {
        continue;
      }
      Span span = trimmed(row[k]);
      Term term = labels.wholeKnown(span.of(text));
      if ((term != null && term.isLabel()) != (cells % 2 == 0)) {
        return false;
      }
      cells++;
    }
    return cells >= 4 && cells % 2 == 0;
  }

  /**
   * Whether cells that are no labels stand between the labels as values do: label, value, label,
   * value.
   */
  static boolean hasValuesBetween(List<Integer> starts, Term[] found) {
    int pairs = 0;
    for (int k = 0; k + 1 < starts.size(); k += 2) {
      boolean pair = found[starts.get(k)] != null && found[starts.get(k + 1)] == null;
      pairs += pair ? 1 : 0;
    }
    return starts.size() >= 2 && pairs * 2 >= starts.size();
  }

  /**
   * Whether a row is that of a group, its label and a value: the groups span rows, or the value is
   * a figure.
   */
  boolean endsWithValue(Cell[] row, List<Integer> starts, Term[] found) {
    int last = starts.get(starts.size() - 1);
    if (starts.size() < 3 || found[last] != null) {
      return false;
    }
    boolean grouped =
        starts.subList(0, starts.size() - 2).stream()
            .allMatch(start -> row[start].rowSpan() > row[last].rowSpan());
    return grouped
        || (starts.size() == 3
            && (isNumbered(trimmed(row[starts.get(0)]))
                || Glyphs.holdsDigit(text, trimmed(row[last]))));
  }

  /** Whether the headers are of a ranking of parties, whatever these are called. */
  static boolean ranksParties(List<Integer> starts, Term[] found) {
    boolean rank = false;
    boolean party = false;
    for (int start : starts) {
      FieldKind field = field(found[start]);
      rank |= field == FieldKind.RANK;
      party |=
          field == FieldKind.NAME || field == FieldKind.OTHER_BIDDER || field == FieldKind.SUPPLIER;
    }
    return rank && party;
  }

  /** The first column whose header announces {@code field}, or -1. */
  static int columnOf(Term[] terms, FieldKind field) {
    for (int k = 0; k < terms.length; k++) {
      if (field(terms[k]) == field) {
        return k;
      }
    }
    return -1;
  }

  static FieldKind field(Term term) {
    return term == null || !term.isLabel() ? null : term.field();
  }

  /** Whether a label is one that is listed, and not only guessed. */
  static boolean isSure(Term term) {
    return term.weight() > 0.5;
  }

  static boolean asksForName(Term term) {
    FieldKind field = field(term);
    return isParty(term) || field == FieldKind.BUYER || field == FieldKind.AGENCY;
  }

  /** Whether a label asks for the name of whom the one before it is about, who does not bid. */
  static boolean asksForNameOf(Term party, Term label) {
    return party != null && !isParty(party) && asksForName(party) && field(label) == FieldKind.NAME;
  }

  /** Whether the last characters of a cell, be it one only, are how names of organisations end. */
  boolean endsAsName(Cell cell) {
    Span span = trimmed(cell);
    return labels.ending(text, span.begin(), span.end()) != null;
  }

  /** Whether a cell ends as names of organisations do, in two characters or more. */
  boolean isName(Cell cell) {
    Span span = trimmed(cell);
    return labels.endsName(text, span.begin(), span.end());
  }

  /**
   * Whether a row opens with what its other cells are about, known or not: the headers have nothing
   * above it, and what stands beside it is no name.
   */
  boolean tellsOfColumns(Cell[] headers, Cell[] row, List<Integer> starts) {
    Cell first = row[starts.get(0)];
    boolean titled = headers[0] != null && !trimmed(headers[0]).isEmpty();
    return !titled
        && starts.size() > 1
        && Lots.cell(trimmed(first).of(text)) == null
        && !isName(row[starts.get(1)]);
  }

  /** 名次 | 第一名 | 第二名: whether parties in their order, two or more, have columns of their own. */
  static boolean ranksColumns(Term[] terms, int rank) {
    boolean ranked = rank < terms.length && field(terms[rank]) == FieldKind.RANK;
    return ranked && Stream.of(terms).filter(term -> isParty(term)).count() > 1;
  }

  /** 序号 | 推荐顺序 | 第一名 | 第二名: whether numbers stand before what rows tell of ranked parties. */
  static boolean numbersRanks(Cell[] headers, Term[] terms) {
    int second = headers.length == 0 || headers[0] == null ? 0 : behind(headers, 0);
    return columnOf(terms, FieldKind.INDEX) == 0 && ranksColumns(terms, second);
  }

  /** 质量目标 below 名次, before the parties in their order: whether a cell tells no place. */
  boolean isNoPlace(Cell first) {
    Span cell = trimmed(first);
    return !cell.isEmpty()
        && text.charAt(cell.begin()) != '第'
        && Lots.cell(cell.of(text)) == null
        && !isName(first);
  }

  static boolean isParty(Term term) {
    FieldKind field = field(term);
    return field == FieldKind.SUPPLIER || field == FieldKind.OTHER_BIDDER;
  }

  /** Whether a row holds nothing but parties, two or more. */
  static boolean areParties(List<Integer> starts, Term[] found) {
    return starts.size() > 1 && starts.stream().allMatch(start -> isParty(found[start]));
  }

  /** Whether a term names any of those who bid, of whom one may have won. */
  static boolean isBidder(Term term) {
    FieldLabel label = term.in(SectionKind.BIDDERS);
    return label != null && label.field() == FieldKind.OTHER_BIDDER && label.weight() <= BIDDER;
  }

  /** Whether the cells behind the first are lots, each with a column of its own. */
  boolean areLots(Cell[] row, List<Integer> starts) {
    int lots = 0;
    for (int start : starts.subList(1, starts.size())) {
      Span cell = trimmed(row[start]);
      Lots.Mark mark = cell.isEmpty() ? null : Lots.at(text, cell.begin(), cell.end());
      if (mark == null || (mark.end() < cell.end() && !Glyphs.isColon(text.charAt(mark.end())))) {
        return false;
      }
      lots++;
    }
    Span first = trimmed(row[starts.get(0)]);
    return lots > 1 && Lots.at(text, first.begin(), first.end()) == null;
  }

  /** 投标厂商1: the first of several groups, not a header. */
  private boolean isNumbered(Span label) {
    return Glyphs.isDigit(text.charAt(label.end() - 1));
  }

  /**
   * The lot that a row names, under the header of one or at the begin of another cell; or {@code
   * null}.
   */
  String lotOf(Cell[] row, List<Integer> starts, Term[] terms, SectionKind section) {
    String named = null;
    for (int start : starts) {
      Term term = start < terms.length ? terms[start] : null;
      FieldLabel label = term == null ? null : term.in(section);
      String cell = trimmed(row[start]).of(text);
      if (label == null
          || label.field() == FieldKind.PROJECT_NAME
          || label.field() == FieldKind.OTHER) {
        Lots.Mark mark = named == null ? Lots.at(cell, 0, cell.length()) : null;
        boolean apart = mark != null && mark.end() < cell.length();
        named = apart && parts(cell.charAt(mark.end())) ? mark.lot() : named;
        continue;
      }
      if (label.field() == FieldKind.LOT && Lots.under(FieldKind.LOT, cell) != null) {
        return Lots.under(FieldKind.LOT, cell);
      }
      if (label.field() == FieldKind.LOT_NAME && named == null && !cell.isEmpty()) {
        Lots.Mark mark = Lots.at(cell, 0, cell.length());
        named = mark == null ? null : mark.lot();
      }
      if (label.field() == FieldKind.PROJECT_ID && named == null) {
        named = Lots.whole(cell);
      }
    }
    return named;
  }

  /** 第1包 over all rows beside the headers of its table: the lot; {@code null} for none. */
  String lotBeside(Cell first) {
    Span cell = trimmed(first);
    Lots.Mark mark = first.rowSpan() > 1 ? Lots.at(text, cell.begin(), cell.end()) : null;
    return mark == null ? null : mark.lot();
  }

  /** Whether a lot ends before {@code c}: 包1：某设备. */
  private static boolean parts(char c) {
    return Glyphs.isSpace(c) || Glyphs.isColon(c);
  }

  /** The cell before {@code end} that names what the row is about, or -1. */
  int knownLabel(Cell[] row, List<Integer> starts, int end) {
    for (int start : starts) {
      Term term = start < end ? labels.wholeKnown(trimmed(row[start]).of(text)) : null;
      if (term != null && term.isLabel()) {
        return start;
      }
    }
    return -1;
  }

  /** 投标厂商 over several rows | 厂商名称：某公司: whether a cell of a group has labels of its own. */
  boolean isOfGroup(Cell[] row, List<Integer> starts, int at, Term group) {
    Cell first = row[starts.get(0)];
    if (at == 0 || first.rowSpan() < 2) {
      return false;
    }
    if (starts.size() > 2) {
      return isParty(group) && holdLabels(row, starts);
    }
    boolean named = isParty(group) && first.row() == row[starts.get(at)].row();
    return !named && holdsLabel(trimmed(row[starts.get(at)]));
  }

  /** 单位名称：某公司 | 工期：30天: whether every cell behind the first opens with words and a colon. */
  private boolean holdLabels(Cell[] row, List<Integer> starts) {
    return starts.stream().skip(1).allMatch(start -> opensWithLabel(trimmed(row[start])));
  }

  /** 地址：某路1号: whether a cell opens with a label of its own that is listed. */
  boolean isLabelled(Span cell) {
    return labelIn(cell) != null;
  }

  /** Whether such a label tells where to reach a party. */
  boolean isContact(Span cell) {
    FieldKind field = field(labelIn(cell));
    return field == FieldKind.CONTACT || field == FieldKind.ADDRESS;
  }

  private Labels.Term labelIn(Span cell) {
    int colon = cell.begin();
    int last = Math.min(cell.end(), cell.begin() + LONGEST_LABEL);
    while (colon < last && !Glyphs.isColon(text.charAt(colon))) {
      colon++;
    }
    Labels.Term term =
        colon == last ? null : labels.wholeKnown(text.substring(cell.begin(), colon));
    return term != null && term.isLabel() ? term : null;
  }

  private boolean opensWithLabel(Span cell) {
    int colon = cell.begin();
    while (colon < cell.end() && !Glyphs.isColon(text.charAt(colon))) {
      colon++;
    }
    return colon < cell.end()
        && colon - cell.begin() > 1
        && GuessedKeys.mayBeLabel(text.substring(cell.begin(), colon));
  }

  /** 重庆某建设总公司: whether a cell that seems a label, but is no listed one, is a company. */
  boolean isNameNotLabel(Cell cell, Labels.Whole content) {
    return content.term() != null
        && !content.listed()
        && !isSure(content.term())
        && trimmed(cell).length() >= SHORTEST_COMPANY
        && isName(cell);
  }

  /** Whether a colon stands in a cell behind words that are a label, alone or behind a blank. */
  private boolean holdsLabel(Span cell) {
    for (int k = cell.begin(); k < cell.end(); k++) {
      if (Glyphs.isColon(text.charAt(k))) {
        int begin = k;
        while (begin > cell.begin() && !Glyphs.isSpace(text.charAt(begin - 1))) {
          begin--;
        }
        Term term = labels.wholeKnown(text.substring(begin, k));
        return term != null && term.isLabel();
      }
    }
    return false;
  }

  /** The last column behind the first whose cell ends as a figure does, or -1. */
  int lastFigure(Cell[] row, List<Integer> starts) {
    int last = -1;
    for (int start : starts.subList(1, starts.size())) {
      Span cell = trimmed(row[start]);
      last = cell.isEmpty() || !Glyphs.isDigit(text.charAt(cell.end() - 1)) ? last : start;
    }
    return last;
  }

  private Span trimmed(Cell cell) {
    return Glyphs.trim(text, cell.span().begin(), cell.span().end());
  }
}
