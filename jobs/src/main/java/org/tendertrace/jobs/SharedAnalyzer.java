package org.tendertrace.jobs;

import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.jobs.stage.DocumentAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.RawDocument;
import org.tendertrace.text.Linguist;
import org.tendertrace.text.corenlp.Corenlp;

/** Understands notices; what travels is the knowledge, and each JVM makes one analyzer of it. */
public final class SharedAnalyzer implements DocumentAnalyzer {
  private final Knowledge knowledge;
  private final AnalyzerOptions options;
  private final boolean withCorenlp;
  private transient NoticeAnalyzer analyzer;

  private SharedAnalyzer(Knowledge knowledge, AnalyzerOptions options, boolean withCorenlp) {
    this.knowledge = knowledge;
    this.options = options;
    this.withCorenlp = withCorenlp;
  }

  /**
   * An analyzer as configured.
   *
   * @throws Failure ({@link Exit#USAGE}) if CoreNLP is required and its models are not there
   */
  public static SharedAnalyzer of(Knowledge knowledge, Settings settings) {
    boolean available =
        settings.corenlp() != Settings.CoreNlp.OFF && Corenlp.onClassPath().isAvailable();
    if (settings.corenlp() == Settings.CoreNlp.REQUIRED && !available) {
      throw new Failure(
          Exit.USAGE,
          "CoreNLP is required and not on the class path: pass its jar and models with --jars, or"
              + " set tendertrace.corenlp=auto");
    }
    AnalyzerOptions options =
        new AnalyzerOptions(
            settings.gateEnabled(),
            settings.redact(),
            settings.reading(),
            settings.review().below(),
            settings.decisions());
    return new SharedAnalyzer(knowledge, options, available);
  }

  @Override
  public synchronized void prepare() {
    if (analyzer == null) {
      Linguist linguist = withCorenlp ? Corenlp.onClassPath() : Linguist.NONE;
      if (withCorenlp && !linguist.isAvailable()) {
        throw new IllegalStateException(
            "CoreNLP's models are on the driver and not on this executor: pass them with --jars");
      }
      analyzer = new NoticeAnalyzer(knowledge, options, linguist);
    }
  }

  @Override
  public Analysis analyze(RawDocument document) {
    return analyzer().analyze(document);
  }

  @Override
  public String models() {
    return withCorenlp ? "corenlp" : "none";
  }

  private synchronized NoticeAnalyzer analyzer() {
    prepare();
    return analyzer;
  }
}
