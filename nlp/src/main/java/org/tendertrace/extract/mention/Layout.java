package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/**
 * Where on the page an offset stands: in which line or cell, under which label, in which section,
 * in which lot.
 */
final class Layout {

  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_LABEL = 20;

  private static final Pattern TOP =
      Pattern.compile("^\\s*(?:第?[一二三四五六七八九十]{1,3}[、．.章]|[IVX]{1,4}\\.\\s)");
  private static final Pattern SUB =
      Pattern.compile(
          "^\\s*(?:[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}(?:\\.\\d{1,2})*[、．.\\s]\\s*[^\\d\\s])");

  private static final Pattern BRACKETED =
      Pattern.compile("^\\s*(?:【[^】]{2,20}】|\\[[^\\]]{2,20}\\])[^，。；]{0,20}$");
  private static final Pattern REMARK = Pattern.compile("[（(][^）)]*[）)]");

  private final Page page;
  private final Predicate<String> isColumnTitle;
  private final List<Unit> units;
  private final Set<Integer> failedParts;
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

    /** From its first cell to its last. */
    Span span() {
      Page.Cell first = cells.get(0);
      Page.Cell last = cells.get(cells.size() - 1);
      return new Span(first.span().begin(), Math.max(first.span().end(), last.span().end()));
    }
  }

  /**
   * A block and what is above it.
   *
   * @param part counts the lots and sections opened up to here
   */
  private record Unit(
      Page.Block block, String top, String sub, String lot, int part, boolean isHeading) {}

  /**
   * @param isColumnTitle whether a cell says what stands in its column; a row of such cells titles
   *     the rows below it wherever it stands in the table
   * @param saysFailed whether a line says that a lot has no winner
   */
  Layout(Page page, Predicate<String> isColumnTitle, Predicate<String> saysFailed) {
    this.page = page;
    this.isColumnTitle = isColumnTitle;
    this.titleRows = new TitleRows(page, isColumnTitle);
    this.units = units(page);
    this.failedParts = failedParts(saysFailed);
    this.failedLots = failedLots(saysFailed);
  }

  Place at(int offset) {
    Unit unit = unitAt(offset);
    if (unit == null) {
      return new Place(lineAround(offset), "", "", List.of(), null, false, null, false);
    }
    List<String> sections = new ArrayList<>();
    if (!unit.sub().isEmpty()) {
      sections.add(unit.sub());
    }
    if (!unit.top().isEmpty()) {
      sections.add(unit.top());
    }
    if (unit.block() instanceof Page.Table table) {
      return inTable(table, offset, unit, sections);
    }
    Span span = unit.block().span();
    String label = labelBefore(span, offset);
    return new Place(
        span,
        label.isEmpty() ? labelAbove(span) : label,
        lead(span, offset),
        sections,
        unit.lot(),
        failedParts.contains(unit.part()) || failedLots.contains(unit.lot()),
        null,
        unit.isHeading());
  }

  private Place inTable(Page.Table table, int offset, Unit unit, List<String> sections) {
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
      return isColumnTitle.test(above) && !isColumnTitle.test(beside) ? above : beside;
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
    return label.length() <= LONGEST_LABEL && !list && isColumnTitle.test(label) ? label : "";
  }

  private Unit unitAt(int offset) {
    int low = 0;
    int high = units.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = units.get(middle).block().span();
      if (offset < span.begin()) {
        high = middle - 1;
      } else if (offset >= span.end()) {
        low = middle + 1;
      } else {
        return units.get(middle);
      }
    }
    return null;
  }

  private Span lineAround(int offset) {
    String text = page.text();
    int begin = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = text.indexOf('\n', offset);
    return new Span(Math.min(begin, offset), end < 0 ? text.length() : end);
  }

  private static List<Unit> units(Page page) {
    List<Unit> units = new ArrayList<>();
    String top = "";
    String sub = "";
    String lot = null;
    int part = 0;
    for (Page.Block block : page.blocks()) {
      boolean heading = false;
      if (!(block instanceof Page.Table) && block.span().length() > 0) {
        String line = block.span().of(page.text());
        boolean isTop = TOP.matcher(line).find();
        heading = isHeading(block, line, isTop);
        String named = Lots.opening(line);
        if (heading && (isTop || block instanceof Page.Heading)) {
          top = line;
          sub = "";
          lot = named;
        } else if (heading) {
          sub = line;
        }
        if (named != null) {
          lot = named;
        }
        part += named != null || top.equals(line) ? 1 : 0;
      }
      units.add(new Unit(block, top, sub, lot, part, heading));
    }
    return List.copyOf(units);
  }

  /** The lots that a line below their opening gives up: 采购包3（…） and 本包废标 in the next line. */
  private Set<Integer> failedParts(Predicate<String> saysFailed) {
    Set<Integer> failed = new HashSet<>();
    for (Unit unit : units) {
      if (unit.lot() != null
          && !(unit.block() instanceof Page.Table)
          && saysFailed.test(unit.block().span().of(page.text()))) {
        failed.add(unit.part());
      }
    }
    return failed;
  }

  /** The numbers of such lots, and of those that a row gives up: other parts name them, too. */
  private Set<String> failedLots(Predicate<String> saysFailed) {
    Set<String> failed = new HashSet<>();
    for (Unit unit : units) {
      if (unit.block() instanceof Page.Table table) {
        table.cells().stream()
            .filter(cell -> saysFailed.test(cell.span().of(page.text())))
            .map(cell -> Lots.ofRow(row(table, cell), page.text()))
            .forEach(failed::add);
      } else if (failedParts.contains(unit.part())) {
        failed.add(unit.lot());
      }
    }
    failed.remove(null);
    return failed;
  }

  private static boolean isHeading(Page.Block block, String line, boolean isTop) {
    if (block instanceof Page.Heading) {
      return true;
    }
    if (line.length() > LONGEST_HEADING) {
      return false;
    }
    int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
    if (colon >= 0 && colon < line.length() - 1) {
      return false;
    }
    return isTop
        || colon >= 0
        || BRACKETED.matcher(line).find()
        || (SUB.matcher(line).find() && line.indexOf("，") < 0);
  }
}
