package org.tendertrace.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.tendertrace.jobs.mart.Marts;
import org.tendertrace.jobs.sources.Batch;
import org.tendertrace.jobs.sources.Batches;
import org.tendertrace.jobs.sources.Inventory;
import org.tendertrace.jobs.stage.Blocks;
import org.tendertrace.jobs.stage.DocumentAnalyzer;
import org.tendertrace.jobs.stage.Documents;
import org.tendertrace.jobs.stage.Entities;
import org.tendertrace.jobs.stage.Experts;
import org.tendertrace.jobs.stage.Facts;
import org.tendertrace.jobs.stage.IdChanges;
import org.tendertrace.jobs.stage.Links;
import org.tendertrace.jobs.stage.Notices;
import org.tendertrace.jobs.stage.Parties;
import org.tendertrace.jobs.stage.Processes;
import org.tendertrace.jobs.stage.Readings;
import org.tendertrace.jobs.stage.ReviewedEntities;
import org.tendertrace.jobs.stage.ReviewedLinks;
import org.tendertrace.link.NoticeAwards;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Document;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Fact;
import org.tendertrace.model.IdChange;
import org.tendertrace.model.LargeBlock;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeLink;
import org.tendertrace.model.Procurement;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.resolve.Identities;

/** The data's way, a line per stage. */
final class Pipeline {
  private final SparkSession spark;
  private final Settings settings;
  private final Tables tables;
  private final Progress progress;
  private final Optional<IdChanges.Snapshot> previous;

  /**
   * A pipeline whose tables are compared with those of the run before.
   *
   * @param previous empty where there was none
   */
  Pipeline(
      SparkSession spark,
      Settings settings,
      Tables tables,
      Progress progress,
      Optional<IdChanges.Snapshot> previous) {
    this.previous = previous;
    this.spark = spark;
    this.settings = settings;
    this.tables = tables;
    this.progress = progress;
  }

  /**
   * Computes and writes every table.
   *
   * @throws Failure if more is quarantined than allowed or a check of the quality gate fails
   * @throws IOException if a table cannot be written
   */
  void run(Inventory inventory, DocumentAnalyzer analyzer, Experts knowing) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    progress.stage("documents");
    Dataset<Analysis> readings =
        tables.keep("readings", read(inventory, analyzer, context), Analysis.class);
    tables.write(Catalog.DOCUMENTS, Documents.from(readings), Document.class);
    tables.write(Catalog.QUARANTINE, refused(inventory, readings), Quarantined.class);
    new Gates(spark).quarantine(settings.limits());

    progress.stage("notices");
    Dataset<Analysis> originals = Documents.originals(readings);
    Dataset<Notice> notices = tables.write(Catalog.NOTICES, Notices.from(originals), Notice.class);
    progress.stage("mentions");
    Dataset<Mention> mentions =
        tables.write(Catalog.MENTIONS, Notices.mentions(originals), Mention.class);
    progress.stage("awards");
    tables.write(Catalog.AWARDS, Notices.awards(originals), Award.class);
    progress.stage("links");
    Identities.Found names =
        Parties.identified(originals, ReviewedEntities.decided(settings.decisions()), knowing);
    Broadcast<Experts> experts = context.broadcast(knowing.with(names.identities()));
    Dataset<NoticeAwards> read = Notices.withAwards(originals);
    Blocks blocks = Blocks.of(read, experts, settings.linking());
    tables.write(Catalog.LARGE_BLOCKS, blocks.large(), LargeBlock.class);
    Dataset<NoticeLink> links =
        tables.write(
            Catalog.LINKS,
            ReviewedLinks.decided(Links.from(blocks, experts), notices, settings.decisions()),
            NoticeLink.class);
    progress.stage("processes");
    Dataset<Procurement> processes =
        tables.write(Catalog.PROCESSES, Processes.from(read, links, experts), Procurement.class);
    progress.stage("entities");
    Dataset<Entity> entities =
        tables.write(
            Catalog.ENTITIES,
            Entities.from(Notices.withAwards(originals), mentions, experts),
            Entity.class);
    tables.write(Catalog.ID_CHANGES, changes(entities, processes), IdChange.class);
    progress.stage("review");
    tables.write(
        Catalog.REVIEW,
        Notices.reviews(originals)
            .union(ReviewedLinks.reviews(links, notices, settings.decisions()))
            .union(
                ReviewedEntities.reviews(entities, names.doubts(), settings.decisions(), experts)),
        ReviewItem.class);
    progress.stage("facts");
    tables.write(Catalog.FACTS, Facts.from(processes, mentions, experts), Fact.class);

    Marts.prepare(spark, knowing.knowledge(), tables::keep);
    for (Table mart : Marts.TABLES) {
      progress.stage(mart.name());
      tables.write(mart, Marts.from(mart, spark));
    }
    Marts.release(spark);
    new Gates(spark).checks();
  }

  private Dataset<IdChange> changes(Dataset<Entity> entities, Dataset<Procurement> processes) {
    return previous
        .map(
            before ->
                IdChanges.between(before, new IdChanges.Snapshot("current", entities, processes)))
        .orElseGet(() -> spark.createDataset(List.of(), RecordEncoder.of(IdChange.class)));
  }

  private Dataset<Analysis> read(
      Inventory inventory, DocumentAnalyzer analyzer, JavaSparkContext context) {
    int parallelism = 2 * context.defaultParallelism();
    List<Batch> batches = Batches.of(inventory.files(), settings.input(), parallelism);
    Dataset<Batch> tasks =
        spark.createDataset(
            context.parallelize(batches, Math.max(1, batches.size())).rdd(),
            RecordEncoder.of(Batch.class));
    return Readings.from(
        tasks,
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())),
        context.broadcast(analyzer),
        settings.reading(),
        progress.counters(spark.sparkContext()));
  }

  private Dataset<Quarantined> refused(Inventory inventory, Dataset<Analysis> readings) {
    return Documents.refused(readings)
        .union(spark.createDataset(inventory.refused(), RecordEncoder.of(Quarantined.class)));
  }
}
