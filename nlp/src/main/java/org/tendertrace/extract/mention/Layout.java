package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/**
 * Where on the page an offset stands: in which line or cell, under which label, in which section,
 * in which lot.
 */
final class Layout {

  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_LABEL = 20;
  private static final int FARTHEST_LABEL = 200;

  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");
  private static final Pattern REMARK = Pattern.compile("[（(][^）)]*[）)]");

  private final Page page;
  private final StatusCues cues;
  private final Sections sections;
  private final Set<String> failedLots;
  private final TitleRows titleRows;

  /**
   * The place of an offset.
   *
   * @param unit the line or cell
   * @param label what stands before the colon, left of the cell or above it; empty for none
   * @param lead the first label of the line or cell, which holds for all of it; empty for none
   * @param sections the headings above, innermost first
   * @param lot {@code null} where none is clear
   * @param lotFailed whether a line of the lot says that nobody won it
   * @param row the cells of the row, {@code null} outside of tables
   * @param isHeading whether the line is a heading
   */
  record Place(
      Span unit,
      String label,
      String lead,
      List<String> sections,
      String lot,
      boolean lotFailed,
      Row row,
      boolean isHeading) {}

  /** A row of a table, with the header above each of its cells. */
  record Row(Page.Table table, List<Page.Cell> cells, List<String> headers) {

    /** Where its own cells begin, besides those that reach into it from the row above. */
    int begin() {
      return cells.stream()
          .filter(cell -> cell.rowSpan() == 1)
          .mapToInt(cell -> cell.span().begin())
          .min()
          .orElse(cells.get(0).span().begin());
    }

    /** Whether one of its cells has a passage. */
    boolean covers(Span passage) {
      return cells.stream().anyMatch(cell -> cell.span().covers(passage));
    }

    /** From its first cell to its last. */
    Span span() {
      Page.Cell first = cells.get(0);
      Page.Cell last = cells.get(cells.size() - 1);
      return new Span(first.span().begin(), Math.max(first.span().end(), last.span().end()));
    }
  }

  Layout(Page page, StatusCues cues) {
    this.page = page;
    this.cues = cues;
    this.titleRows = new TitleRows(page, cues.labels()::isLabel);
    this.sections = new Sections(page, cues);
    this.failedLots = failedLots();
  }

  Place at(int offset) {
    Sections.Unit unit = sections.at(offset);
    if (unit == null) {
      return new Place(lineAround(offset), "", "", List.of(), null, false, null, false);
    }
    List<String> above = unit.headings();
    if (unit.block() instanceof Page.Table table) {
      return inTable(table, offset, unit, above);
    }
    Span span = unit.block().span();
    return new Place(
        span,
        labelOfLine(span, offset),
        lead(span, offset),
        above,
        unit.lot(),
        sections.hasFailed(unit) || failedLots.contains(unit.lot()),
        null,
        unit.isHeading());
  }

  private Place inTable(Page.Table table, int offset, Sections.Unit unit, List<String> sections) {
    Page.Cell cell = null;
    for (Page.Cell each : table.cells()) {
      if (each.span().begin() <= offset && offset < each.span().end()) {
        cell = each;
      }
    }
    if (cell == null) {
      return new Place(lineAround(offset), "", "", sections, unit.lot(), false, null, false);
    }
    Row row = row(table, cell);
    String named = Lots.ofRow(row, page.text());
    String lot = named == null ? unit.lot() : named;
    return new Place(
        cell.span(),
        label(table, cell, offset),
        cellLabel(table, cell),
        sections,
        lot,
        failedLots.contains(lot),
        row,
        false);
  }

  private String label(Page.Table table, Page.Cell cell, int offset) {
    String inside = labelBefore(cell.span(), offset);
    return inside.isEmpty() ? cellLabel(table, cell) : inside;
  }

  /** The label left of a cell or above it. */
  private String cellLabel(Page.Table table, Page.Cell cell) {
    Page.Cell left = cellAt(table, cell.row(), cell.column() - 1);
    String above = header(table, cell);
    boolean pairs = table.columns() == 2 || table.columns() == 4;
    if (pairs && left != null && isLabel(left) && (above.isEmpty() || cell.column() % 2 == 1)) {
      String beside = left.span().of(page.text());
      // 所投机型 over 甲公司 | H20: the left cell is no label where only the upper one is known as such.
      return cues.labels().isLabel(above) && !cues.labels().isLabel(beside) ? above : beside;
    }
    return above;
  }

  private Row row(Page.Table table, Page.Cell cell) {
    List<Page.Cell> cells = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    for (Page.Cell each : table.cells()) {
      if (each.row() <= cell.row() && cell.row() < each.row() + each.rowSpan()) {
        cells.add(each);
        headers.add(header(table, each));
      }
    }
    return new Row(table, List.copyOf(cells), List.copyOf(headers));
  }

