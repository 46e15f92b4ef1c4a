package org.tendertrace.extract.mention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * The circumstances in which a name stands, each with a name of its own and a strength: the
 * characters of its clause before and behind it, those of the other clauses of its sentence, its
 * label and headings, the notice's type, and what the rules take it for. Names of things are
 * masked: it is of no matter which chip it is, but how many there are.
 */
final class Circumstances {

  private static final int CLAUSE = 12;
  private static final int SENTENCE = 30;
  private static final int EDGE = 3;
  private static final int LONGEST_GRAM = 4;
  private static final int SHORT = 40;
  private static final double FULL = 1;
  private static final double FAINT = 0.7;
  private static final double OF_THE_NOTICE = 0.5;
  private static final double PROPOSAL = 2;
  private static final int MANY = 3;
  private static final char MASK = '§';
  private static final char BLANK = '␣';
  private static final String CLAUSE_MARKS = "，,：:";

  private final Map<String, Double> strengths = new LinkedHashMap<>();
  private final Vocabulary vocabulary;

  /** Of the notice's type. */
  private final String family;

  /** In what surroundings a proposal is to be trusted or not. */
  private final List<String> surroundings;

  /** What the rules take the name for; empty where they were not asked. */
  private String proposal = "";

  private Circumstances(Vocabulary vocabulary, String family, List<String> surroundings) {
    this.vocabulary = vocabulary;
    this.family = family;
    this.surroundings = surroundings;
  }

  /** The circumstances that matter; most of those of a place do not. */
  interface Vocabulary {

    /** Whatever there is. */
    Vocabulary ALL = String::concat;

    /** The name of a circumstance, {@code null} for one that does not matter. */
    String name(String family, String gram);
  }

  /**
   * The circumstances of a name, without a proposal.
   *
   * @param names all names of the notice
   * @param vocabulary those that are kept
   */
  static Circumstances of(
      Candidate name,
      Layout.Place place,
      List<Candidate> names,
      Notice notice,
      String text,
      Vocabulary vocabulary) {
    String family = family(notice.noticeType());
    String kind = lower(name.type());
    Circumstances all =
        new Circumstances(
            vocabulary,
            family,
            List.of(kind + "/" + family, (place.row() == null ? "no row/" : "row/") + family));
    Span sentence = Sentences.around(name.span(), place.unit(), text);
    String before = masked(sentence.begin(), name.begin(), names, text);
    String behind = masked(name.end(), sentence.end(), names, text);
    all.addClauses(before, behind);
    String label = place.label().isEmpty() ? place.lead() : place.label();
    all.addGrams("label:", Signs.of(framed(label)), 2, EDGE, FULL);
    all.addGrams("lead:", Signs.of(framed(place.lead())), 2, EDGE, FAINT);
    for (String heading : place.sections()) {
      all.addGrams("heading:", Signs.of(framed(heading)), 2, EDGE, FAINT);
    }
    if (notice.title() != null) {
      all.addGrams("title:", Signs.of(framed(notice.title())), 2, EDGE, OF_THE_NOTICE);
    }
    all.add("type:", lower(notice.noticeType()), FULL);
    all.add("kind:", kind + "/" + family, FULL);
    all.addIf(place.row() != null, "row/" + family);
    all.addIf(place.isHeading(), "in a heading");
    all.addIf(before.length() + behind.length() < SHORT, "short/" + family);
    all.addCompany(name, names, kind + "/" + family);
    if (name.type() == Mention.Type.MODEL || name.type() == Mention.Type.SERVICE) {
      boolean chips = names.stream().anyMatch(n -> n.type() == Mention.Type.CHIP);
      all.addIf(true, "model in a notice " + (chips ? "with" : "without") + " chips");
    }
    return all;
  }

  /** Adds what the rules take the name for, and by what method. */
  Circumstances proposed(Meaning meaning, String method) {
    proposal = meaning.name().toLowerCase(Locale.ROOT);
    add("rules:", proposal, PROPOSAL);
    add("rules:", proposal + "/" + method, PROPOSAL);
    for (String surrounding : surroundings) {
      add("rules:", proposal + "/" + surrounding, FULL);
    }
    return this;
  }

  /**
   * Strengths by name.
   *
   * @param counted whether a quantity belongs to the name
   */
  Map<String, Double> strengths(boolean counted) {
    Map<String, Double> all = new LinkedHashMap<>(strengths);
    if (counted) {
      add("", "counted/" + family, FULL, all);
    }
    if (!proposal.isEmpty()) {
      add("rules:", proposal + (counted ? "/counted/" : "/not counted/") + family, FULL, all);
    }
    return all;
  }

