package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Dates;
import org.tendertrace.text.Numerals;

/** What the characters around a wording say about its being a label. */
final class Surroundings {

  /** What frames a label instead of a colon, and what closes the frame. */
  /** Goes on with a word that would be a label alone: Department of. */
  private static final String OF = "of ";

  private static final String OPENING = "【[「『〈<";

  private static final String CLOSING = "】]」』〉>";

  private static final int LONGEST_PREFIX = 14;
  private static final int LONGEST_TRANSLATION = 60;
  private static final int FEWEST_LETTERS = 2;
  private static final int SHORTEST_LABEL = 3;
  private static final int LONGEST_ROW_NUMBER = 2;
  private static final int SHORTEST_VALUE = 6;
  private static final int SHORTEST_PART = 4;
  private static final int LONGEST_PREDICATE = 60;
  private static final int LONGEST_CURRENCY = 5;

  /** Characters of a currency's sign with its dot and blank. */
  private static final int LONGEST_SIGN = 6;

  private static final List<String> LINKS = List.of(" is ", " of ", " was ", "is ", "of ");

  private final String text;
  private final Labels labels;

  Surroundings(String text, Labels labels) {
    this.text = text;
    this.labels = labels;
  }

  /**
   * Whether a wording begins inside a name and only its last part is a label: 有限公司 地址, where 公司地址
   * is a label, too.
   */
  boolean isTornName(Span span) {
    boolean company = labels.opensCompanyEnding(text.charAt(span.begin()));
    for (int k = span.begin() + 1; k < span.end(); k++) {
      boolean gap = Glyphs.isSpace(text.charAt(k));
      if (gap || (company && labels.endsCompany(text.substring(span.begin(), k)))) {
        Term rest = labels.wholeKnown(text.substring(k, span.end()));
        return rest != null && rest.isLabel();
      }
    }
    return false;
  }

  /** Whether a name that does not end in {@code value} does with all of the line below it. */
  boolean isRestOfName(Span value, Span below) {
    for (int k = value.end() - 1; k < below.end(); k++) {
      if (!Glyphs.isHan(text.charAt(k)) && text.charAt(k) != '\n') {
        return false;
      }
    }
    return value.length() >= SHORTEST_PART
        && !labels.endsName(text, value.begin(), value.end())
        && labels.endsName(text, value.begin(), below.end());
  }

  /** Whether a wording stands in square brackets of its own: 【中标人】. */
  boolean isFramed(int begin, int after, int end) {
    if (begin == 0 || after >= end) {
      return false;
    }
    char open = text.charAt(begin - 1);
    char close = text.charAt(after);
    int frame = OPENING.indexOf(open);
    return frame >= 0 && close == CLOSING.charAt(frame);
  }

