package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Takes apart what a notice says of the item that a name belongs to, whatever its layout: the cells
 * of a row under their headers, the rows of a table of labels and values, the lines of a block, the
 * sentences of a paragraph.
 */
final class ItemParts {

  private static final int LONGEST_LABEL = 20;
  private static final int LONGEST_HEAD = 40;
  private static final int FIELDS = 4;
  private static final String NUMBERS = "0123456789¥￥$";

  private final CountWords words;
  private final ItemLines lines;

  /**
   * Something that is said of an item, outside of the sentence that has its name.
   *
   * @param label what the value is said to be; empty for none
   * @param isAbove whether it stands before the name
   */
  record Part(String label, Span value, boolean isAbove, Role role) {}

  /** Where a part stands. */
  enum Role {
    /** In the row of the name. */
    CELL,
    /** In a line or field of the item. */
    FIELD,
    /** In a sentence of the same line or cell. */
    SENTENCE,
    /** Above several items. */
    HEADING,
    /** In an item beside, which may be part of the same. */
    SIBLING
  }

  ItemParts(CountWords words, ItemLines lines) {
    this.words = words;
    this.lines = lines;
  }

  /** The parts of the item of {@code candidate}, the telling ones first. */
  List<Part> of(
      Candidate candidate,
      Layout.Place place,
      Span sentence,
      List<Candidate> all,
      Passages passages) {
    String text = passages.text();
    List<Part> parts = new ArrayList<>();
    if (place.row() == null) {
      addSentences(candidate, place.unit(), sentence, all, parts, text);
      addLines(lines.of(candidate, place.unit(), all, passages), parts, text);
      return parts;
    }
    Layout.Row row = place.row();
    for (int k = 0; k < row.cells().size(); k++) {
      Span cell = row.cells().get(k).span();
      String header = row.headers().get(k) + group(row, row.cells().get(k), text);
      if (!cell.covers(candidate.span())) {
        parts.add(new Part(header, cell, cell.begin() < candidate.begin(), Role.CELL));
      }
    }
    addTitlesOfEach(row, parts, passages);
    addSentences(candidate, place.unit(), sentence, all, parts, text);
    if (row.table().columns() <= FIELDS && !hasTitles(row, text)) {
      addFields(candidate, row, all, parts, text);
    }
    addMachinesAbove(row, parts, passages);
    for (ItemLines.Line line : lines.of(candidate, row.table().span(), all, passages)) {
      if (line.isAbove()) {
        parts.add(part(line.span(), true, Role.HEADING, text));
      }
    }
    return parts;
  }

