package org.tendertrace.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectIdTest {

  @ParameterizedTest
  @CsvSource({
    "ABCD-2024-0012, ＡＢＣＤ－２０２４－００１２",
    "ABCD-2024-0012, abcd2024 0012",
    "示采〔2024〕0012号, 示采[2024]0012号",
    "示采【2024】0012号, 示采2024-0012号",
    "ABCD-2024-0012, ABCD-2024-0012（二次）",
    "ABCD-2024-0012, ABCD-2024-0012(第2次)",
    "ABCD-2024-0012, ABCD-2024-0012-更正1",
    "ABCD-2024-0012, ABCD-2024-0012（二次）更正",
    "ABCD-2024-0012, ABCD-2024-0012-1",
    "ABCD-2024-0012, ABCD-2024-0012_02"
  })
  void spellingsOfANumberMatch(String a, String b) {
    assertThat(ProjectId.of(a).matches(ProjectId.of(b))).isTrue();
    assertThat(ProjectId.of(b).matches(ProjectId.of(a))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ABCD-2024-0012, ABCD-2024-0013",
    "ABCD-2024-0012-1, ABCD-2024-0012-2",
    "ABCD-2024-0012, ABCE-2024-0012"
  })
  void differentNumbersDoNot(String a, String b) {
    assertThat(ProjectId.of(a).matches(ProjectId.of(b))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "/", "详见附件", "", "---", "12"})
  void whatIsNoNumberIsNone(String printed) {
    assertThat(ProjectId.of(printed)).isNull();
  }

  @Test
  void theRoundIsRead() {
    assertThat(ProjectId.of("ABCD-2024-0012").round()).isEqualTo(1);
    assertThat(ProjectId.of("ABCD-2024-0012（二次）").round()).isEqualTo(2);
    assertThat(ProjectId.of("ABCD-2024-0012（第三次）").round()).isEqualTo(3);
  }
}
