package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.ArrayList;
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
 * masked: it is of no matter which chip it is.
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
  private static final char MASK = '§';
  private static final String BLANK = "␣";
  private static final Pattern CLAUSE_MARK = Pattern.compile("[，,：:]");

  private final Map<String, Double> strengths = new LinkedHashMap<>();
  private final Vocabulary vocabulary;

  /** In what surroundings a proposal is to be trusted or not. */
  private final List<String> surroundings;

  private Circumstances(Vocabulary vocabulary, List<String> surroundings) {
    this.vocabulary = vocabulary;
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
   * @param counted whether a quantity belongs to the name
   * @param vocabulary those that are kept
   */
  static Circumstances of(
      Candidate name,
      Layout.Place place,
      List<Candidate> names,
      Notice notice,
      String text,
      boolean counted,
      Vocabulary vocabulary) {
    String family = family(notice.noticeType());
    String kind = lower(name.type());
    Circumstances all =
        new Circumstances(
            vocabulary,
            List.of(
                kind + "/" + family,
                (place.row() == null ? "no row/" : "row/") + family,
                (counted ? "counted/" : "not counted/") + family));
    Span sentence = Sentences.around(name.span(), place.unit(), text);
    String before = masked(sentence.begin(), name.begin(), names, text);
    String behind = masked(name.end(), sentence.end(), names, text);
    all.addClauses(before, behind);
    String label = place.label().isEmpty() ? place.lead() : place.label();
    all.addGrams("label:", signs(framed(label)), 2, EDGE, FULL);
    all.addGrams("lead:", signs(framed(place.lead())), 2, EDGE, FAINT);
    for (String heading : place.sections()) {
      all.addGrams("heading:", signs(framed(heading)), 2, EDGE, FAINT);
    }
    if (notice.title() != null) {
      all.addGrams("title:", signs(framed(notice.title())), 2, EDGE, OF_THE_NOTICE);
    }
    all.add("type:", lower(notice.noticeType()), FULL);
    all.add("kind:", kind + "/" + family, FULL);
    all.addIf(place.row() != null, "row/" + family);
    all.addIf(counted, "counted/" + family);
    all.addIf(place.isHeading(), "in a heading");
    all.addIf(before.length() + behind.length() < SHORT, "short/" + family);
    if (name.type() == Mention.Type.MODEL || name.type() == Mention.Type.SERVICE) {
      boolean chips = names.stream().anyMatch(n -> n.type() == Mention.Type.CHIP);
      all.addIf(true, "model in a notice " + (chips ? "with" : "without") + " chips");
    }
    return all;
  }

  /** Adds what the rules take the name for, and by what method. */
  Circumstances proposed(Meaning meaning, String method) {
    String says = meaning.name().toLowerCase(Locale.ROOT);
    add("rules:", says, PROPOSAL);
    add("rules:", says + "/" + method, PROPOSAL);
    for (String surrounding : surroundings) {
      add("rules:", says + "/" + surrounding, FULL);
    }
    return this;
  }

  /** Strengths by name. */
  Map<String, Double> strengths() {
    return strengths;
  }

  private void addClauses(String before, String behind) {
    String[] earlier = CLAUSE_MARK.split(before, -1);
    String own = earlier[earlier.length - 1];
    String[] later = CLAUSE_MARK.split(behind, -1);
    String rest = later[0];
    List<String> near = signs(own);
    List<String> next = signs(rest);
    addGrams("before:", tail(near, CLAUSE), 1, LONGEST_GRAM, FULL);
    addGrams("after:", head(next, CLAUSE), 1, LONGEST_GRAM, FULL);
    if (before.length() > own.length()) {
      String other = before.substring(0, before.length() - own.length() - 1);
      addGrams("earlier:", tail(signs(other), SENTENCE), 2, EDGE, FAINT);
    }
    List<String> further = signs(behind.substring(rest.length()));
    addGrams("later:", head(further, SENTENCE), 2, EDGE, FAINT);
    for (int length = 1; length <= EDGE; length++) {
      add("right before:", String.join("", tail(near, length)), FULL);
      add("right after:", String.join("", head(next, length)), FULL);
    }
  }

  private void addGrams(
      String family, List<String> passage, int shortest, int longest, double strength) {
    for (int length = shortest; length <= longest; length++) {
      for (int at = 0; at + length <= passage.size(); at++) {
        add(family, String.join("", passage.subList(at, at + length)), strength);
      }
    }
  }

  private void addIf(boolean holds, String name) {
    if (holds) {
      add("", name, FULL);
    }
  }

  private void add(String family, String gram, double strength) {
    String name = vocabulary.name(family, gram);
    if (name != null) {
      strengths.put(name, strength);
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

  /**
   * The signs of a passage: its characters, and a word of Latin letters or a masked name as one.
   * Blanks are signs, too, which a table keeps at the ends of a cell.
   */
  private static List<String> signs(String passage) {
    List<String> signs = new ArrayList<>();
    int at = 0;
    while (at < passage.length()) {
      int end = at + 1;
      if (isLatin(passage.charAt(at)) || passage.charAt(at) == MASK) {
        while (end < passage.length() && isLatin(passage.charAt(end))) {
          end++;
        }
      }
      signs.add(passage.charAt(at) == ' ' ? BLANK : passage.substring(at, end));
      at = end;
    }
    return signs;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> head(List<String> passage, int length) {
    return passage.subList(0, Math.min(length, passage.size()));
  }

  private static List<String> tail(List<String> passage, int length) {
    return passage.subList(Math.max(0, passage.size() - length), passage.size());
  }
}
