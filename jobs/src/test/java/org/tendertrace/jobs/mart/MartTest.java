package org.tendertrace.jobs.mart;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.PublishedForm;
import org.tendertrace.jobs.SparkTest;
import org.tendertrace.jobs.Table;
import org.tendertrace.knowledge.Knowledge;

/** What the tests of the marts share: all marts of a case, computed in Spark. */
abstract class MartTest extends SparkTest {

  /** Computes every mart of {@code purchases}, in order, and leaves each as a view. */
  void compute(Purchases purchases) {
    startSpark();
    purchases.register(session());
    Marts.release(session());
    Marts.prepare(session(), Knowledge.load(), (name, rows) -> rows.localCheckpoint());
    for (Table mart : Marts.TABLES) {
      var rows = Marts.from(mart, session()).collectAsList();
      session()
          .createDataFrame(rows, PublishedForm.schema(mart.row()))
          .createOrReplaceTempView(mart.name());
    }
  }

  /** The rows of a query on the views. */
  List<List<Object>> rows(String sql) {
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : session().sql(sql).collectAsList()) {
      List<Object> values = new ArrayList<>();
      for (int k = 0; k < row.size(); k++) {
        values.add(Duck.plain(row.get(k)));
      }
      rows.add(values);
    }
    return rows;
  }
}
