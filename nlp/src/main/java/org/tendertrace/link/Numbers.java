package org.tendertrace.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final List<String> ofContracts;
  private final List<String> ofPlans;
  private final Codes codes;

  Numbers(LinkingWords words) {
    labels = words.of(Kind.NUMBER);
    ofContracts = words.of(Kind.CONTRACT);
    ofPlans = words.of(Kind.PLAN);
    codes = new Codes(words);
  }

  /**
   * Numbers that may be of projects, in order, each once: first those behind a label, then what
   * looks like one wherever it stands.
   *
   * @param folded the text without spaces
   * @param printed the text as it is; {@code null} where there is none
   */
  List<String> projects(String folded, String printed) {
    List<String> numbers = new ArrayList<>(in(folded, Of.PROJECT));
    Set<String> others = new HashSet<>(in(folded, Of.CONTRACT));
    others.addAll(in(folded, Of.PLAN));
    for (String number : codes.in(printed == null ? "" : printed)) {
      if (numbers.size() < MOST && !numbers.contains(number) && !others.contains(number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** The first labelled number that is not a contract's; {@code null} where there is none. */
  String own(String folded) {
    return in(folded, Of.PROJECT).stream().findFirst().orElse(null);
  }

  /** Numbers of contracts in a folded text without spaces, in order, each once. */
  List<String> contracts(String folded) {
    return in(folded, Of.CONTRACT);
  }

  /**
   * Numbers of the plan or the approval under which a thing is bought, in order, each once: several
   * things may be bought under one.
   */
  List<String> plans(String folded) {
    return in(folded, Of.PLAN);
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

  private List<String> in(String folded, Of owner) {
    List<String> numbers = new ArrayList<>();
    for (int k = 0; k < folded.length() && numbers.size() < MOST; k++) {
      int behind = behindLabel(folded, k);
      if (behind > k) {
        ProjectId id = owner(folded, k) == owner ? ProjectId.of(token(folded, behind)) : null;
        if (id != null && id.unique() && !numbers.contains(id.exact())) {
          numbers.add(id.exact());
        }
        k = behind - 1;
      }
    }
    return numbers;
  }

  private int behindLabel(String folded, int at) {
    for (String label : labels) {
      if (folded.startsWith(label, at)) {
        return at + label.length();
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
