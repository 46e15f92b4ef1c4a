package org.tendertrace;

import java.io.Serializable;
import java.util.Objects;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.review.Decisions;

/**
 * How documents are analysed.
 *
 * @param gateEnabled whether documents that name nothing of interest are left unread; without the
 *     gate every document that can be read yields a notice
 * @param redact whether contact details are masked in the text
 * @param read how bytes become pages
 * @param reviewBelow readings with a smaller confidence are to be looked at
 * @param decisions what people decided on such readings
 */
public record AnalyzerOptions(
    boolean gateEnabled, boolean redact, ReadOptions read, double reviewBelow, Decisions decisions)
    implements Serializable {

  public AnalyzerOptions {
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(decisions, "decisions");
  }

  /** The gate on, contact details masked, the reading as it comes, nothing to be reviewed. */
  public static AnalyzerOptions defaults() {
    return new AnalyzerOptions(true, true, ReadOptions.defaults(), 0, Decisions.none());
  }

  /** These options without the gate. */
  public AnalyzerOptions withoutGate() {
    return new AnalyzerOptions(false, redact, read, reviewBelow, decisions);
  }
}
