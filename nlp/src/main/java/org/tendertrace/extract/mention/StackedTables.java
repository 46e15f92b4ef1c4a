package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Puts tables together again of which only lines are left, the headers below one another and then
 * the cells of row after row. What numbers have to stand where the headers say so tells how many
 * columns there were.
 */
final class StackedTables {

  private static final int FEWEST_COLUMNS = 3;
  private static final int MOST_COLUMNS = 10;
  private static final int LONGEST_HEADER = 12;
  private static final int LONGEST_COUNT = 12;
  private static final int LONGEST_NONE = 2;

  /** What no header holds, and sentences, labels and values do. */
  private static final String NO_HEADER = "：:，。；！,;|｜\t";

  private static final Pattern REMARK = Pattern.compile("\\s*[（(][^（）()]*[）)]$");
  private static final Pattern OPENS_SECTION = Pattern.compile("^[一二三四五六七八九十]{1,3}[、．.]");
  private static final Pattern OPENS_LABEL = Pattern.compile("^[^：:，。；,;0-9]{2,8}[：:]");

  private final CountWords words;
  private final LabelCues labels;

  StackedTables(CountWords words, LabelCues labels) {
    this.words = words;
    this.labels = labels;
  }

  /** The page with such lines as tables; its text is the same. */
  Page restored(Page page) {
    List<Page.Block> blocks = new ArrayList<>();
    List<Page.Block> printed = page.blocks();
    boolean changed = false;
    int done = 0;
    for (int k = 0; k < printed.size(); k++) {
      if (k < done || !isCount(printed.get(k), page.text())) {
        continue;
      }
      Stack stack = new Stack(printed, page.text());
      Table table = stack.around(k, done);
      if (table != null) {
        blocks.addAll(printed.subList(done, table.begin()));
        blocks.add(stack.block(table));
        done = table.end();
        changed = true;
      }
    }
    if (!changed) {
      return page;
    }
    blocks.addAll(printed.subList(done, printed.size()));
    return new Page(page.text(), blocks, page.title());
  }

  private boolean isCount(Page.Block block, String text) {
    return block instanceof Page.Line
        && block.span().length() <= LONGEST_HEADER
        && (words.is(Use.QUANTITY_COLUMN, header(block.span().of(text)))
            || words.isQuantityIn(block.span().of(text)));
  }

  private static String header(String line) {
    return Folded.key(REMARK.matcher(line).replaceFirst(""));
  }

  /**
   * A table among the blocks.
   *
   * @param begin the block of its first header
   */
  private record Table(int begin, int columns, int rows) {

    int end() {
      return begin + columns * (rows + 1);
    }
  }

  /** The blocks of one page. */
  private final class Stack {

    private final List<Page.Block> blocks;
    private final String text;

    Stack(List<Page.Block> blocks, String text) {
      this.blocks = blocks;
      this.text = text;
    }

    /**
     * The table with most rows, and of those with most columns, with the count as a header; one
     * whose columns are uniform before others.
     */
    Table around(int count, int from) {
      Table best = null;
      for (int begin = count; begin >= from && count - begin < MOST_COLUMNS; begin--) {
        if (!isHeader(begin)) {
          break;
        }
        for (int end = count + 1; end - begin <= MOST_COLUMNS && end < blocks.size(); end++) {
          int columns = end - begin;
          int rows = columns < FEWEST_COLUMNS ? 0 : rows(begin, count, columns);
          boolean sure = rows > 1 || (rows == 1 && (isNumbered(end) || areKnown(begin, end)));
          Table table = new Table(begin, columns, rows);
          if (sure && isBetter(table, best)) {
            best = table;
          }
          if (!isHeader(end)) {
            break;
          }
        }
      }
      return best;
    }

