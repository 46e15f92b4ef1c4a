package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.extract.mention.NameIndex.Hit;

/** What may follow the name of a chip: form factors, sizes of memory, codes of the card's maker. */
final class Forms {

  private static final int LONGEST_COUNT = 2;

  private final Compact text;
  private final List<Hit> forms = new ArrayList<>();

  Forms(Compact text) {
    this.text = text;
  }

  void add(Hit form) {
    forms.add(form);
  }

  boolean endsForm(int begin) {
    for (Hit form : forms) {
      if (form.end() == begin) {
        return true;
      }
    }
    return false;
  }

  /** O24G in RTX4090-O24G: what a maker of cards adds, with the memory. */
  boolean isMakersCode(int at) {
    int to = at;
    while (to < text.length() && to - at < 2 && text.charAt(to) >= 'a' && text.charAt(to) <= 'z') {
      to++;
    }
    int end = memoryEnd(to);
    return to > at && end > to && endsWord(end);
  }

  /** 8卡 in A100-8卡. */
  boolean isCardCount(int at) {
    int to = digitsEnd(at);
    return to > at
        && to - at <= LONGEST_COUNT
        && to < text.length()
        && "卡张块".indexOf(text.charAt(to)) >= 0;
  }

  /** Behind the forms and memory sizes that follow a name at {@code from}. */
  int formEnd(int from) {
    int at = from;
    boolean again = true;
    while (again && at < text.length()) {
      again = false;
      if ((text.gapBefore(at) & (Compact.TAB | Compact.LINE)) != 0) {
        break;
      }
      int end = Math.max(memoryEnd(at), longestForm(at));
      if (end > at && endsWord(end)) {
        at = end;
        again = true;
      }
    }
    return at;
  }

  private int longestForm(int at) {
    int end = at;
    for (Hit form : forms) {
      if (form.begin() == at) {
        end = Math.max(end, form.end());
      }
    }
    return end;
  }

  /** 80g, 80gb, 1t. */
  private int memoryEnd(int at) {
    int to = digitsEnd(at);
    if (to == at || to - at > 3 || to == text.length()) {
      return at;
    }
    char unit = text.charAt(to);
    if (unit != 'g' && unit != 't') {
      return at;
    }
    return to + 1 < text.length() && text.charAt(to + 1) == 'b' ? to + 2 : to + 1;
  }

  private boolean endsWord(int end) {
    return end == text.length()
        || !Compact.isAsciiAlphanumeric(text.charAt(end))
        || text.gapBefore(end) != 0
        || memoryEnd(end) > end
        || longestForm(end) > end
        || text.charAt(end) == 'x';
  }

  private int digitsEnd(int at) {
    int to = at;
    while (to < text.length()
        && Compact.isDigit(text.charAt(to))
        && (to == at || text.gapBefore(to) == 0)) {
      to++;
    }
    return to;
  }
}
