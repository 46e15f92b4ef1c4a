package org.tendertrace.jobs.mart;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tendertrace.jobs.mart.Purchases.Lot;
import org.tendertrace.jobs.mart.Purchases.Thing;

/** The spend tables of a case small enough to be computed by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class SpendTest extends MartTest {
  static final LocalDate MARCH = LocalDate.of(2024, 3, 18);

  static Purchases byHand() {
    return new Purchases()
        .entity("e-szu", "affiliate", LocalDate.of(2024, 3, 19))
        .entity("e-scu", "listed", LocalDate.of(2012, 9, 19))
        .entity("e-late", "listed", LocalDate.of(2025, 6, 1))
        .entity("e-s-yunda", null, null)
        .entity("e-s-other", null, null)
        .award(
            "p1",
            "e-szu",
            MARCH,
            Lot.of(
                "",
                "e-s-yunda",
                "200000.00",
                Thing.chip("aws", "nvidia-a100", "3A090.a.1"),
                Thing.chip("aws", "nvidia-h100", "3A090.a.1")))
        .award(
            "p2",
            "e-scu",
            LocalDate.of(2024, 4, 2),
            Lot.of("", "e-s-other", null, Thing.service("azure", "azure-openai")))
        .award(
            "p3",
            "e-scu",
            LocalDate.of(2024, 5, 31),
            Lot.of(
                "1",
                "e-s-yunda",
                "100.00",
                Thing.cloud("aws"),
                Thing.cloud("azure"),
                Thing.cloud("alibaba-cloud")),
            Lot.of("2", "e-s-other", "50.00", Thing.chip("(none)", "nvidia-a100", "3A090.a.1")))
        .award("p4", null, null, Lot.of("", null, "1000.00", Thing.cloud("aws")))
        .award(
            "p5",
            "e-late",
            LocalDate.of(2025, 1, 15),
            Lot.of("", "e-s-other", "300.00", Thing.chip("(none)", "nvidia-t4", "none")));
  }

  @BeforeAll
  void computeByHand() {
    compute(byHand());
  }

  @Test
  void aProvidersSpendHasWholeLotsAsHighBoundAndItsOwnLotsAsLowBound() {
    assertThat(
            rows(
                "SELECT provider, processes, disclosed_processes, lots, disclosed_lots, amount_cny,"
                    + " amount_usd, amount_low_cny, amount_high_cny FROM spend_by_provider"
                    + " WHERE granularity = 'all' ORDER BY provider"))
        .containsExactly(
            row("(none)", 2L, 2L, 2L, 2L, "350.00", "50.00", "350.00", "350.00"),
            row("alibaba-cloud", 1L, 1L, 1L, 1L, "33.33", "4.76", "0.00", "100.00"),
            row("aws", 3L, 3L, 3L, 3L, "201033.34", "28719.04", "201000.00", "201100.00"),
            row("azure", 2L, 1L, 2L, 1L, "33.33", "4.76", "0.00", "100.00"));
  }

  @Test
  void everyGranularityKeepsTheUndatedApart() {
    assertThat(
            rows(
                "SELECT granularity, period_label, period, amount_cny FROM spend_by_provider"
                    + " WHERE provider = 'aws' ORDER BY granularity, period_label"))
        .containsExactly(
            asList("all", "all", null, new BigDecimal("201033.34")),
            asList("month", "2024-03", MARCH.withDayOfMonth(1), new BigDecimal("200000.00")),
            asList("month", "2024-05", LocalDate.of(2024, 5, 1), new BigDecimal("33.34")),
            asList("month", "undated", null, new BigDecimal("1000.00")),
            asList("quarter", "2024-Q1", LocalDate.of(2024, 1, 1), new BigDecimal("200000.00")),
            asList("quarter", "2024-Q2", LocalDate.of(2024, 4, 1), new BigDecimal("33.34")),
            asList("quarter", "undated", null, new BigDecimal("1000.00")),
            asList("year", "2024", LocalDate.of(2024, 1, 1), new BigDecimal("200033.34")),
            asList("year", "undated", null, new BigDecimal("1000.00")));
  }

  @Test
  void whatIsUndisclosedIsNullAndNotZero() {
    assertThat(
            rows(
                "SELECT processes, disclosed_processes, amount_cny, amount_usd, amount_low_cny,"
                    + " amount_high_cny FROM spend_by_provider WHERE period_label = '2024-04'"))
        .containsExactly(asList(1L, 0L, null, null, null, null));
  }

  @Test
  void aClassOfChipsCountsChipsAndWhatIsControlled() {
    assertThat(
            rows(
                "SELECT chip_class, chips, amount_cny, amount_controlled_cny FROM"
                    + " spend_by_chip_class WHERE granularity = 'all' ORDER BY chip_class"))
        .containsExactly(
            asList("(none)", 0L, new BigDecimal("1100.00"), null),
            asList("3A090.a.1", 2L, new BigDecimal("200050.00"), new BigDecimal("200050.00")),
            asList("none", 1L, new BigDecimal("300.00"), null));
  }

  @Test
  void anInstitutionIsListedOnlyFromItsDayOn() {
    assertThat(
            rows(
                "SELECT institution_id, listed_as, listed_processes, listed_amount_cny, amount_cny"
                    + " FROM spend_by_institution WHERE granularity = 'all'"
                    + " ORDER BY institution_id"))
        .containsExactly(
            asList("(unknown)", null, 0L, null, new BigDecimal("1000.00")),
            asList("e-late", null, 0L, null, new BigDecimal("300.00")),
            asList("e-scu", "listed", 2L, new BigDecimal("150.00"), new BigDecimal("150.00")),
            asList("e-szu", null, 0L, null, new BigDecimal("200000.00")));
  }

  @Test
  void anIntermediarySellsToInstitutionsFromProviders() {
    assertThat(
            rows(
                "SELECT intermediary_id, supplier_roles, institutions, providers, processes,"
                    + " amount_cny FROM spend_by_intermediary WHERE granularity = 'all' ORDER BY intermediary_id"))
        .containsExactly(
            asList("(unknown)", null, 0L, 1L, 1L, new BigDecimal("1000.00")),
            asList("e-s-other", "reseller, integrator", 2L, 1L, 3L, new BigDecimal("350.00")),
            asList("e-s-yunda", "reseller, integrator", 2L, 3L, 2L, new BigDecimal("200100.00")));
  }

  @Test
  void aFlowLeadsFromABuyerThroughASupplierToAProvider() {
    assertThat(
            rows(
                "SELECT institution_id, intermediary_id, provider, supplier_roles, processes,"
                    + " disclosed_processes, amount_cny, amount_low_cny, amount_high_cny FROM flows"
                    + " WHERE granularity = 'all'"
                    + " ORDER BY institution_id, intermediary_id, provider"))
        .containsExactly(
            flow("(unknown)", "(unknown)", "aws", null, 1L, 1L, "1000.00", "1000.00", "1000.00"),
            flow(
                "e-late",
                "e-s-other",
                "(none)",
                "integrator",
                1L,
                1L,
                "300.00",
                "300.00",
                "300.00"),
            flow("e-scu", "e-s-other", "(none)", "integrator", 1L, 1L, "50.00", "50.00", "50.00"),
            asList("e-scu", "e-s-other", "azure", "reseller", 1L, 0L, null, null, null),
            flow(
                "e-scu",
                "e-s-yunda",
                "alibaba-cloud",
                "integrator",
                1L,
                1L,
                "33.33",
                "0.00",
                "100.00"),
            flow("e-scu", "e-s-yunda", "aws", "integrator", 1L, 1L, "33.34", "0.00", "100.00"),
            flow("e-scu", "e-s-yunda", "azure", "integrator", 1L, 1L, "33.33", "0.00", "100.00"),
            flow(
                "e-szu",
                "e-s-yunda",
                "aws",
                "reseller",
                1L,
                1L,
                "200000.00",
                "200000.00",
                "200000.00"));
  }

  private static List<Object> flow(
      String buyer,
      String seller,
      String provider,
      String roles,
      long processes,
      long disclosed,
      String amount,
      String low,
      String high) {
    return asList(
        buyer,
        seller,
        provider,
        roles,
        processes,
        disclosed,
        new BigDecimal(amount),
        new BigDecimal(low),
        new BigDecimal(high));
  }

  private static List<Object> row(
      String key, long processes, long disclosed, long lots, long disclosedLots, String... money) {
    List<Object> row = new ArrayList<>(List.of(key, processes, disclosed, lots, disclosedLots));
    for (String amount : money) {
      row.add(new BigDecimal(amount));
    }
    return row;
  }
}
