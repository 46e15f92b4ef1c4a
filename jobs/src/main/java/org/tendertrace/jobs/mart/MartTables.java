package org.tendertrace.jobs.mart;

import java.util.List;
import java.util.stream.Stream;
import org.tendertrace.jobs.Table;
import org.tendertrace.knowledge.ProviderParty;
import org.tendertrace.knowledge.PublishedShare;
import org.tendertrace.knowledge.Revenue;
import org.tendertrace.knowledge.Scenario;

/**
 * The tables that are computed from others, in SQL, and before them those of the knowledge that the
 * queries read: with these beside them, they can be run again elsewhere.
 */
public final class MartTables {
  public static final Table OFFERINGS =
      new Table("offerings", Offering.class, List.of("role", "key"), "role");
  public static final Table SCENARIOS =
      new Table("scenarios", Scenario.class, List.of("scenario"), "scenario");
  public static final Table REVENUES =
      new Table(
          "revenues", Revenue.class, List.of("company", "segment", "fiscal_period"), "company");
  public static final Table PROVIDER_PARTIES =
      new Table(
          "provider_parties", ProviderParty.class, List.of("provider", "entity_id"), "provider");
  public static final Table PUBLISHED_SHARES =
      new Table(
          "published_shares",
          PublishedShare.class,
          List.of("period", "publisher", "segment", "vendor"),
          "period");
  public static final Table SPEND_BY_PROVIDER =
      spend("spend_by_provider", SpendByProvider.class, "provider");
  public static final Table SPEND_BY_CHIP_CLASS =
      spend("spend_by_chip_class", SpendByChipClass.class, "chip_class");
  public static final Table SPEND_BY_INSTITUTION =
      spend("spend_by_institution", SpendByInstitution.class, "institution_id");
  public static final Table SPEND_BY_INTERMEDIARY =
      spend("spend_by_intermediary", SpendByIntermediary.class, "intermediary_id");
  public static final Table FLOWS =
      new Table(
          "flows",
          Flow.class,
          List.of("institution_id", "intermediary_id", "provider", "granularity", "period_label"),
          "institution_id");
  public static final Table MARKET_SHARE =
      new Table(
          "market_share",
          MarketShare.class,
          List.of("dimension", "key", "granularity", "period_label", "denominator"),
          "granularity");
  public static final Table EXPOSURE =
      new Table(
          "exposure",
          Exposure.class,
          List.of("company", "scenario", "granularity", "period_label"),
          "company");
  public static final Table SENSITIVITY =
      new Table("sensitivity", SensitivityRule.class, List.of("measure", "rule"), "step");
  public static final Table FUNNEL =
      new Table("funnel", FunnelStep.class, List.of("stage"), "step");
  public static final Table CHECKS =
      new Table("checks", CheckResult.class, List.of("check"), "check");

  /** The knowledge that the queries read. */
  private static final List<Table> KNOWLEDGE =
      List.of(OFFERINGS, SCENARIOS, REVENUES, PROVIDER_PARTIES, PUBLISHED_SHARES);

  /** In the order in which they are computed; the checks are last, for they look at all others. */
  static final List<Table> QUERIES =
      List.of(
          SPEND_BY_PROVIDER,
          SPEND_BY_CHIP_CLASS,
          SPEND_BY_INSTITUTION,
          SPEND_BY_INTERMEDIARY,
          FLOWS,
          MARKET_SHARE,
          EXPOSURE,
          SENSITIVITY,
          FUNNEL,
          CHECKS);

  static final List<Table> ALL = Stream.concat(KNOWLEDGE.stream(), QUERIES.stream()).toList();

  private MartTables() {}

  private static Table spend(String name, Class<? extends Record> row, String key) {
    return new Table(name, row, List.of(key, "granularity", "period_label"), key);
  }
}
