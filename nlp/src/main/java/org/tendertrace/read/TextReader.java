package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Reads plain text: a line is a line, lines whose cells are separated by tabs, bars or gaps are a
 * table, and Markdown's headings, tables and emphasis are understood where a text is written in it.
 */
final class TextReader {

  private enum Separator {
    NONE(false),
    TAB(false),
    BAR(true),
    SLASH(true);

    /** Whether all rows of a table have as many of them. */
    private final boolean counted;

    Separator(boolean counted) {
      this.counted = counted;
    }
  }

  private static final String SLASH = " / ";

  /** Bars as printed, and as drawn around the cells of a frame. */
  private static final String BARS = "|｜│┃║‖";

  private static final char FIRST_WIDE_BAR = '‖';

  /** Of what the rules of a frame are drawn: ├────┼────┤. */
  private static final String FRAME = "┌┬┐├┼┤└┴┘─━┏┳┓┣╋┫┗┻┛═╔╦╗╠╬╣╚╩╝";

  private final PageWriter page;
  private final boolean markdown;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> rowLines = new ArrayList<>();
  private Separator open = Separator.NONE;
  private boolean underlined;

  /** Whether empty lines stand between the rows of tabs, and whether one does right before. */
  private boolean spaced;

  private boolean apart;

  /** Whether a tab stands in front of the first row. */
  private boolean indented;

  private TextReader(PageWriter page, boolean markdown) {
    this.page = page;
    this.markdown = markdown;
  }

  /** Writes {@code text} to {@code page}. */
  static void read(String text, PageWriter page) {
    List<String> lines =
        lines(LostLineEnds.restored(OfficeRemains.dropped(SqueezedTags.dropped(characters(text)))));
    lines = HangingValues.joined(CentredTitle.joined(Shreds.joined(lines)));
    lines = TornLines.joined(FullLines.joined(lines));
    TextReader reader = new TextReader(page, Markdown.isUsedIn(lines));
    for (int k = 0; k < lines.size(); ) {
      ColumnLines.Table table = isBarred(lines.get(k)) ? null : ColumnLines.at(lines, k);
      table = table == null ? FramedRows.at(lines, k) : table;
      table = table == null ? BarredRows.at(lines, k) : table;
      if (table != null) {
        reader.endTable();
        page.table(table.grid());
        k += table.lines();
      } else {
        reader.line(lines.get(k));
        k++;
      }
    }
    reader.endTable();
  }

