package org.tendertrace.jobs.mart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tendertrace.jobs.PublishedForm;
import org.tendertrace.jobs.Table;

/** The marts: what is computed from the tables of the stages in SQL, one file for each. */
public final class Marts {
  /** In the order in which they are computed; the checks are last, for they look at all others. */
  public static final List<Table> TABLES = List.of();

  private Marts() {}

  /**
   * One mart, with the columns of its record.
   *
   * @param spark has a view, under its name, of every table of the stages and of every earlier mart
   */
  public static Dataset<Row> from(Table mart, SparkSession spark) {
    return PublishedForm.conform(spark.sql(sql(mart)), mart.row());
  }

  private static String sql(Table mart) {
    try (InputStream in = Marts.class.getResourceAsStream("/marts/" + mart.name() + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
