package org.tendertrace.read;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private static final byte[] FOLDED = folded();

  private final AhoCorasickDoubleArrayTrie<GateForm[]> trie = new AhoCorasickDoubleArrayTrie<>();

  /**
   * @param knowledge general words, and the names of chips, providers and services that are clear
   *     by themselves
   */
  public Gate(Knowledge knowledge) {
    TreeMap<String, TreeMap<String, GateForm>> forms = new TreeMap<>();
    for (Map.Entry<String, Boolean> term : GateTerms.of(knowledge).entrySet()) {
      for (GateForm form : GateForm.of(term.getKey(), term.getValue())) {
        forms
            .computeIfAbsent(fold(form.bytes()), bytes -> new TreeMap<>())
            .merge(term.getKey(), form, (one, other) -> one.bounded() ? other : one);
      }
    }
    TreeMap<String, GateForm[]> patterns = new TreeMap<>();
    forms.forEach((bytes, same) -> patterns.put(bytes, same.values().toArray(new GateForm[0])));
    trie.build(patterns);
  }

  /**
   * The terms in a document.
   *
   * @return distinct and sorted; none where the document is irrelevant
   */
  public List<String> terms(byte[] bytes) {
    TreeSet<String> found = new TreeSet<>();
    trie.parseText(
        fold(bytes),
        (begin, end, forms) -> {
          for (GateForm form : forms) {
            if (form.isAt(bytes, begin, end)) {
              found.add(form.term());
            }
          }
        });
    return List.copyOf(found);
  }

  /** One character for each byte, capitals of ASCII made small. */
  private static String fold(byte[] bytes) {
    byte[] folded = new byte[bytes.length];
    for (int k = 0; k < bytes.length; k++) {
      folded[k] = FOLDED[bytes[k] & 0xFF];
    }
    return new String(folded, StandardCharsets.ISO_8859_1);
  }

  private static byte[] folded() {
    byte[] folded = new byte[256];
    for (int b = 0; b < folded.length; b++) {
      folded[b] = (byte) (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
    }
    return folded;
  }
}
