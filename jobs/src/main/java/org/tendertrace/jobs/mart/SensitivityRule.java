package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import org.tendertrace.model.Doc;

/** A row of {@code sensitivity}. */
@Doc(
    "One row per rule that is changed: what the headline would be then, to see what hangs on the rule.")
public record SensitivityRule(
    @Doc(value = "Order of the rows; gaps are left on purpose.", example = "150") long step,
    @Doc(
            value = "The rule that is changed; as_published is the number itself.",
            example = "reposts_count")
        String rule,
    @Doc(
            value =
                "What is computed again: bought (all), mean_purchase, us (with a US provider, service or chip) or listed (by institutions on a list).",
            example = "bought")
        String measure,
    @Doc(
            value = "What the change is, in words.",
            example = "every notice that reports an award counts")
        String changes,
    @Doc(value = "Procurements that then count; for reposts_count, notices.", example = "28")
        long processes,
    @Doc(value = "The sum in yuan then; null where nothing is disclosed.", example = "984000.00")
        BigDecimal amountCny,
    @Doc(
            value =
                "The same in US dollars; amounts that are no facts are converted at the facts' mean rate.",
            example = "136632.00")
        BigDecimal amountUsd,
    @Doc(value = "processes less those of as_published.", example = "3") long processesDifference,
    @Doc(value = "amount_cny less that of as_published.", example = "200000.00")
        BigDecimal differenceCny,
    @Doc(value = "amount_usd less that of as_published.", example = "27771.99")
        BigDecimal differenceUsd) {}
