package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;

/**
 * Finds the sentences of a text in English that say who gets a contract: "award the contract to
 * Example Inc. in the amount of …", "the tender of Example Ltd in the sum of … be accepted". Who
 * only bid stands in no such sentence.
 */
public final class AwardStatements {

  private static final int HEAD = 400;
  private static final int MOST_TEXT = 20_000;

  /** Characters between two parts of a statement. */
  private static final int LONGEST_GAP = 260;

  /** Characters of a sentence behind the winner's name. */
  private static final int LONGEST_REST = 260;

  /** Characters that tell who the winner is before its name: the lowest responsible bidder,. */
  private static final int LONGEST_LEAD = 130;

  /** Characters of a line that goes on in the next. */
  private static final int FULL_LINE = 55;

  private static final String RESOLVED = "RESOLVED";
  private static final String CONTRACT = " contract";
  private static final String MODIFIED = " previously awarded contract";

  /** Behind the digits of a large sum. */
  private static final List<String> LARGE = List.of(" million", " billion", " crore", " lakh");

  /** Commas of a number that is a sum, and no measure. */
  private static final int SEVERAL_GROUPS = 2;

  private final CueLists cues;
  private final CapitalName reader;
  private final List<Form> forms;
  private final List<Form> lowest;

  /**
   * How a statement is worded.
   *
   * @param before what stands before the winner, in order and with anything between, the last right
   *     before it; empty where the winner opens the statement
   * @param behind what stands behind the winner; {@code null} for nothing certain
   * @param apart whether something may stand between it and the winner
   */
  private record Form(List<String> before, String behind, boolean apart) {

    static Form of(String cue) {
      int at = cue.indexOf('~');
      List<String> before = new ArrayList<>();
      for (String part : cue.substring(0, at).split("…", -1)) {
        if (!part.isBlank()) {
          before.add(part.strip());
        }
      }
      String behind = cue.substring(at + 1);
      boolean apart = behind.contains("…");
      behind = behind.replace("…", "").strip();
      return new Form(before, behind.isEmpty() ? null : behind, apart);
    }
  }

  /**
   * A statement.
   *
   * @param begin where it begins
   * @param end where the sentence ends
   * @param decided whether it is more than what somebody recommends
   */
  public record Statement(Name winner, int begin, int end, boolean decided) {}

  public AwardStatements(Names names, CueLists cues) {
    this.cues = cues;
    reader = new CapitalName(names);
    forms = cues.printed(Kind.AWARD_STATEMENT).stream().map(Form::of).toList();
    lowest = cues.printed(Kind.LOWEST_STATEMENT).stream().map(Form::of).toList();
  }

