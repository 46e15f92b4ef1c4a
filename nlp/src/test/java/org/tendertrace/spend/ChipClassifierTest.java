package org.tendertrace.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.spend.ChipClass.ControlStatus;

class ChipClassifierTest {

  private static final ChipClassifier CHIPS = new ChipClassifier(Knowledge.load());

  @ParameterizedTest(name = "{0}: {1} in 2022, {2} in 2023")
  @CsvSource({
    "nvidia-a100,          3A090,          3A090.a.1",
    "nvidia-a800,          not_controlled, 3A090.a.1",
    "nvidia-h100,          3A090,          3A090.a.1",
    "nvidia-h800,          not_controlled, 3A090.a.1",
    "nvidia-h200,          3A090,          3A090.a.1",
    "nvidia-h20,           not_controlled, not_controlled",
    "nvidia-l20,           not_controlled, not_controlled",
    "nvidia-l2,            not_controlled, not_controlled",
    "nvidia-l4,            not_controlled, 3A090.a.2",
    "nvidia-l40,           not_controlled, 3A090.b.1",
    "nvidia-l40s,          not_controlled, 3A090.a.1",
    "nvidia-a30,           not_controlled, 3A090.b.1",
    "nvidia-a40,           not_controlled, 3A090.b.2",
    "nvidia-a10,           not_controlled, not_controlled",
    "nvidia-v100,          not_controlled, not_controlled",
    "nvidia-rtx-4090,      not_controlled, 3A090.a.1",
    "nvidia-rtx-4090-d,     not_controlled, not_controlled",
    "nvidia-rtx-5090,      not_controlled, 3A090.a.1",
    "nvidia-rtx-5090-d,     not_controlled, not_controlled",
    "nvidia-b200,          3A090,          3A090.a.1",
    "nvidia-b300,          3A090,          3A090.a.1",
    "amd-mi250x,           3A090,          3A090.a.1",
    "amd-mi300x,           3A090,          3A090.a.1",
    "huawei-ascend-910b,   domestic,       domestic",
    "cambricon-mlu590,     domestic,       domestic"
  })
  void theRegressionVectorsHold(String key, String in2022, String in2023) {
    assertThat(CHIPS.classify(key, null, LocalDate.of(2023, 3, 1)).name()).isEqualTo(in2022);
    assertThat(CHIPS.classify(key, null, LocalDate.of(2023, 11, 16)).name())
        .as("the last day of the old rule, a notice to NVIDIA apart")
        .isIn(in2022, "notice.2023-10-23");
    assertThat(CHIPS.classify(key, null, LocalDate.of(2023, 11, 17)).name()).isEqualTo(in2023);
    assertThat(CHIPS.classify(key, null, LocalDate.of(2024, 8, 23)).name()).isEqualTo(in2023);
  }

  @Test
  void theNoticeOfOctober2023ReachesDataCentreChipsAtOnce() {
    LocalDate before = LocalDate.of(2023, 10, 22);
    LocalDate day = LocalDate.of(2023, 10, 23);
    assertThat(CHIPS.classify("nvidia-a800", null, before).name())
        .isEqualTo(ChipClass.NOT_CONTROLLED);
    for (String key : List.of("nvidia-a800", "nvidia-h800", "nvidia-l40s")) {
      assertThat(CHIPS.classify(key, null, day).name()).isEqualTo("notice.2023-10-23");
    }
    assertThat(CHIPS.classify("nvidia-rtx-4090", null, day).name())
        .isEqualTo(ChipClass.NOT_CONTROLLED);
    assertThat(CHIPS.classify("nvidia-l4", null, day).name()).isEqualTo(ChipClass.NOT_CONTROLLED);
  }

  @Test
  void h20IsFreeUntilTheNoticeOfApril2025() {
    assertThat(CHIPS.classify("nvidia-h20", "H20", LocalDate.of(2025, 4, 8)).status())
        .isEqualTo(ControlStatus.NOT_CONTROLLED);
    ChipClass after = CHIPS.classify("nvidia-h20", "H20", LocalDate.of(2025, 4, 9));
    assertThat(after.name()).isEqualTo("notice.2025-04-09");
    assertThat(after.status()).isEqualTo(ControlStatus.CONTROLLED);
  }

