package org.tendertrace.text;

import java.util.List;
import org.tendertrace.model.Span;

/**
 * What takes an understanding of language: names in running text, sentences and their grammar. Slow
 * (thousands of characters a second) and heavy (gigabytes), so that callers ask for single
 * passages, and only where labels and gazetteers leave a question open.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface Linguist {

  /** For where no models are at hand: finds nothing. */
  Linguist NONE =
      new Linguist() {
        @Override
        public boolean isAvailable() {
          return false;
        }

        @Override
        public List<Span> organisations(String passage) {
          return List.of();
        }
      };

  /** Whether there are models behind it. */
  boolean isAvailable();

  /**
   * The names of organisations in a passage of running text, Chinese or English.
   *
   * @param passage at most 20,000 characters; a longer one is analysed in pieces
   * @return spans in {@code passage}, in order, not overlapping
   */
  List<Span> organisations(String passage);

  /**
   * What a sentence says of the things it names, by its grammar: 提供A而非B asks for A and rules out B.
   *
   * @param passage a sentence or a few, Chinese or English
   * @param things the names in {@code passage} to ask about; each is one word to the grammar
   * @return at most one statement for each thing; none where no rule applies
   */
  default List<Statement> statements(String passage, List<Span> things) {
    return List.of();
  }

  /**
   * What is said of a thing.
   *
   * @param thing its span in the passage
   * @param meaning asked, equivalent, compatible, existing, excluded or background
   * @param rule the name of the rule that read it
   */
  record Statement(Span thing, String meaning, String rule) {}
}
