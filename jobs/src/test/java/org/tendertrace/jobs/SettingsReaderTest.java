package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

  @Test
  void theReferenceHasEveryKeyThatIsRead() {
    assertThat(SettingsReader.read(null, Map.of()).linking()).isNotNull();
  }

  @Test
  void anUnknownKeyIsNamed() {
    assertThatThrownBy(
            () -> SettingsReader.read(null, Map.of("tendertrace.linking.max-blok", "50")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("max-blok");
  }
}