  /** Whether a sign stands there that sets what a label announces equal to its value. */
  boolean isEqual(int at) {
    return "＝=".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether a dash, or a dot of those that lead on to a value, stands there. */
  boolean isDash(int at, int end) {
    if (at >= end) {
      return false;
    }
    boolean dots =
        text.charAt(at) == '.'
            && ((at + 1 < end && text.charAt(at + 1) == '.') || text.charAt(at - 1) == '.');
    boolean hyphen =
        text.charAt(at) == '-'
            && at > 1
            && at + 1 < end
            && Glyphs.isSpace(text.charAt(at - 1))
            && Glyphs.isHan(text.charAt(at - 2))
            && Glyphs.isSpace(text.charAt(at + 1));
    return "—→".indexOf(text.charAt(at)) >= 0 || hyphen || dots;
  }

  /** 採購機構 |Procuring Organisation| 某會: whether a known label stands there. */
  private boolean isLabel(int begin, int end) {
    Term term = labels.wholeKnown(Glyphs.trim(text, begin, end).of(text));
    return term != null && term.isLabel();
  }

  /**
   * Behind the same label in Latin script, where a colon closes it: 招标编号 / Concurso n.º：, 采购人
   * Purchaser:; {@code at} itself where none stands.
   */
  int behindTranslation(int at, int end) {
    int stop = Math.min(end, at + LONGEST_TRANSLATION);
    int k = at;
    int letters = 0;
    while (k < stop && !Glyphs.isColon(text.charAt(k))) {
      char c = text.charAt(k);
      boolean letter = Character.isLetter(c) && !Glyphs.isHan(c);
      letters += letter ? 1 : 0;
      if (Glyphs.isHan(c) && letters >= FEWEST_LETTERS) {
        return isLabel(at, k) ? Glyphs.skipSpacesBack(text, at, k) : at;
      }
      if (!letter && (letters == 0 ? " 　/／|-" : " '’.-/()&º°").indexOf(c) < 0) {
        return at;
      }
      k++;
    }
    return k < stop && letters >= FEWEST_LETTERS ? k : at;
  }

  /** 3 中标单位 某公司, 1：供应商名称 某公司: whether only the number of a row stands before a label. */
  boolean isRowNumber(int lineBegin, int label) {
    int k = lineBegin;
    while (k < label && Glyphs.isDigit(text.charAt(k))) {
      k++;
    }
    boolean number = k > lineBegin && k - lineBegin <= LONGEST_ROW_NUMBER;
    return number && (k == label || (k + 1 == label && Glyphs.isColon(text.charAt(k))));
  }

  /** 代理机构某公司, 采购编号ABC-1: whether the value follows its label at once, up to the next gap. */
  boolean isGlued(FieldKind field, Span label, int at, int end) {
    boolean latin = Glyphs.isLatin(text.charAt(label.begin()));
    if (label.length() < SHORTEST_LABEL || (!latin && at != label.end())) {
      return false;
    }
    if (latin) {
      return field == FieldKind.PROJECT_ID && isCode(at, end);
    }
    if (field == FieldKind.PROJECT_ID && Glyphs.isOpen(text.charAt(at))) {
      return isCode(at + 1, Glyphs.skipBracket(text, at, end, LONGEST_TRANSLATION) - 1);
    }
    int stop = at;
    boolean digits = false;
    while (stop < end
        && !Glyphs.isSpace(text.charAt(stop))
        && !Glyphs.isSeparator(text.charAt(stop))
        && !Glyphs.isColon(text.charAt(stop))) {
      digits |= Glyphs.isDigit(text.charAt(stop));
      stop++;
    }
    if (stop - at < SHORTEST_VALUE) {
      return false;
    }
    return switch (field) {
      case PROJECT_ID -> digits && !Glyphs.isHan(text.charAt(at));
      case PUBLISHED ->
          Dates.find(text, at, stop, false).stream().anyMatch(day -> day.span().begin() == at);
      case BUYER, AGENCY, SUPPLIER -> !digits && labels.endsName(text, at, stop);
      default -> false;
    };
  }

  /** 包一：中标单位 某公司，…: whether a party's label is followed by a company, up to the next break. */
  boolean isCompany(Term term, int at, int end) {
    int stop = at;
    while (stop < end
        && !Glyphs.isSpace(text.charAt(stop))
        && "，,；;。、：:".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    String tail = labels.ending(text, at, stop);
    return Labels.isParty(term)
        && Glyphs.isHan(text.charAt(at))
        && tail != null
        && labels.endsCompany(tail);
  }

  /**
   * Whether a wording stands amid a sentence, as most do: Chinese words go on before it and behind
   * it, so that nothing but a sum behind it could make it a label.
   */
  boolean isAmidWords(Span wording, int from, int end) {
    int before = wording.begin() - 1;
    int behind = Glyphs.skipSpaces(text, wording.end(), end);
    return before >= from
        && behind < end
        && Glyphs.isHan(text.charAt(before))
        && Glyphs.isHan(text.charAt(behind))
        && !labels.isBehindThis(text, from, wording.begin());
  }

  /** under Tender No. AB/2026/045, the …: whether a code stands there, up to the next blank. */
  private boolean isCode(int at, int end) {
    int digits = 0;
    int stop = at;
    while (stop < end
        && !Glyphs.isSpace(text.charAt(stop))
        && ",;()".indexOf(text.charAt(stop)) < 0) {
      char c = text.charAt(stop);
      if (Character.isLowerCase(c) || Glyphs.isHan(c)) {
        return false;
      }
      digits += Glyphs.isDigit(c) ? 1 : 0;
      stop++;
    }
    return digits > 1 && stop - at >= SHORTEST_VALUE;
  }

  /** 采购文件编号【AB-2026-05】: whether the bracket behind a number's label is its value. */
  boolean isCodeInBrackets(Term term, int at, int end) {
    return term.isLabel() && term.field() == FieldKind.PROJECT_ID && isCode(at + 1, end - 1);
  }

  /** Behind the colon that stands there, perhaps behind blanks; {@code at} itself for none. */
  int behindColon(int at, int end) {
    int k = Glyphs.skipSpaces(text, at, end);
    return k < end && Glyphs.isColon(text.charAt(k)) ? k + 1 : at;
  }

  /** Whether what stands right before a label turns it into another: 未中标人, 原采购人. */
  boolean denied(int begin) {
    return begin > 0 && "未非被否原无各其该及和与或".indexOf(text.charAt(begin - 1)) >= 0;
  }

  /** Whether {@code [begin, end)} is a short run of text without any break, as in 本次采购的中标金额. */
  boolean isShortPrefix(int begin, int end) {
    if (end - begin > LONGEST_PREFIX || end == begin) {
      return false;
    }
    for (int k = begin; k < end; k++) {
      char c = text.charAt(k);
      if (Glyphs.isSeparator(c) || Glyphs.isColon(c)) {
        return false;
      }
    }
    return !denied(end);
  }

  /**
   * Where the sum begins that an English sentence names behind a label, budget for this procurement
   * is USD 1,000; -1 where it names none.
   */
  int sumBehind(int at, int end) {
    int stop = Math.min(end, at + LONGEST_PREDICATE);
    for (int k = at; k < stop && text.charAt(k) != '.' && text.charAt(k) != ';'; k++) {
      for (String link : LINKS) {
        int sum = k + link.length();
        if (text.startsWith(link, k) && sum < end && opensForeign(sum, end)) {
          return sum;
        }
      }
    }
    return -1;
  }

  /** Whether a sum begins with its currency or its first digit: USD 1, $1, US$1. */
  private boolean opensForeign(int at, int end) {
    int digit = at;
    while (digit < end && digit - at <= LONGEST_CURRENCY && !Glyphs.isDigit(text.charAt(digit))) {
      char c = text.charAt(digit);
      if (c != ' ' && c != '$' && c != '€' && c != '£' && !Character.isUpperCase(c)) {
        return false;
      }
      digit++;
    }
    return digit < end && Glyphs.isDigit(text.charAt(digit));
  }

  /**
   * Kshs. 4,200.00, RM 350,000: whether a sign of a currency and a number in groups stand there.
   */
  boolean opensSum(int at, int end) {
    int digit = at;
    while (digit < end && digit - at <= LONGEST_SIGN && !Glyphs.isDigit(text.charAt(digit))) {
      char c = text.charAt(digit);
      if (!Glyphs.isLatin(c) && " .$€£₹".indexOf(c) < 0) {
        return false;
      }
      digit++;
    }
    int group = digit;
    while (group < end && Glyphs.isDigit(text.charAt(group))) {
      group++;
    }
    return group > digit && group < end && text.charAt(group) == ',';
  }

  /** Tenders received: 4.: whether what stands behind the name of a section is only a number. */
  boolean isCount(int at, int end) {
    int digit = Glyphs.skipSpaces(text, at, end);
    int k = digit;
    while (k < end && Glyphs.isDigit(text.charAt(k))) {
      k++;
    }
    return k > digit && (k == end || (k + 1 == end && text.charAt(k) == '.'));
  }

  /** （元，含税）, （费率、单价等）: whether a bracket is about the number behind it, and holds none itself. */
  boolean isNote(int begin, int end) {
    boolean words = false;
    for (int k = begin; k < end; k++) {
      if (Glyphs.isDigit(text.charAt(k))) {
        return false;
      }
      words |= Glyphs.isHan(text.charAt(k));
    }
    return words;
  }

  /** Whether a sum begins at {@code at}, in digits or in the capitals of cheques. */
  boolean opensMoney(int at, int end) {
    char c = text.charAt(at);
    Numerals.Reading capitals = Numerals.read(text, at, end);
    return Glyphs.isDigit(c)
        || c == '￥'
        || c == '¥'
        || c == '$'
        || text.startsWith("人民币", at)
        || (capitals != null && capitals.financial());
  }

  /** 一标段：8960051.00元: whether a lot begins at {@code at} and its sum follows at once. */
  boolean opensLotsSum(int at, int end) {
    Lots.Mark mark = Lots.at(text, at, end);
    int sum = mark == null ? end : Glyphs.skipSpaces(text, mark.end(), end);
    sum =
        sum < end && Glyphs.isColon(text.charAt(sum)) ? sum + 1 : labels.behindLink(text, sum, end);
    sum = Glyphs.skipBracket(text, sum, end, LONGEST_SIGN);
    return sum < end && opensMoney(sum, end);
  }

  /**
   * Result of Tender, Supplier to provide …, DEPARTMENT OF …: whether what looks like a label and
   * its value is one phrase.
   */
  boolean goesOn(Term term, Span label, int after, int end) {
    if (after != label.end() + 1 || !Glyphs.isLatin(text.charAt(label.end() - 1))) {
      return false;
    }
    FieldKind field = term.field();
    boolean small = Character.isLowerCase(text.charAt(after));
    boolean word = label.of(text).indexOf(' ') < 0;
    boolean of = word && text.regionMatches(true, after, OF, 0, OF.length());
    return switch (field) {
      case OUTCOME -> small;
      case SUPPLIER -> word && (small || isRubric(after, end));
      case BUYER, AGENCY, OTHER -> of && Character.isUpperCase(text.charAt(after));
      default -> false;
    };
  }

  /** Vendor Registration, Supplier Portal: whether one or two words end as no name does. */
  private boolean isRubric(int begin, int end) {
    int blank = text.indexOf(' ', begin);
    int second = blank < 0 ? -1 : text.indexOf(' ', blank + 1);
    return (second < 0 || second >= end)
        && Glyphs.isLatin(text.charAt(end - 1))
        && labels.ending(text, begin, end) == null;
  }

  /** 乙方（供应商） 某公司: whether the bracket behind a label holds another wording of it. */
  boolean isSameLabel(Labels.Term term, int open, int close) {
    Span inside = new Span(Glyphs.skipSpaces(text, open, close) + 1, close - 1);
    Labels.Term other = inside.isEmpty() ? null : labels.wholeKnown(inside.of(text));
    return Labels.isParty(term)
        && other != null
        && other.isLabel()
        && other.field() == term.field();
  }
}
