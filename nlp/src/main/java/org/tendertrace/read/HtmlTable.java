package org.tendertrace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Reads a table of HTML: as a {@link Grid} where it holds data, dissolved into what its cells hold
 * where it only lays out the page. A row that is layout amid data (a cell with a table of its own,
 * a page-long cell beside a caption) parts the table in two.
 */
final class HtmlTable {

  private static final int MAX_COLUMN_SPAN = 1000;
  private static final int MAX_COLUMNS = 2000;

  /** A cell beyond either is a piece of the page, not a value. */
  private static final int MANY_LINES = 40;

  private static final int LONGEST_NUMBER = 2;

  /** Cells of a row that holds a piece of the page: it and its caption. */
  private static final int MOST_BESIDE = 2;

  private static final int MANY_CHARACTERS = 3000;

  private static final Set<String> LAYOUT_ROLES = Set.of("presentation", "none");

  private final HtmlFlow flow;
  private final int tables;

  /**
   * A cell with its content, placed in the grid.
   *
   * @param row counts all rows of the table
   */
  private record Placed(
      List<Flow> content, int row, int column, int rowSpan, int columnSpan, boolean header) {

    boolean isEmpty() {
      return content.isEmpty();
    }

    /** Whether it holds the number of its row and no more. */
    boolean isNumber() {
      String text = content.size() == 1 ? text() : "";
      return !text.isEmpty()
          && text.length() <= LONGEST_NUMBER
          && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean holdsTable() {
      for (Flow piece : content) {
        if (piece instanceof Grid) {
          return true;
        }
      }
      return false;
    }

    boolean isLong() {
      int characters = 0;
      for (Flow piece : content) {
        characters += piece instanceof Flow.Text line ? line.text().length() : 0;
      }
      return content.size() > MANY_LINES || characters > MANY_CHARACTERS;
    }

    String text() {
      List<String> lines = new ArrayList<>();
      for (Flow piece : content) {
        if (piece instanceof Flow.Text line) {
          lines.add(line.text());
        } else if (piece instanceof Grid grid) {
          lines.addAll(asLines(grid));
        }
      }
      return String.join("\n", lines);
    }

    private static List<String> asLines(Grid grid) {
      List<String> lines = new ArrayList<>();
      for (List<Grid.Cell> row : grid.byRow()) {
        String line =
            row.stream()
                .map(cell -> cell.text().replace('\n', ' '))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
      return lines;
    }
  }

  HtmlTable(HtmlFlow flow, int tables) {
    this.flow = flow;
    this.tables = tables;
  }

  List<Flow> read(Element table) {
    List<Element> rows = new ArrayList<>();
    List<Flow> pieces = new ArrayList<>();
    for (Element child = table.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (!flow.isSeen(child)) {
        continue;
      }
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" -> {
          for (Element row = child.firstElementChild();
              row != null;
              row = row.nextElementSibling()) {
            if (row.normalName().equals("tr") && flow.isSeen(row)) {
              rows.add(row);
            }
          }
        }
        case "caption" -> pieces.addAll(flow.read(child, tables + 1));
        default -> {
          // colgroup, col: no text.
        }
      }
    }
    List<List<Placed>> placed = place(rows);
    boolean layoutRole = LAYOUT_ROLES.contains(table.attr("role"));
    part(placed, layoutRole, pieces);
    return pieces;
  }

  /** Puts the cells where they belong in the grid, as HTML's table model says. */
  private List<List<Placed>> place(List<Element> rows) {
    List<List<Placed>> placed = new ArrayList<>();
    List<Integer> takenUntil = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Placed> cells = new ArrayList<>();
      Element markup = rows.get(row);
      boolean inHead = markup.parent() != null && markup.parent().normalName().equals("thead");
      int column = 0;
      for (Element cell = markup.firstElementChild();
          cell != null;
          cell = cell.nextElementSibling()) {
        boolean header = cell.normalName().equals("th");
        if (!(header || cell.normalName().equals("td")) || !flow.isSeen(cell)) {
          continue;
        }
        while (column < takenUntil.size() && takenUntil.get(column) > row) {
          column++;
        }
        if (column >= MAX_COLUMNS) {
          break;
        }
        int columnSpan = span(cell, "colspan", 1, Math.min(MAX_COLUMN_SPAN, MAX_COLUMNS - column));
        int rowSpan = span(cell, "rowspan", rows.size() - row, rows.size() - row);
        for (int k = column; k < column + columnSpan; k++) {
          if (k < takenUntil.size()) {
            takenUntil.set(k, row + rowSpan);
          } else {
            takenUntil.add(row + rowSpan);
          }
        }
        List<Flow> content = flow.read(cell, tables + 1);
        cells.add(new Placed(content, row, column, rowSpan, columnSpan, header || inHead));
        column += columnSpan;
      }
      placed.add(cells);
    }
    return placed;
  }

  private static int span(Element cell, String attribute, int ofZero, int most) {
    String value = cell.attr(attribute).strip();
    if (value.isEmpty() || value.length() > 6 || !value.chars().allMatch(Character::isDigit)) {
      return 1;
    }
    int span = Integer.parseInt(value);
    return span == 0 ? ofZero : Math.min(span, most);
  }

  private static void part(List<List<Placed>> rows, boolean layout, List<Flow> pieces) {
    List<List<Placed>> data = new ArrayList<>();
    for (List<Placed> row : rows) {
      if (layout || isLayout(row)) {
        finish(data, pieces);
        for (Placed cell : row) {
          pieces.addAll(cell.content());
        }
      } else {
        data.add(row);
      }
    }
    finish(data, pieces);
  }

  /** Whether a row's cells are parts of the page rather than values that belong together. */
  private static boolean isLayout(List<Placed> row) {
    int filled = 0;
    boolean parts = false;
    for (Placed cell : row) {
      filled += cell.isEmpty() ? 0 : 1;
      parts |= cell.isLong() || cell.holdsTable();
    }
    if (filled > MOST_BESIDE + 1 || !parts) {
      return false;
    }
    // the number of a row stands beside its caption
    return filled <= MOST_BESIDE || row.stream().anyMatch(Placed::isNumber);
  }

  private static void finish(List<List<Placed>> data, List<Flow> pieces) {
    if (!data.isEmpty()) {
      int columns = columns(data);
      if (columns < 2) {
        data.forEach(row -> row.forEach(cell -> pieces.addAll(cell.content())));
      } else {
        pieces.add(grid(data, columns));
      }
      data.clear();
    }
  }

  /** Columns that cells begin in or, in rows of several cells, span. */
  private static int columns(List<List<Placed>> data) {
    int columns = 0;
    for (List<Placed> row : data) {
      for (Placed cell : row) {
        columns = Math.max(columns, cell.column() + (row.size() > 1 ? cell.columnSpan() : 1));
      }
    }
    return columns;
  }

  private static Grid grid(List<List<Placed>> data, int columns) {
    List<Grid.Cell> cells = new ArrayList<>();
    for (int row = 0; row < data.size(); row++) {
      for (Placed cell : data.get(row)) {
        cells.add(
            new Grid.Cell(
                cell.text(),
                row,
                cell.column(),
                Math.min(cell.rowSpan(), data.size() - row),
                Math.min(cell.columnSpan(), columns - cell.column()),
                cell.header()));
      }
    }
    return new Grid(data.size(), columns, cells);
  }
}