    private int rows(int begin, int count, int columns) {
      int rows = 0;
      int row = begin + columns;
      boolean numbered = isNumbered(row);
      while (row + columns <= blocks.size()
          && (!numbered || line(row).equals(Integer.toString(rows + 1)))
          && isRow(begin, row, count, columns)) {
        rows++;
        row += columns;
      }
      return rows;
    }

    private boolean isRow(int begin, int row, int count, int columns) {
      for (int k = 0; k < columns; k++) {
        if (!(blocks.get(row + k) instanceof Page.Line)) {
          return false;
        }
        String cell = line(row + k);
        if (begin + k == count) {
          if (cell.isEmpty() || !isDigit(cell.charAt(0)) || cell.length() > LONGEST_COUNT) {
            return false;
          }
        } else if (isPrice(begin + k)
            && cell.length() > LONGEST_NONE
            && cell.chars().noneMatch(StackedTables::isDigit)) {
          return false;
        } else if (OPENS_SECTION.matcher(cell).find()
            || OPENS_LABEL.matcher(cell).find()
            || words.is(Use.PRICE_COLUMN, header(cell))
            || words.is(Use.QUANTITY_COLUMN, header(cell))) {
          return false;
        }
      }
      return true;
    }

    /** Whether each column has numbers in all rows or in none. */
    private boolean isUniform(Table table) {
      for (int k = table.begin() + 2 * table.columns(); k < table.end(); k++) {
        int first = table.begin() + table.columns() + (k - table.begin()) % table.columns();
        boolean none = line(k).length() <= LONGEST_NONE && !opensWithDigit(k);
        if (!none && opensWithDigit(k) != opensWithDigit(first)) {
          return false;
        }
      }
      return true;
    }

    private boolean opensWithDigit(int at) {
      String says = line(at);
      return !says.isEmpty() && isDigit(says.charAt(0));
    }

    private boolean isBetter(Table table, Table than) {
      if (than == null) {
        return true;
      }
      // Numbered rows or columns of one kind each tell more than how many rows there may be.
      boolean sure = isNumbered(table.begin() + table.columns()) || isUniform(table);
      boolean other = isNumbered(than.begin() + than.columns()) || isUniform(than);
      return sure == other ? table.rows() >= than.rows() : sure;
    }

    private boolean isPrice(int header) {
      String says = header(line(header));
      return words.hasPart(Use.PRICE_COLUMN, says) && !words.is(Use.UNIT_COLUMN, says);
    }

    private boolean isNumbered(int row) {
      return row < blocks.size() && line(row).equals("1");
    }

    private boolean areKnown(int begin, int end) {
      for (int k = begin; k < end; k++) {
        String says = header(line(k));
        boolean known =
            labels.isLabel(says)
                || words.is(Use.QUANTITY_COLUMN, says)
                || words.is(Use.UNIT_COLUMN, says)
                || words.hasPart(Use.PRICE_COLUMN, says);
        if (!known) {
          return false;
        }
      }
      return true;
    }

    private boolean isHeader(int at) {
      String says = REMARK.matcher(line(at)).replaceFirst("");
      return blocks.get(at) instanceof Page.Line
          && !says.isEmpty()
          && says.length() <= LONGEST_HEADER
          && !OPENS_SECTION.matcher(says).find()
          && says.chars().noneMatch(c -> NO_HEADER.indexOf(c) >= 0 || isDigit(c));
    }

    private String line(int at) {
      return blocks.get(at).span().of(text).strip();
    }

    private Page.Table block(Table table) {
      List<Page.Cell> cells = new ArrayList<>();
      for (int k = table.begin(); k < table.end(); k++) {
        int row = (k - table.begin()) / table.columns();
        int column = (k - table.begin()) % table.columns();
        cells.add(new Page.Cell(blocks.get(k).span(), row, column, 1, 1, row == 0));
      }
      Span first = blocks.get(table.begin()).span();
      Span last = blocks.get(table.end() - 1).span();
      return new Page.Table(
          new Span(first.begin(), last.end()), table.rows() + 1, table.columns(), cells);
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
