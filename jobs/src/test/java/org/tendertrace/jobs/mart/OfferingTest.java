package org.tendertrace.jobs.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;

class OfferingTest {
  private static final List<Offering> OFFERINGS = Offering.of(Knowledge.load());

  @Test
  void chipsHaveTheNamesThatReadersKnow() {
    Map<String, Offering> chips =
        OFFERINGS.stream()
            .filter(offering -> offering.role().equals("chip"))
            .collect(Collectors.toMap(Offering::key, Function.identity()));
    assertThat(chips.get("nvidia-a100").name()).isEqualTo("NVIDIA A100");
    assertThat(chips.get("nvidia-rtx-6000-ada").name()).isEqualTo("NVIDIA RTX 6000 Ada");
    assertThat(chips.get("huawei-ascend-310").name()).isEqualTo("Huawei Ascend 310");
    assertThat(chips.get("moore-threads-mtt-s4000").name()).isEqualTo("Moore Threads MTT S4000");
    assertThat(chips.get("enflame-s60").name()).isEqualTo("Enflame S60");
    assertThat(chips.get("nvidia-a100").nameZh()).isEqualTo("英伟达A100");
    assertThat(chips.get("huawei-ascend-910b").nameZh()).isEqualTo("昇腾910B");
  }

  @Test
  void noChipIsCalledByItsKey() {
    assertThat(OFFERINGS)
        .filteredOn(offering -> offering.role().equals("chip"))
        .allSatisfy(offering -> assertThat(offering.name()).isNotEqualTo(offering.key()));
  }
}
