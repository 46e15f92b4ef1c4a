package org.tendertrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import org.junit.jupiter.api.Test;

class GuardedPatternTest {

  @Test
  void findsWhereASignStandsAnywhere() {
    GuardedPattern pattern = GuardedPattern.holding("共总", "[共总]计?[0-9]+");

    assertThat(pattern.isIn("以上共计12台")).isTrue();
    assertThat(pattern.isIn("共同投标")).isFalse();
    assertThat(pattern.isIn("12台")).isFalse();
  }

  @Test
  void looksBehindBlanksAtTheBegin() {
    GuardedPattern pattern = GuardedPattern.opening("0123456789", "^\\s*[0-9]+[.、]");

    assertThat(pattern.isIn(" \t12、设备")).isTrue();
    assertThat(pattern.isIn("设备12、")).isFalse();
    assertThat(pattern.isIn(" ")).isFalse();
  }

  @Test
  void looksBeforeBlanksAtTheEnd() {
    GuardedPattern pattern = GuardedPattern.closing("于过", "(?:不低于|超过)\\s?$");

    assertThat(pattern.isIn("性能不低于 ")).isTrue();
    assertThat(pattern.isIn("性能不低于甲")).isFalse();
    assertThat(pattern.isIn("")).isFalse();
  }

  @Test
  void givesTheGroupsOfWhatItFinds() {
    Matcher matcher = GuardedPattern.holding("×", "×([0-9]+)").matcher("H800×8");

    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group(1)).isEqualTo("8");
    assertThat(GuardedPattern.holding("×", "×([0-9]+)").matcher("H800").find()).isFalse();
  }
}
