package org.tendertrace.jobs.stage;

import java.io.Serializable;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.RawDocument;

/** Understands a document; it is sent to executors, and several threads of one use it at once. */
public interface DocumentAnalyzer extends Serializable {

  /** All that the document yields. */
  Analysis analyze(RawDocument document);

  /** What its results depend on beside the program: the language models, if there are any. */
  String models();
}
