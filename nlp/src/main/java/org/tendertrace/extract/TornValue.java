package org.tendertrace.extract;

import org.tendertrace.knowledge.FieldCue;
import org.tendertrace.model.Span;
import org.tendertrace.text.Amounts;

/** Puts a value together whose figure or unit stands on a line of its own. */
final class TornValue {

  /** Characters of a rate and of the line end before it. */
  private static final int LONGEST_RATE = 9;

  /** Digits of a group of thousands. */
  private static final int GROUP = 3;

  private final String text;
  private final CueLists cues;
  private final Amounts amounts;

  TornValue(String text, CueLists cues, Amounts amounts) {
    this.text = text;
    this.cues = cues;
    this.amounts = amounts;
  }

  /** The value with what the line below it adds; the same where that adds nothing. */
  Span whole(Span value) {
    return withRate(withUnit(value));
  }

  /** Whether {@code next} is the unit of the number that {@code value} is, and nothing more. */
  boolean isUnit(Span value, Span next) {
    return !value.isEmpty()
        && !next.isEmpty()
        && value.length() <= 20
        && next.length() <= 8
        && Glyphs.isDigit(text.charAt(value.end() - 1))
        && !Glyphs.isDigit(text.charAt(next.begin()))
        && amounts.unitIn(next.of(text)) != null;
  }

  /**
   * DM 966, below it 857,21: a value with the groups of thousands of its sum that go on in the line
   * below; the same for any other.
   */
  Span withGroups(Span value, Span below) {
    int end = value.end();
    if (value.isEmpty()
        || !Glyphs.isDigit(text.charAt(end - 1))
        || !isGroup(below.begin(), below)) {
      return value;
    }
    int sum = end;
    while (sum > value.begin()
        && (Glyphs.isDigit(text.charAt(sum - 1)) || text.charAt(sum - 1) == ' ')) {
      sum--;
    }
    int rest = below.begin();
    while (isGroup(rest, below)) {
      rest += GROUP;
      rest += rest < below.end() && text.charAt(rest) == ' ' ? 1 : 0;
    }
    boolean closed = rest == below.end() || ",.;".indexOf(text.charAt(rest)) >= 0;
    return closed && amounts.endsInCurrency(text, value.begin(), sum)
        ? new Span(value.begin(), below.end())
        : value;
  }

  /** Whether three digits stand at {@code at}, and no fourth. */
  private boolean isGroup(int at, Span line) {
    int end = at + GROUP;
    boolean group = end <= line.end();
    for (int k = at; k < end && group; k++) {
      group = Glyphs.isDigit(text.charAt(k));
    }
    return group && (end == line.end() || !Glyphs.isDigit(text.charAt(end)));
  }

  /** A number whose unit stands on a line of its own. */
  private Span withUnit(Span value) {
    int next = value.end() + 1;
    if (next >= text.length() || text.charAt(value.end()) != '\n') {
      return value;
    }
    int end = text.indexOf('\n', next);
    end = end < 0 ? text.length() : end;
    return isUnit(value, new Span(next, end)) ? new Span(value.begin(), end) : value;
  }

  /** 按挂网价下浮, below it 12.5%: a rate whose figure stands on a line of its own. */
  private Span withRate(Span value) {
    int end = value.end();
    if (end + 1 >= text.length()
        || text.charAt(end) != '\n'
        || Glyphs.isDigit(text.charAt(end - 1))
        || !cues.ends(FieldCue.Kind.RATE, value.of(text))) {
      return value;
    }
    int last = text.indexOf('\n', end + 1);
    last = last < 0 ? text.length() : last;
    boolean rate =
        last - end <= LONGEST_RATE
            && Glyphs.isDigit(text.charAt(end + 1))
            && "%％折".indexOf(text.charAt(last - 1)) >= 0;
    return rate ? new Span(value.begin(), last) : value;
  }
}
