package org.tendertrace.link;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.LinkingWord.Kind;

/**
 * The numbers that a text prints behind words such as 编号, among them those of the procurement's
 * other notices: the contract names its tender, the correction what it corrects.
 */
final class Numbers {

  private static final int LOOK_BACK = 4;
  private static final int MOST = 8;
  private static final int LONGEST = 48;

  /** Between the label and its number at most a few characters stand, as in 编号(如有): 1. */
  private static final int GAP = 6;

  /** Characters of issuing offices in front of a number, as in 粤财采2024-1. */
  private static final int HAN_PREFIX = 6;

  private final List<String> labels;

  /** The characters that labels open with. */
  private final String openings;

  private final List<String> ofContracts;
  private final List<String> ofPlans;
  private final Codes codes;

  Numbers(LinkingWords words) {
    labels = words.of(Kind.NUMBER);
    openings = labels.stream().map(label -> label.substring(0, 1)).collect(joining());
    ofContracts = words.of(Kind.CONTRACT);
    ofPlans = words.of(Kind.PLAN);
    codes = new Codes(words);
  }

  /**
   * The numbers of a text, comparable like {@link ProjectId#exact}, in order, each once.
   *
   * @param own the first labelled number that is not a contract's or a plan's; {@code null} where
   *     there is none
   * @param projects numbers that may be of projects: first those behind a label, then what looks
   *     like one wherever it stands
   * @param contracts numbers of contracts
   * @param plans numbers of the plan or the approval under which a thing is bought; several things
   *     may be bought under one
   */
  record Printed(String own, List<String> projects, List<String> contracts, List<String> plans) {}

  /**
   * The numbers of a text.
   *
   * @param folded the text without spaces
   * @param printed the text as it is; {@code null} where there is none
   */
  Printed in(String folded, String printed) {
    Map<Of, Set<String>> labelled = labelled(folded);
    Set<String> projects = labelled.get(Of.PROJECT);
    String own = projects.isEmpty() ? null : projects.iterator().next();
    for (String number : codes.in(printed == null ? "" : printed)) {
      if (projects.size() < MOST
          && !labelled.get(Of.CONTRACT).contains(number)
          && !labelled.get(Of.PLAN).contains(number)) {
        projects.add(number);
      }
    }
    return new Printed(
        own,
        List.copyOf(projects),
        List.copyOf(labelled.get(Of.CONTRACT)),
        List.copyOf(labelled.get(Of.PLAN)));
  }

  private enum Of {
    PROJECT,
    CONTRACT,
    PLAN
  }

  private Of owner(String folded, int label) {
    String before = folded.substring(Math.max(0, label - LOOK_BACK), label);
    return ofContracts.stream().anyMatch(before::endsWith)
        ? Of.CONTRACT
        : ofPlans.stream().anyMatch(before::endsWith) ? Of.PLAN : Of.PROJECT;
  }

  private Map<Of, Set<String>> labelled(String folded) {
    Map<Of, Set<String>> numbers = new EnumMap<>(Of.class);
    for (Of owner : Of.values()) {
      numbers.put(owner, new LinkedHashSet<>());
    }
    for (int k = 0; k < folded.length(); k++) {
      int behind = behindLabel(folded, k);
      if (behind > k) {
        Set<String> known = numbers.get(owner(folded, k));
        ProjectId id = known.size() < MOST ? ProjectId.of(token(folded, behind)) : null;
        if (id != null && id.unique()) {
          known.add(id.exact());
        }
        k = behind - 1;
      }
    }
    return numbers;
  }

  private int behindLabel(String folded, int at) {
    if (openings.indexOf(folded.charAt(at)) >= 0) {
      for (String label : labels) {
        if (folded.startsWith(label, at)) {
          return at + label.length();
        }
      }
    }
    return at;
  }

  private static String token(String folded, int from) {
    int limit = Math.min(folded.length(), from + GAP);
    int begin = from;
    while (begin < limit && !Character.isLetterOrDigit(folded.charAt(begin))) {
      begin++;
    }
    int end = begin;
    int most = Math.min(folded.length(), begin + LONGEST);
    int han = 0;
    boolean digits = false;
    while (end < most) {
      char c = folded.charAt(end);
      boolean latin = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!latin
          && Character.isLetterOrDigit(c)
          && ((digits && "号年字第".indexOf(c) < 0) || ++han > HAN_PREFIX)) {
        break;
      }
      if (!Character.isLetterOrDigit(c) && "-_/[]()〔〕【】#.".indexOf(c) < 0) {
        break;
      }
      digits |= c >= '0' && c <= '9';
      end++;
    }
    return folded.substring(begin, end);
  }
}
