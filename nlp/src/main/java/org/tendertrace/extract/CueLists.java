package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.FieldCue;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.TermTrie;

/** The wordings that qualify values, by kind; all in folded form without spaces. */
public final class CueLists {

  /** Characters that name what was won, behind the verb. */
  private static final int SHORTEST_OBJECT = 5;

  /** A wording with all the blanks that layout may have put into it. */
  private static final int LONGEST_OPENING = 80;

  private final Map<Kind, Wordings> wordings = new EnumMap<>(Kind.class);
  private final TextCues.Finder inTexts;

  /** The wordings of a kind, and what tells soon that a value has none of them. */
  private static final class Wordings {

    /** Folded and without spaces, the longer first. */
    private final List<String> folded;

    /** In lower case, with their spaces, the longer first. */
    private final List<String> printed;

    private final Set<String> whole;
    private final TermTrie<String> anywhere;

    /** First characters, in either form. */
    private final BitSet begins = new BitSet();

    /** Last characters of the folded ones. */
    private final BitSet lasts = new BitSet();

    Wordings(List<String> cues) {
      Comparator<String> longerFirst = (a, b) -> b.length() - a.length();
      folded = cues.stream().map(Folded::textWithoutSpaces).sorted(longerFirst).toList();
      printed = cues.stream().map(cue -> cue.toLowerCase(Locale.ROOT)).sorted(longerFirst).toList();
      whole = new HashSet<>(folded);
      anywhere = TermTrie.ofWords(folded);
      printed.forEach(wording -> begins.set(wording.charAt(0)));
      folded.forEach(wording -> begins.set(wording.charAt(0)));
      folded.forEach(wording -> lasts.set(wording.charAt(wording.length() - 1)));
    }
  }

  public CueLists(Wording wording) {
    Map<Kind, List<String>> cues = new EnumMap<>(Kind.class);
    for (FieldCue cue : wording.cues()) {
      cues.computeIfAbsent(cue.kind(), kind -> new ArrayList<>()).add(cue.cue());
    }
    for (Kind kind : Kind.values()) {
      wordings.put(kind, new Wordings(cues.getOrDefault(kind, List.of())));
    }
    inTexts = new TextCues.Finder(this);
  }

  /** The wordings of a kind, the longer first. */
  public List<String> of(Kind kind) {
    return wordings.get(kind).folded;
  }

  /** The wordings of a kind in lower case, with their spaces. */
  public List<String> printed(Kind kind) {
    return wordings.get(kind).printed;
  }

  /** The wordings that a whole text holds. */
  TextCues inText(String text) {
    return inTexts.in(text);
  }

  /** Whether {@code value} holds a wording of the kind. */
  public boolean has(Kind kind, CharSequence value) {
    return wordings.get(kind).anywhere.isIn(Folded.textWithoutSpaces(value));
  }

  /** Whether a wording of the kind may begin with {@code c}, in lower case: few texts do. */
  boolean mayBegin(Kind kind, char c) {
    return wordings.get(kind).begins.get(c);
  }

  /** Whether {@code folded} begins with a wording of the kind. */
  boolean begins(Kind kind, String folded) {
    if (!mayBegin(kind, folded.charAt(0))) {
      return false;
    }
    for (String cue : wordings.get(kind).folded) {
      if (folded.startsWith(cue)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code value} opens with a wording of the kind, behind a bracket or a colon if any. */
  public boolean opens(Kind kind, String value) {
    return opens(kind, value, 0);
  }

  private boolean opens(Kind kind, String value, int begin) {
    int first = Glyphs.skipSpaces(value, begin, value.length());
    first = Glyphs.skipBracket(value, first, value.length(), value.length());
    while (first < value.length()
        && (Glyphs.isSpace(value.charAt(first)) || Glyphs.isColon(value.charAt(first)))) {
      first++;
    }
    if (!mayOpen(kind, value, first)) {
      return false;
    }
    int reach = Math.min(value.length(), first + LONGEST_OPENING);
    String folded = Folded.textWithoutSpaces(value.substring(first, reach));
    return !folded.isEmpty() && begins(kind, folded);
  }

  /** Whether {@code value} ends with a wording of the kind. */
  public boolean ends(Kind kind, CharSequence value) {
    char last = value.length() == 0 ? 0 : Folded.single(value.charAt(value.length() - 1));
    if (last != 0 && !wordings.get(kind).lasts.get(last)) {
      return false;
    }
    String folded = Folded.textWithoutSpaces(value);
    if (folded.isEmpty() || !wordings.get(kind).lasts.get(folded.charAt(folded.length() - 1))) {
      return false;
    }
    for (String cue : wordings.get(kind).folded) {
      if (folded.endsWith(cue)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Behind the winner's verb that follows a name at {@code at}, where what was won goes on from
   * there: 某公司中标|某项目; -1 where there is none, or where it is part of a noun as in 中标结果.
   */
  public int behindVerb(String text, int at) {
    int begin = Glyphs.skipSpaces(text, at, text.length());
    if (begin == text.length() || !mayBegin(Kind.WINNER_VERB, text.charAt(begin))) {
      return -1;
    }
    for (String verb : printed(Kind.WINNER_VERB)) {
      int end = begin + verb.length();
      if (text.startsWith(verb, begin)
          && text.length() - end >= SHORTEST_OBJECT
          && !opens(Kind.VERB_IN_NOUN, text, end)) {
        return Glyphs.skipSpaces(text, end, text.length());
      }
    }
    return -1;
  }

  /**
   * Behind the wording of the kind, as printed, that opens {@code [begin, end)}; {@code begin} for
   * none.
   */
  public int behind(Kind kind, String text, int begin, int end) {
    if (begin >= end || !mayBegin(kind, text.charAt(begin))) {
      return begin;
    }
    for (String cue : wordings.get(kind).printed) {
      if (text.startsWith(cue, begin) && begin + cue.length() < end) {
        return begin + cue.length();
      }
    }
    return begin;
  }

  /** What a passage says behind the wordings of the kind, each before a blank, that open it. */
  public Span behindAll(Kind kind, String text, Span passage) {
    int at = passage.begin();
    int next = behind(kind, text, at, passage.end());
    while (next > at && Character.isWhitespace(text.charAt(next))) {
      at = Glyphs.skipSpaces(text, next, passage.end());
      next = behind(kind, text, at, passage.end());
    }
    return new Span(at, passage.end());
  }

  /** {@code value} without the wordings of the kind. */
  String without(Kind kind, String value) {
    String rest = value;
    for (String cue : wordings.get(kind).folded) {
      rest = rest.contains(cue) ? rest.replace(cue, "") : rest;
    }
    return rest;
  }

  /** Whether {@code value} is nothing but a wording of the kind. */
  public boolean is(Kind kind, CharSequence value) {
    return mayOpen(kind, value, 0)
        && wordings.get(kind).whole.contains(Folded.textWithoutSpaces(value));
  }

  /** Whether a wording of the kind may begin at {@code at}, as the character there tells. */
  private boolean mayOpen(Kind kind, CharSequence value, int at) {
    char first = at == value.length() ? 0 : Folded.single(value.charAt(at));
    return first == 0 || mayBegin(kind, first);
  }

  /** Whether {@code value} says that there is none: 无, /, 不适用. */
  public boolean isNothing(CharSequence value) {
    return value.length() < 12 && is(Kind.NOTHING, value);
  }
}
