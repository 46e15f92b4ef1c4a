package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tendertrace.knowledge.Ware;
import org.tendertrace.knowledge.Ware.Role;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;
import org.tendertrace.text.TermTrie;

/**
 * Reads the noun that a code belongs to: in 岩石试验机A800 and V100型档案架 the code is the model of a
 * machine and of a shelf. A Chinese noun is what its last character says, so that the things
 * themselves need no list.
 */
final class Apposition {

  private static final int LONGEST = 24;
  private static final int LINES_ABOVE = 3;

  /** Characters behind a code in which a measure begins. */
  private static final int LONGEST_GAP = 10;

  private static final String BLANKS_AND_MARKS = " \t\n\f\r:：(（";
  private static final char FIRST_HAN = '\u2E80';
  private static final Pattern BEFORE =
      Pattern.compile("([\\p{Han}]{1,10}?)\\s?(?:[(（])?(?:型号|规格|规格型号|品牌型号|型)?\\s?[:：]?\\s?$");
  private static final Pattern BEHIND =
      Pattern.compile("^(?:型|系列|款|级)?([\\p{Han}]{1,10})(?:[^\\p{Han}]|$)");
  private static final Pattern RIGHT_BEFORE =
      Pattern.compile("(?:([\\p{Han}]{2,10})[ \\t]?|(?:^|\\n)([\\p{Han}]{2,10})\\n)$");
  private static final Pattern STOP =
      Pattern.compile("[的等及和与或由于在为以用含配是和不较比按把被对向到达因一二两三四五六七八九十几各每共]");
  private static final Pattern CODE = Pattern.compile("^([a-z]{1,2})([0-9]{1,4})$");
  private static final GuardedPattern NEXT_CODE =
      GuardedPattern.opening(
          "、,/~至和及-", "^\\s?[、,/~至和及-]\\s?([a-z]{1,2})([0-9]{1,4})(?:[^0-9a-z]|$)");
  private static final GuardedPattern COUNT_OF_CARDS =
      GuardedPattern.closing("张块片颗枚", "[0-9]\\s?[张块片颗枚]\\s?$");

  private final Set<Integer> endings = new HashSet<>();
  private final List<String> computers;
  private final List<String> fittings;
  private final List<String> verbs;
  private final List<String> computing;
  private final GuardedPattern nameLabel;
  private final Pattern otherBehind;
  private final TermTrie<String> wordsBehind;
  private final Pattern english;
  private final Pattern otherMeasure;
  private final Pattern amount;

  Apposition(List<Ware> wares) {
    for (String ending : words(wares, Role.ENDING)) {
      endings.add(ending.codePointAt(0));
    }
    computers = words(wares, Role.COMPUTER);
    fittings = words(wares, Role.FITTING);
    verbs = words(wares, Role.VERB);
    computing = words(wares, Role.COMPUTING);
    nameLabel =
        GuardedPattern.holding(
            ":：", "^[^:：]{0,8}" + any(wares, Role.NAME_LABEL) + "\\s?[:：]\\s?(.{1,30})$");
    wordsBehind = TermTrie.ofWords(words(wares, Role.BEHIND));
    otherBehind = Pattern.compile("^(?:型)?[\\p{Han}]{0,6}?" + any(wares, Role.BEHIND));
    english =
        Pattern.compile("\\b" + any(wares, Role.ENGLISH) + "s?,?\\s?(?:model|type|no\\.?)?\\s?$");
    // S60 60把, L40-B 6只.
    otherMeasure =
        Pattern.compile(
            "^[^\\n\\t，,。；;：:|/×*]{0,8}?[\\s(]?[0-9]+(?:\\.[0-9]+)?\\s?"
                + any(wares, Role.MEASURE)
                + "(?:[^0-9a-z]|$)");
    amount = Pattern.compile("^\\s?" + any(wares, Role.AMOUNT));
  }

  private static List<String> words(List<Ware> wares, Role role) {
    return wares.stream()
        .filter(ware -> ware.role() == role)
        .flatMap(ware -> ware.words().stream())
        .toList();
  }

