package org.tendertrace.extract;

import com.google.re2j.Matcher;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/** Reads the project's number, as printed. */
final class IdReader {

  private static final int LONGEST = 70;

  private static final String QUOTES = "'\"";

  /** Characters of the round that belongs to a number: （第二次）. */
  private static final String ROUND = "第一二三四五次";

  /** Weight from which a label is the number's, whatever it looks like. */
  private static final double SURE = 0.9;

  /** In a label that asks for the name as well. */
  private static final String NAME = "名";

  private static final int TOP = 4;
  private static final int LONGEST_HEADING = 80;
  private static final int SHORTEST_CODE = 6;

  /** Digits from which no row has such a number. */
  private static final int MANY_DIGITS = 12;

  /** Characters of the round in brackets that belongs to a number: （二次）. */
  private static final int LONGEST_MARK = 6;

  private final CueLists cues;
  private final Standards standards;
  private final StatedNumber stated;

  IdReader(CueLists cues) {
    this.cues = cues;
    standards = new Standards(cues);
    stated = new StatedNumber(cues);
  }

  Found<String> read(Layout layout, Found<String> title) {
    List<Pair> pairs =
        layout
            .of(FieldKind.PROJECT_ID)
            .filter(p -> p.section() != SectionKind.AROUND)
            .sorted(
                Comparator.comparingDouble((Pair p) -> -p.weight())
                    .thenComparingInt(p -> p.value().begin()))
            .toList();
    for (Pair pair : pairs) {
      Span value = Codes.behindName(layout.text(), pair);
      Span id = id(layout.text(), value, item(layout.text(), pair.label()));
      id = id == null ? below(layout, pair) : id;
      id = id == null && pair.weight() >= SURE ? Codes.ofCapitals(layout.text(), value) : id;
      if (id != null) {
        id = Codes.uncut(layout.text(), id);
        return new Found<>(
            id.of(layout.text()), id, pair.rule("project_id"), Math.min(0.98, pair.weight()));
      }
    }
    Found<String> found = inTitle(layout, title);
    found = found == null ? labelledInBrackets(layout) : found;
    found = found == null ? numbered(layout) : found;
    found = found == null ? ofContract(layout) : found;
    found = found == null ? glued(layout) : found;
    found = found == null ? headed(layout) : found;
    found = found == null ? stated.read(layout) : found;
    found = found == null ? BracketedCode.read(layout) : found;
    return found == null || standards.holds(found.value()) ? null : found;
  }

  /** 项目名称及编号：某项目, and below it the number on a line of its own; {@code null} for none. */
  private static Span below(Layout layout, Pair pair) {
    String text = layout.text();
    int end = pair.value().end();
    boolean asked = pair.record() < 0 && pair.label().of(text).contains(NAME);
    if (!asked || end >= text.length() || text.charAt(end) != '\n') {
      return null;
    }
    int stop = text.indexOf('\n', end + 1);
    Span line = Glyphs.trim(text, end + 1, stop < 0 ? text.length() : stop);
    boolean code =
        line.length() >= SHORTEST_CODE
            && line.length() <= LONGEST
            && line.of(text).chars().filter(c -> Glyphs.isDigit((char) c)).count()
                >= Codes.FEWEST_DIGITS
            && line.of(text)
                .chars()
                .noneMatch(c -> Glyphs.isHan((char) c) || Glyphs.isColon((char) c));
    return code ? id(text, line, 0) : null;
  }

  /** 某系统建设项目编号：14A1653: a label right behind what it is about, as in a cell. */
  private Found<String> glued(Layout layout) {
    String text = layout.text();
    for (String label : cues.of(Kind.NUMBER_LABEL)) {
      for (int at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
        int colon = at + label.length();
        boolean value = colon + 1 < text.length() && Glyphs.isColon(text.charAt(colon));
        int end = value ? text.indexOf('\n', colon) : -1;
        end = end < 0 ? text.length() : end;
        int begin = value ? Glyphs.skipSpaces(text, colon + 1, end) : end;
        boolean code = begin < end && Codes.isOfCode(text.charAt(begin));
        Span id = code ? id(text, new Span(begin, end), 0) : null;
        if (id != null && id.length() >= SHORTEST_CODE) {
          return new Found<>(id.of(text), id, "glued:number", 0.7);
        }
      }
    }
    return null;
  }

  /** The number of the item that a label is, as in 2.项目编号; 0 where it has none. */
  private static int item(String text, Span label) {
    Enumerators.Mark mark =
        Enumerators.before(text, Math.max(0, label.begin() - 4), label.begin(), 0);
    int value = 0;
    for (int k = mark == null ? label.begin() : mark.begin();
        k < label.begin() && Glyphs.isDigit(text.charAt(k));
        k++) {
      value = value * 10 + Character.digit(text.charAt(k), 10);
    }
    return value;
  }

