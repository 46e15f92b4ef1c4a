package org.tendertrace.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tendertrace.jobs.report.Passage.Mark;

class PassageTest {
  private static final String TEXT =
      "Line before\nBuyer: Example University, 2 cards of A100 for CNY 10\nLine after";

  private static String shown(Passage passage) {
    return passage.pieces().stream()
        .map(piece -> piece.supports().isEmpty() ? piece.text() : "[" + piece.text() + "]")
        .collect(Collectors.joining());
  }

  private static Mark mark(String text, String words) {
    int begin = text.indexOf(words);
    return new Mark(begin, begin + words.length(), words);
  }

  @Test
  void aPassageIsTheLineWithItsMarks() {
    assertThat(Passage.of(TEXT, List.of(mark(TEXT, "CNY 10"), mark(TEXT, "A100"))))
        .singleElement()
        .satisfies(
            passage ->
                assertThat(shown(passage))
                    .isEqualTo("Buyer: Example University, 2 cards of [A100] for [CNY 10]"));
  }

  @Test
  void marksOfDifferentLinesAreDifferentPassages() {
    assertThat(Passage.of(TEXT, List.of(mark(TEXT, "before"), mark(TEXT, "after")))).hasSize(2);
  }

  @Test
  void aLongLineIsCutAroundTheMarkAndSaysSo() {
    String text = "x".repeat(500) + "A100" + "y".repeat(500);

    assertThat(Passage.of(text, List.of(mark(text, "A100"))))
        .singleElement()
        .satisfies(
            passage ->
                assertThat(shown(passage))
                    .isEqualTo("…" + "x".repeat(60) + "[A100]" + "y".repeat(60) + "…"));
  }

  @Test
  void overlappingMarksKeepBothMeaningsAndEveryCharacterOnce() {
    Passage passage =
        Passage.of("AWS cloud", List.of(new Mark(0, 3, "a"), new Mark(0, 9, "b"))).get(0);

    assertThat(passage.pieces())
        .containsExactly(
            new Passage.Piece("AWS", List.of("a", "b")), new Passage.Piece(" cloud", List.of("b")));
  }

  @Test
  void aCharacterOfTwoUnitsIsNeverCut() {
    String text = "\uD842\uDFB7".repeat(100) + "A100";

    String shown = shown(Passage.of(text, List.of(mark(text, "A100"))).get(0));

    assertThat(shown.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
  }

  @Test
  void offsetsBeyondTheTextAreLeftOut() {
    assertThat(Passage.of("short", List.of(new Mark(3, 99, "x")))).isEmpty();
  }
}