  /**
   * Pages whose markup alone was taken away, or whose text was escaped twice, still print its
   * entities: 编号：123&nbsp;.
   */
  static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
  }

  private static String characters(String text) {
    return unescaped(LiteralEscapes.decoded(text));
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    List<Integer> pages = new ArrayList<>();
    int begin = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        add(text.substring(begin, k), lines, pages);
        begin = k + 1;
        if (c == '\f') {
          pages.add(lines.size());
        }
      }
    }
    add(text.substring(begin), lines, pages);
    return pages.isEmpty() ? lines : RunningHeads.dropped(lines, pages);
  }

  private static void add(String line, List<String> lines, List<Integer> pages) {
    if (PageMarks.isMark(line)) {
      pages.add(lines.size());
    } else {
      lines.add(SpacedLine.closed(line));
    }
  }

  private void line(String raw) {
    String line = raw.strip();
    if (Blanks.isBlank(line)) {
      // Text copied from a page has empty lines between the rows of bars, and of tabs where it has
      // one behind the first, too; columns tell where it ends.
      apart = open == Separator.TAB && (rows.size() == 1 || spaced);
      if (open == Separator.TAB && !apart) {
        endTable();
      }
      return;
    }
    Grid listed = JsonCells.of(line);
    if (listed != null) {
      endTable();
      page.table(listed);
      return;
    }
    if (open == Separator.BAR && Markdown.isRule(line)) {
      underlined |= rows.size() == 1;
      return;
    }
    if (FRAME.indexOf(line.charAt(0)) >= 0 && isFrame(line)) {
      underlined |= open == Separator.BAR && rows.size() == 1;
      return;
    }
    Separator separator = separator(line);
    // Behind a row of tabs, a tab in front is an empty cell and no indent.
    boolean emptyFirst = open == Separator.TAB && separator == open && raw.charAt(0) == '\t';
    List<String> cells =
        separator == Separator.NONE
            ? List.of()
            : cells(emptyFirst ? raw.stripTrailing() : line, separator);
    boolean fits =
        separator == open && ((!separator.counted && !apart) || cells.size() == rows.get(0).size());
    if (!fits) {
      endTable();
    }
    spaced |= apart && fits;
    apart = false;
    if (separator == Separator.NONE) {
      plain(line);
    } else {
      open = separator;
      indented |= rows.isEmpty() && separator == Separator.TAB && raw.charAt(0) == '\t';
      rows.add(cells);
      rowLines.add(line);
    }
  }

  private void plain(String line) {
    int level = markdown ? Markdown.headingLevel(line) : 0;
    String printed = markdown ? Markdown.printed(line) : line;
    if (level > 0) {
      page.heading(printed, level);
    } else {
      page.line(printed);
    }
  }

  /** A tab in front of the first row, which has a cell less than the next, is its empty corner. */
  private void addCorner() {
    if (indented && rows.size() > 1 && rows.get(0).size() + 1 == rows.get(1).size()) {
      rows.get(0).add(0, "");
    }
    indented = false;
  }

  /** A single line with bars is a menu or a sentence, not a table. */
  private void endTable() {
    addCorner();
    boolean table = open != Separator.SLASH || ColumnLines.isHeader(rows.get(0));
    if ((open != Separator.TAB && rows.size() == 1) || !table) {
      rowLines.forEach(this::plain);
    } else if (open != Separator.NONE) {
      page.table(Grid.of(rows, underlined));
    }
    rows.clear();
    rowLines.clear();
    open = Separator.NONE;
    underlined = false;
    spaced = false;
    apart = false;
  }

  private static Separator separator(String line) {
    if (line.indexOf('\t') > 0) {
      return Separator.TAB;
    }
    for (int k = 1; k < line.length(); k++) {
      if (isBar(line.charAt(k))) {
        return Separator.BAR;
      }
    }
    int slash = line.indexOf(SLASH);
    boolean columns = slash > 0 && line.indexOf(SLASH, slash + SLASH.length()) > 0;
    return columns ? Separator.SLASH : Separator.NONE;
  }

  /** Whether a line opens with a bar of a drawn frame, whose cells the bars part. */
  private static boolean isBarred(String line) {
    int first = 0;
    while (first < line.length() && line.charAt(first) == ' ') {
      first++;
    }
    return first < line.length() && isBar(line.charAt(first));
  }

  private static boolean isBar(char c) {
    return c == '|' || (c >= FIRST_WIDE_BAR && BARS.indexOf(c) >= 0);
  }

  /** Whether a line is nothing but a rule of a frame. */
  private static boolean isFrame(String line) {
    return line.chars().allMatch(c -> FRAME.indexOf(c) >= 0 || isBar((char) c));
  }

  private List<String> cells(String line, Separator separator) {
    if (separator == Separator.SLASH) {
      return slashed(line);
    }
    List<String> cells = new ArrayList<>();
    int begin = 0;
    for (int k = 0; k <= line.length(); k++) {
      boolean ends =
          k == line.length()
              || (separator == Separator.TAB ? line.charAt(k) == '\t' : isBar(line.charAt(k)));
      if (ends) {
        String cell = line.substring(begin, k).strip();
        cells.add(markdown ? Markdown.printed(cell) : cell);
        begin = k + 1;
      }
    }
    if (separator == Separator.BAR) {
      dropOuterBars(line, cells);
    }
    return cells;
  }

  /** 排名 / 供应商 / 报价: what stands between slashes with blanks around them. */
  private static List<String> slashed(String line) {
    List<String> cells = new ArrayList<>();
    int begin = 0;
    for (int at = line.indexOf(SLASH); at >= 0; at = line.indexOf(SLASH, begin)) {
      cells.add(line.substring(begin, at).strip());
      begin = at + SLASH.length();
    }
    cells.add(line.substring(begin).strip());
    return cells;
  }

  private static void dropOuterBars(String line, List<String> cells) {
    boolean outer = isBar(line.charAt(0)) && isBar(line.charAt(line.length() - 1));
    if (outer && cells.size() > 2) {
      cells.remove(cells.size() - 1);
      cells.remove(0);
    }
  }
}
