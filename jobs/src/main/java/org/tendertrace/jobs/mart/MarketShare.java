package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tendertrace.model.Doc;

/** A row of {@code market_share}. */
@Doc(
    "One row per key of a dimension, granularity, period and denominator: its share of what the tenders show, which is a sample and not the market. Filter by one dimension: each has shares that sum to 1.")
public record MarketShare(
    @Doc(
            value =
                "Of what kind the key is: provider, parent_company (behind the provider), chip_vendor or chip_class.",
            example = "provider")
        String dimension,
    @Doc(
            value = "The provider, company or class, or (none) where no notice names one.",
            example = "aws")
        String key,
    @Doc(value = "The key where the dimension is provider, null otherwise.", example = "aws")
        String provider,
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
    @Doc(
            value = "Of what it is a share: all_detected, cloud, foreign_cloud or ai_compute.",
            example = "cloud")
        String denominator,
    @Doc(value = "Procurements that name the key.", example = "3") long processes,
    @Doc(value = "Those of them with a disclosed amount.", example = "2") long disclosedProcesses,
    @Doc(value = "All procurements of the denominator.", example = "11")
        long processesOfDenominator,
    @Doc(value = "The key's spend in yuan; null where nothing is disclosed.", example = "200000.00")
        BigDecimal amountCny,
    @Doc(
            value = "The denominator's spend in yuan; null where nothing is disclosed.",
            example = "984000.00")
        BigDecimal amountOfDenominatorCny,
    @Doc(
            value =
                "amount_cny over amount_of_denominator_cny, 0 to 1; null where none of the key's is disclosed.",
            example = "0.203")
        Double shareValue,
    @Doc(
            value = "Share of the procurements, 0 to 1; one that names n keys counts 1/n for each.",
            example = "0.273")
        double shareCount,
    @Doc(
            value =
                "2.5 % quantile of share_value, bootstrap by process; null with less than two disclosed.",
            example = "0.08")
        Double shareLow,
    @Doc(
            value =
                "97.5 % quantile of share_value, bootstrap by process; null with less than two disclosed.",
            example = "0.41")
        Double shareHigh,
    @Doc(value = "Rank by amount, 1 the largest; null for (none).", example = "2") Long rank,
    @Doc(
            value =
                "Herfindahl-Hirschman index of the denominator, 0 to 10,000, if (none) belongs to very many sellers.",
            example = "2107.0")
        Double hhiLow,
    @Doc(
            value =
                "The same if (none) belongs to sellers as large as the smallest named provider.",
            example = "2476.0")
        Double hhiHigh) {}
