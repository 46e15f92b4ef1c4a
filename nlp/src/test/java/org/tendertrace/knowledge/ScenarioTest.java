package org.tendertrace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {

  @Test
  void theScenariosThatTheExposureIsAskedForAreThere() {
    assertThat(Knowledge.load().scenarios())
        .extracting(Scenario::scenario)
        .contains(
            "us_chips_remote",
            "us_chips_remote_mainland_exempt",
            "only_3a090",
            "only_listed_institutions",
            "us_ai_services");
  }

  @Test
  void aConditionThatNoQueryKnowsIsRejected(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("scenarios.tsv"),
        """
        scenario\ttitle\tchips\tservices\tbuyers\tmainland\tdescription\tsource
        x\tX\tmars\tany\tany\tincluded\tX.\tnone
        """);
    assertThatThrownBy(() -> Knowledge.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chips is 'mars'");
  }

  @Test
  void revenueIsInDollarsAndSaysWhenItIsAMinimum() {
    assertThat(Knowledge.load().revenues())
        .anySatisfy(
            revenue -> {
              assertThat(revenue.company()).isEqualTo("Amazon.com");
              assertThat(revenue.fiscalPeriod()).isEqualTo("FY2024");
              assertThat(revenue.revenueUsd()).isEqualByComparingTo(new BigDecimal("107.6e9"));
              assertThat(revenue.minimum()).isFalse();
            })
        .anySatisfy(
            revenue -> {
              assertThat(revenue.company()).isEqualTo("Microsoft");
              assertThat(revenue.minimum()).isTrue();
            });
  }
}
