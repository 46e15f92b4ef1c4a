package org.tendertrace.link;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that a text prints behind words such as 编号, among them those of the procurement's
 * other notices: the contract names its tender, the correction what it corrects.
 */
final class Numbers {

  private static final List<String> LABELS = List.of("编号", "项目号", "招标号", "标号", "文号", "编码");
  private static final String CONTRACT = "合同";
  private static final int MOST = 8;
  private static final int LONGEST = 48;

  /** Between the label and its number at most a few characters stand, as in 编号(如有): 1. */
  private static final int GAP = 6;

  /** Characters of issuing offices in front of a number, as in 粤财采2024-1. */
  private static final int HAN_PREFIX = 6;

  private Numbers() {}

  /** Numbers in a folded text without spaces that may be of projects, in order, each once. */
  static List<String> projects(String folded) {
    return in(folded, false);
  }

  /** Numbers of contracts in a folded text without spaces, in order, each once. */
  static List<String> contracts(String folded) {
    return in(folded, true);
  }

  private static List<String> in(String folded, boolean ofContracts) {
    List<String> numbers = new ArrayList<>();
    for (int k = 0; k < folded.length() && numbers.size() < MOST; k++) {
      int behind = behindLabel(folded, k);
      if (behind > k) {
        boolean contract = folded.startsWith(CONTRACT, Math.max(0, k - CONTRACT.length()));
        ProjectId id = contract == ofContracts ? ProjectId.of(token(folded, behind)) : null;
        if (id != null && id.unique() && !numbers.contains(id.exact())) {
          numbers.add(id.exact());
        }
        k = behind - 1;
      }
    }
    return numbers;
  }

  private static int behindLabel(String folded, int at) {
    for (String label : LABELS) {
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
