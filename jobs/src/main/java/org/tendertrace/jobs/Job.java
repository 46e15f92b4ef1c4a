package org.tendertrace.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.tendertrace.jobs.publish.Lock;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.publish.OutputFolder;
import org.tendertrace.jobs.publish.Run;
import org.tendertrace.jobs.publish.Snapshots;
import org.tendertrace.jobs.sources.Inventories;
import org.tendertrace.jobs.sources.Inventory;
import org.tendertrace.jobs.stage.DocumentAnalyzer;
import org.tendertrace.jobs.stage.Experts;
import org.tendertrace.jobs.stage.IdChanges;
import org.tendertrace.jobs.stage.ReviewedLinks;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Procurement;

/**
 * One run, from the command line to the published snapshot.
 *
 * @param inputs URIs of what to read
 * @param output folder of the published runs
 * @param config HOCON; {@code null} for none
 * @param overrides configuration values by key
 * @param master Spark's master; {@code null} for the default
 * @param dryRun only to say what would be read
 */
public record Job(
    List<String> inputs,
    String output,
    Path config,
    Map<String, String> overrides,
    String master,
    boolean dryRun) {

  /**
   * Does it.
   *
   * @throws Failure if nothing was published, except where there was nothing new
   */
  public Exit run() {
    return run(SharedAnalyzer::of);
  }

  /** Does it with something else that understands documents. */
  Exit run(BiFunction<Knowledge, Settings, DocumentAnalyzer> understanding) {
    Settings settings = SettingsReader.read(config, overrides);
    Knowledge knowledge = settings.knowledge();
    DocumentAnalyzer analyzer = understanding.apply(knowledge, settings);
    boolean shared = SparkSession.getDefaultSession().isDefined();
    SparkSession spark = Session.open(master);
    try {
      return run(spark, settings, knowledge, analyzer);
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
      throw Failures.of(e, output);
    } finally {
      if (!shared) {
        spark.stop();
      }
    }
  }

  private Exit run(
      SparkSession spark, Settings settings, Knowledge knowledge, DocumentAnalyzer analyzer)
      throws IOException {
    Instant started = Instant.now();
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Inventory inventory = Inventories.of(inputs, hadoop);
    Session.fit(spark, inventory.bytes());
    Origin origin = Origin.of(inputs, inventory, settings, spark.version(), analyzer.models());
    if (dryRun) {
      System.out.printf(
          "Would read %,d files, %,d bytes, and publish to %s (%d hidden or unfinished left out)%n",
          inventory.files().size(), inventory.bytes(), output, inventory.skipped().size());
      return Exit.PUBLISHED;
    }
    OutputFolder folder = OutputFolder.at(output, hadoop);
    try (Lock lock =
        Lock.acquire(folder, Duration.ofMillis(settings.output().lockTimeoutMillis()))) {
      Optional<Manifest> current = Snapshots.current(folder);
      if (current.isPresent() && current.get().origin().equals(origin.fingerprint())) {
        System.out.printf(
            "Nothing new since run %s: same input, configuration and program%n",
            current.get().runId());
        return Exit.NO_NEW_INPUT;
      }
      try (Run run = Run.begin(folder, lock, started)) {
        Optional<IdChanges.Snapshot> previous =
            current.flatMap(manifest -> identified(spark, folder, manifest));
        Manifest manifest =
            compute(spark, settings, knowledge, analyzer, inventory, origin, run, previous);
        run.publish(manifest);
        tell(manifest, inventory);
        return Exit.PUBLISHED;
      }
    }
  }

  /** What the run before identified; empty where it has not both tables. */
  private static Optional<IdChanges.Snapshot> identified(
      SparkSession spark, OutputFolder folder, Manifest before) {
    return Tables.of(spark, folder, before, Catalog.ENTITIES, Entity.class)
        .flatMap(
            entities ->
                Tables.of(spark, folder, before, Catalog.PROCESSES, Procurement.class)
                    .map(processes -> new IdChanges.Snapshot(before.runId(), entities, processes)));
  }

  private Manifest compute(
      SparkSession spark,
      Settings settings,
      Knowledge knowledge,
      DocumentAnalyzer analyzer,
      Inventory inventory,
      Origin origin,
      Run run,
      Optional<IdChanges.Snapshot> previous)
      throws IOException {
    Instant started = Instant.now();
    Tables tables = new Tables(spark, run, settings.output());
    try (Progress progress = new Progress(Progress.isTerminal(), inventory.bytes())) {
      new Pipeline(spark, settings, tables, progress, previous)
          .run(
              inventory,
              analyzer,
              new Experts(knowledge, ReviewedLinks.apart(settings.decisions())));
    }
    run.add("inventory.jsonl", origin.inventory());
    run.add("data-dictionary.json", Dictionary.json(Catalog.tables()));
    run.add("views.sql", Views.sql(Catalog.tables()));
    List<Manifest.Entry> written = tables.finish();
    run.add("datapackage.json", DataPackage.json(run.id(), written));
    return new Manifest(
        run.id(),
        started.toString(),
        Instant.now().toString(),
        origin.fingerprint(),
        origin.versions(),
        origin.configuration(),
        origin.inputs(),
        written,
        new Gates(spark).quarantined());
  }

  private void tell(Manifest manifest, Inventory inventory) {
    if (!inventory.skipped().isEmpty()) {
      System.out.printf(
          "Left out %d hidden or unfinished files, such as %s%n",
          inventory.skipped().size(), inventory.skipped().get(0));
    }
    long refused = manifest.quarantined().values().stream().mapToLong(Long::longValue).sum();
    System.out.printf(
        "Published run %s to %s: %s%n",
        manifest.runId(),
        output,
        manifest.tables().stream()
            .filter(table -> table.rows() > 0)
            .map(table -> "%,d %s".formatted(table.rows(), table.name()))
            .reduce((a, b) -> a + ", " + b)
            .orElse("no rows"));
    if (refused > 0) {
      System.out.printf("%,d documents were refused: see the table quarantine%n", refused);
    }
  }
}
