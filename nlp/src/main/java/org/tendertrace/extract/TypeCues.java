package org.tendertrace.extract;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.FieldCue;
import org.tendertrace.knowledge.TypeCue;
import org.tendertrace.knowledge.TypeCue.Place;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Gazetteer;
import org.tendertrace.text.TermTrie;

/** The wordings that tell a notice's type, ready to be found. */
final class TypeCues {

  /** Characters between 若 and what it supposes. */
  private static final int LONGEST_CONDITION = 20;

  private static final int LONGEST_GENERIC_REST = 5;
  private static final int LONGEST_LATIN_REST = 12;

  /** Weight from which a cue names a kind of notice and is no word of many meanings. */
  private static final double NAMES = 4;

  private static final int NOUN = 2;

  /** Characters of a word that may be one of a project's name: 采购合同. */
  private static final int LONGEST_WORD = 4;

  /** Matches among which one that holds another stands. */
  private static final int NEAR = 4;

  /** Characters of a number in brackets behind a title. */
  private static final int LONGEST_CODE = 24;

  private static final String RESULT = "结果";
  private static final String NOTICE = "notice";

  private final Gazetteer<TypeCue> titles;
  private final Gazetteer<TypeCue> bodies;
  private final List<TypeCue> urls;
  private final Set<String> nouns;
  private final TermTrie<String> anyNoun;

  /** How the names of projects end: 项目. */
  private final List<String> projects;

  TypeCues(Wording wording) {
    nouns =
        wording.cues().stream()
            .filter(cue -> cue.kind() == FieldCue.Kind.NOTICE_NOUN)
            .map(FieldCue::cue)
            .collect(toUnmodifiableSet());
    anyNoun = TermTrie.ofWords(nouns);
    projects =
        wording.cues().stream()
            .filter(cue -> cue.kind() == FieldCue.Kind.PROJECT_WORD)
            .map(FieldCue::cue)
            .toList();
    titles = gazetteer(wording, Place.TITLE);
    bodies = gazetteer(wording, Place.BODY);
    urls = wording.typeCues().stream().filter(c -> c.place() == Place.URL).toList();
  }

  private Gazetteer<TypeCue> gazetteer(Wording wording, Place place) {
    Map<String, TypeCue> cues = new HashMap<>();
    for (TypeCue cue : wording.typeCues()) {
      if (cue.place() == place) {
        cues.putIfAbsent(cue.cue(), cue);
      }
    }
    if (place == Place.TITLE) {
      for (TypeCue cue : List.copyOf(cues.values())) {
        String apart = withParticle(cue.cue());
        if (apart != null) {
          cues.putIfAbsent(apart, cue);
        }
      }
    }
    return Gazetteer.withoutSpaces(cues);
  }

  /** 中标结果的公告 beside 中标结果公告; {@code null} for what no such noun ends. */
  private String withParticle(String cue) {
    int noun = cue.length() - NOUN;
    return noun > 1
            && nouns.contains(cue.substring(noun))
            && cue.startsWith(RESULT, noun - RESULT.length())
        ? cue.substring(0, noun) + '的' + cue.substring(noun)
        : null;
  }

  /**
   * A cue found in a title.
   *
   * @param fromEnd how many characters follow it
   */
  record Hit(TypeCue cue, int begin, int end, int fromEnd) {}