  /**
   * How many things of its kind the notice names, how often this one, and whether it names nothing
   * else of its kind before.
   */
  private void addCompany(Candidate name, List<Candidate> names, String where) {
    List<Candidate> alike = names.stream().filter(n -> n.type() == name.type()).toList();
    long things = alike.stream().map(Candidate::key).distinct().count();
    long times = alike.stream().filter(n -> n.key().equals(name.key())).count();
    add("things:", Math.min(MANY, things) + "/" + where, FULL);
    add("named:", Math.min(MANY, times) + "/" + family, FULL);
    boolean first =
        alike.stream().noneMatch(n -> n.begin() < name.begin() && !n.key().equals(name.key()));
    addIf(first, "first/" + where);
  }

  private void addClauses(String before, String behind) {
    String own = before.substring(lastMark(before) + 1);
    String rest = behind.substring(0, firstMark(behind));
    Signs near = Signs.of(own);
    Signs next = Signs.of(rest);
    addGrams("before:", near.tail(CLAUSE), 1, LONGEST_GRAM, FULL);
    addGrams("after:", next.head(CLAUSE), 1, LONGEST_GRAM, FULL);
    if (before.length() > own.length()) {
      String other = before.substring(0, before.length() - own.length() - 1);
      addGrams("earlier:", Signs.of(other).tail(SENTENCE), 2, EDGE, FAINT);
    }
    Signs further = Signs.of(behind.substring(rest.length()));
    addGrams("later:", further.head(SENTENCE), 2, EDGE, FAINT);
    for (int length = 1; length <= EDGE; length++) {
      add("right before:", near.tail(length).text(), FULL);
      add("right after:", next.head(length).text(), FULL);
    }
  }

  private static int lastMark(String before) {
    int at = before.length() - 1;
    while (at >= 0 && CLAUSE_MARKS.indexOf(before.charAt(at)) < 0) {
      at--;
    }
    return at;
  }

  private static int firstMark(String behind) {
    int at = 0;
    while (at < behind.length() && CLAUSE_MARKS.indexOf(behind.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private void addGrams(String family, Signs passage, int shortest, int longest, double strength) {
    for (int length = shortest; length <= longest; length++) {
      for (int at = 0; at + length <= passage.size(); at++) {
        add(family, passage.gram(at, length), strength);
      }
    }
  }

  private void addIf(boolean holds, String name) {
    if (holds) {
      add("", name, FULL);
    }
  }

  private void add(String family, String gram, double strength) {
    add(family, gram, strength, strengths);
  }

  private void add(String family, String gram, double strength, Map<String, Double> to) {
    String name = vocabulary.name(family, gram);
    if (name != null) {
      to.put(name, strength);
    }
  }

  /** A passage with each name in it replaced by a sign for its type. */
  private static String masked(int from, int to, List<Candidate> names, String text) {
    StringBuilder masked = new StringBuilder();
    int at = from;
    for (Candidate name : names) {
      if (name.begin() >= at && name.end() <= to) {
        masked.append(Folded.textOf(text.substring(at, name.begin())));
        masked.append(MASK).append(lower(name.type()).charAt(0));
        at = name.end();
      }
    }
    return masked.append(Folded.textOf(text.substring(at, Math.max(at, to)))).toString();
  }

  private static String framed(String label) {
    return "^" + Folded.textWithoutSpaces(label) + "$";
  }

  private static String family(NoticeType type) {
    return switch (type) {
      case AWARD, CONTRACT -> "result";
      case CORRECTION -> "correction";
      case TERMINATION -> "termination";
      case OTHER -> "other";
      case INTENTION, TENDER, SINGLE_SOURCE, CANDIDATE -> "invitation";
    };
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The signs of a passage: its characters, and a word of Latin letters or a masked name as one.
   * Blanks are signs, too, which a table keeps at the ends of a cell.
   */
  private static final class Signs {

    private final String whole;

    /** Of each sign of the whole text, and the text's end. */
    private final int[] begins;

    private final int first;
    private final int end;

    private Signs(String whole, int[] begins, int first, int end) {
      this.whole = whole;
      this.begins = begins;
      this.first = first;
      this.end = end;
    }

    static Signs of(String passage) {
      int[] begins = new int[passage.length() + 1];
      int size = 0;
      int at = 0;
      while (at < passage.length()) {
        begins[size++] = at;
        boolean word = isLatin(passage.charAt(at)) || passage.charAt(at) == MASK;
        at++;
        while (word && at < passage.length() && isLatin(passage.charAt(at))) {
          at++;
        }
      }
      begins[size] = at;
      return new Signs(passage.replace(' ', BLANK), begins, 0, size);
    }

    int size() {
      return end - first;
    }

    Signs head(int length) {
      return new Signs(whole, begins, first, Math.min(first + length, end));
    }

    Signs tail(int length) {
      return new Signs(whole, begins, Math.max(first, end - length), end);
    }

    String gram(int at, int length) {
      return whole.substring(begins[first + at], begins[first + at + length]);
    }

    String text() {
      return gram(0, size());
    }
  }
}
