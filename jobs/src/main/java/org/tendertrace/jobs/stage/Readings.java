package org.tendertrace.jobs.stage;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.sources.Batch;
import org.tendertrace.jobs.sources.Finds;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.Found;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.text.Sha256;

/** The one pass over the bytes: everything that a document yields on its own. */
public final class Readings {
  private static final String STAGE = "documents";

  private Readings() {}

  /** Counts for showing how far the pass is; exact only while no task is repeated. */
  public record Counters(LongAccumulator documents, LongAccumulator refused, LongAccumulator bytes)
      implements java.io.Serializable {}

  /**
   * A row per document found in {@code batches}, read or refused. An error inside a document is
   * that document's refusal and never the job's.
   */
  public static Dataset<Analysis> from(
      Dataset<Batch> batches,
      Broadcast<SerializableConfiguration> configuration,
      Broadcast<DocumentAnalyzer> analyzer,
      ReadOptions options,
      Counters counters) {
    return batches.mapPartitions(
        (MapPartitionsFunction<Batch, Analysis>)
            partition -> new Pass(partition, configuration, analyzer, options, counters),
        RecordEncoder.of(Analysis.class));
  }

  /** A task's share of the pass: no more than one document at a time is in memory. */
  private static final class Pass implements Iterator<Analysis> {
    private final Iterator<Batch> batches;
    private final SerializableConfiguration configuration;
    private final DocumentAnalyzer analyzer;
    private final ReadOptions options;
    private final Counters counters;
    private Finds finds;
    private long counted;

    Pass(
        Iterator<Batch> batches,
        Broadcast<SerializableConfiguration> configuration,
        Broadcast<DocumentAnalyzer> analyzer,
        ReadOptions options,
        Counters counters) {
      this.batches = batches;
      this.configuration = configuration.value();
      this.analyzer = analyzer.value();
      this.options = options;
      this.counters = counters;
      this.analyzer.prepare();
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close());
    }

    @Override
    public boolean hasNext() {
      while (finds == null || !finds.hasNext()) {
        countBytes();
        if (!batches.hasNext()) {
          return false;
        }
        counted = 0;
        finds = new Finds(batches.next(), configuration.value(), options);
      }
      return true;
    }

    @Override
    public Analysis next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Found found = finds.next();
      Analysis analysis =
          found instanceof Found.Readable readable
              ? analyze(readable.document())
              : Analysis.refused(((Found.Refused) found).why());
      counters.documents().add(1);
      countBytes();
      if (analysis.quarantined() != null) {
        counters.refused().add(1);
      }
      return analysis;
    }

    private Analysis analyze(RawDocument document) {
      try {
        return analyzer.analyze(document);
      } catch (RuntimeException | StackOverflowError e) {
        return Analysis.refused(
            new Quarantined(
                Sha256.hex(document.bytes()),
                document.uri(),
                STAGE,
                Quarantined.Code.INTERNAL,
                "%s: %s"
                    .formatted(e.getClass().getName(), e.getMessage())
                    .replaceAll("\\s*\\R\\s*", " "),
                false));
      }
    }

    private void countBytes() {
      if (finds != null) {
        counters.bytes().add(finds.bytesDone() - counted);
        counted = finds.bytesDone();
      }
    }

    private void close() {
      if (finds != null) {
        finds.close();
      }
    }
  }
}
