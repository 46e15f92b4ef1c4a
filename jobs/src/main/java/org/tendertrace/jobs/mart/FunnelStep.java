package org.tendertrace.jobs.mart;

import org.tendertrace.model.Doc;

/** A row of {@code funnel}. */
@Doc("One row per step from what was found to what was attributed, and why the rest fell out.")
public record FunnelStep(
    @Doc(value = "Order of the steps; parts of a step share a number.", example = "400") long step,
    @Doc(value = "The step.", example = "relevant") String stage,
    @Doc(value = "What total counts: documents, notices or processes.", example = "documents")
        String counted,
    @Doc(value = "How many came to this step.", example = "41") long total,
    @Doc(
            value =
                "How many the step before had and this one has not; null where the two do not compare.",
            example = "9")
        Long fellOut,
    @Doc(
            value = "Why the rest fell out, or what is counted.",
            example = "left out: quarantined and irrelevant")
        String why) {}
