package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tendertrace.model.Doc;

/** A row of {@code spend_by_intermediary}. */
@Doc("One row per supplier, granularity and period: what was bought through it.")
public record SpendByIntermediary(
    @Doc(value = "The supplier that won, or (unknown).", example = "e-yunda") String intermediaryId,
    @Doc(value = "Chinese name; null where none is known.", example = "运达科技有限公司") String nameZh,
    @Doc(value = "English name; null where none is known.", example = "Yunda Technology")
        String nameEn,
    @Doc(value = "Province in English; null where unknown.", example = "Sichuan") String province,
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
            value =
                "What the supplier was to what it sold, one or more of: provider (the provider"
                    + " itself), operator (of the provider's mainland regions), reseller (of one"
                    + " provider's service), integrator (of several things, or of things without a"
                    + " provider); null where the supplier is unknown.",
            example = "reseller")
        String supplierRoles,
    @Doc(value = "Distinct known buyers it sold to.", example = "2") long institutions,
    @Doc(value = "Distinct providers it sold.", example = "1") long providers,
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