  /** 某项目（编号：ZY-2023-31）: in brackets, 编号 is the number of what stands before them. */
  private static Found<String> labelledInBrackets(Layout layout) {
    String text = layout.text();
    for (Pair pair : (Iterable<Pair>) layout.of(FieldKind.INDEX)::iterator) {
      int label = pair.label().begin();
      Span id =
          label > 0 && Glyphs.isOpen(text.charAt(label - 1)) ? id(text, pair.value(), 0) : null;
      if (id != null) {
        return new Found<>(id.of(text), id, "brackets:number", 0.85);
      }
    }
    return null;
  }

  /** 编号：KQ-YJ-2024-19 on a line of its own: a code, and not a row's number. */
  private static Found<String> numbered(Layout layout) {
    String text = layout.text();
    for (Pair pair : (Iterable<Pair>) layout.of(FieldKind.INDEX)::iterator) {
      Span id = pair.record() >= 0 ? null : id(text, pair.value(), item(text, pair.label()));
      long digits =
          id == null ? 0 : id.of(text).chars().filter(c -> Glyphs.isDigit((char) c)).count();
      boolean code =
          digits >= 4 && id.length() >= SHORTEST_CODE && Glyphs.isLatin(text.charAt(id.begin()));
      if (code || digits >= MANY_DIGITS) {
        return new Found<>(id.of(text), id, "label:number", 0.7);
      }
    }
    return null;
  }

  /**
   * Contract No.: in notices in Latin script all that tells them apart, where nothing else does.
   */
  private static Found<String> ofContract(Layout layout) {
    String text = layout.text();
    for (Pair pair : (Iterable<Pair>) layout.of(FieldKind.OTHER_ID)::iterator) {
      boolean contract = pair.record() < 0 && pair.label().of(text).startsWith("Contract ");
      Span id = contract ? id(text, pair.value(), 0) : null;
      if (id != null) {
        return new Found<>(id.of(text), id, "label:contract-number", 0.7);
      }
    }
    return null;
  }

  /** Notice of Award: RFP-24-017: a code that ends one of the first headings. */
  private static Found<String> headed(Layout layout) {
    String text = layout.text();
    for (Layout.TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      Span span = line.span();
      if (span.isEmpty()
          || span.length() > LONGEST_HEADING
          || (line.labelled() && !line.heading())
          || line.cell()) {
        continue;
      }
      String heading = span.of(text);
      Span opening = Codes.inOpeningBrackets(text, span);
      if (opening != null) {
        return new Found<>(opening.of(text), opening, "heading:code", 0.7);
      }
      int colon = Glyphs.isLatin(heading.charAt(0)) ? heading.indexOf(": ") : -1;
      Span code = Codes.codeAtEnd(text, span);
      code =
          code == null && colon > 0
              ? Codes.codeAtEnd(text, new Span(span.begin(), span.begin() + colon))
              : code;
      if (code != null) {
        return new Found<>(code.of(text), code, "heading:code", 0.7);
      }
    }
    return null;
  }

  private static Found<String> inTitle(Layout layout, Found<String> title) {
    if (title == null || title.span() == null) {
      return null;
    }
    String says = title.span().of(layout.text());
    Matcher matcher = Codes.AT_END.matcher(says);
    if (!Codes.mayHoldCode(says) || !matcher.find()) {
      return null;
    }
    int begin = title.span().begin();
    Span span = Codes.whole(layout.text(), begin, begin + matcher.start(1), begin + matcher.end(1));
    return new Found<>(span.of(layout.text()), span, "title:code", 0.85);
  }

