package org.tendertrace.jobs.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;

/**
 * A place of the notice's text that means something.
 *
 * @param label the field, or the type and status of the mention
 * @param mention whether it is a mention (else a field)
 */
record Marked(Span span, String label, boolean mention) {

  /**
   * All places of an analysis that can be shown at once: in order, not overlapping; of overlapping
   * ones the mention, else the shorter one, is kept.
   */
  static List<Marked> of(Analysis analysis) {
    List<Marked> all = new ArrayList<>();
    for (Mention mention : analysis.mentions()) {
      String label = lower(mention.type()) + " " + mention.key() + " " + lower(mention.status());
      all.add(new Marked(mention.span(), label, true));
    }
    for (Evidence evidence : analysis.notice().evidence()) {
      all.add(new Marked(evidence.span(), evidence.field(), false));
    }
    for (Award award : analysis.awards()) {
      for (Evidence evidence : award.evidence()) {
        all.add(new Marked(evidence.span(), evidence.field(), false));
      }
    }
    all.sort(
        Comparator.comparing((Marked m) -> !m.mention())
            .thenComparing(m -> m.span().length())
            .thenComparing(m -> m.span().begin()));
    List<Marked> kept = new ArrayList<>();
    for (Marked marked : all) {
      if (!marked.span().isEmpty()
          && kept.stream().noneMatch(k -> k.span().overlaps(marked.span()))) {
        kept.add(marked);
      }
    }
    kept.sort(Comparator.comparing(m -> m.span().begin()));
    return kept;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }
}
