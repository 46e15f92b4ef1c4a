package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Quarantined;

public class RecordEncoderTest extends SparkTest {

  public enum Colour {
    DARK_RED,
    BLUE
  }

  public record Inner(String innerName, Colour colour, int count) {}

  public record Outer(
      String id,
      Inner inner,
      List<Inner> manyInner,
      List<String> words,
      Map<Colour, String> byColour,
      BigDecimal amount,
      LocalDate day,
      Double rate,
      Integer number,
      boolean flag) {}

  record Hidden(String a) {}

  private static final Outer FULL =
      new Outer(
          "a",
          new Inner("x", Colour.DARK_RED, 1),
          List.of(new Inner("y", Colour.BLUE, 2), new Inner("z", null, 3)),
          List.of("甲", "乙"),
          Map.of(Colour.BLUE, "b"),
          new BigDecimal("123456789012345678.99"),
          LocalDate.of(2024, 3, 18),
          7.2015,
          5,
          true);
  private static final Outer EMPTY =
      new Outer("b", null, List.of(), List.of(), Map.of(), null, null, null, null, false);

  @Test
  void givesBackWhatItTook() {
    Dataset<Outer> rows =
        session().createDataset(List.of(FULL, EMPTY), RecordEncoder.of(Outer.class));

    assertThat(rows.collectAsList()).containsExactly(FULL, EMPTY);
  }

  @Test
  void publishedFormIsSnakeCaseAndLowerCaseAtEveryLevel() {
    Dataset<Outer> rows =
        session().createDataset(List.of(FULL, EMPTY), RecordEncoder.of(Outer.class));

    Dataset<Row> published = PublishedForm.of(rows, Outer.class);

    assertThat(published.schema().simpleString())
        .isEqualTo(
            "struct<id:string,inner:struct<inner_name:string,colour:string,count:int>,"
                + "many_inner:array<struct<inner_name:string,colour:string,count:int>>,"
                + "words:array<string>,by_colour:map<string,string>,amount:decimal(20,2),day:date,"
                + "rate:double,number:int,flag:boolean>");
    assertThat(published.schema().simpleString())
        .isEqualTo(PublishedForm.schema(Outer.class).simpleString());
    assertThat(published.first().getStruct(1).getString(1)).isEqualTo("dark_red");
    assertThat(published.first().<Row>getList(2).get(0).getString(1)).isEqualTo("blue");
    assertThat(PublishedForm.typed(published, Outer.class).collectAsList())
        .containsExactly(FULL, EMPTY);
  }

  @Test
  void allThatADocumentYieldsMayBeMissing() {
    Analysis refused =
        Analysis.refused(
            new Quarantined(null, "a", "sources", Quarantined.Code.EMPTY, "no bytes", false));

    Dataset<Analysis> rows =
        session().createDataset(List.of(refused), RecordEncoder.of(Analysis.class));

    assertThat(rows.collectAsList()).containsExactly(refused);
  }

  @Test
  void refusesARecordThatIsNotPublic() {
    assertThatThrownBy(() -> RecordEncoder.of(Hidden.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not public");
  }
}
