package org.tendertrace.read;

import java.util.List;
import java.util.TreeSet;
import org.tendertrace.knowledge.Knowledge;

/**
 * Decides from a document's raw bytes whether it can matter at all: one pass, no decoding. Every
 * term is looked for in all encodings and escaped forms in which notices come. Safe for use by
 * several threads.
 *
 * <p>What it lets through is read and may still turn out to name nothing; what it holds back is
 * never seen again, so it errs on the side of letting through.
 */
public final class Gate {

  private final ByteTrie<GateForm> trie;

  /**
   * @param knowledge general words, and the names of chips, providers and services that are clear
   *     by themselves
   */
  public Gate(Knowledge knowledge) {
    ByteTrie.Builder<GateForm> forms = new ByteTrie.Builder<>();
    GateTerms.of(knowledge)
        .forEach(
            (term, bounded) ->
                GateForm.of(term, bounded).forEach(form -> forms.add(form.bytes(), form)));
    trie = forms.build();
  }

  /**
   * The terms in a document.
   *
   * @return distinct and sorted; none where the document is irrelevant
   */
  public List<String> terms(byte[] bytes) {
    TreeSet<String> found = new TreeSet<>();
    trie.find(
        bytes,
        (begin, end, form) -> {
          if (form.isAt(bytes, begin, end)) {
            found.add(form.term());
          }
        });
    return List.copyOf(found);
  }
}
