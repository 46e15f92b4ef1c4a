package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tendertrace.model.Doc;

/** A row of {@code spend_by_institution}. */
@Doc("One row per buyer, granularity and period.")
public record SpendByInstitution(
    @Doc(value = "The buyer, or (unknown).", example = "e-shenzhen-university")
        String institutionId,
    @Doc(value = "Chinese name; null where none is known.", example = "深圳大学") String nameZh,
    @Doc(value = "English name; null where none is known.", example = "Shenzhen University")
        String nameEn,
    @Doc(
            value =
                "Strongest list status on the days of the awards: listed; listed, date unknown; affiliate; null.",
            example = "listed")
        String listedAs,
    @Doc(value = "Since when it is listed; null where not or not known.", example = "2012-09-19")
        LocalDate listedSince,
    @Doc(value = "Province in English; null where unknown.", example = "Guangdong") String province,
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
        BigDecimal amountHighCny,
    @Doc(value = "Procurements awarded while it was listed.", example = "0") long listedProcesses,
    @Doc(
            value =
                "The part of amount_cny awarded while it was listed; null where none is disclosed.",
            example = "184000.00")
        BigDecimal listedAmountCny,
    @Doc(
            value =
                "Every list, the user's own among them, that the buyer was on on the day of one of"
                    + " these awards, each with how: listed; listed, date unknown; affiliate; null"
                    + " for none.",
            example = "partners: listed; us_entity_list: affiliate")
        String lists,
    @Doc(
            value = "Procurements awarded while it was itself on a list of the user's own.",
            example = "0")
        long ownListedProcesses,
    @Doc(
            value = "The part of amount_cny awarded in that time; null where none is disclosed.",
            example = "184000.00")
        BigDecimal ownListedAmountCny) {}
