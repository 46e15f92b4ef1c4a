package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tendertrace.model.Doc;

/** A row of {@code exposure}. */
@Doc(
    "One row per company, scenario, granularity and period: the purchases behind it that a changed rule would have hit. Companies overlap.")
public record Exposure(
    @Doc(value = "The company behind the provider, service or chip.", example = "Amazon.com")
        String company,
    @Doc(value = "Where it is listed; null where not or not known.", example = "AMZN")
        String ticker,
    @Doc(value = "The changed rule, a key of the table of scenarios.", example = "us_chips_remote")
        String scenario,
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
    @Doc(value = "Procurements hit for sure.", example = "1") long processesLow,
    @Doc(value = "Procurements hit by the plain reading.", example = "3") long processes,
    @Doc(value = "Procurements hit at most.", example = "3") long processesHigh,
    @Doc(value = "Of processes, those with a disclosed amount.", example = "2")
        long disclosedProcesses,
    @Doc(value = "Distinct known buyers of processes.", example = "3") long institutions,
    @Doc(value = "Distinct known suppliers of processes.", example = "2") long intermediaries,
    @Doc(value = "Spend hit, in yuan; null where nothing is disclosed.", example = "200000.00")
        BigDecimal amountCny,
    @Doc(value = "Spend hit, in US dollars; null where nothing is disclosed.", example = "27771.99")
        BigDecimal amountUsd,
    @Doc(value = "Low bound in US dollars: hit for sure and exclusively.", example = "27771.99")
        BigDecimal amountLowUsd,
    @Doc(value = "High bound in US dollars: hit at most, lots whole.", example = "27771.99")
        BigDecimal amountHighUsd,
    @Doc(
            value =
                "5 % quantile of amount_usd over 400 draws: each fact counts with its confidence, equal divisions are drawn at random, undisclosed lots get the amount of a disclosed one of their kind; null where amount_usd is.",
            example = "1708.47")
        BigDecimal amountUsdP5,
    @Doc(value = "Median of the same draws.", example = "27771.99") BigDecimal amountUsdP50,
    @Doc(
            value =
                "95 % quantile of the same draws; may pass the high bound, which leaves out what is undisclosed.",
            example = "27771.99")
        BigDecimal amountUsdP95,
    @Doc(value = "All detected spend behind the company, in US dollars.", example = "110671.46")
        BigDecimal companyAmountUsd,
    @Doc(
            value = "amount_usd over company_amount_usd, 0 to 1; null where nothing is disclosed.",
            example = "0.251")
        Double shareOfCompany,
    @Doc(value = "amount_low_usd over company_amount_usd.", example = "0.251")
        Double shareOfCompanyLow,
    @Doc(value = "amount_high_usd over company_amount_usd, at most 1.", example = "0.251")
        Double shareOfCompanyHigh,
    @Doc(
            value = "Segment whose revenue it is held against; null (n/a) where none is known.",
            example = "AWS")
        String segment,
    @Doc(value = "Fiscal period of that revenue.", example = "FY2024") String revenuePeriod,
    @Doc(
            value = "Revenue of the segment in US dollars, scaled by months to the period.",
            example = "107600000000.00")
        BigDecimal segmentRevenueUsd,
    @Doc(
            value =
                "Whether the company says only that it is more; the basis points are then at most these.",
            example = "false")
        Boolean revenueIsMinimum,
    @Doc(value = "Where the revenue comes from; unverified ones say so.", example = "AMZN24")
        String revenueSource,
    @Doc(
            value = "amount_usd in basis points (1/10,000) of segment_revenue_usd; null for n/a.",
            example = "0.0026")
        Double bpsOfSegmentRevenue,
    @Doc(value = "amount_low_usd in basis points of segment_revenue_usd.", example = "0.0026")
        Double bpsLow,
    @Doc(value = "amount_high_usd in basis points of segment_revenue_usd.", example = "0.0026")
        Double bpsHigh) {}
