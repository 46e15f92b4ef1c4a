package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.link.Link;
import org.tendertrace.link.NoticePair;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeLink;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.review.Decisions;
import org.tendertrace.review.Decisions.LinkDecision;
import org.tendertrace.review.LinkReview;

/** Links between notices and what people decided on them. */
public final class ReviewedLinks {

  private ReviewedLinks() {}

  /**
   * {@code links} without those that were rejected, and with those that were accepted, where both
   * notices are in the input.
   */
  public static Dataset<NoticeLink> decided(
      Dataset<NoticeLink> links, Dataset<Notice> notices, Decisions decisions) {
    if (decisions.links().isEmpty()) {
      return links;
    }
    Dataset<NoticeLink> said = said(notices, decisions);
    Dataset<Row> ids = notices.select(col("noticeId"));
    Dataset<NoticeLink> accepted =
        said.where(col("certain"))
            .join(ids.withColumnRenamed("noticeId", "noticeA"), "noticeA")
            .join(ids.withColumnRenamed("noticeId", "noticeB"), "noticeB")
            .select("noticeA", "noticeB", "reason", "confidence", "certain")
            .as(RecordEncoder.of(NoticeLink.class));
    Dataset<Row> pairs = said.select("noticeA", "noticeB");
    return links
        .join(
            pairs,
            links
                .col("noticeA")
                .equalTo(pairs.col("noticeA"))
                .and(links.col("noticeB").equalTo(pairs.col("noticeB"))),
            "left_anti")
        .as(RecordEncoder.of(NoticeLink.class))
        .union(accepted);
  }

  /** What people said, as links; those that were rejected are not certain. */
  private static Dataset<NoticeLink> said(Dataset<Notice> notices, Decisions decisions) {
    Link accepted = Link.accepted();
    List<NoticeLink> said =
        decisions.links().stream()
            .map(
                decision -> {
                  NoticePair pair = pair(decision);
                  return new NoticeLink(
                      pair.a(), pair.b(), accepted.reason(), 1, decision.linked());
                })
            .distinct()
            .toList();
    return notices.sparkSession().createDataset(said, RecordEncoder.of(NoticeLink.class));
  }

  private static NoticePair pair(LinkDecision decision) {
    return NoticePair.of(Notice.idOf(decision.one()), Notice.idOf(decision.other()));
  }

  /** The notices that a person said are not of one procurement. */
  public static Set<NoticePair> apart(Decisions decisions) {
    return decisions.links().stream()
        .filter(decision -> !decision.linked())
        .map(ReviewedLinks::pair)
        .collect(Collectors.toSet());
  }

  /** A row for each link that a person should look at, or that one has decided on. */
  public static Dataset<ReviewItem> reviews(
      Dataset<NoticeLink> links, Dataset<Notice> notices, Decisions decisions) {
    Map<NoticePair, Boolean> decided = new HashMap<>();
    decisions.links().forEach(decision -> decided.put(pair(decision), decision.linked()));
    Dataset<Row> asked =
        links
            .where(col("certain").equalTo(false))
            .select("noticeA", "noticeB", "reason", "confidence");
    if (!decided.isEmpty()) {
      asked =
          asked.union(
              said(notices, decisions)
                  .select(
                      col("noticeA"),
                      col("noticeB"),
                      lit("decided in review").as("reason"),
                      lit(0.0).as("confidence")));
    }
    Dataset<Row> told =
        notices.select(
            col("noticeId"),
            col("documentId"),
            col("uri"),
            coalesce(col("title"), lit("")).as("title"));
    return asked
        .join(told, col("noticeA").equalTo(col("noticeId")))
        .drop("noticeId")
        .join(
            told.select(
                col("noticeId"), col("documentId").as("otherId"), col("title").as("otherTitle")),
            col("noticeB").equalTo(col("noticeId")))
        .select("documentId", "uri", "title", "otherId", "otherTitle", "reason", "confidence")
        .as(RecordEncoder.of(LinkReview.class))
        .map(
            (MapFunction<LinkReview, ReviewItem>)
                review ->
                    review.row(
                        decided.get(
                            NoticePair.of(
                                Notice.idOf(review.documentId()), Notice.idOf(review.otherId())))),
            RecordEncoder.of(ReviewItem.class));
  }
}
