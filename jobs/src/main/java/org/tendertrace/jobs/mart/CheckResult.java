package org.tendertrace.jobs.mart;

import org.tendertrace.model.Doc;

/** A row of {@code checks}. */
@Doc(
    "One row per data-quality check; a violated check of severity error keeps the run from being published.")
public record CheckResult(
    @Doc(value = "The check; its query is checks/<check>.sql.", example = "marts_sum_to_facts")
        String check,
    @Doc(value = "error or warning.", example = "error") String severity,
    @Doc(
            value = "What has to hold, or what is warned of.",
            example =
                "Every spend table sums to the facts in every granularity, to the cent, in yuan and in dollars.")
        String description,
    @Doc(value = "Rows that violate it.", example = "0") long violations,
    @Doc(
            value = "The first of them in alphabetical order; null where there is none.",
            example = "f-0d1e2f: facts 100.00, lot 101.00")
        String sample) {}
