package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.PartyNote;
import org.tendertrace.knowledge.PartyNote.Kind;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Party;
import org.tendertrace.resolve.Identification;
import org.tendertrace.resolve.Identification.Decided;
import org.tendertrace.resolve.Identification.Seen;
import org.tendertrace.resolve.Identities;

/** Which names of the corpus are one organisation, and which are several. */
public final class Parties {

  private Parties() {}

  /** A party as printed, and the first day on which it is. */
  public record Printed(String name, String creditCode, LocalDate first) {}

  /**
   * What is found of the names in {@code originals}. What tells of them (a name with its code or
   * its note, each once) comes together on the driver.
   */
  public static Identities.Found identified(
      Dataset<Analysis> originals, List<Decided> decisions, Experts experts) {
    Dataset<Row> notices = originals.toDF().where(col("notice").isNotNull());
    Dataset<Row> coded =
        notices
            .select(
                col("notice.published").as("day"), explode(col("notice.creditCodes")).as("printed"))
            .where(col("printed.valid").and(col("printed.name").isNotNull()))
            .select(
                col("printed.name").as("name"), col("printed.code").as("creditCode"), col("day"));
    Dataset<Row> noted =
        notices
            .select(
                col("notice.published").as("day"),
                explode(
                        expr(
                            "concat(notice.buyerNames, flatten(transform(awards, a -> a.supplierNames)))"))
                    .as("name"))
            .where(isNoted(experts.knowledge()))
            .select(col("name"), expr("CAST(NULL AS STRING)").as("creditCode"), col("day"));
    List<Seen> seen =
        coded
            .union(noted)
            .groupBy("name", "creditCode")
            .agg(min("day").as("first"))
            .as(RecordEncoder.of(Printed.class))
            .collectAsList()
            .stream()
            .map(one -> new Seen(new Party(one.name(), one.creditCode()), one.first()))
            .toList();
    return Identification.of(experts.tables(), seen, decisions);
  }

  /** Whether a note beside the name may speak of another name. */
  private static Column isNoted(Knowledge knowledge) {
    List<String> words =
        knowledge.organisationNames().notes().stream()
            .filter(note -> note.kind() == Kind.FORMER || note.kind() == Kind.PRESENT)
            .map(PartyNote::note)
            .toList();
    return words.stream()
        .filter(word -> words.stream().noneMatch(in -> !in.equals(word) && word.contains(in)))
        .map(word -> col("name").contains(word))
        .reduce(Column::or)
        .orElse(lit(false));
  }
}
