package org.tendertrace;

import java.io.Serializable;
import java.util.Objects;
import org.tendertrace.read.ReadOptions;

/**
 * How documents are analysed.
 *
 * @param gateEnabled whether documents that name nothing of interest are left unread; without the
 *     gate every document that can be read yields a notice
 * @param redact whether contact details are masked in the text
 * @param read how bytes become pages
 */
public record AnalyzerOptions(boolean gateEnabled, boolean redact, ReadOptions read)
    implements Serializable {

  public AnalyzerOptions {
    Objects.requireNonNull(read, "read");
  }

  /** The gate on, contact details masked, the reading as it comes. */
  public static AnalyzerOptions defaults() {
    return new AnalyzerOptions(true, true, ReadOptions.defaults());
  }

  /** These options without the gate. */
  public AnalyzerOptions withoutGate() {
    return new AnalyzerOptions(false, redact, read);
  }
}