  /** The number in a value, without what stands around it; {@code null} where there is none. */
  static Span id(String text, Span value, int number) {
    int begin = value.begin();
    int limit = Math.min(value.end(), begin + LONGEST);
    // '2025-118', of a quoted record
    begin += begin < limit && QUOTES.indexOf(text.charAt(begin)) >= 0 ? 1 : 0;
    int depth = 0;
    int end = begin;
    boolean digit = false;
    boolean latinStart =
        begin < limit && (Glyphs.isLatin(text.charAt(begin)) || Glyphs.isDigit(text.charAt(begin)));
    int han = 0;
    int remarkEnd = begin;
    for (; end < limit; end++) {
      if (digit && end > begin + 4) {
        end = Codes.behindLike(text, begin, end, limit);
        if (end >= limit) {
          break;
        }
      }
      char c = text.charAt(end);
      if (c == '\n'
          || c == '\t'
          || c == '，'
          || c == '。'
          || c == '；'
          || c == ';'
          || c == ','
          || c == '《'
          || QUOTES.indexOf(c) >= 0
          || Glyphs.isColon(c)) {
        break;
      }
      if (Glyphs.isSpace(c)) {
        int next = Glyphs.skipSpaces(text, end, limit);
        boolean on =
            next < limit
                && (goesOn(text.charAt(next), text.charAt(Math.max(begin, end - 1)))
                    || Codes.isSerial(text, begin, next, limit)
                    || (!digit && next == end + 1 && opensCode(text, begin, end, next, limit)));
        if (!on) {
          break;
        }
        continue;
      }
      if (end >= remarkEnd
          && Glyphs.isHan(c)
          && digit
          && latinStart
          && "号年第字批次标包期".indexOf(c) < 0) {
        int on =
            Math.max(
                Codes.behindYear(text, begin, end, limit),
                Codes.behindDash(text, begin, end, limit));
        if (on == end) {
          break;
        }
        for (; end < on; end++) {
          han += Glyphs.isHan(text.charAt(end)) ? 1 : 0;
        }
        if (end >= limit) {
          break;
        }
        c = text.charAt(end);
      }
      if (Glyphs.isHan(c) && Codes.closesNumber(text, begin, end)) {
        break;
      }
      if ((c == '.' || c == '、')
          && end + 1 < limit
          && Glyphs.isHan(text.charAt(end + 1))
          && end > begin + 4) {
        Enumerators.Mark next = Enumerators.before(text, begin, end + 1, number + 1);
        end = next == null ? end : Math.max(begin, next.begin());
        break;
      }
      if (Glyphs.isOpen(c)) {
        boolean after = digit && end > begin + 3 && next(text, end + 1, limit);
        if (after) {
          break;
        }
        depth++;
        remarkEnd = Glyphs.skipBracket(text, end, limit, LONGEST_MARK);
      } else if (Glyphs.isClose(c)) {
        if (--depth < 0) {
          break;
        }
      }
      digit |= Glyphs.isDigit(c);
      han += Glyphs.isHan(c) ? 1 : 0;
    }
    Span span = Glyphs.trim(text, begin, end);
    while (!span.isEmpty()
        && (Glyphs.isOpen(text.charAt(span.end() - 1))
            || "．第.".indexOf(text.charAt(span.end() - 1)) >= 0)) {
      span = Glyphs.trim(text, begin, span.end() - 1);
    }
    if (span.length() > 2
        && Glyphs.isOpen(text.charAt(span.begin()))
        && Glyphs.isClose(text.charAt(span.end() - 1))
        && text.substring(span.begin() + 1, span.end() - 1)
            .chars()
            .noneMatch(c -> Glyphs.isOpen((char) c))) {
      span = Glyphs.trim(text, span.begin() + 1, span.end() - 1);
    }
    boolean valid = digit && span.length() >= 3 && span.length() < LONGEST && han <= 14;
    return valid ? span : null;
  }

  /** Whether a bracket holds words, which are a remark on the number and no part of it. */
  private static boolean next(String text, int at, int limit) {
    int close = at;
    int han = 0;
    while (close < limit && !Glyphs.isClose(text.charAt(close))) {
      han += Glyphs.isHan(text.charAt(close)) ? 1 : 0;
      close++;
    }
    boolean round = text.substring(at, close).chars().allMatch(c -> ROUND.indexOf(c) >= 0);
    return han >= 3 && !round;
  }

  /** ABCD EF2024-11: whether capitals alone stand before a blank, and a code with digits behind. */
  private static boolean opensCode(String text, int begin, int blank, int next, int limit) {
    for (int k = begin; k < blank; k++) {
      if (text.charAt(k) < 'A' || text.charAt(k) > 'Z') {
        return false;
      }
    }
    int digits = 0;
    for (int k = next; k < limit && Codes.isOfCode(text.charAt(k)); k++) {
      digits += Glyphs.isDigit(text.charAt(k)) ? 1 : 0;
    }
    boolean capital = text.charAt(next) >= 'A' && text.charAt(next) <= 'Z';
    return capital && digits >= Codes.FEWEST_DIGITS;
  }

  private static boolean goesOn(char c, char before) {
    return (Glyphs.isDigit(c) && Character.isUpperCase(before))
        || c == '-'
        || before == '-'
        || c == '（'
        || c == '('
        || c == '〔'
        || c == '[';
  }
}
