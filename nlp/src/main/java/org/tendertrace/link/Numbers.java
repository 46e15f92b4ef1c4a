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

  /** In front of a number stands, within about this many characters, whose it is. */
  static final int CLAUSE = 40;

  private static final int LOOK_BACK = 4;
  private static final int LOOK_BACK_YEAR = 6;
  private static final String CLAUSE_ENDS = "。；;";
  private static final String BESIDE_LABEL = ",，:：(（》”";
  private static final String BESIDE_CODE = ",，:：(（《》“”\"";
  private static final int MOST = 8;
  private static final int NEXT = 2;
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
  private final List<String> ofEarlier;
  private final List<String> ofFailed;
  private final List<String> renewals;
  private final List<String> corrected;
  private final Codes codes;

  Numbers(LinkingWords words) {
    labels = words.of(Kind.NUMBER);
    openings = labels.stream().map(label -> label.substring(0, 1)).collect(joining());
    ofContracts = words.of(Kind.CONTRACT);
    ofPlans = words.of(Kind.PLAN);
    ofEarlier = words.of(Kind.EARLIER);
    ofFailed = words.of(Kind.FAILED);
    renewals = words.of(Kind.RENEWAL);
    corrected = words.of(Kind.CORRECTED);
    codes = new Codes(words);
  }

  /**
   * The numbers of a text, comparable like {@link ProjectId#exact}, in order, each once.
   *
   * @param own the first labelled number that is not a contract's, a plan's or an earlier
   *     procurement's; {@code null} where there is none
   * @param projects numbers that may be of projects: first those behind a label, then what looks
   *     like one wherever it stands
   * @param contracts numbers of contracts
   * @param plans numbers of the plan or the approval under which a thing is bought; several things
   *     may be bought under one
   * @param earlier numbers of what was bought before: of the year that is renewed, of the framework
   *     that is called upon
   * @param failed numbers under which the same thing was tried before
   * @param mistaken numbers that were printed by mistake, and that may be those of others
   */
  record Printed(
      String own,
      List<String> projects,
      List<String> contracts,
      List<String> plans,
      List<String> earlier,
      List<String> failed,
      List<String> mistaken) {}

  /**
   * The numbers of a text.
   *
   * @param folded the text without spaces
   * @param printed the text as it is; {@code null} where there is none
   */
  Printed in(String folded, String printed) {
    Map<Of, Set<String>> found = new EnumMap<>(Of.class);
    for (Of owner : Of.values()) {
      found.put(owner, new LinkedHashSet<>());
    }
    boolean renewal = renewals.stream().anyMatch(folded::contains);
    String own = labelled(folded, renewal, found);
    Set<String> projects = found.get(Of.PROJECT);
    List<Codes.Code> printedCodes = codes.in(printed == null ? "" : printed);
    withoutNextLine(projects, printedCodes);
    Codes.Code last = null;
    for (Codes.Code code : printedCodes) {
      String clause = clause(code.before());
      if (last != null && replaces(code, last)) {
        found.get(Of.MISTAKEN).add(last.exact());
        own = code.exact();
      }
      last = code;
      if (isContracts(code)) {
        found.get(Of.CONTRACT).add(code.exact());
      } else if (isEarlier(clause, renewal)) {
        found.get(Of.EARLIER).add(code.exact());
      } else if (projects.size() < MOST
          && !found.get(Of.CONTRACT).contains(code.exact())
          && !found.get(Of.PLAN).contains(code.exact())) {
        projects.add(code.exact());
      }
      if (!isEarlier(clause, renewal) && says(ofFailed, clause)) {
        found.get(Of.FAILED).add(code.exact());
      }
    }
    found.get(Of.EARLIER).remove(own);
    projects.removeAll(found.get(Of.EARLIER));
    projects.removeIf(number -> found.get(Of.MISTAKEN).stream().anyMatch(number::endsWith));
    return new Printed(
        own,
        List.copyOf(projects),
        List.copyOf(found.get(Of.CONTRACT)),
        List.copyOf(found.get(Of.PLAN)),
        List.copyOf(found.get(Of.EARLIER)),
        List.copyOf(found.get(Of.FAILED)),
        List.copyOf(found.get(Of.MISTAKEN)));
  }

  /** Takes off a number what without spaces seems to be part of it: the next item's 1. */
  private static void withoutNextLine(Set<String> numbers, List<Codes.Code> codes) {
    for (Codes.Code code : codes) {
      String exact = code.exact();
      boolean longer =
          ProjectId.isUnique(exact)
              && numbers.removeIf(
                  number -> number.startsWith(exact) && isNext(number, code, codes));
      if (longer) {
        numbers.add(exact);
      }
    }
  }

  /** Whether what a number goes on with behind a code is the next item's, or another code. */
  private static boolean isNext(String number, Codes.Code code, List<Codes.Code> codes) {
    String rest = number.substring(code.exact().length());
    return rest.length() <= NEXT || codes.stream().anyMatch(next -> rest.startsWith(next.exact()));
  }

  /** Whether a code stands right behind the word for a contract: 施工合同（…）, or names a supplement. */
  private boolean isContracts(Codes.Code code) {
    String before = code.before();
    for (String label : labels) {
      before = without(before, BESIDE_CODE);
      before =
          before.endsWith(label) ? before.substring(0, before.length() - label.length()) : before;
    }
    String contract = without(before, BESIDE_CODE);
    return ofContracts.stream()
        .anyMatch(
            word ->
                contract.endsWith(word) || (word.length() > 2 && code.behind().startsWith(word)));
  }

  /** Whether a code is said to be the right one in place of the other, which stands before it. */
  private boolean replaces(Codes.Code code, Codes.Code other) {
    String before = without(code.before(), BESIDE_CODE);
    return corrected.stream().anyMatch(before::endsWith)
        && !code.exact().startsWith(other.exact())
        && Title.Reader.compact(before).contains(other.exact());
  }

  private static String without(String before, String marks) {
    int end = before.length();
    while (end > 0 && marks.indexOf(before.charAt(end - 1)) >= 0) {
      end--;
    }
    return before.substring(0, end);
  }

  private enum Of {
    PROJECT,
    CONTRACT,
    PLAN,
    EARLIER,
    FAILED,
    MISTAKEN
  }

  private Of owner(String folded, int label, boolean renewal) {
    int end = label;
    while (end > 0 && BESIDE_LABEL.indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    String before = folded.substring(Math.max(0, end - LOOK_BACK), end);
    boolean contract =
        ofContracts.stream()
            .anyMatch(word -> before.endsWith(word) || folded.startsWith(word, label));
    if (contract) {
      return Of.CONTRACT;
    }
    if (ofPlans.stream().anyMatch(before::endsWith)) {
      return Of.PLAN;
    }
    String clause = clause(folded.substring(Math.max(0, label - CLAUSE), label));
    return isEarlier(clause, renewal) ? Of.EARLIER : Of.PROJECT;
  }

  private static String clause(String before) {
    int begin = before.length();
    while (begin > 0 && CLAUSE_ENDS.indexOf(before.charAt(begin - 1)) < 0) {
      begin--;
    }
    return before.substring(begin);
  }

  /** What is renewed is that of another year, or what is called the former one. */
  private boolean isEarlier(String clause, boolean renewal) {
    String last = clause.substring(Math.max(0, clause.length() - LOOK_BACK_YEAR));
    return says(ofEarlier, clause) || (renewal && (last.contains("年度") || last.contains("原")));
  }

  /** Whether one of {@code words} stands in {@code clause}; an ellipsis stands for anything. */
  private static boolean says(List<String> words, String clause) {
    for (String word : words) {
      int at = 0;
      for (String part : word.split("…", -1)) {
        int found = at < 0 ? -1 : clause.indexOf(part, at);
        at = found < 0 ? -1 : found + part.length();
      }
      if (at >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds all that stands behind a label; returns the first that may be the procurement's own. */
  private String labelled(String folded, boolean renewal, Map<Of, Set<String>> found) {
    String own = null;
    for (int k = 0; k < folded.length(); k++) {
      int behind = behindLabel(folded, k);
      if (behind > k) {
        Of owner = owner(folded, k, renewal);
        Set<String> known = found.get(owner);
        ProjectId id = known.size() < MOST ? ProjectId.of(token(folded, behind)) : null;
        if (own == null && owner == Of.PROJECT && id != null && id.distinctive()) {
          own = id.exact();
        }
        if (id != null && id.unique()) {
          known.add(id.exact());
        }
        k = behind - 1;
      }
    }
    return own;
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
      if (digits && c == '号') {
        break;
      }
    }
    return folded.substring(begin, end);
  }
}
