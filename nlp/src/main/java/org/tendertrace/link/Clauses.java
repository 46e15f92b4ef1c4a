package org.tendertrace.link;

import java.util.ArrayList;
import java.util.List;
import org.tendertrace.knowledge.LinkingWord.Kind;

/**
 * What a short text without a title names as the thing: it opens a clause and stands before what is
 * said of it (某系统采购结果：…, 某项目经评审…), or behind the word for what is done with it (采购某系统).
 */
final class Clauses {

  private static final String ENDS = "。；;，,：:|｜\t　\n——()（）【】[]";
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /** The thing is named early, in the first lines and their first clauses. */
  private static final int MOST_LINES = 6;

  private static final int MOST_CLAUSES = 3;
  private static final int MOST = 4;

  private final List<String> addresses;
  private final List<String> predicates;
  private final List<String> verbs;
  private final List<String> departments;
  private final List<String> noThings;

  Clauses(LinkingWords words) {
    addresses = words.of(Kind.ADDRESS);
    predicates = words.of(Kind.PREDICATE);
    verbs = words.of(Kind.VERB);
    departments = words.of(Kind.DEPARTMENT);
    noThings = words.of(Kind.NO_THING);
  }

  /** What the first clauses of {@code text} may name, as printed, in order. */
  List<String> things(String text) {
    List<String> things = new ArrayList<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !Subjects.isMenu(line))
        .limit(MOST_LINES)
        .forEach(line -> inLine(line, things));
    return things.subList(0, Math.min(MOST, things.size()));
  }

  private void inLine(String line, List<String> things) {
    int begin = 0;
    int clauses = 0;
    while (begin < line.length() && clauses < MOST_CLAUSES) {
      int end = begin;
      while (end < line.length() && ENDS.indexOf(line.charAt(end)) < 0) {
        end++;
      }
      String clause = line.substring(begin, end).strip();
      if (!clause.isEmpty()) {
        clauses++;
        add(things, subject(clause));
        add(things, object(clause));
      }
      begin = end + 1;
    }
  }

  private void add(List<String> things, String thing) {
    long letters = thing.chars().filter(Character::isLetter).count();
    if (letters >= SHORTEST
        && thing.length() <= LONGEST
        && Title.hasHan(thing)
        && departments.stream().noneMatch(thing::endsWith)
        && noThings.stream().noneMatch(thing::contains)
        && !things.contains(thing)) {
      things.add(thing);
    }
  }

  private String subject(String clause) {
    String rest = clause;
    for (boolean cut = true; cut; ) {
      cut = false;
      for (String word : addresses) {
        if (rest.startsWith(word)) {
          rest = rest.substring(word.length()).strip();
          cut = true;
        }
      }
    }
    return before(rest, predicates);
  }

  /** What stands behind the first word for what is done with a thing; empty without one. */
  private String object(String clause) {
    int behind = -1;
    for (String verb : verbs) {
      int at = clause.indexOf(verb);
      if (at >= 0 && (behind < 0 || at + verb.length() < behind)) {
        behind = at + verb.length();
      }
    }
    return behind < 0 ? "" : before(clause.substring(behind).strip(), predicates);
  }

  /** The text up to the first of {@code words} that leaves enough of it. */
  private static String before(String text, List<String> words) {
    int end = text.length();
    for (String word : words) {
      int at = text.indexOf(word, SHORTEST);
      end = at < 0 ? end : Math.min(end, at);
    }
    return text.substring(0, end).strip();
  }
}
