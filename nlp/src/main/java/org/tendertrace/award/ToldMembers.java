package org.tendertrace.award;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.model.Span;

/**
 * Adds those who bid together with the winner where a notice tells of them elsewhere: 其他补充事宜：
 * 中标供应商为联合体，联合体成员为某公司。
 */
final class ToldMembers {

  /** Characters of a sentence before its members that may name the winner. */
  private static final int BEFORE = 80;

  private static final int LONGEST_LIST = 160;

  /** Characters between the word for members and their names: 单位名称分别为：. */
  private static final int LONGEST_LINK = 8;

  private static final String LINKS = "单位名称分别为有是包括：:为 　";
  private static final String SENTENCE_ENDS = "。\n\t；;";

  private final Names names;
  private final CueLists cues;

  ToldMembers(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
  }

  /** Completes the only award of a notice, and tells nobody twice. */
  void complete(List<Entry> settled, String text) {
    settled.forEach(ToldMembers::distinct);
    List<Entry> awarded = settled.stream().filter(e -> !e.failed).toList();
    if (awarded.size() != 1 || awarded.get(0).suppliers.size() != 1) {
      return;
    }
    Entry winner = awarded.get(0);
    for (String cue : cues.of(Kind.JOINT_MEMBERS)) {
      for (int at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
        int begin = Math.max(0, at - BEFORE);
        String before = text.substring(text.lastIndexOf('\n', at) + 1, at);
        before = before.substring(Math.max(0, before.length() - (at - begin)));
        boolean ofWinner =
            before.contains(winner.suppliers.get(0).text()) || cues.has(Kind.WINNER_LABEL, before);
        if (ofWinner) {
          winner.suppliers.addAll(listed(text, at + cue.length()));
        }
      }
    }
    distinct(winner);
  }

  /** The names right behind the word for members; none where other words follow. */
  private List<Name> listed(String text, int behind) {
    int begin = behind;
    while (begin < text.length()
        && begin - behind < LONGEST_LINK
        && LINKS.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin;
    while (end < text.length()
        && end - begin < LONGEST_LIST
        && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    List<Name> read = begin == behind ? List.of() : names.read(text, new Span(begin, end));
    boolean members =
        !read.isEmpty()
            && read.get(0).span().begin() == begin
            && read.stream().allMatch(Name::ended);
    return members ? read : List.of();
  }

  private static void distinct(Entry entry) {
    Map<String, Name> byText = new LinkedHashMap<>();
    entry.suppliers.forEach(name -> byText.putIfAbsent(name.text(), name));
    if (byText.size() < entry.suppliers.size()) {
      List<Name> once = new ArrayList<>(byText.values());
      entry.suppliers.clear();
      entry.suppliers.addAll(once);
    }
  }
}
