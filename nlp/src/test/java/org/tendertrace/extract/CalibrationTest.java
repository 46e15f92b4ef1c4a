package org.tendertrace.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.ConfidenceBand;

class CalibrationTest {

  private static final Calibration CALIBRATION =
      new Calibration(
          List.of(
              new ConfidenceBand("title", 0.5, 10, 10, "test"),
              new ConfidenceBand("title", 0.9, 81, 90, "test"),
              new ConfidenceBand("award", 0.9, 10, 10, "test")));

  @Test
  void countsAreDrawnTowardsWhatIsRightAtFirstSight() {
    assertThat(CALIBRATION.confidence("title", 0.95)).isCloseTo(0.905, within(1e-9));
    assertThat(CALIBRATION.confidence("award", 0.95)).isCloseTo(0.94, within(1e-9));
  }

  @Test
  void lowerScoresAreNeverTrustedMore() {
    assertThat(CALIBRATION.confidence("title", 0.6))
        .isEqualTo(CALIBRATION.confidence("title", 0.95));
  }

  @Test
  void whereNothingWasCountedTheScoreStaysButNotAboveFirstSight() {
    assertThat(CALIBRATION.confidence("title", 0.3)).isEqualTo(0.3);
    assertThat(CALIBRATION.confidence("budget_amount", 0.99)).isCloseTo(0.95, within(1e-9));
    assertThat(CALIBRATION.confidence("budget_amount", 0.4)).isEqualTo(0.4);
  }
}
