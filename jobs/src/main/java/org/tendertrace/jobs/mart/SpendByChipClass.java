package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tendertrace.model.Doc;

/** A row of {@code spend_by_chip_class}. */
@Doc(
    "One row per class of chip under the rule in force on the day of the award, granularity and period.")
public record SpendByChipClass(
    @Doc(value = "Class of the chip, or (none) where no chip is named.", example = "3A090.a.1")
        String chipClass,
    @Doc(value = "month, quarter, year or all.", example = "month") String granularity,
    @Doc(
            value =
                "First day of the month, quarter or year; null for all and for what is undated.",
            example = "2024-03-01")
        LocalDate period,
    @Doc(
            value = "The period in words: 2024-03, 2024-Q1, 2024, all or undated; never null.",
            example = "2024-03")
        String periodLabel,
    @Doc(value = "Distinct chips in the class.", example = "2") long chips,
    @Doc(value = "Procurements with the key.", example = "3") long processes,
    @Doc(value = "Those of them with a disclosed amount.", example = "2") long disclosedProcesses,
    @Doc(value = "Lots with the key.", example = "4") long lots,
    @Doc(value = "Those of them with a disclosed amount.", example = "2") long disclosedLots,
    @Doc(
            value =
                "Spend in yuan; null where nothing is disclosed. Sums over the keys to the facts' total.",
            example = "200000.00")
        BigDecimal amountCny,
    @Doc(
            value = "The same in US dollars, each fact at its award month's rate.",
            example = "27771.99")
        BigDecimal amountUsd,
    @Doc(value = "Low bound in yuan: only what is exclusively the key's.", example = "200000.00")
        BigDecimal amountLowCny,
    @Doc(value = "High bound in yuan: all lots that contain the key, whole.", example = "200000.00")
        BigDecimal amountHighCny,
    @Doc(
            value =
                "The part of amount_cny whose chip was controlled; null where none is disclosed.",
            example = "200000.00")
        BigDecimal amountControlledCny) {}
