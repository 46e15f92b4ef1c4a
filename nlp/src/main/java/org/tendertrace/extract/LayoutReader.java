package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.Labels.Occurrence;
import org.tendertrace.knowledge.FieldCue;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amounts;
import org.tendertrace.text.Folded;

/** Understands a page as sections and label-value pairs, in one pass over its blocks. */
public final class LayoutReader {

  private static final int LONGEST_ROLE = 12;

  private final Labels labels;
  private final CueLists cues;
  private final Amounts amounts;

  public LayoutReader(Wording wording, CueLists cues, Amounts amounts) {
    labels = new Labels(wording);
    this.cues = cues;
    this.amounts = amounts;
  }

  /** The layout of {@code page}, whose text is {@code folded} without its spaces. */
  public Layout read(Page page, Folded folded) {
    List<Occurrence> occurrences = labels.find(page.text(), folded);
    LayoutBuilder builder = new LayoutBuilder(page, labels, cues, amounts, occurrences);
    List<Span> lines = new ArrayList<>();
    GluedHeaders glued = new GluedHeaders(builder, labels, lines, occurrences);
    List<Boolean> headings = new ArrayList<>();
    Map<Integer, TableReader> above = new HashMap<>(); // by columns, with no line since
    for (Page.Block block : page.blocks()) {
      if (block instanceof Page.Table table) {
        if (!lines.isEmpty()) {
          above.clear();
        }
        readLines(builder, lines, headings, glued);
        TableReader reader = new TableReader(builder, labels, cues);
        reader.goOn(above.put(table.columns(), reader));
        reader.read(table);
        if (table.rows() > 1) {
          builder.leaveTable();
        }
      } else {
        split(page.text(), block.span(), lines);
        while (headings.size() < lines.size()) {
          headings.add(block instanceof Page.Heading);
        }
      }
    }
    readLines(builder, lines, headings, glued);
    return builder.layout();
  }

  /** Adds the lines of a block; those that name the members of a consortium one by one are one. */
  private void split(String text, Span span, List<Span> lines) {
    int begin = span.begin();
    while (begin < span.end()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 || end > span.end() ? span.end() : end;
      Span line = LineTable.withoutBars(text, begin, end);
      if (!Glyphs.trim(text, line.begin(), line.end()).isEmpty() && !LineTable.isRule(text, line)) {
        int last = lines.size() - 1;
        if (last >= 0 && opensWithRole(text, line) && opensWithRole(text, lines.get(last))) {
          lines.set(last, new Span(lines.get(last).begin(), line.end()));
        } else {
          lines.add(line);
        }
      }
      begin = end + 1;
    }
  }

  /** （联合体成员）某公司. */
  private boolean opensWithRole(String text, Span line) {
    int end = Glyphs.skipBracket(text, line.begin(), line.end(), LONGEST_ROLE);
    return end > line.begin()
        && end < line.end()
        && cues.has(FieldCue.Kind.MEMBER, text.substring(line.begin(), end));
  }

  private void readLines(
      LayoutBuilder builder, List<Span> lines, List<Boolean> headings, GluedHeaders glued) {
    new HeadersBehindColon(builder.text(), labels).part(lines, headings);
    LostTable lost = new LostTable(builder, labels, lines);
    PlacedRows placed = new PlacedRows(builder, labels, lost.looks(), lines);
    SpacedRows spaced = new SpacedRows(lost, builder, labels, lines);
    StackedColumns stacked = new StackedColumns(builder, lines, lost);
    ContentsList contents = new ContentsList(cues, builder.text());
    for (int k = 0; k < lines.size(); ) {
      int behind = contents.behind(lines, k);
      lines.subList(k, behind).forEach(builder::cellLine);
      if (behind > k) {
        k = behind;
        continue;
      }
      Page.Table bars = LineTable.read(builder.text(), lines, k, labels);
      if (bars != null) {
        new TableReader(builder, labels, cues).read(bars);
        k += bars.rows();
        continue;
      }
      // what the markup makes a heading is no header of a column
      int after = headings.get(k) ? k : placed.read(k);
      after = after > k || headings.get(k) ? after : stacked.read(k);
      after = after > k ? after : glued.read(k);
      after = after > k || headings.get(k) ? after : lost.read(k);
      after = after > k || headings.get(k) ? after : spaced.read(k);
      if (after > k) {
        k = after;
        continue;
      }
      if (k + 1 < lines.size() && isListed(builder, lines.get(k), lines.get(k + 1))) {
        builder.enter(SectionKind.AROUND);
      }
      builder.line(
          lines.get(k), k + 1 < lines.size() ? lines.get(k + 1) : null, headings.get(k), false);
      k++;
    }
    lines.clear();
    headings.clear();
  }

  /** 【招标】某项目 above 【中标】某项目: whether notices of several kinds are listed, below one's own. */
  private boolean isListed(LayoutBuilder builder, Span line, Span below) {
    return builder.hasPairs() && isTagged(builder.text(), line) && isTagged(builder.text(), below);
  }

  private boolean isTagged(String text, Span line) {
    if ("【[".indexOf(text.charAt(line.begin())) < 0) {
      return false;
    }
    int end = Glyphs.skipBracket(text, line.begin(), line.end(), LONGEST_ROLE);
    return end > line.begin()
        && end < line.end()
        && !Glyphs.isColon(text.charAt(end))
        && cues.is(FieldCue.Kind.LISTED_NOTICE, text.substring(line.begin() + 1, end - 1));
  }

  /** Whether a token may end the value of the line above: a label in its own right. */
  static boolean opensLine(Token token, int begin) {
    return token.begin() == begin
        && (token.kind() != Token.Kind.LABEL || token.colon() || token.trust() >= 0.95);
  }

  static boolean leavesLots(SectionKind section) {
    return switch (section) {
      case FEE,
          EXPERTS,
          CONTACT,
          CONTACT_BUYER,
          CONTACT_AGENCY,
          OTHER,
          AROUND,
          QUALIFICATION,
          BIDDING ->
          true;
      default -> false;
    };
  }
}
