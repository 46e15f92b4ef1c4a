package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.model.Span;

/**
 * Reads those who buy together and are listed a line each below the label that asks for them:
 * 委托单位：, and below it 1. 某医院, 2. 某中心.
 */
final class ListedBuyers {

  private static final int MOST = 60;

  private final Names names;
  private final Bodies bodies;

  ListedBuyers(Names names, Bodies bodies) {
    this.names = names;
    this.bodies = bodies;
  }

  /** The names in the lines below the value of {@code first}; none where these list no more. */
  List<Name> below(Layout layout, Pair first) {
    String text = layout.text();
    List<TextLine> lines = layout.lines();
    int at = 0;
    while (at < lines.size() && lines.get(at).span().begin() <= first.value().begin()) {
      at++;
    }
    boolean line = at > 0 && lines.get(at - 1).span().end() >= first.value().end();
    if (!line || first.record() >= 0 || first.source() == Pair.Source.TABLE) {
      return List.of();
    }
    boolean apart = first.source() == Pair.Source.NEXT_LINE;
    boolean numbered = isItem(text, apart ? lines.get(at - 1).span() : first.value());
    char last = text.charAt(lines.get(at - 1).span().end() - 1);
    boolean goesOn = apart || numbered || "、；;".indexOf(last) >= 0;
    List<Name> found = new ArrayList<>();
    int k = at;
    for (; goesOn && k < lines.size() && k - at < MOST; k++) {
      Name name = isItem(text, lines.get(k).span()) == numbered ? only(text, lines.get(k)) : null;
      if (name == null) {
        break;
      }
      found.add(name);
    }
    // without numbers and another label below, whoever stands there last may sign
    boolean closed = k < lines.size() && lines.get(k).labelled();
    return numbered || closed ? found : List.of();
  }

  private static boolean isItem(String text, Span line) {
    return Names.isNumbered(text, line);
  }

  /** The name that a line consists of, of nobody who buys for others; or {@code null}. */
  private Name only(String text, TextLine line) {
    List<Name> read = line.labelled() || line.cell() ? List.of() : names.read(text, line.span());
    boolean body =
        read.size() == 1
            && read.get(0).ended()
            && names.endsFirmly(text, read.get(0).span().begin(), read.get(0).span().end())
            && !bodies.isBroker(read.get(0).text())
            && !bodies.isOffice(read.get(0).text());
    return body ? read.get(0) : null;
  }
}
