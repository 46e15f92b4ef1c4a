package org.tendertrace.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.tendertrace.jobs.publish.Fingerprint;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.publish.OutputFolder;
import org.tendertrace.jobs.publish.Run;
import org.tendertrace.jobs.publish.Snapshots;

/** Writes and reads the tables of runs; nothing else does. */
public final class Tables {
  private static final String STAGING = ".staging";

  private final SparkSession spark;
  private final Run run;
  private final Settings.Output settings;
  private final List<Manifest.Entry> written = new ArrayList<>();

  public Tables(SparkSession spark, Run run, Settings.Output settings) {
    this.spark = spark;
    this.run = run;
    this.settings = settings;
  }

  /** Makes a view of each table of a published run that this program knows, under its name. */
  static void open(SparkSession spark, OutputFolder folder, Manifest manifest) {
    for (Manifest.Entry entry : manifest.tables()) {
      Catalog.find(entry.name())
          .ifPresent(
              table ->
                  stored(
                      spark, table, folder.path(Snapshots.file(manifest.runId(), table.name()))));
    }
  }

  /**
   * The rows of a table of a published run; columns that its version did not have are null.
   *
   * @return empty where the run has no such table
   */
  static <R extends Record> Optional<Dataset<R>> of(
      SparkSession spark, OutputFolder folder, Manifest manifest, Table table, Class<R> type) {
    return manifest.tables().stream()
        .filter(entry -> entry.name().equals(table.name()))
        .findFirst()
        .map(
            entry ->
                PublishedForm.typed(
                    spark
                        .read()
                        .schema(PublishedForm.schema(type))
                        .parquet(
                            folder.path(Snapshots.file(manifest.runId(), table.name())).toString()),
                    type));
  }

  /** The rows of a table at {@code path}, which become a view under its name. */
  private static Dataset<Row> stored(SparkSession spark, Table table, Path path) {
    Dataset<Row> stored =
        spark.read().schema(PublishedForm.schema(table.row())).parquet(path.toString());
    stored.createOrReplaceTempView(table.name());
    return stored;
  }

  /** Computes rows once and keeps them beside the run's tables for as long as the run lasts. */
  public <R extends Record> Dataset<R> keep(String name, Dataset<R> rows, Class<R> type) {
    return keep(name, rows.toDF(), RecordEncoder.of(type).schema()).as(RecordEncoder.of(type));
  }

  /** The same for rows of no record. */
  public Dataset<Row> keep(String name, Dataset<Row> rows) {
    return keep(name, rows, rows.schema());
  }

  private Dataset<Row> keep(String name, Dataset<Row> rows, StructType schema) {
    String path = run.path(STAGING + "/" + name).toString();
    rows.write().mode(SaveMode.ErrorIfExists).parquet(path);
    return spark.read().schema(schema).parquet(path);
  }

  /**
   * Writes a table of records.
   *
   * @return the rows as written
   */
  public <R extends Record> Dataset<R> write(Table table, Dataset<R> rows, Class<R> type)
      throws IOException {
    return PublishedForm.typed(write(table, PublishedForm.of(rows, type)), type);
  }

  /**
   * Writes a table and makes it a view under its name.
   *
   * @param rows in the published form
   * @return the rows as written
   */
  public Dataset<Row> write(Table table, Dataset<Row> rows) throws IOException {
    Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Row sums = kept.agg(functions.count("*"), content(kept)).first();
      long count = sums.getLong(0);
      arranged(table, kept, count)
          .write()
          .mode(SaveMode.ErrorIfExists)
          .option("compression", settings.compression())
          .option("parquet.block.row.count.limit", settings.rowGroupRows())
          .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", false)
          .parquet(run.path(table.name()).toString());
      written.add(entry(table, count, sums.getString(1)));
    } finally {
      kept.unpersist();
    }
    return stored(spark, table, run.path(table.name()));
  }

  /**
   * Sorted by what analysts filter on, then by the key, so that the same rows make the same file.
   */
  private Dataset<Row> arranged(Table table, Dataset<Row> rows, long count) {
    Column[] order =
        Stream.concat(Stream.of(table.sortedBy()), table.key().stream())
            .distinct()
            .map(functions::col)
            .toArray(Column[]::new);
    long files = Math.max(1, (count + settings.fileRows() - 1) / settings.fileRows());
    Dataset<Row> divided =
        files == 1 ? rows.coalesce(1) : rows.repartitionByRange(Math.toIntExact(files), order);
    return divided.sortWithinPartitions(order);
  }

  /** A sum over the hashes of the rows: it does not depend on their order. */
  private static Column content(Dataset<Row> rows) {
    Column[] columns = Arrays.stream(rows.columns()).map(rows::col).toArray(Column[]::new);
    return functions
        .coalesce(
            functions.sum(functions.xxhash64(columns).cast("decimal(20,0)")), functions.lit(0))
        .cast("string");
  }

  private Manifest.Entry entry(Table table, long rows, String content) throws IOException {
    List<Manifest.File> files = run.files(table.name());
    return new Manifest.Entry(
        table.name(),
        rows,
        files.stream().mapToLong(Manifest.File::bytes).sum(),
        content,
        Fingerprint.of(List.of(PublishedForm.schema(table.row()).toDDL())),
        files);
  }

  /** What was written, for the manifest; what was only kept is gone after this. */
  public List<Manifest.Entry> finish() throws IOException {
    run.remove(STAGING);
    return List.copyOf(written);
  }
}
