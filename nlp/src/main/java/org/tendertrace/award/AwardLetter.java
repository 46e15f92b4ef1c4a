package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/** Reads a letter to the winner, 中标通知书: whom it addresses has won. */
final class AwardLetter {

  private static final int TOP = 12;

  private final Names names;
  private final CueLists cues;

  AwardLetter(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
  }

  /** The award that the letter tells of, without a price; none where it is no letter. */
  List<Entry> read(Layout layout) {
    String text = layout.text();
    if (!cues.has(Kind.ADDRESSED, text)) {
      return List.of();
    }
    for (Layout.TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      Span span = line.span();
      char last = span.isEmpty() ? ' ' : text.charAt(span.end() - 1);
      if (last == '：' || last == ':') {
        List<Name> read = names.read(text, new Span(span.begin(), span.end() - 1));
        boolean all = !read.isEmpty() && read.stream().allMatch(Name::company);
        if (all && (read.size() == 1 || names.isRole(span.of(text)))) {
          Entry entry = new Entry();
          entry.suppliers.addAll(read);
          return new ArrayList<>(List.of(entry));
        }
      }
    }
    return List.of();
  }
}
