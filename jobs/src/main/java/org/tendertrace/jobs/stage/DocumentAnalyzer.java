package org.tendertrace.jobs.stage;

import java.io.Serializable;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.RawDocument;

/** Understands a document; it is sent to executors, and several threads of one use it at once. */
public interface DocumentAnalyzer extends Serializable {

  /**
   * Makes ready in this JVM what is needed; called before the first document.
   *
   * @throws IllegalStateException if something of it is missing here
   */
  default void prepare() {}

  /** All that the document yields. */
  Analysis analyze(RawDocument document);

  /** What its results depend on beside the program: the language models, if there are any. */
  String models();
}