  /**
   * The statements of {@code text} in order, each winner once; where a body resolves something,
   * only what it resolves, and where anything is decided, nothing that is only recommended. Where
   * somebody approved something and no sentence says whose bid, it is the lowest.
   */
  public List<Statement> read(String text) {
    if (!isLatin(text)) {
      return List.of();
    }
    String head = text.substring(0, Math.min(text.length(), MOST_TEXT));
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.length() != head.length()) {
      return List.of();
    }
    List<Statement> found = read(head, lower, forms);
    boolean approved =
        found.isEmpty() && cues.printed(Kind.AWARD_APPROVED).stream().anyMatch(lower::contains);
    return settled(head, approved ? read(head, lower, lowest) : found);
  }

  private List<Statement> read(String head, String lower, List<Form> wordings) {
    List<Statement> found = new ArrayList<>();
    for (Form form : wordings) {
      String first = form.before.isEmpty() ? form.behind : form.before.get(0);
      for (int at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + 1)) {
        // AWARDING THE BID TO …: capitals tell no name in a heading
        boolean word = at == 0 || !Character.isLetterOrDigit(head.charAt(at - 1));
        if (word && Character.isLowerCase(head.charAt(at + 1))) {
          Statement statement =
              form.before.isEmpty() ? behind(head, form, at) : ahead(head, form, at);
          if (statement != null) {
            found.add(statement);
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(s -> s.winner().span().begin()));
    return found;
  }

  private static List<Statement> settled(String text, List<Statement> found) {
    int resolved = text.indexOf(RESOLVED);
    List<Statement> of = found;
    if (resolved >= 0 && found.stream().anyMatch(s -> s.winner().span().begin() > resolved)) {
      of = found.stream().filter(s -> s.winner().span().begin() > resolved).toList();
    }
    if (of.stream().anyMatch(Statement::decided)) {
      of = of.stream().filter(Statement::decided).toList();
    }
    List<Statement> once = new ArrayList<>();
    for (Statement statement : of) {
      if (once.stream().noneMatch(s -> isSame(s.winner(), statement.winner()))) {
        once.add(statement);
      }
    }
    return List.copyOf(once);
  }

  /** Example Ltd, and Example further on. */
  private static boolean isSame(Name one, Name other) {
    return one.text().startsWith(other.text()) || other.text().startsWith(one.text());
  }

  /** The winner stands behind what is done: award … to |Example Inc.|. */
  private Statement ahead(String text, Form form, int at) {
    int end = sentenceEnd(text, at + form.before.get(0).length(), LONGEST_GAP);
    int link = at + form.before.get(0).length();
    for (String part :
        form.before.subList(Math.min(1, form.before.size() - 1), form.before.size() - 1)) {
      link = word(text, part, link, end);
      if (link < 0) {
        return null;
      }
    }
    Name best = null;
    if (form.before.size() == 1) {
      best = winner(text, link, end);
    } else {
      String last = form.before.get(form.before.size() - 1);
      for (int k = word(text, last, link, end); k >= 0; k = word(text, last, k, end)) {
        Name name = winner(text, k, sentenceEnd(text, k, LONGEST_REST));
        boolean better = name != null && (best == null || !best.company());
        best = better ? name : best;
      }
    }
    return best == null ? null : statement(text, form, at, best);
  }

  private Statement statement(String text, Form form, int at, Name winner) {
    int name = winner.span().end();
    int end = sentenceEnd(text, name, LONGEST_REST);
    int begin = sentenceBegin(text, at);
    int outcome = form.behind == null ? name : word(text, form.behind, name, end);
    String before = text.substring(begin, winner.span().begin());
    if (outcome < 0 || isUndecided(before) || isUndecided(text.substring(name, outcome))) {
      return null;
    }
    Name told = isTold(text, form, at, winner, end) ? winner : inFull(text, winner);
    return told == null ? null : new Statement(told, at, end, !holds(Kind.RECOMMENDS, before));
  }

  /**
   * Example Paving, of whom another sentence speaks as Example Paving Ltd; {@code null} for none.
   */
  private Name inFull(String text, Name winner) {
    String name = winner.text();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      Name read = at == winner.span().begin() ? null : reader.at(text, at, text.length());
      if (read != null && read.company() && read.text().startsWith(name)) {
        return read;
      }
    }
    return null;
  }

  /** The winner opens: |Example Corp.|, Sampleton, was awarded …. */
  private Statement behind(String text, Form form, int at) {
    int begin = sentenceBegin(text, at);
    Name winner = form.apart ? null : reader.before(text, begin, at);
    int end = sentenceEnd(text, at, LONGEST_REST);
    boolean told =
        winner != null
            && !isCommon(winner)
            && (winner.company() || form.behind.endsWith(CONTRACT) || isPriced(text, at, end))
            && !isUndecided(text.substring(begin, end));
    return told ? new Statement(winner, winner.span().begin(), end, true) : null;
  }

  /** The name at {@code begin}, or behind what the sentence calls the winner before its name. */
  private Name winner(String text, int begin, int end) {
    int at = Glyphs.skipSpaces(text, begin, end);
    Name name = at < end ? reader.at(text, at, end) : null;
    if (name != null) {
      return isCommon(name) ? null : name;
    }
    int stop = Math.min(end, at + LONGEST_LEAD);
    for (int k = at; k < stop; k++) {
      char c = text.charAt(k);
      int behind =
          c == ',' || c == ':' ? k + 1 : text.startsWith("to wit ", k) ? k + "to wit".length() : -1;
      if (behind > 0 && holds(Kind.BIDDER_WORD, text.substring(at, k))) {
        int first = Glyphs.skipSpaces(text, behind, end);
        name = first < end ? reader.at(text, first, end) : null;
        if (name != null) {
          return isCommon(name) ? null : name;
        }
      } else if (Character.isUpperCase(c) && Glyphs.isSpace(text.charAt(k - 1))) {
        // the lowest responsible bidder Example Corp., the Contractor Example Corp.
        int called = wordEnd(text, k, end);
        boolean bidder = cues.is(Kind.BIDDER_WORD, text.substring(k, called));
        int first = bidder ? Glyphs.skipSpaces(text, called, end) : k;
        boolean named = bidder || holds(Kind.BIDDER_WORD, text.substring(at, k));
        return named && first < end ? own(text, first, end) : null;
      }
    }
    return null;
  }

  private Name own(String text, int begin, int end) {
    Name name = reader.at(text, begin, end);
    return name == null || isCommon(name) ? null : name;
  }

  /** Whether a name is an enterprise's by its ending, or has a sum or an outcome beside it. */
  private static boolean isTold(String text, Form form, int at, Name winner, int end) {
    return winner.company()
        || form.behind != null
        || isPriced(text, at, winner.span().begin())
        || isPriced(text, winner.span().end(), end);
  }

  /** Whether a sum stands in a passage: $500, RM2.5 million, P1,200,000.00. */
  private static boolean isPriced(String text, int begin, int end) {
    int groups = 0;
    for (int k = begin; k < end; k++) {
      char c = text.charAt(k);
      if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
        return true;
      }
      boolean digit = k > begin && Glyphs.isDigit(text.charAt(k - 1));
      groups = digit && c == ',' ? groups + 1 : Glyphs.isDigit(c) ? groups : 0;
      if (groups >= SEVERAL_GROUPS || (digit && opensLarge(text, k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensLarge(String text, int at) {
    return LARGE.stream().anyMatch(word -> text.startsWith(word, at));
  }

  private static int wordEnd(String text, int begin, int end) {
    int stop = begin;
    while (stop < end && !Glyphs.isSpace(text.charAt(stop))) {
      stop++;
    }
    return stop;
  }

  /** The Bidder, the Contractor: whom many sentences speak of, without a name. */
  private boolean isCommon(Name name) {
    int blank = name.text().indexOf(' ');
    String first = blank < 0 ? name.text() : name.text().substring(0, blank);
    return cues.is(Kind.BIDDER_WORD, first)
        || cues.is(Kind.BIDDER_WORD, name.text())
        || cues.printed(Kind.BODY_OPENING).stream()
            .anyMatch(o -> name.text().regionMatches(true, 0, o + " ", 0, o.length() + 1));
  }

  private boolean isUndecided(String passage) {
    // a modification to a previously awarded contract
    String told = passage.replace(MODIFIED, " ");
    return holds(Kind.UNDECIDED, told);
  }

  private boolean holds(Kind kind, String passage) {
    String lower = passage.toLowerCase(Locale.ROOT);
    for (String cue : cues.printed(kind)) {
      if (word(lower, cue, 0, lower.length()) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the next {@code word} ends that stands alone in {@code [begin, end)}; -1 for none. */
  private static int word(String text, String word, int begin, int end) {
    for (int at = text.indexOf(word, begin); at >= 0; at = text.indexOf(word, at + 1)) {
      int behind = at + word.length();
      if (behind > end) {
        return -1;
      }
      boolean alone =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (behind == text.length() || !Character.isLetterOrDigit(text.charAt(behind)));
      if (alone) {
        return behind;
      }
    }
    return -1;
  }

  private static int sentenceBegin(String text, int at) {
    int begin = at;
    while (begin > 0 && at - begin < LONGEST_GAP && !ends(text, begin - 1)) {
      begin--;
    }
    return begin;
  }

  private static int sentenceEnd(String text, int from, int longest) {
    int end = from;
    int last = Math.min(text.length(), from + longest);
    while (end < last && !ends(text, end)) {
      end++;
    }
    return end;
  }

  /** Whether a sentence ends at {@code at}: no full stop of Co., no end of a line amid one. */
  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == ';' || c == '!' || c == '?' || c == '\t') {
      return true;
    }
    if (c == '\n') {
      return at - text.lastIndexOf('\n', at - 1) < FULL_LINE;
    }
    if (c != '.' || (at + 1 < text.length() && !Glyphs.isSpace(text.charAt(at + 1)))) {
      return false;
    }
    int next = Glyphs.skipSpaces(text, at + 1, text.length());
    boolean goesOn = next < text.length() && Character.isLowerCase(text.charAt(next));
    int word = at;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return !goesOn && (at - word == 0 || at - word > 3);
  }

  /** Whether the head of a text is in Latin script: notices in others tell it in other words. */
  private static boolean isLatin(String text) {
    int length = Math.min(text.length(), HEAD);
    int han = 0;
    for (int k = 0; k < length; k++) {
      han += Glyphs.isHan(text.charAt(k)) ? 1 : 0;
    }
    return length > 0 && han * 10 < length;
  }
}
