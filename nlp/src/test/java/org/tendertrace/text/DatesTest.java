package org.tendertrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024年3月18日 | 2024-03-18",
        "2024 年 03 月 18 日 | 2024-03-18",
        "二〇二四年三月十八日 | 2024-03-18",
        "2024-03-18 16:55:00 | 2024-03-18",
        "2024/3/18 | 2024-03-18",
        "２０２４．０３．１８ | 2024-03-18",
        "发布于20240318 | 2024-03-18",
        "民國113年3月18日 | 2024-03-18",
        "113/03/18 | 2024-03-18",
        "18 March 2024 | 2024-03-18",
        "March 18th, 2024 | 2024-03-18",
        "18/03/2024 | 2024-03-18",
      })
  void readsDays(String text, LocalDate day) {
    assertThat(Dates.find(text, 0, text.length(), true)).as(text).first().isNotNull();
    assertThat(Dates.find(text, 0, text.length(), true).get(0).date()).isEqualTo(day);
  }

  @Test
  void numbersThatLookLikeDaysAreNone() {
    for (String text :
        new String[] {
          "2024-13-45", "SZU2024-03-181", "113/03/18", "3.2024", "Gibberish 12, 2024"
        }) {
      assertThat(Dates.find(text, 0, text.length(), false)).as(text).isEmpty();
    }
  }

  @Test
  void daysAreFoundInOrderWithTheirPlaces() {
    String text = "自2024年1月2日至2024年1月5日止";
    assertThat(Dates.find(text, 0, text.length(), false).stream().map(d -> d.span().of(text)))
        .containsExactly("2024年1月2日", "2024年1月5日");
  }
}
