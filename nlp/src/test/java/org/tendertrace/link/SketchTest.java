package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {

  private final Random random = new Random(7);

  private String text(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int k = 0; k < length; k++) {
      text.append((char) (0x4E00 + random.nextInt(3000)));
    }
    return text.toString();
  }

  @Test
  void theSameTextHasTheSameSketch() {
    String text = text(900);
    assertThat(Sketch.of(text)).isEqualTo(Sketch.of(text));
    assertThat(Sketch.of(text).likeness(Sketch.of(text))).isEqualTo(1);
  }

  @Test
  void otherTextsAreUnlike() {
    assertThat(Sketch.of(text(900)).likeness(Sketch.of(text(900)))).isLessThan(0.05);
  }

  @Test
  void likenessEstimatesTheShareOfTheRuns() {
    String shared = text(2000);
    Sketch one = Sketch.of(shared + text(500));
    Sketch other = Sketch.of(shared + text(500));
    assertThat(one.likeness(other)).isCloseTo(2000.0 / 3000, within(0.13));
  }

  @Test
  void aCutOffCopyInAFrameIsStillHeld() {
    String text = text(3000);
    Sketch whole = Sketch.of(text);
    Sketch cut = Sketch.of(text(60) + text.substring(0, 2000) + text(40));
    assertThat(whole.containment(cut)).isGreaterThan(0.85);
  }

  @Test
  void nearSameTextsNearlyAlwaysShareABand() {
    int shared = 0;
    for (int k = 0; k < 200; k++) {
      String text = text(900);
      Sketch whole = Sketch.of(text);
      Sketch framed = Sketch.of(text(60) + text + text(60));
      shared += Collections.disjoint(whole.bands(), framed.bands()) ? 0 : 1;
    }
    assertThat(shared).isGreaterThanOrEqualTo(190);
  }

  @Test
  void shortTextsAreSketchedToo() {
    assertThat(Sketch.of("").likeness(Sketch.of(text(50)))).isLessThan(0.1);
    String brief = text(60);
    assertThat(Sketch.of(brief).containment(Sketch.of(brief + text(10)))).isGreaterThan(0.7);
  }

  /** A budget of a millisecond for 20 kB: measured here with a margin for a busy machine. */
  @Test
  void aSketchCostsLittle() {
    String text = text(7000);
    for (int k = 0; k < 300; k++) {
      Sketch.of(text);
    }
    long begin = System.nanoTime();
    for (int k = 0; k < 200; k++) {
      Sketch.of(text);
    }
    double milliseconds = (System.nanoTime() - begin) / 200e6;
    System.out.printf("sketch of 7,000 Han characters (21 kB): %.3f ms%n", milliseconds);
    assertThat(milliseconds).isLessThan(3);
  }
}