  /**
   * Whether columns have titles, so that no cell is the label of the one beside it: a number below
   * 数量 or 单价, where a table of labels and values has the next label.
   */
  private boolean hasTitles(Layout.Row row, String text) {
    for (int k = 0; k < row.cells().size(); k++) {
      String header = row.headers().get(k);
      Span cell = row.cells().get(k).span();
      boolean number = !cell.isEmpty() && NUMBERS.indexOf(text.charAt(cell.begin())) >= 0;
      if (number
          && (words.isQuantityLabel(header) || words.has(Use.PRICE_COLUMN, Folded.key(header)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a header says that stands over several columns, of which the cell's is one: 数量 over 东区,
   * 西区.
   */
  private String group(Layout.Row row, Page.Cell cell, String text) {
    Page.Table table = row.table();
    for (Page.Cell above : table.cells()) {
      boolean covers =
          above.column() <= cell.column()
              && cell.column() < above.column() + above.columnSpan()
              && above.row() < cell.row();
      if (covers
          && above.columnSpan() > 1
          && above.columnSpan() < table.columns()
          && (above.header() || above.row() == 0)
          && above.span().length() <= LONGEST_LABEL
          && !words.has(Use.OTHER_LABEL, Folded.textOf(above.span().of(text)))) {
        return above.span().of(text);
      }
    }
    return "";
  }

  /** The sentences of the name's own line or cell, up to that of another thing of the type. */
  private static void addSentences(
      Candidate candidate,
      Span unit,
      Span sentence,
      List<Candidate> all,
      List<Part> parts,
      String text) {
    int begin = unit.begin();
    int end = unit.end();
    for (Candidate other : all) {
      if (other.type() == candidate.type()
          && !other.key().equals(candidate.key())
          && unit.covers(other.span())) {
        Span rival = Sentences.around(other.span(), unit, text);
        begin = rival.end() <= sentence.begin() ? Math.max(begin, rival.end()) : begin;
        end = rival.begin() >= sentence.end() ? Math.min(end, rival.begin()) : end;
      }
    }
    if (sentence.end() + 1 < end) {
      parts.add(new Part("", new Span(sentence.end() + 1, end), false, Role.SENTENCE));
    }
    if (begin < sentence.begin()) {
      parts.add(new Part("", new Span(begin, sentence.begin()), true, Role.SENTENCE));
    }
  }

  /** The titles of columns that say what each machine holds: 数量（台，均为8卡机型）. */
  private static void addTitlesOfEach(Layout.Row row, List<Part> parts, Passages passages) {
    int own = row.cells().stream().mapToInt(Page.Cell::row).min().orElse(0);
    for (Page.Cell cell : row.table().cells()) {
      boolean title =
          cell.row() < own
              && (cell.header() || cell.row() == 0)
              && cell.columnSpan() < row.table().columns()
              && !cell.span().isEmpty();
      if (title && passages.counts(cell.span()).stream().anyMatch(Counts.Count::perServer)) {
        parts.add(new Part("", cell.span(), true, Role.HEADING));
      }
    }
  }

  /**
   * The row above that counts the machines of which this one tells a part: A.1 显卡 1块/台; or the
   * title across the table above.
   */
  private static void addMachinesAbove(Layout.Row row, List<Part> parts, Passages passages) {
    int own = row.cells().stream().mapToInt(Page.Cell::row).max().orElse(0);
    boolean each =
        row.cells().stream()
            .anyMatch(c -> passages.counts(c.span()).stream().anyMatch(Counts.Count::each));
    Page.Cell nearest = null;
    for (Page.Cell cell : row.table().cells()) {
      // Across the table: 服务器A共8台，每台配置如下.
      boolean heads = cell.columnSpan() > 1 && cell.columnSpan() == row.table().columns();
      boolean machines =
          cell.row() < own
              && (heads || each)
              && cell.span().length() <= (heads ? LONGEST_HEAD : LONGEST_LABEL)
              && passages.counts(cell.span()).stream()
                  .anyMatch(c -> Figure.isMachine(c.unit()) && !c.each());
      nearest = machines && (nearest == null || cell.row() >= nearest.row()) ? cell : nearest;
    }
    if (nearest != null) {
      parts.add(new Part("", nearest.span(), true, Role.HEADING));
    }
  }

  private void addLines(List<ItemLines.Line> found, List<Part> parts, String text) {
    for (ItemLines.Line line : found) {
      Role role =
          switch (line.relation()) {
            case OWN -> Role.FIELD;
            case HEADING -> Role.HEADING;
            case SIBLING -> Role.SIBLING;
          };
      parts.add(part(line.span(), line.isAbove(), role, text));
    }
  }

  /** A line parted at its colon; a value below its label has that label. */
  private Part part(Span line, boolean isAbove, Role role, String text) {
    String before = ItemLines.lineBefore(line, text);
    // Above, a number alone may be that of the item, whose row follows: 数量, 1, 训练服务器.
    boolean counts = !isAbove || !isNumber(line.of(text));
    boolean labelled =
        words.isQuantityLabel(before) || words.is(Use.UNIT_LABEL, Folded.key(before));
    if (counts && labelled) {
      return new Part(before, line, isAbove, role);
    }
    for (int k = line.begin(); k < Math.min(line.end(), line.begin() + LONGEST_LABEL); k++) {
      char c = text.charAt(k);
      if (c == '：' || c == ':') {
        String label = text.substring(line.begin(), k).replace("\"", "").strip();
        boolean apart = words.is(Use.UNIT_LABEL, Folded.key(label)) || words.isQuantityAlone(label);
        boolean empty = text.substring(k + 1, line.end()).isBlank();
        // 1. 计算节点，6个。每节点要求： is no label.
        if ((apart && hasColon(text, k + 1, line.end())) || (empty && !apart)) {
          break;
        }
        return new Part(label, new Span(k + 1, line.end()), isAbove, role);
      }
    }
    int blank = labelEnd(line, text);
    return blank < 0
        ? new Part("", line, isAbove, role)
        : new Part(
            text.substring(line.begin(), blank), new Span(blank + 1, line.end()), isAbove, role);
  }

  /** Where the label of a line ends that has a blank for a colon: 数量 12; -1 for none. */
  private int labelEnd(Span line, String text) {
    int end = Math.min(line.end(), line.begin() + LONGEST_LABEL);
    for (int k = line.begin() + 1; k < end; k++) {
      if (Character.isWhitespace(text.charAt(k))) {
        String label = text.substring(line.begin(), k);
        boolean labels =
            words.isQuantityAlone(label) || words.is(Use.UNIT_LABEL, Folded.key(label));
        return labels ? k : -1;
      }
    }
    return -1;
  }

  private static boolean isNumber(String line) {
    return line.chars().allMatch(c -> Character.isDigit(c) || Character.isWhitespace(c));
  }

  /** Whether a line goes on with another label: 单位：台 数量：3, 数量：1 单位：年. */
  private static boolean hasColon(String text, int begin, int end) {
    return text.substring(begin, end).chars().anyMatch(c -> c == '：' || c == ':');
  }

  /**
   * The rows of a table of labels and values that tell of the item: where the first label stands
   * there more than once, each opens the next item. Where the name's row has a rival in another
   * cell, as in the old and the new text of a correction, or each of its cells names a thing of the
   * type, values stand in the name's column.
   */
  private static void addFields(
      Candidate candidate, Layout.Row row, List<Candidate> all, List<Part> parts, String text) {
    Page.Table table = row.table();
    Page.Cell own = row.cells().get(0);
    for (Page.Cell cell : row.cells()) {
      own = cell.span().covers(candidate.span()) ? cell : own;
    }
    boolean columns = isOfColumns(candidate, own, row, all);
    int[] group = group(table, own.row(), text);
    for (Page.Cell label : table.cells()) {
      String says = label.span().of(text).strip();
      boolean fits =
          label.row() != own.row()
              && label.row() >= group[0]
              && label.row() < group[1]
              && !says.isEmpty()
              && !(table.columns() == 2 && isNumber(says))
              && says.length() <= LONGEST_LABEL;
      for (Page.Cell value : fits ? table.cells() : List.<Page.Cell>of()) {
        boolean beside =
            value.row() == label.row()
                && (columns
                    ? value.column() == own.column() && value.column() > label.column()
                    : value.column() == label.column() + label.columnSpan());
        if (beside && !value.header() && !hasRival(value.span(), candidate, all)) {
          parts.add(new Part(says, value.span(), value.row() < own.row(), Role.FIELD));
        }
      }
    }
  }

  /** Whether each column tells of another item, or of another time. */
  private static boolean isOfColumns(
      Candidate candidate, Page.Cell own, Layout.Row row, List<Candidate> all) {
    boolean changes = false;
    int named = 0;
    for (Page.Cell cell : row.cells()) {
      boolean names = false;
      for (Candidate other : all) {
        boolean inside = other.type() == candidate.type() && cell.span().covers(other.span());
        names |= inside;
        changes |= inside && isRival(other, candidate) && !cell.equals(own);
      }
      named += names ? 1 : 0;
    }
    return changes || (named > 1 && named == row.cells().size() - 1 && own.column() > 0);
  }

  private static boolean hasRival(Span span, Candidate candidate, List<Candidate> all) {
    for (Candidate other : all) {
      if (isRival(other, candidate) && span.covers(other.span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRival(Candidate other, Candidate candidate) {
    return other.type() == candidate.type() && !other.key().equals(candidate.key());
  }

  private static int[] group(Page.Table table, int at, String text) {
    String first = null;
    int from = 0;
    int to = table.rows();
    for (Page.Cell cell : table.cells()) {
      if (cell.column() != 0) {
        continue;
      }
      String says = cell.span().of(text).strip();
      first = first == null ? says : first;
      if (says.equals(first) && cell.row() <= at) {
        from = cell.row();
      } else if (says.equals(first) && cell.row() < to) {
        to = cell.row();
      }
    }
    return new int[] {from, to};
  }
}
