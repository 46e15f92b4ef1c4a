package org.tendertrace.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** What may keep a run from being published. */
public final class Gates {
  private final SparkSession spark;

  Gates(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Looks at how much was refused.
   *
   * @throws Failure ({@link Exit#TOO_MANY_QUARANTINED}) if it is more than allowed
   */
  void quarantine(Settings.Limits limits) {
    Map<String, Long> byCode = quarantined();
    long refused = byCode.values().stream().mapToLong(Long::longValue).sum();
    long read = spark.table(Catalog.DOCUMENTS.name()).count();
    if (refused > limits.quarantinedNumber()
        && refused > limits.quarantinedShare() * (refused + read)) {
      throw new Failure(
          Exit.TOO_MANY_QUARANTINED,
          ("%d of %d documents were refused %s and nothing was published: mend the input or"
                  + " raise tendertrace.limits.quarantined-share")
              .formatted(refused, refused + read, byCode));
    }
  }

  /** Number of refused documents by code. */
  Map<String, Long> quarantined() {
    Map<String, Long> numbers = new TreeMap<>();
    for (Count count :
        spark
            .table(Catalog.QUARANTINE.name())
            .groupBy("code")
            .agg(count("*").as("number"))
            .as(RecordEncoder.of(Count.class))
            .collectAsList()) {
      numbers.put(count.code(), count.number());
    }
    return numbers;
  }

  /** How many rows a code has. */
  public record Count(String code, long number) {}

  /**
   * Looks at the data-quality checks.
   *
   * @throws Failure ({@link Exit#QUALITY_GATE}) if one whose severity is error is violated
   */
  void checks() {
    if (Catalog.find("checks").isEmpty()) {
      return;
    }
    List<String> violated =
        spark
            .table("checks")
            .where(col("severity").equalTo("error").and(col("violations").gt(0)))
            .orderBy("check")
            .select("check")
            .as(Encoders.STRING())
            .collectAsList();
    if (!violated.isEmpty()) {
      throw new Failure(
          Exit.QUALITY_GATE,
          "Data-quality checks failed, and nothing was published: " + String.join(", ", violated));
    }
  }
}
