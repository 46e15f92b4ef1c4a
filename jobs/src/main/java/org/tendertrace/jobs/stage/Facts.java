package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.model.Fact;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Procurement;

/** What was bought, attributed: parts of the lots' amounts by provider, chip and service. */
public final class Facts {
  private static final Comparator<Mention> ORDER =
      Comparator.comparing(Mention::noticeId)
          .thenComparing(Mention::begin)
          .thenComparing(Mention::end)
          .thenComparing(Mention::type)
          .thenComparing(Mention::key)
          .thenComparing(Mention::status);

  private Facts() {}

  /** A mention in a notice of a procurement. */
  public record InProcess(String processId, Mention mention) {}

  /** The facts of all {@code processes}. */
  public static Dataset<Fact> from(
      Dataset<Procurement> processes, Dataset<Mention> mentions, Broadcast<Experts> experts) {
    Dataset<InProcess> mentioned =
        processes
            .select(col("processId"), explode(col("noticeIds")).as("member"))
            .join(
                mentions.select(col("noticeId"), struct("*").as("mention")),
                col("member").equalTo(col("noticeId")))
            .select("processId", "mention")
            .as(RecordEncoder.of(InProcess.class));
    return processes
        .groupByKey((MapFunction<Procurement, String>) Procurement::processId, Encoders.STRING())
        .cogroup(
            mentioned.groupByKey(
                (MapFunction<InProcess, String>) InProcess::processId, Encoders.STRING()),
            (CoGroupFunction<String, Procurement, InProcess, Fact>)
                (id, process, inIt) -> facts(process, inIt, experts.value()),
            RecordEncoder.of(Fact.class));
  }

  private static Iterator<Fact> facts(
      Iterator<Procurement> process, Iterator<InProcess> inIt, Experts experts) {
    List<Mention> mentions = new ArrayList<>();
    inIt.forEachRemaining(one -> mentions.add(one.mention()));
    if (mentions.isEmpty()) {
      return List.<Fact>of().iterator();
    }
    mentions.sort(ORDER);
    return experts.attribution().facts(process.next(), mentions).iterator();
  }
}
