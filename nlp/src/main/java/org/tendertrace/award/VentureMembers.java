package org.tendertrace.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tendertrace.extract.CapitalName;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Reads the members of a joint venture that a notice in English prints below its name: Awarded
 * Bidder(s): / Joint Venture: A-B JV / A Ltd. (1001) / … / B Inc. (1002).
 */
final class VentureMembers {

  private static final int MOST_LINES = 40;

  private final CapitalName reader;
  private final CueLists cues;

  VentureMembers(Names names, CueLists cues) {
    reader = new CapitalName(names);
    this.cues = cues;
  }

  /** The members of the first venture that has won; none where no heading names one. */
  List<Name> read(Layout layout) {
    String text = layout.text();
    List<Layout.TextLine> lines = layout.lines();
    for (int k = 1; k < lines.size(); k++) {
      Span line = lines.get(k).span();
      int colon = line.isEmpty() ? -1 : text.indexOf(':', line.begin());
      boolean venture =
          colon > line.begin()
              && colon < line.end() - 1
              && cues.is(Kind.VENTURE_LABEL, text.substring(line.begin(), colon))
              && isOfWinners(lines.get(k - 1).span().of(text));
      if (venture) {
        return below(layout, k + 1);
      }
    }
    return List.of();
  }

  private boolean isOfWinners(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    return lower.endsWith(":")
        && cues.printed(Kind.ANNOUNCES).stream().anyMatch(lower::contains)
        && cues.printed(Kind.NOT_ANNOUNCED).stream().noneMatch(lower::contains);
  }

  private List<Name> below(Layout layout, int from) {
    String text = layout.text();
    List<Name> members = new ArrayList<>();
    int last = Math.min(layout.lines().size(), from + MOST_LINES);
    for (Layout.TextLine line : layout.lines().subList(from, last)) {
      Span span = line.span();
      if (span.isEmpty() || text.charAt(span.end() - 1) == ':') {
        break;
      }
      Name name = line.labelled() ? null : reader.at(text, span.begin(), span.end());
      int behind = name == null ? -1 : name.span().end();
      boolean whole = behind == span.end() || text.startsWith(" (", behind);
      if (name != null && name.company() && whole) {
        members.add(name);
      }
    }
    return members;
  }
}
