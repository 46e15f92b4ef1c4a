package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two runs in one folder, the second over more notices and with decisions: parties by their credit
 * codes, and ids that stay. All organisations and codes are made up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class ArrivalTest extends SparkTest {
  private static final String ONE = "91110000MA0000001L";
  private static final String TWO = "91310000MA00000025";
  private static final String THREE = "91440000MA0000003B";

  @TempDir static Path folder;
  private PublishedTables before;
  private PublishedTables after;

  @BeforeAll
  void publish() throws IOException, SQLException {
    startSpark();
    award("A-2024-0001", "2024-03-01", "示例甲大学", "甲乙科技有限公司", ONE);
    award("A-2024-0002", "2024-04-01", "示例乙大学", "甲乙（北方）科技有限公司", ONE);
    award("A-2024-0003", "2024-05-01", "示例丙大学", "甲乙（北方）科技有限公司", "");
    award("A-2024-0004", "2024-03-01", "示例丁大学", "丙丁信息技术有限公司", TWO);
    award("A-2024-0005", "2024-03-02", "示例戊大学", "丙丁信息技术有限公司", THREE);
    award("A-2024-0006", "2024-03-03", "示例己大学", "戊己数据有限公司", THREE.replace('3', '4'));
    award("A-2024-0007", "2024-03-04", "示例甲大学", "庚辛数据有限公司", "");
    award("A-2024-0008", "2024-03-05", "示例乙大学", "成都庚辛数据有限公司", "");
    for (int k = 9; k <= 20; k++) {
      String id = "A-2024-%04d".formatted(k);
      award(id, "2024-03-%02d".formatted(k), "示例第" + k + "中学", "第" + k + "号数据有限公司", "");
    }
    Files.writeString(
        folder.resolve("lists.csv"), "name,alias,list,since\n示例甲大学,,partners,2024-03-02\n");
    before = run(Map.of());
    // A tenth more: one is of parties that are known, one tells of a further name of one of them.
    award("A-2024-0021", "2024-06-01", "示例甲大学", "第20号数据有限公司", "");
    award("A-2024-0022", "2024-06-02", "示例第9中学", "新甲乙科技有限公司", ONE);
    Files.writeString(
        folder.resolve("decisions.csv"),
        """
        kind,document_id,field,lot,value,decision,corrected
        entity,,same_entity,,庚辛数据有限公司 | 成都庚辛数据有限公司,accept,
        """);
    after = run(Map.of("tendertrace.review.decisions", folder.resolve("decisions.csv").toString()));
  }

  @AfterAll
  void close() throws SQLException {
    before.close();
    after.close();
  }

  /** An award; {@code code} is empty for none. */
  private static void award(String id, String day, String buyer, String supplier, String code)
      throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("in")).resolve(id + ".txt"),
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

  private static PublishedTables run(Map<String, String> overrides)
      throws SQLException, IOException {
    Map<String, String> settings = new HashMap<>(overrides);
    settings.put("tendertrace.corenlp", "off");
    settings.put("tendertrace.lists", "[\"%s\"]".formatted(folder.resolve("lists.csv")));
    Path output = folder.resolve("out");
    assertThat(
            new Job(
                    List.of(folder.resolve("in").toString()),
                    output.toString(),
                    null,
                    settings,
                    null,
                    false)
                .run())
        .isEqualTo(Exit.PUBLISHED);
    return new PublishedTables(output.resolve("latest").toRealPath());
  }

  @Test
  void namesOfOneCodeAreOneAndANameOfTwoCodesIsTwo() throws SQLException {
    assertThat(
            before.column(
                "SELECT concat_ws(' ', credit_code, why, len(aliases))"
                    + " FROM entities WHERE name_zh LIKE '甲乙%'"))
        .containsExactly(ONE + " same credit code " + ONE + " 1");
    assertThat(
            before.column(
                "SELECT credit_code FROM entities WHERE name_zh = '丙丁信息技术有限公司' ORDER BY 1"))
        .containsExactly(TWO, THREE);
  }

  @Test
  void aCodeWhoseCheckIsWrongIsKeptWhereItIsPrintedAndNotUsed() throws SQLException {
    assertThat(
            before.rows(
                "SELECT e.credit_code, c.name, c.valid FROM entities e,"
                    + " (SELECT unnest(credit_codes, recursive := true) FROM notices) c"
                    + " WHERE e.name_zh = '戊己数据有限公司' AND c.name = e.name_zh"))
        .containsExactly(Arrays.asList(null, "戊己数据有限公司", false));
  }

  @Test
  void aTenthMoreChangesNoIdOfWhatItDoesNotTouch() throws SQLException {
    for (String ids :
        List.of(
            "SELECT entity_id FROM entities WHERE name_zh NOT LIKE '%庚辛%'",
            "SELECT process_id FROM processes")) {
      assertThat(after.column(ids)).as(ids).containsAll(before.column(ids));
    }
    assertThat(before.count("id_changes")).isZero();
    assertThat(
            after.rows("SELECT kind, change, count(*) FROM id_changes GROUP BY 1, 2 ORDER BY 1, 2"))
        .containsExactly(List.of("entity", "merged", 1L), List.of("process", "new", 2L));
    assertThat(
            after.column(
                "SELECT reason FROM id_changes WHERE change = 'merged' AND before_id <> after_id"))
        .containsExactly("decided in review");
  }

  @Test
  void whatIsUncertainOfNamesIsAskedAndWhatIsDecidedHolds() throws SQLException {
    assertThat(before.column("SELECT value FROM review WHERE kind = 'entity' AND decision IS NULL"))
        .containsExactlyInAnyOrder(
            "庚辛数据有限公司 | 成都庚辛数据有限公司", "丙丁信息技术有限公司 %s | 丙丁信息技术有限公司 %s".formatted(TWO, THREE));
    assertThat(after.rows("SELECT value, decision FROM review WHERE decision IS NOT NULL"))
        .containsExactly(List.of("庚辛数据有限公司 | 成都庚辛数据有限公司", "accept"));
    assertThat(after.count("entities WHERE name_zh LIKE '%庚辛%'")).isEqualTo(1);
  }

  @Test
  void factsTellTheSuppliersRoleAndInstitutionsTheUsersLists() throws SQLException {
    assertThat(before.column("SELECT DISTINCT supplier_role FROM facts"))
        .containsExactly("integrator");
    assertThat(
            before.rows(
                "SELECT period_label, lists, own_listed_processes, own_listed_amount_cny"
                    + " FROM spend_by_institution WHERE name_zh = '示例甲大学' AND granularity = 'all'"))
        .containsExactly(
            List.of("all", "partners: listed", 1L, new java.math.BigDecimal("200000.00")));
  }
}
