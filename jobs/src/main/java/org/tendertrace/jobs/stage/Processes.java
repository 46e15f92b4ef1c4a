package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.stage.Components.Edge;
import org.tendertrace.jobs.stage.Components.Label;
import org.tendertrace.link.LinkedPair;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeLink;
import org.tendertrace.model.Procurement;
import org.tendertrace.text.Sha256;

/** Procurements: all notices of one, and the amount that counts. */
public final class Processes {

  private Processes() {}

  /** A notice with its awards, and the component of notices that it belongs to. */
  public record Member(String component, NoticeAwards read) {}

  /** A link between notices of a component. */
  public record Inside(String component, NoticeLink link) {}

  /**
   * A row per procurement that {@code notices} are of.
   *
   * @param links among them
   */
  public static Dataset<Procurement> from(
      Dataset<NoticeAwards> notices, Dataset<NoticeLink> links, Broadcast<Experts> experts) {
    Dataset<Label> labels =
        Components.of(
            links
                .select(col("noticeA").as("a"), col("noticeB").as("b"))
                .as(RecordEncoder.of(Edge.class)));
    return members(notices, labels)
        .groupByKey((MapFunction<Member, String>) Member::component, Encoders.STRING())
        .cogroup(
            inside(links, labels)
                .groupByKey((MapFunction<Inside, String>) Inside::component, Encoders.STRING()),
            (CoGroupFunction<String, Member, Inside, Procurement>)
                (component, members, inside) -> settle(members, inside, experts.value()),
            RecordEncoder.of(Procurement.class))
        .groupByKey((MapFunction<Procurement, String>) Procurement::processId, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Procurement, Procurement>)
                (id, same) -> toldApart(id, same),
            RecordEncoder.of(Procurement.class));
  }

  /**
   * Procurements whose identity is the same though nothing links them, as two of one title that a
   * buyer announced on one day with different budgets: the id of each then rests on its first
   * notice too.
   */
  private static Iterator<Procurement> toldApart(String id, Iterator<Procurement> same) {
    List<Procurement> all = new ArrayList<>();
    same.forEachRemaining(all::add);
    if (all.size() > 1) {
      all.replaceAll(
          one ->
              new Procurement(
                  "p-" + Sha256.of(id + "\n" + one.noticeIds().get(0)),
                  one.noticeIds(),
                  one.projectId(),
                  one.buyerId(),
                  one.buyerLists(),
                  one.buyerOwnListed(),
                  one.stage(),
                  one.effectiveNoticeId(),
                  one.effectiveAmount(),
                  one.currency(),
                  one.effectiveDate(),
                  one.lots(),
                  one.conflicts(),
                  one.why() + "; another procurement has the same number or title, and buyer"));
    }
    return all.iterator();
  }

  private static Dataset<Member> members(Dataset<NoticeAwards> notices, Dataset<Label> labels) {
    return notices
        .map(
            (MapFunction<NoticeAwards, NoticeAwards>) Processes::withoutText,
            RecordEncoder.of(NoticeAwards.class))
        .select(col("notice.noticeId").as("noticeId"), struct("*").as("read"))
        .join(labels, col("noticeId").equalTo(col("id")), "left")
        .select(coalesce(col("component"), col("noticeId")).as("component"), col("read"))
        .as(RecordEncoder.of(Member.class));
  }

  /**
   * The text has served for linking; it is the bulk of a notice, and settling does not ask for it.
   */
  private static NoticeAwards withoutText(NoticeAwards read) {
    Notice notice = read.notice();
    Notice slim =
        new Notice(
            notice.noticeId(),
            notice.documentId(),
            notice.uri(),
            notice.portal(),
            notice.noticeType(),
            notice.projectId(),
            notice.title(),
            notice.published(),
            notice.buyerNames(),
            notice.agencyName(),
            notice.budgetAmount(),
            notice.currency(),
            notice.language(),
            "",
            notice.flags(),
            notice.evidence(),
            notice.creditCodes());
    return new NoticeAwards(slim, read.awards());
  }

  private static Dataset<Inside> inside(Dataset<NoticeLink> links, Dataset<Label> labels) {
    return links
        .select(col("noticeA"), struct("*").as("link"))
        .join(labels, col("noticeA").equalTo(col("id")))
        .select("component", "link")
        .as(RecordEncoder.of(Inside.class));
  }

  private static Iterator<Procurement> settle(
      Iterator<Member> members, Iterator<Inside> inside, Experts experts) {
    List<NoticeAwards> reads = new ArrayList<>();
    members.forEachRemaining(member -> reads.add(member.read()));
    List<LinkedPair> pairs = new ArrayList<>();
    inside.forEachRemaining(one -> pairs.add(LinkedPair.of(one.link())));
    return experts.procurements().of(reads, pairs).iterator();
  }
}
