package org.tendertrace.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The scores of two reconstructed notices, one of which the annotator read otherwise. */
class EvaluateCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void writeNotices() throws IOException {
    for (int k = 1; k <= 2; k++) {
      Files.writeString(
          folder.resolve(k + ".txt"),
          "示例大学图书采购中标公告\n项目编号：SL-2024-00%d\n采购人：示例大学\n中标供应商：示例图书有限公司\n中标金额：1%d0000元\n"
              .formatted(k, k));
    }
    Files.writeString(
        folder.resolve("gold.jsonl"),
        gold("1.txt", "SL-2024-001", "110000.00") + gold("2.txt", "SL-2024-002", "240000.00"));
  }

  private static String gold(String doc, String projectId, String amount) {
    return """
        {"doc":"%s","notice_type":"award","project_id":"%s","buyers":["示例大学"],"awards":[{\
        "suppliers":["示例图书有限公司"],"amount":"%s","amount_kind":"total","status":"awarded"}],\
        "total_award":"%s","lenient":["title","published","agency","budget","currency"]}
        """
        .formatted(doc, projectId, amount, amount);
  }

  private int evaluate(String gold) {
    return new CommandLine(new EvaluateCommand())
        .setOut(new PrintWriter(out))
        .execute(
            "--gold=" + folder.resolve(gold),
            "--documents=" + folder,
            "--json=" + folder.resolve("scores.json"),
            "-Dtendertrace.corenlp=off");
  }

  @Test
  void scoresMistakesAndTheErrorOfTheSpend() throws IOException {
    assertThat(evaluate("gold.jsonl")).isZero();

    assertThat(out.toString())
        .containsPattern("buyers +all +1.000 +1.000 +1.000")
        .containsPattern("award_amounts +all +0.500 +0.500 +0.500")
        .contains("2.txt award_amounts: gold [240000.00], read [120000.00]")
        .contains("award spend read 230000.00, in gold 350000.00: error -34.29 %");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("scores.json").toFile());
    assertThat(json.findValuesAsText("group")).contains("all", "type: award");
    JsonNode mistake = json.get("mistakes").get(0);
    assertThat(mistake.get("doc").asText()).isEqualTo("2.txt");
    assertThat(mistake.get("evidence").findValuesAsText("surface")).contains("120000元");
  }

  @Test
  void aLineThatIsNoAnnotationIsNamed() throws IOException {
    Files.writeString(folder.resolve("broken.jsonl"), "\n{\"doc\":");
    StringWriter err = new StringWriter();

    int exit =
        new CommandLine(new EvaluateCommand())
            .setErr(new PrintWriter(err))
            .execute("--gold=" + folder.resolve("broken.jsonl"), "--documents=" + folder);

    assertThat(exit).isNotZero();
    assertThat(err.toString()).contains("broken.jsonl line 2");
  }
}
