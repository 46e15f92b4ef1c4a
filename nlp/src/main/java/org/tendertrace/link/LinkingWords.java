package org.tendertrace.link;

import java.util.List;
import org.tendertrace.knowledge.LinkingWord;
import org.tendertrace.knowledge.LinkingWord.Kind;

/** The table of words by which the parts of a notice are told apart, by kind. */
record LinkingWords(List<LinkingWord> table) {

  /** The words of a kind, in the order of the table. */
  List<String> of(Kind kind) {
    return table.stream().filter(row -> row.kind() == kind).map(LinkingWord::word).toList();
  }
}
