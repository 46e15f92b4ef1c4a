package org.tendertrace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.text.Folded;

class ChipTest {

  private static final String COLUMNS =
      "key\tvendor\tvendor_country\tvariant\taliases\tambiguous_aliases\tfp64\tfp32\tfp16_dense"
          + "\tfp8_dense\tint8_dense\tfp4_dense\tint4_dense\ttpp\tdie_area_mm2\tperf_density"
          + "\tmemory_gb\tmem_bw_gbs\tinterconnect_bidir_gbs\tdc_marketed\tconfidence\tsource\tnote\n";

  @Test
  void performanceAndDensityFollowFromTheFigures() {
    Chip a100 = variant("nvidia-a100", "A100 SXM4 80GB");
    assertThat(a100.tpp()).isEqualTo(4992.0);
    assertThat(a100.performanceDensity()).isEqualTo(6.04, within(0.01));
    assertThat(a100.interconnect()).isEqualTo(600.0);
    assertThat(a100.dataCentre()).isTrue();
  }

  @Test
  void whatIsNotPublishedIsNotKnown() {
    assertThat(variant("amd-mi300x", "Instinct MI300X").performanceDensity()).isNull();
  }

  @Test
  void aFigureWithSparsityIsRejected(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("chips.tsv");
    Files.writeString(table, COLUMNS + row("624", "4992"));
    assertThatThrownBy(() -> Knowledge.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chips.tsv line 2")
        .hasMessageContaining("sparsity");

    Files.writeString(table, COLUMNS + row("312", "4992"));
    assertThat(Knowledge.load(folder).chips()).hasSize(1);
  }

  @Test
  void anAliasMeansOneChip() {
    Map<String, String> keys = new HashMap<>();
    for (Chip chip : Knowledge.load().chips()) {
      for (String alias : chip.aliases()) {
        String before = keys.put(Folded.withoutSpaces(alias).text(), chip.key());
        assertThat(before).as(alias).isIn(null, chip.key());
      }
    }
  }

  @Test
  void unverifiedRowsSayThatTheyAre() {
    List<Chip> chips = Knowledge.load().chips();
    assertThat(chips).allSatisfy(chip -> assertThat(chip.source()).isNotBlank());
    assertThat(variant("nvidia-rtx-5880-ada", "RTX 5880 Ada").source())
        .isEqualTo("general knowledge, unverified");
  }

  private static Chip variant(String key, String variant) {
    return Knowledge.load().chips().stream()
        .filter(chip -> chip.key().equals(key) && chip.variant().equals(variant))
        .findFirst()
        .orElseThrow();
  }

  private static String row(String fp16, String tpp) {
    return "acme-x1\tAcme\tUS\tX1\tX1\t\t\t\t"
        + fp16
        + "\t\t\t\t\t"
        + tpp
        + "\t\t\t80\t\t\tyes\tlow\tgeneral knowledge, unverified\t\n";
  }
}
