package org.tendertrace.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Party;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.resolve.Identification.Decided;
import org.tendertrace.resolve.Identities.Doubt;
import org.tendertrace.resolve.Stem;
import org.tendertrace.review.Decisions;
import org.tendertrace.review.EntityReview;

/** Names of which people should say whether they are one organisation, and what they said. */
public final class ReviewedEntities {

  /** Of more organisations with one stem, such as 第一人民医院, no two are one for that. */
  private static final int MOST = 4;

  private static final double LIKELY = 0.5;

  private ReviewedEntities() {}

  /** An entity with the stem of its name. */
  public record Stemmed(String stem, Stem whole, String name, String creditCode, String entityId) {}

  /** What people decided on names. */
  public static List<Decided> decided(Decisions decisions) {
    return decisions.entities().stream()
        .map(one -> new Decided(Party.of(one.one()), Party.of(one.other()), one.together()))
        .toList();
  }

  /** A row for each pair of names that a person should look at, or that one has decided on. */
  public static Dataset<ReviewItem> reviews(
      Dataset<Entity> entities,
      List<Doubt> doubts,
      Decisions decisions,
      Broadcast<Experts> experts) {
    Map<String, EntityReview> asked = new LinkedHashMap<>();
    doubts.forEach(
        doubt ->
            asked.put(
                pair(experts.value(), doubt.one(), doubt.other()),
                new EntityReview(
                    doubt.one(),
                    doubt.other(),
                    doubt.together(),
                    doubt.reason(),
                    doubt.confidence())));
    List<ReviewItem> rows = new ArrayList<>();
    Set<String> decided = new HashSet<>();
    decisions
        .entities()
        .forEach(
            one -> {
              String pair = pair(experts.value(), one.one(), one.other());
              EntityReview review = asked.remove(pair);
              decided.add(pair);
              rows.add(
                  new EntityReview(
                          one.one(),
                          one.other(),
                          one.together(),
                          review == null ? "decided in review" : review.reason(),
                          review == null ? 0 : review.confidence())
                      .row(one.together()));
            });
    asked.values().forEach(review -> rows.add(review.row(null)));
    decided.addAll(asked.keySet());
    return entities
        .sparkSession()
        .createDataset(rows, RecordEncoder.of(ReviewItem.class))
        .union(alike(entities, decided, experts));
  }

  /** The two names, in any spelling and order. */
  private static String pair(Experts experts, String one, String other) {
    return String.join(
        "\n",
        new TreeSet<>(List.of(experts.tables().identity(one), experts.tables().identity(other))));
  }

  /** Pairs of entities whose names differ in the place or the legal form alone. */
  private static Dataset<ReviewItem> alike(
      Dataset<Entity> entities, Set<String> told, Broadcast<Experts> experts) {
    return entities
        .where(col("nameZh").isNotNull().and(col("kind").notEqual(Entity.Kind.PROVIDER.name())))
        .mapPartitions(
            (MapPartitionsFunction<Entity, Stemmed>)
                some -> new Expanded<>(some, entity -> stemmed(entity, experts.value()).iterator()),
            RecordEncoder.of(Stemmed.class))
        .groupByKey((MapFunction<Stemmed, String>) Stemmed::stem, Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Stemmed, ReviewItem>)
                (stem, same) -> pairs(same, told, experts.value()),
            RecordEncoder.of(ReviewItem.class));
  }

  private static List<Stemmed> stemmed(Entity entity, Experts experts) {
    return experts
        .resolver()
        .stem(entity.nameZh())
        .map(
            stem ->
                new Stemmed(
                    stem.stem(), stem, entity.nameZh(), entity.creditCode(), entity.entityId()))
        .stream()
        .toList();
  }

  private static Iterator<ReviewItem> pairs(
      Iterator<Stemmed> same, Set<String> told, Experts experts) {
    List<Stemmed> all = new ArrayList<>();
    while (same.hasNext() && all.size() <= MOST) {
      all.add(same.next());
    }
    List<ReviewItem> rows = new ArrayList<>();
    if (all.size() > MOST) {
      return rows.iterator();
    }
    all.sort(Comparator.comparing(Stemmed::name).thenComparing(Stemmed::entityId));
    for (int a = 0; a < all.size(); a++) {
      for (int b = a + 1; b < all.size(); b++) {
        Stemmed one = all.get(a);
        Stemmed other = all.get(b);
        boolean coded = one.creditCode() != null && other.creditCode() != null;
        boolean oneName =
            experts.tables().idOf(one.name()).equals(experts.tables().idOf(other.name()));
        if (!coded
            && !oneName
            && one.whole().fits(other.whole())
            && !told.contains(pair(experts, one.name(), other.name()))) {
          rows.add(
              new EntityReview(
                      one.name(),
                      other.name(),
                      false,
                      "names differ in place or legal form",
                      LIKELY)
                  .row(null));
        }
      }
    }
    return rows.iterator();
  }
}