  @Test
  void nothingIsControlledBeforeTheLettersOfAugust2022() {
    assertThat(CHIPS.classify("nvidia-a100", null, LocalDate.of(2022, 8, 25)).status())
        .isEqualTo(ControlStatus.NOT_CONTROLLED);
    assertThat(CHIPS.classify("nvidia-a100", null, LocalDate.of(2022, 8, 26)).name())
        .isEqualTo("notice.2022-08-26");
  }

  @Test
  void theRuleOfJanuary2026DecidesHowALicenceIsReviewed() {
    LocalDate day = LocalDate.of(2026, 1, 15);
    assertThat(CHIPS.classify("nvidia-h200", null, day).review()).isEqualTo("case_by_case");
    assertThat(CHIPS.classify("amd-mi325x", null, day).review()).isEqualTo("case_by_case");
    assertThat(CHIPS.classify("nvidia-b200", null, day).review())
        .isEqualTo("presumption_of_denial");
    assertThat(CHIPS.classify("nvidia-h200", null, day.minusDays(1)).review()).isNull();
  }

  @Test
  void anExceptionIsNamedWhereItMayBeOpen() {
    LocalDate day = LocalDate.of(2024, 3, 1);
    assertThat(CHIPS.classify("nvidia-rtx-4090", null, day).exception()).isEqualTo("NAC");
    assertThat(CHIPS.classify("nvidia-a30", null, day).exception()).isEqualTo("NAC");
    assertThat(CHIPS.classify("nvidia-a100", null, day).exception()).isNull();
  }

  @Test
  void whatIsNotPublishedLeavesTheClassOpen() {
    LocalDate day = LocalDate.of(2024, 3, 1);
    ChipClass open = CHIPS.classify("google-tpu-v4", null, day);
    assertThat(open.name()).isEqualTo(ChipClass.UNKNOWN);
    assertThat(open.status()).isEqualTo(ControlStatus.UNKNOWN);
    assertThat(open.reason()).contains("3A090.a.2 or 3A090.b.1");
    assertThat(CHIPS.classify("nvidia-rtx-pro-6000d", null, day).status())
        .isEqualTo(ControlStatus.UNKNOWN);
  }

  @Test
  void withoutADayOrFiguresTheClassIsUnknown() {
    assertThat(CHIPS.classify("nvidia-a100", null, null).name()).isEqualTo(ChipClass.UNKNOWN);
    assertThat(CHIPS.classify("acme-x1", null, LocalDate.of(2024, 1, 1)).name())
        .isEqualTo(ChipClass.UNKNOWN);
  }

  @Test
  void variantsThatDifferLeaveTheClassOpenUnlessOneIsNamed(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("chips.tsv"),
        table().lines().filter(line -> line.startsWith("key\t")).findFirst().orElseThrow()
            + "\n"
            + row("X1 SXM", "X1-SXM", "400", "900")
            + row("X1 PCIe", "X1|X1-PCIe", "300", "64"));
    ChipClassifier chips = new ChipClassifier(Knowledge.load(folder));
    LocalDate day = LocalDate.of(2023, 1, 1);
    ChipClass open = chips.classify("acme-x1", "Acme X1", day);
    assertThat(open.name()).isEqualTo(ChipClass.VARIES);
    assertThat(open.status()).isEqualTo(ControlStatus.UNKNOWN);
    assertThat(chips.classify("acme-x1", "Acme X1 SXM 80G", day).name()).isEqualTo("3A090");
    assertThat(chips.classify("acme-x1", "X1-PCIe", day).name())
        .isEqualTo(ChipClass.NOT_CONTROLLED);
  }

  @Test
  void theReasonShowsTheFigures() {
    assertThat(CHIPS.classify("nvidia-l4", null, LocalDate.of(2024, 1, 1)).reason())
        .isEqualTo("L4, TPP 1940, PD 6.60, 64 GB/s: US-2023 3A090.a.2");
  }

  private static String table() throws IOException {
    try (var in = Knowledge.class.getResourceAsStream("/knowledge/chips.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String row(String variant, String aliases, String fp16, String interconnect) {
    return List.of(
                "acme-x1",
                "Acme",
                "US",
                variant,
                aliases,
                "",
                "",
                "",
                "",
                fp16,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "80",
                "2000",
                interconnect,
                "yes",
                "low",
                "general knowledge, unverified",
                "")
            .stream()
            .collect(Collectors.joining("\t"))
        + "\n";
  }
}
