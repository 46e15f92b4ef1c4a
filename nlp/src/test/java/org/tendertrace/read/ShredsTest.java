package org.tendertrace.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShredsTest {

  @Test
  void joinsWhatInlineMarkupTore() {
    assertThat(joined("本项目于|2024|年|3|月|18|日|开标。")).containsExactly("本项目于2024年3月18日", "开标。");
    assertThat(joined("某招标有限公司受|某大学|委托，对|实验台|进行公开招标")).containsExactly("某招标有限公司受某大学委托，对实验台进行公开招标");
    assertThat(joined("中标金额|(|万元|)|221.5")).containsExactly("中标金额(万元)", "221.5");
    assertThat(joined("中标金额|（元）|221.5")).containsExactly("中标金额（元）", "221.5");
    assertThat(joined("名|称|：某大学|数量|台|1")).containsExactly("名称：某大学", "数量", "台", "1");
  }

  @Test
  void leavesLinesThatAreWhole() {
    List<String> lines =
        List.of("采购人：某大学", "", "（盖章）", "数量", "2", "单价（元）", "2024", "某项目", "1.服务期为", "", "一年");
    assertThat(Shreds.joined(lines)).isEqualTo(lines);
  }

  private static List<String> joined(String lines) {
    return Shreds.joined(Arrays.asList(lines.split("\\|")));
  }
}
