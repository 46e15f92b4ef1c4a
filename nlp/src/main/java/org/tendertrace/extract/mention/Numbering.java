package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/**
 * Tells the numbers of items from names: an A2 that opens a line or a row is no chip where others
 * open with A1, A3 or B1.
 */
final class Numbering {

  /** How far away others may stand. */
  private static final int FARTHEST = 600;

  private static final int FEWEST = 2;

  private static final Pattern CODE = Pattern.compile("(?:^|\\n)([A-Z])([0-9]{1,2})[^A-Za-z0-9-]");

  private final List<Candidate> candidates;
  private final String text;

  /**
   * @param candidates for names in {@code text}: what they are is no number for certain
   */
  Numbering(List<Candidate> candidates, String text) {
    this.candidates = candidates;
    this.text = text;
  }

  /** Whether a code is one of a sequence of numbers, or of several numbers of different letters. */
  boolean has(Candidate code) {
    int from = Math.max(0, code.begin() - FARTHEST);
    Matcher others =
        CODE.matcher(text.substring(from, Math.min(text.length(), code.end() + FARTHEST)));
    boolean opens = false;
    boolean neighbour = false;
    int unnamed = 0;
    for (int at = 0; others.find(at); at = others.end() - 1) {
      int begin = from + others.start(1);
      if (begin == code.begin() && from + others.end(2) == code.end()) {
        opens = true;
        continue;
      }
      boolean sameLetter = others.group(1).charAt(0) == text.charAt(code.begin());
      neighbour |= sameLetter && Math.abs(Integer.parseInt(others.group(2)) - number(code)) == 1;
      unnamed += candidates.stream().noneMatch(c -> c.begin() == begin) ? 1 : 0;
    }
    return opens && (neighbour || unnamed >= FEWEST);
  }

  private int number(Candidate code) {
    String digits = text.substring(code.begin() + 1, code.end());
    return digits.length() <= 2 && digits.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(digits)
        : Integer.MIN_VALUE;
  }
}