  /** The text of the header above a cell; empty where there is none. */
  private String header(Page.Table table, Page.Cell cell) {
    Page.Cell above = null;
    for (Page.Cell each : table.cells()) {
      boolean covers =
          each.column() <= cell.column() && cell.column() < each.column() + each.columnSpan();
      if (covers
          && each.row() < cell.row()
          && (each.header() || each.row() == 0 || titleRows.of(table).contains(each.row()))) {
        above = each;
      }
    }
    return above == null || !isTitle(above) ? "" : above.span().of(page.text());
  }

  private static Page.Cell cellAt(Page.Table table, int row, int column) {
    for (Page.Cell cell : table.cells()) {
      if (cell.row() <= row
          && row < cell.row() + cell.rowSpan()
          && cell.column() <= column
          && column < cell.column() + cell.columnSpan()) {
        return cell;
      }
    }
    return null;
  }

  /** Whether a cell is short enough for a label. */
  static boolean isLabel(Page.Cell cell) {
    return !cell.span().isEmpty() && cell.span().length() <= LONGEST_LABEL;
  }

  /** Whether a cell can title a column: a label, besides what it adds in brackets. */
  private boolean isTitle(Page.Cell cell) {
    return isLabel(cell)
        || (cell.span().length() <= LONGEST_HEADING
            && isShort(REMARK.matcher(cell.span().of(page.text())).replaceAll("")));
  }

  private static boolean isShort(String title) {
    return !title.isBlank() && title.length() <= LONGEST_LABEL;
  }

  /** The words before the first colon of a line, where {@code offset} is behind it. */
  private String lead(Span unit, int offset) {
    String text = page.text();
    for (int k = unit.begin(); k < Math.min(offset, unit.begin() + LONGEST_LABEL); k++) {
      char c = text.charAt(k);
      if (c == '：' || c == ':') {
        return text.substring(unit.begin(), k).strip();
      }
    }
    return "";
  }

  /** The label in front of {@code offset}, with a colon or a blank behind it, or that above. */
  private String labelOfLine(Span unit, int offset) {
    String label = labelBefore(unit, offset);
    if (label.isEmpty()) {
      label = labelBeforeBlank(unit, offset);
    }
    return label.isEmpty() ? labelAbove(unit) : label;
  }

  /** The last word before {@code offset} that is a label, of those between blanks: 型号 A100 数量 8. */
  private String labelBeforeBlank(Span unit, int offset) {
    int from = Math.max(unit.begin(), offset - FARTHEST_LABEL);
    String[] words = BLANKS.split(page.text().substring(from, Math.max(from, offset)), -1);
    for (int k = words.length - 2; k >= 0; k--) {
      boolean word = !words[k].isEmpty() && words[k].length() <= LONGEST_LABEL;
      // Latin words stand between blanks in any prose.
      if (word
          && Character.isIdeographic(words[k].codePointAt(0))
          && cues.labels().isLabel(words[k])) {
        return words[k];
      }
    }
    return "";
  }

  /** The words before the last colon between the begin of {@code unit} and {@code offset}. */
  private String labelBefore(Span unit, int offset) {
    String text = page.text();
    int end = Math.min(offset, unit.end());
    int colon = -1;
    for (int k = unit.begin(); k < end; k++) {
      char c = text.charAt(k);
      if (c == '：' || c == ':') {
        colon = k;
      } else if (c == '。' || c == '\n') {
        colon = -1;
      }
    }
    if (colon < 0) {
      return "";
    }
    int begin = colon;
    while (begin > unit.begin()
        && colon - begin < LONGEST_LABEL
        && "，。；;,、\n\t：:".indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    return text.substring(begin, colon).strip();
  }

  /**
   * The line above, where it is a label and nothing else, as in lists of terms and descriptions.
   */
  private String labelAbove(Span unit) {
    if (unit.begin() == 0) {
      return "";
    }
    Span above = lineAround(unit.begin() - 1);
    String label = above.of(page.text()).strip();
    boolean list = label.indexOf('、') >= 0 || label.indexOf('，') >= 0;
    return label.length() <= LONGEST_LABEL && !list && cues.labels().isLabel(label) ? label : "";
  }

  private Span lineAround(int offset) {
    String text = page.text();
    int begin = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = text.indexOf('\n', offset);
    return new Span(Math.min(begin, offset), end < 0 ? text.length() : end);
  }

  /** The numbers of such lots, and of those that a row gives up: other parts name them, too. */
  private Set<String> failedLots() {
    Set<String> failed = new HashSet<>();
    for (Sections.Unit unit : sections.units()) {
      if (unit.block() instanceof Page.Table table) {
        table.cells().stream()
            .filter(cell -> cues.saysFailed(cell.span().of(page.text())))
            .map(cell -> Lots.ofRow(row(table, cell), page.text()))
            .forEach(failed::add);
      } else if (sections.hasFailed(unit)) {
        failed.add(unit.lot());
      }
    }
    failed.remove(null);
    return failed;
  }
}
