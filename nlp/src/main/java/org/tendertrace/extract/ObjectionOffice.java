package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/** Reads the buyer off its own office for purchases that takes objections: 向某学院招投标办公室提出质疑. */
final class ObjectionOffice {

  private static final char TO = '向';
  private static final int LONGEST_OFFICE = 40;
  private static final String BREAKS = "，。；：、\n";

  private final Names names;
  private final CueLists cues;
  private final Bodies bodies;

  ObjectionOffice(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
    bodies = new Bodies(cues);
  }

  Found<String> read(String text) {
    for (String cue : cues.of(Kind.OBJECTION)) {
      for (int at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
        int begin = at;
        while (begin > 0
            && at - begin < LONGEST_OFFICE
            && text.charAt(begin - 1) != TO
            && BREAKS.indexOf(text.charAt(begin - 1)) < 0) {
          begin--;
        }
        boolean told = begin > 0 && begin < at && text.charAt(begin - 1) == TO;
        Found<String> body = told ? body(text, new Span(begin, at)) : null;
        if (body != null) {
          return body;
        }
      }
    }
    return null;
  }

  private Found<String> body(String text, Span office) {
    List<Name> read = names.read(text, office);
    String name = read.size() == 1 && read.get(0).span().equals(office) ? read.get(0).text() : "";
    String body = bodies.of(name);
    boolean own = body != null && bodies.buysFor(name, body) && !cues.has(Kind.BROKER, body);
    return own ? new Found<>(body, office, "prose:objection", 0.6) : null;
  }
}
