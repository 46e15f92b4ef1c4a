package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/** Pages and notices for tests, from a few lines of text. */
final class MadeUp {

  private MadeUp() {}

  /** A page: the first line is its title, lines that open with | are rows of a table. */
  static Page page(String lines) {
    StringBuilder text = new StringBuilder();
    List<Page.Block> blocks = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String line : (lines + "\n").split("\n", -1)) {
      if (line.startsWith("|")) {
        rows.add(List.of(line.substring(1).split("\\|", -1)));
        continue;
      }
      if (!rows.isEmpty()) {
        blocks.add(table(rows, text));
        rows.clear();
      }
      if (!line.isEmpty()) {
        int begin = begin(text);
        text.append(line);
        Span span = new Span(begin, text.length());
        blocks.add(blocks.isEmpty() ? new Page.Heading(span, 1) : new Page.Line(span));
      }
    }
    return new Page(text.toString(), blocks, null);
  }

  static Notice notice(Page page, NoticeType type) {
    int end = page.text().indexOf('\n');
    String title = end < 0 ? page.text() : page.text().substring(0, end);
    return new Notice(
        "n-1",
        "d-1",
        "made-up",
        null,
        type,
        null,
        title,
        null,
        List.of(),
        null,
        null,
        "CNY",
        "zh-Hans",
        page.text(),
        List.of(),
        List.of());
  }

  static List<Mention> mentions(MentionExtractor extractor, String lines, NoticeType type) {
    Page page = page(lines);
    return extractor.extract(page, notice(page, type), List.of());
  }

  private static Page.Table table(List<List<String>> rows, StringBuilder text) {
    int tableBegin = begin(text);
    List<Page.Cell> cells = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      if (r > 0) {
        text.append('\n');
      }
      for (int c = 0; c < rows.get(r).size(); c++) {
        if (c > 0) {
          text.append('\t');
        }
        int begin = text.length();
        text.append(rows.get(r).get(c));
        cells.add(new Page.Cell(new Span(begin, text.length()), r, c, 1, 1, false));
      }
    }
    Span span = new Span(tableBegin, text.length());
    return new Page.Table(span, rows.size(), rows.get(0).size(), cells);
  }

  private static int begin(StringBuilder text) {
    if (text.length() > 0) {
      text.append('\n');
    }
    return text.length();
  }
}
