package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.ReviewItem;

/** What was read in documents that are relevant and repeat no other. */
public final class Notices {

  private Notices() {}

  /** A row per notice. */
  public static Dataset<Notice> from(Dataset<Analysis> originals) {
    return relevant(originals).select("notice.*").as(RecordEncoder.of(Notice.class));
  }

  /** A row per notice, with its awards in the order in which they were read. */
  public static Dataset<NoticeAwards> withAwards(Dataset<Analysis> originals) {
    return relevant(originals).select("notice", "awards").as(RecordEncoder.of(NoticeAwards.class));
  }

  /** A row per mention. */
  public static Dataset<Mention> mentions(Dataset<Analysis> originals) {
    return relevant(originals)
        .select(explode(col("mentions")).as("mention"))
        .select("mention.*")
        .as(RecordEncoder.of(Mention.class));
  }

  /** A row per lot and award. */
  public static Dataset<Award> awards(Dataset<Analysis> originals) {
    return relevant(originals)
        .select(explode(col("awards")).as("award"))
        .select("award.*")
        .as(RecordEncoder.of(Award.class));
  }

  /** A row per reading that is to be looked at, or was decided on. */
  public static Dataset<ReviewItem> reviews(Dataset<Analysis> originals) {
    return relevant(originals)
        .select(explode(col("reviews")).as("review"))
        .select("review.*")
        .as(RecordEncoder.of(ReviewItem.class));
  }

  private static Dataset<Row> relevant(Dataset<Analysis> originals) {
    return originals.toDF().where(col("notice").isNotNull());
  }
}
