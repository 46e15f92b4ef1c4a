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

/** The wordings that tell a notice's type, ready to be found. */
final class TypeCues {

  /** Characters between 若 and what it supposes. */
  private static final int LONGEST_CONDITION = 20;

  private static final int LONGEST_GENERIC_REST = 5;
  private static final int LONGEST_LATIN_REST = 12;

  /** Weight from which a cue names a kind of notice and is no word of many meanings. */
  private static final double NAMES = 4;

  private static final int NOUN = 2;
  private static final String RESULT = "结果";
  private static final String NOTICE = "notice";

  private final Gazetteer<TypeCue> titles;
  private final Gazetteer<TypeCue> bodies;
  private final List<TypeCue> urls;
  private final Set<String> nouns;

  TypeCues(Wording wording) {
    nouns =
        wording.cues().stream()
            .filter(cue -> cue.kind() == FieldCue.Kind.NOTICE_NOUN)
            .map(FieldCue::cue)
            .collect(toUnmodifiableSet());
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
    if (matches.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    if (matches.size() == 1) {
      return List.of(hit(matches.get(0), title));
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
    hits.sort(Comparator.comparingInt(Hit::begin));
    return hits;
  }

  private static Hit hit(Gazetteer.Match<TypeCue> match, String title) {
    Span span = match.span();
    return new Hit(match.value(), span.begin(), span.end(), title.length() - span.end());
  }

  /** The cues of a body, each once. */
  /** The cues in the body, without the failures that would follow if something happened. */
  Set<TypeCue> inBody(String text, Folded folded) {
    Set<TypeCue> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Gazetteer.Match<TypeCue> match : bodies.find(folded)) {
      TypeCue cue = match.value();
      if (cue.type() != NoticeType.TERMINATION || !isSupposed(text, match.span().begin())) {
        found.add(cue);
      }
    }
    return found;
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

  List<TypeCue> inUrl(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return urls.stream().filter(c -> lower.contains(c.cue())).toList();
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
    return (nouns.stream().anyMatch(heading::contains)
            || heading.toLowerCase(Locale.ROOT).contains(NOTICE))
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