  /** Any of the words of a role, as an expression; of none, one that nothing matches. */
  private static String any(List<Ware> wares, Role role) {
    List<String> words = words(wares, role);
    return words.isEmpty()
        ? "[^\\x{0}-\\x{10FFFF}]"
        : words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Whether the noun right before or behind the code is some other ware. */
  boolean isOtherWare(Candidate candidate, String text) {
    String before = before(candidate, text);
    String behind = behind(candidate, text);
    if (isOfSeries(candidate, behind)) {
      return true;
    }
    if ((mayMeasure(behind) && otherMeasure.matcher(behind).find())
        || (wordsBehind.isIn(behind) && otherBehind.matcher(behind).find())) {
      return true;
    }
    if (candidate.name().isDigitsOnly() && amount.matcher(behind).find()) {
      return true;
    }
    Matcher run = BEHIND.matcher(behind.isEmpty() || isAscii(behind.charAt(0)) ? "" : behind);
    if (run.find()) {
      String noun = upToStop(run.group(1));
      if (isWare(noun)) {
        return true;
      }
      if (ends(noun, computers)) {
        return false;
      }
    }
    if (COUNT_OF_CARDS.isIn(before)) {
      return false;
    }
    boolean ascii = !before.isEmpty() && isAscii(before.charAt(before.length() - 1));
    if (ascii && english.matcher(before).find()) {
      return true;
    }
    Matcher owner = BEFORE.matcher(endsInHan(before) ? before : "");
    return owner.find() && isWare(fromStop(owner.group(1))) && !ends(owner.group(1), fittings);
  }

  /** Whether it is Chinese that ends a passage, but for blanks, colons and brackets. */
  private static boolean endsInHan(String passage) {
    int last = passage.length() - 1;
    while (last >= 0 && BLANKS_AND_MARKS.indexOf(passage.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && passage.charAt(last) >= FIRST_HAN;
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }

  /** Whether there is a digit where one of a measure behind a code may be. */
  private static boolean mayMeasure(String behind) {
    int end = Math.min(behind.length(), LONGEST_GAP);
    for (int k = 0; k < end; k++) {
      if (Character.isDigit(behind.charAt(k))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next number of a series follows: P100、P101 are rooms. */
  private static boolean isOfSeries(Candidate candidate, String behind) {
    Matcher next = NEXT_CODE.matcher(behind);
    Matcher own = CODE.matcher(candidate.name().compact());
    return next.find()
        && own.find()
        && own.group(1).equals(next.group(1))
        && Integer.parseInt(next.group(2)) == Integer.parseInt(own.group(2)) + 1;
  }

  /** What stands before the name in its line. */
  private static String before(Candidate candidate, String text) {
    int line = text.lastIndexOf('\n', Math.max(0, candidate.begin() - 1)) + 1;
    int from = Math.max(Math.min(line, candidate.begin()), candidate.begin() - LONGEST);
    return Folded.of(text.substring(from, candidate.begin())).text();
  }

  /** What stands behind the name in its line. */
  private static String behind(Candidate candidate, String text) {
    int line = text.indexOf('\n', candidate.end());
    int to = Math.min(line < 0 ? text.length() : line, candidate.end() + LONGEST);
    return Folded.of(text.substring(candidate.end(), to)).text();
  }

  /**
   * Whether a noun stands right before the code that says nothing of chips: 防火墙 T4. It need not be
   * a ware, but speaks for the code being its model.
   */
  boolean isBehindAnotherNoun(Candidate candidate, String text) {
    String before =
        Folded.of(text.substring(Math.max(0, candidate.begin() - LONGEST), candidate.begin()))
            .text();
    Matcher noun = RIGHT_BEFORE.matcher(before);
    if (opensRow(candidate, text) || !noun.find()) {
      return false;
    }
    String says = fromStop(noun.group(1) == null ? noun.group(2) : noun.group(1));
    return says.length() >= 2 && !ends(says, computers) && !ends(says, fittings);
  }

  /** Whether it is the first of a row of a table: the cell before it is of another row. */
  private static boolean opensRow(Candidate candidate, String text) {
    int begin = candidate.begin();
    if (begin < 2 || text.charAt(begin - 1) != '\n') {
      return false;
    }
    int above = text.lastIndexOf('\n', begin - 2) + 1;
    return text.substring(above, begin - 1).indexOf('\t') >= 0;
  }

  /** Whether the row or the lines above name some other ware, of which the code is the model. */
  boolean isModelOfOtherWare(Candidate candidate, String text) {
    int line = text.lastIndexOf('\n', candidate.begin()) + 1;
    String before = text.substring(line, candidate.begin());
    if (before.indexOf('\t') >= 0) {
      boolean ware = false;
      for (String cell : before.split("\t", -1)) {
        String says = Folded.key(cell);
        ware |= !says.isEmpty() && isWare(says) && says.length() <= LONGEST;
        if (ends(says, computers)) {
          return false;
        }
      }
      return ware;
    }
    int begin = line;
    for (int k = 0; k < LINES_ABOVE && begin > 1; k++) {
      int previous = text.lastIndexOf('\n', begin - 2) + 1;
      Matcher named = nameLabel.matcher(text.substring(previous, begin - 1).strip());
      if (named.find()) {
        return isWare(Folded.key(named.group(1)));
      }
      begin = previous;
    }
    return false;
  }

  private static boolean ends(String noun, List<String> words) {
    for (String word : words) {
      if (noun.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWare(String noun) {
    return !noun.isEmpty()
        && computing.stream().noneMatch(noun::startsWith)
        && endings.contains(noun.codePointBefore(noun.length()))
        && !ends(noun, computers);
  }

  private String upToStop(String run) {
    if (verbs.stream().anyMatch(run::startsWith)) {
      return "";
    }
    Matcher stop = STOP.matcher(run);
    return stop.find() ? run.substring(0, stop.start()) : run;
  }

  private static String fromStop(String run) {
    Matcher stop = STOP.matcher(run);
    int end = 0;
    while (stop.find()) {
      end = stop.end();
    }
    return run.substring(end);
  }
}
