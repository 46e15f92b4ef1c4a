package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credit codes on their way from notices to entities. All organisations and codes are made up. */
public class CreditCodesTest extends SparkTest {
  private static final String ONE = "91110000MA0000001L";
  private static final String TWO = "91310000MA00000025";

  @TempDir Path folder;

  /** An award; {@code code} is empty for none. */
  static void award(Path input, String id, String day, String buyer, String supplier, String code)
      throws IOException {
    Files.writeString(
        Files.createDirectories(input).resolve(id + ".txt"),
        """
        %s云服务器采购项目中标公告
        项目编号：%s
        采购人：%s
        中标供应商：%s
        %s中标金额：200000.00元
        采购内容：英伟达A100显卡8张
        公告日期：%s
        """
            .formatted(
                buyer,
                id,
                buyer,
                supplier,
                code.isEmpty() ? "" : "供应商统一社会信用代码：" + code + "\n",
                day));
  }

  static void run(Path input, Path output, Map<String, String> overrides) {
    Map<String, String> settings = new java.util.HashMap<>(overrides);
    settings.put("tendertrace.corenlp", "off");
    assertThat(
            new Job(List.of(input.toString()), output.toString(), null, settings, null, false)
                .run())
        .isEqualTo(Exit.PUBLISHED);
  }

  @Test
  void namesOfOneCodeAreOneAndANameOfTwoCodesIsTwo() throws IOException, SQLException {
    Path input = folder.resolve("in");
    award(input, "A-2024-0001", "2024-03-01", "示例甲大学", "甲乙科技有限公司", ONE);
    award(input, "A-2024-0002", "2024-04-01", "示例乙大学", "甲乙（北方）科技有限公司", ONE);
    award(input, "A-2024-0003", "2024-05-01", "示例丙大学", "甲乙（北方）科技有限公司", "");
    award(input, "A-2024-0004", "2024-03-01", "示例丁大学", "丙丁信息技术有限公司", TWO);
    award(input, "A-2024-0005", "2024-03-01", "示例戊大学", "丙丁信息技术有限公司", "91440000MA0000003B");
    award(input, "A-2024-0006", "2024-03-01", "示例己大学", "戊己数据有限公司", "91440000MA0000003A");
    run(input, folder.resolve("out"), Map.of());
    try (PublishedTables tables = new PublishedTables(folder.resolve("out/latest"))) {
      assertThat(
              tables.column(
                  "SELECT credit_code || ' ' || why || ' ' || len(aliases)"
                      + " FROM entities WHERE name_zh LIKE '甲乙%'"))
          .containsExactly(ONE + " same credit code " + ONE + " 1");
      assertThat(
              tables.column(
                  "SELECT credit_code FROM entities WHERE name_zh = '丙丁信息技术有限公司' ORDER BY 1"))
          .containsExactly(TWO, "91440000MA0000003B");
      assertThat(
              tables.rows(
                  "SELECT e.credit_code, c.name, c.valid FROM entities e,"
                      + " (SELECT unnest(credit_codes, recursive := true) FROM notices) c"
                      + " WHERE e.name_zh = '戊己数据有限公司' AND c.name = e.name_zh"))
          .containsExactly(java.util.Arrays.asList(null, "戊己数据有限公司", false));
    }
  }
}
