package org.tendertrace.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.LinkingWord.Kind;
import org.tendertrace.knowledge.TitleWord;
import org.tendertrace.text.Folded;

/**
 * What a title says about the thing bought.
 *
 * @param core the title without words of the kind of notice, the round and the buyer's name:
 *     letters, digits and Han characters, folded
 * @param numbers the numbers in the core, in order; 一期 and 二期 are not the same project
 * @param round for the how-manyeth time the procurement is tried; 1 where the title does not say
 * @param addition whether it says that more is bought of what was bought before
 * @param framework whether it speaks of an agreement under which orders are placed
 * @param order whether it speaks of an order under such an agreement
 * @param service the service for a larger thing that it ends in, as supervision; empty for none
 */
public record Title(
    String core,
    String numbers,
    int round,
    boolean addition,
    boolean framework,
    boolean order,
    String service) {

  private static final int MIN_DISTINCTIVE = 5;
  private static final int MIN_OVERLAP = 3;
  private static final int MIN_NAME = 4;
  private static final int MIN_SUFFIX = 5;

  /** What is no more than a day or a span of time. */
  private static final String TIMES = "0123456789年月日至第周季度上下半";

  /** How alike a title and its continuation are at least. */
  private static final double CONTINUED = 0.9;

  private static final int MIN_TELLING = 8;
  private static final int MIN_BESIDE = 4;
  private static final int LONGEST_WORD = 4;

  /** Cuts titles by the table of their words. */
  static final class Reader {
    private final List<TitleWord> words;
    private final Subjects subjects;
    private final List<String> additions;
    private final List<String> frameworks;
    private final List<String> orders;
    private final List<String> services;
    private final List<String> offices;

    Reader(List<TitleWord> table, LinkingWords linking, Subjects subjects) {
      this.subjects = subjects;
      additions = linking.of(Kind.ADDITION);
      frameworks = linking.of(Kind.FRAMEWORK);
      orders = linking.of(Kind.ORDER);
      services = linking.of(Kind.SERVICE);
      offices = linking.of(Kind.OFFICE);
      words =
          table.stream()
              .map(row -> new TitleWord(compact(row.word()), row.kind(), row.round(), row.source()))
              .sorted(
                  Comparator.comparingInt((TitleWord row) -> row.word().length())
                      .reversed()
                      .thenComparing(TitleWord::word))
              .toList();
    }

    /**
     * What {@code printed} says about the thing.
     *
     * @param numbers of the notice, comparable like {@link ProjectId#exact}: in a title they tell
     *     nothing about the thing
     */
    Title read(String printed, List<String> buyerNames, List<String> numbers) {
      String title = printed == null ? "" : Subjects.untagged(printed);
      if (subjects.isOfSite(title) || Subjects.isCut(title)) {
        return new Title("", "", 1, false, false, false, "");
      }
      String core = compact(Codes.without(title));
      for (String number : numbers) {
        core = core.replace(number, "");
      }
      for (String buyer : buyerNames) {
        String rest = withoutName(core, compact(buyer));
        core = rest.length() < MIN_OVERLAP ? core : rest;
      }
      int round = 1;
      for (TitleWord word : words) {
        if (core.contains(word.word())) {
          core = core.replace(word.word(), "");
          round = Math.max(round, word.round());
        }
      }
      String thing = core;
      boolean time = core.chars().allMatch(c -> TIMES.indexOf(c) >= 0);
      return new Title(
          time || offices.stream().anyMatch(core::endsWith) ? "" : core,
          numbersOf(core),
          round,
          additions.stream().anyMatch(core::contains),
          frameworks.stream().anyMatch(title::contains),
          orders.stream().anyMatch(title::contains),
          services.stream().filter(thing::endsWith).findFirst().orElse(""));
    }

    /** Leaves the name out, or at the beginning what is left of it without its place. */
    private static String withoutName(String core, String name) {
      if (name.isEmpty() || core.contains(name)) {
        return name.isEmpty() ? core : core.replace(name, "");
      }
      for (int k = 1; k + MIN_NAME <= name.length(); k++) {
        if (core.startsWith(name.substring(k))) {
          return core.substring(name.length() - k);
        }
      }
      return core;
    }

    static String compact(String text) {
      StringBuilder compact = new StringBuilder(text.length());
      Folded.withoutSpaces(text)
          .text()
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .forEach(compact::appendCodePoint);
      return compact.toString();
    }

    private static String numbersOf(String core) {
      StringBuilder numbers = new StringBuilder();
      boolean inside = false;
      for (int k = 0; k < core.length(); k++) {
        char c = core.charAt(k);
        boolean digit = Character.isDigit(c) || "一二三四五六七八九十".indexOf(c) >= 0;
        if (digit) {
          numbers.append(c);
        } else if (inside) {
          numbers.append(' ');
        }
        inside = digit;
      }
      return numbers.toString().strip();
    }
  }

  /** This name of the thing, in a notice whose printed title is {@code title}. */
  Title besides(Title title) {
    return new Title(
        core,
        numbers,
        Math.max(round, title.round),
        addition || title.addition,
        framework || title.framework,
        order || title.order,
        service);
  }

  /** Whether enough of the title is left to tell one thing from another. */
  boolean distinctive() {
    return core.length() >= MIN_DISTINCTIVE;
  }

  /**
   * Dice coefficient of the pairs of neighbouring characters: 1 for equal cores, 0 for disjoint.
   */
  double similarity(Title other) {
    return similarity(core, other.core);
  }

  private static double similarity(String core, String other) {
    if (core.equals(other)) {
      return core.isEmpty() ? 0 : 1;
    }
    Map<String, Integer> pairs = pairs(core);
    Map<String, Integer> others = pairs(other);
    int shared = 0;
    for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
      shared += Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0));
    }
    int all = Math.max(0, core.length() - 1) + Math.max(0, other.length() - 1);
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  /** Whether the title says so much that another buyer would hardly choose the same words. */
  boolean telling() {
    return isTelling(core);
  }

  /** Whether a core says so much. */
  static boolean isTelling(String core) {
    return core.length() >= MIN_TELLING;
  }

  /** Whether nothing that tells the thing is left of the title, as of 合同订立信息公示. */
  boolean silent() {
    return core.length() < MIN_OVERLAP;
  }

  /** Whether the titles cannot be compared: one tells nothing, or they are in two scripts. */
  boolean incomparable(Title other) {
    return silent() || other.silent() || hasHan(core) != hasHan(other.core);
  }

  static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Whether one title is the other with something before it, as the name of a buyer. */
  private static boolean continues(String core, String other) {
    return Math.min(core.length(), other.length()) >= MIN_SUFFIX
        && (core.endsWith(other) || other.endsWith(core));
  }

  /**
   * Whether two cores are the same but for one word in the place of another, as those of two
   * purchases that lie beside each other: 上村道路, 下村道路. What is only left out differs in no word.
   */
  static boolean differInWord(String core, String other) {
    int shorter = Math.min(core.length(), other.length());
    int begin = 0;
    while (begin < shorter && core.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && core.charAt(core.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int here = core.length() - begin - end;
    int there = other.length() - begin - end;
    return begin + end >= MIN_BESIDE && here > 0 && here == there && here <= LONGEST_WORD;
  }

  /** How alike the titles are, where a buyer's name in front of one makes no difference. */
  double likeness(Title other) {
    return likeness(core, other.core);
  }

  /** How alike two cores are, where a buyer's name in front of one makes no difference. */
  static double likeness(String core, String other) {
    double similarity = similarity(core, other);
    return continues(core, other) ? Math.max(CONTINUED, similarity) : similarity;
  }

  /** Whether all that one title says stands in the other, which says more. */
  boolean isPartOf(Title other) {
    String shorter = core.length() <= other.core.length() ? core : other.core;
    String longer = core.length() <= other.core.length() ? other.core : core;
    return shorter.length() > MIN_OVERLAP && longer.contains(shorter);
  }

  /**
   * Whether the numbers tell two things apart: both titles have some, and each has one that the
   * other has not. Those of a title that tells a month and no thing do so beside another such
   * alone.
   */
  boolean contradicts(Title other) {
    if (silent() != other.silent()) {
      return false;
    }
    if (isOtherService(other)) {
      return true;
    }
    List<String> one = List.of(numbers.split(" ", -1));
    List<String> two = List.of(other.numbers.split(" ", -1));
    return !numbers.isEmpty()
        && !other.numbers.isEmpty()
        && !one.containsAll(two)
        && !two.containsAll(one);
  }

  /** Whether one is of a service for what the other is about: a road's works, its supervision. */
  boolean isOtherService(Title other) {
    return distinctive()
        && other.distinctive()
        && (lacks(service, other) || lacks(other.service, this));
  }

  private static boolean lacks(String service, Title title) {
    return !service.isEmpty() && !title.core.contains(service);
  }

  /** The share of the characters of the shorter core that stand in the longer one too. */
  double overlap(Title other) {
    String shorter = core.length() <= other.core.length() ? core : other.core;
    String longer = core.length() <= other.core.length() ? other.core : core;
    if (shorter.length() < MIN_OVERLAP) {
      return 0;
    }
    // Both ways round for two of one length, so that the order does not matter.
    double one = held(shorter, longer);
    return shorter.length() == longer.length() ? Math.min(one, held(longer, shorter)) : one;
  }

  /** The share of the pairs of neighbouring characters that {@code text} has too. */
  double heldIn(String text) {
    if (!distinctive()) {
      return 0;
    }
    int held = 0;
    for (int k = 0; k + 1 < core.length(); k++) {
      held += text.contains(core.substring(k, k + 2)) ? 1 : 0;
    }
    return (double) held / (core.length() - 1);
  }

  private static double held(String shorter, String longer) {
    return (double) shorter.chars().filter(c -> longer.indexOf(c) >= 0).count() / shorter.length();
  }

  private static Map<String, Integer> pairs(String text) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int k = 0; k + 1 < text.length(); k++) {
      pairs.merge(text.substring(k, k + 2), 1, Integer::sum);
    }
    return pairs;
  }
}