  /** The cues of a title, of overlapping ones the longest. */
  List<Hit> inTitle(String title) {
    List<Gazetteer.Match<TypeCue>> matches = titles.find(Folded.withoutSpaces(title));
    matches.removeIf(match -> isWithinWord(title, match.span().begin()));
    if (matches.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    if (matches.size() == 1) {
      Hit hit = hit(matches.get(0), title);
      return isOfProject(title, hit) ? List.of() : List.of(hit);
    }
    matches.sort(
        Comparator.comparingInt((Gazetteer.Match<TypeCue> m) -> -m.span().length())
            .thenComparingDouble(m -> -m.value().weight()));
    for (Gazetteer.Match<TypeCue> match : matches) {
      boolean free = true;
      for (Hit hit : hits) {
        free &= hit.begin() >= match.span().end() || match.span().begin() >= hit.end();
      }
      if (free) {
        hits.add(hit(match, title));
      }
    }
    hits.removeIf(hit -> isOfProject(title, hit));
    hits.sort(Comparator.comparingInt(Hit::begin));
    return hits;
  }

  /** ACAN in HVAC and: whether a word in Latin script opens within another. */
  private static boolean isWithinWord(String text, int at) {
    if (at == 0 || !Glyphs.isLatin(text.charAt(at)) || !Glyphs.isLatin(text.charAt(at - 1))) {
      return false;
    }
    // awardNotice
    return !Character.isUpperCase(text.charAt(at)) || Character.isUpperCase(text.charAt(at - 1));
  }

  /** 某局合同管理系统采购项目: whether a word that may tell of a notice is part of a project's name. */
  private boolean isOfProject(String title, Hit hit) {
    boolean mayBe =
        switch (hit.cue().type()) {
          case CORRECTION, TERMINATION, CONTRACT -> hit.end() - hit.begin() <= LONGEST_WORD;
          default -> false;
        };
    if (!mayBe || hit.fromEnd() == 0 || !Glyphs.isHan(title.charAt(hit.end()))) {
      return false;
    }
    int end = Glyphs.bracketBegin(title, title.length(), LONGEST_CODE);
    String name = title.substring(0, end > hit.end() ? end : title.length()).stripTrailing();
    return projects.stream()
        .anyMatch(word -> name.endsWith(word) && name.length() - word.length() >= hit.end());
  }

  /**
   * What a title announces: 某项目终止公告, 某项目中标结果的公示; {@code null} where it does not end as notices are
   * called.
   */
  NoticeType announced(String title) {
    List<Hit> hits = inTitle(title);
    Hit last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
    if (last == null) {
      return null;
    }
    String says = title.substring(last.begin());
    // 某项目招标公告【变更】
    boolean alone =
        last.fromEnd() == 1
            && Glyphs.bracketBegin(title, title.length(), LONGEST_CODE) == last.begin() - 1;
    boolean announces =
        alone
            || (last.fromEnd() <= LONGEST_CODE
                && nouns.stream()
                    .anyMatch(
                        noun -> {
                          int at = says.indexOf(noun);
                          return at >= 0 && at <= last.end() - last.begin() + 1;
                        }));
    return announces ? last.cue().type() : null;
  }

  private static Hit hit(Gazetteer.Match<TypeCue> match, String title) {
    Span span = match.span();
    return new Hit(match.value(), span.begin(), span.end(), title.length() - span.end());
  }

  /**
   * The cues of a body, each once, without the failures that would follow if something happened and
   * without those that are part of another's: 中标单位 in 预中标单位.
   */
  Set<TypeCue> inBody(String text, Folded folded) {
    Set<TypeCue> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Gazetteer.Match<TypeCue>> matches = bodies.find(folded);
    for (int k = 0; k < matches.size(); k++) {
      Gazetteer.Match<TypeCue> match = matches.get(k);
      TypeCue cue = match.value();
      boolean supposed =
          cue.type() == NoticeType.TERMINATION && isSupposed(text, match.span().begin());
      supposed |= isWithinWord(text, match.span().begin());
      if (!supposed && !found.contains(cue) && !isPart(matches, k)) {
        found.add(cue);
      }
    }
    return found;
  }

  /** Whether a longer cue of another type holds the one at {@code at}. */
  private static boolean isPart(List<Gazetteer.Match<TypeCue>> matches, int at) {
    Gazetteer.Match<TypeCue> match = matches.get(at);
    int last = Math.min(matches.size() - 1, at + NEAR);
    for (int k = Math.max(0, at - NEAR); k <= last; k++) {
      Gazetteer.Match<TypeCue> other = matches.get(k);
      if (other.span().covers(match.span())
          && other.span().length() > match.span().length()
          && other.value().type() != match.value().type()) {
        return true;
      }
    }
    return false;
  }

  /** 若因不足三家而重新招标: whether the sentence supposes what stands at {@code at}. */
  private static boolean isSupposed(String text, int at) {
    for (int k = at - 1; k >= Math.max(0, at - LONGEST_CONDITION); k--) {
      char c = text.charAt(k);
      if ("。；！\n".indexOf(c) >= 0 || Glyphs.isColon(c)) {
        return false;
      }
      boolean such = c == '如' && "下期".indexOf(text.charAt(k + 1)) < 0;
      if (c == '若' || c == '倘' || such) {
        return true;
      }
    }
    return false;
  }

  /** No award for Lot 3: whether a line in Latin script tells of one lot that nobody won it. */
  boolean failsLot(String line) {
    if (line.isEmpty()
        || !Glyphs.isLatin(line.charAt(0))
        || inTitle(line).stream().noneMatch(h -> h.cue().type() == NoticeType.TERMINATION)) {
      return false;
    }
    for (int k = 0; k < line.length(); k++) {
      boolean word = k == 0 || line.charAt(k - 1) == ' ';
      if (word && Lots.at(line, k, line.length()) != null) {
        return true;
      }
    }
    return false;
  }

  List<TypeCue> inUrl(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return url.isEmpty() ? List.of() : urls.stream().filter(c -> lower.contains(c.cue())).toList();
  }

  boolean hasCue(String title) {
    return !inTitle(title).isEmpty();
  }

  /** Whether a title names a kind of notice, and not only words of many meanings. */
  boolean tellsKind(String title) {
    return inTitle(title).stream().anyMatch(hit -> hit.cue().weight() >= NAMES);
  }

  boolean endsWithCue(String title) {
    return endWithCue(inTitle(title));
  }

  /** Whether the last of a title's cues ends it. */
  static boolean endWithCue(List<Hit> hits) {
    return !hits.isEmpty() && hits.get(hits.size() - 1).fromEnd() <= 6;
  }

  /** End of the last cue in a title, or -1. */
  int lastCueEnd(String title) {
    List<Hit> hits = inTitle(title);
    return hits.isEmpty() ? -1 : hits.get(hits.size() - 1).end();
  }

  /** Whether a title is a kind of notice and nothing more: 中标结果公示, 决标公告. */
  boolean isGeneric(String title) {
    return isGeneric(title, inTitle(title));
  }

  /** Whether a heading is a kind of notice, with a name for it. */
  boolean names(String heading) {
    List<Hit> hits = inTitle(heading);
    return isGeneric(heading, hits) && hits.stream().anyMatch(h -> h.cue().weight() >= NAMES);
  }

  /** Whether a heading says of what kind the notice is, and that it is one: no 公开招标 in a cell. */
  boolean namesNotice(String heading) {
    return (anyNoun.isIn(heading) || heading.toLowerCase(Locale.ROOT).contains(NOTICE))
        && names(heading);
  }

  /** Whether a title is its cues and nothing more. */
  static boolean isGeneric(String title, List<Hit> hits) {
    if (hits.isEmpty()) {
      return false;
    }
    int rest = 0;
    boolean han = false;
    for (int k = 0; k < title.length(); k++) {
      rest += Glyphs.isHan(title.charAt(k)) || Glyphs.isLatin(title.charAt(k)) ? 1 : 0;
      han |= Glyphs.isHan(title.charAt(k));
    }
    for (Hit hit : hits) {
      for (int k = hit.begin(); k < hit.end(); k++) {
        rest -= Glyphs.isHan(title.charAt(k)) || Glyphs.isLatin(title.charAt(k)) ? 1 : 0;
      }
    }
    return rest < (han ? LONGEST_GENERIC_REST : LONGEST_LATIN_REST);
  }
}
