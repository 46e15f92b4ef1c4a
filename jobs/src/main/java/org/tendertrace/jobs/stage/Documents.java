package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Document;
import org.tendertrace.model.Quarantined;

/** What was found: the documents, those of them that are the first of their bytes, the refused. */
public final class Documents {

  private Documents() {}

  /** A row per document that could be read; all but the first (by URI) of the same bytes marked. */
  public static Dataset<Document> from(Dataset<Analysis> readings) {
    return readings
        .where(col("document").isNotNull())
        .select("document.*")
        .drop("duplicate")
        .join(repeats(readings), col("uri").equalTo(col("repeat")), "left")
        .withColumn("duplicate", col("repeat").isNotNull())
        .drop("repeat")
        .as(RecordEncoder.of(Document.class));
  }

  /** The readings of documents that repeat no other. */
  public static Dataset<Analysis> originals(Dataset<Analysis> readings) {
    return readings
        .where(col("document").isNotNull())
        .join(repeats(readings), col("document.uri").equalTo(col("repeat")), "left_anti")
        .as(RecordEncoder.of(Analysis.class));
  }

  /** A row per refused document. */
  public static Dataset<Quarantined> refused(Dataset<Analysis> readings) {
    return readings
        .where(col("quarantined").isNotNull())
        .select("quarantined.*")
        .as(RecordEncoder.of(Quarantined.class));
  }

  /** URIs of documents with the bytes of another whose URI is smaller. */
  private static Dataset<Row> repeats(Dataset<Analysis> readings) {
    Dataset<Row> found =
        readings.select(col("document.documentId").as("id"), col("document.uri").as("repeat"));
    Dataset<Row> first =
        found
            .where(col("id").isNotNull())
            .groupBy("id")
            .agg(min("repeat").as("first"), count(lit(1)).as("number"))
            .where(col("number").gt(1));
    return found.join(first, "id").where(col("repeat").notEqual(col("first"))).select("repeat");
  }
}
