package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tendertrace.model.Doc;

/** A row of {@code spend_by_provider}. */
@Doc("One row per provider, granularity and period: what was bought from it, whoever sold it.")
public record SpendByProvider(
    @Doc(value = "Underlying cloud provider, or (none).", example = "aws") String provider,
    @Doc(value = "Its name in English.", example = "Amazon Web Services") String providerName,
    @Doc(value = "Its listed parent; null where none.", example = "Amazon.com")
        String parentCompany,
    @Doc(value = "Where the parent is listed; null where not or not known.", example = "AMZN")
        String ticker,
    @Doc(value = "ISO 3166 code of the parent's seat; null where not known.", example = "US")
        String country,
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
        BigDecimal amountHighCny) {}
