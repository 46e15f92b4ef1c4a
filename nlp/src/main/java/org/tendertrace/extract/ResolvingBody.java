package org.tendertrace.extract;

import java.util.Locale;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Finds the buyer in a council's resolution: the place for which it decides, BE IT RESOLVED by the
 * City Council of the |City of Example|.
 */
final class ResolvingBody {

  private static final String RESOLVED = "RESOLVED";
  private static final int MOST_WORDS = 6;
  private static final String OF = "of";

  private final CueLists cues;

  ResolvingBody(CueLists cues) {
    this.cues = cues;
  }

  /** The buyer; {@code null} where nothing is resolved or no place is named. */
  Found<String> read(String text) {
    if (!text.contains(RESOLVED)) {
      return null;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String body : cues.printed(Kind.GOVERNING_BODY)) {
      for (int at = lower.indexOf(body); at >= 0; at = lower.indexOf(body, at + 1)) {
        int begin = Glyphs.skipSpaces(text, at + body.length(), text.length());
        Span name = place(text, begin);
        if (name != null) {
          return new Found<>(Names.compact(text, name), name, "prose:resolving", 0.8);
        }
      }
    }
    return null;
  }

  /** City of Example: the words with capitals behind what opens the name of a public body. */
  private Span place(String text, int begin) {
    for (String opening : cues.printed(Kind.BODY_OPENING)) {
      int of = begin + opening.length();
      boolean opens = text.regionMatches(true, begin, opening, 0, opening.length());
      // CITY OF EXAMPLE TO BUY: in capitals nothing tells where a name ends
      if (!opens || !text.startsWith(OF, of - OF.length())) {
        continue;
      }
      int end = of;
      int at = Glyphs.skipSpaces(text, of, text.length());
      for (int words = 0; words < MOST_WORDS && at < text.length(); words++) {
        int stop = at;
        while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
          stop++;
        }
        if (stop == at || !Character.isUpperCase(text.charAt(at))) {
          break;
        }
        end = stop;
        boolean goesOn = stop < text.length() && text.charAt(stop) == ' ';
        at = goesOn ? stop + 1 : text.length();
      }
      return end == of ? null : new Span(begin, end);
    }
    return null;
  }
}
