package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * All tables of the knowledge, read and checked once; immutable, and small enough to be sent to
 * every executor.
 *
 * @param chips AI accelerators, a row per variant
 * @param controlRules export rules, in the order in which they are tried
 * @param exchangeRates a row per month and currency
 * @param institutions organisations whose names are known
 * @param listMemberships which of them are on which list
 * @param ownLists organisations on lists of the user's own
 * @param organisationNames how names of organisations are made
 * @param providers clouds and sellers of computing time
 * @param providerParties which parties are providers or operate their regions
 * @param services cloud AI services and AI models
 * @param servedModels which models a service serves
 * @param companies which company stands behind a vendor's name
 * @param scenarios rules that might change
 * @param revenues what the segments of companies took
 * @param publishedShares what market researchers published of shares in the market
 * @param wording how notices word their fields
 * @param titleWords words of titles that say nothing about what is bought
 * @param linkingWords words by which the parts of a notice are told apart that notices are linked
 *     by
 * @param cues words that give a mention its sense, status, quantity and region
 * @param gateTerms general words that make a document worth reading
 * @param contactLabels words by which contact details are recognised
 */
public record Knowledge(
    List<Chip> chips,
    List<ControlRule> controlRules,
    List<ExchangeRate> exchangeRates,
    List<Institution> institutions,
    List<ListMembership> listMemberships,
    List<ListedName> ownLists,
    OrganisationNames organisationNames,
    List<Provider> providers,
    List<ProviderParty> providerParties,
    List<Service> services,
    List<ServedModel> servedModels,
    List<Company> companies,
    List<Scenario> scenarios,
    List<Revenue> revenues,
    List<PublishedShare> publishedShares,
    Wording wording,
    List<TitleWord> titleWords,
    List<LinkingWord> linkingWords,
    Cues cues,
    List<GateTerm> gateTerms,
    List<ContactLabel> contactLabels)
    implements Serializable {

  /**
   * Reads the tables that come with Tendertrace.
   *
   * @throws IllegalArgumentException if a table is malformed, naming the table, the line and the
   *     column
   */
  public static Knowledge load() {
    return load(null);
  }

  /**
   * Reads the tables, each from {@code overrides} where that folder has a file of its name; no
   * lists of the user's own.
   *
   * @param overrides a folder, or {@code null} for none
   * @throws IllegalArgumentException if a table is malformed, naming the table, the line and the
   *     column
   */
  public static Knowledge load(Path overrides) {
    return load(overrides, List.of());
  }

  /**
   * Reads the tables, each from {@code overrides} where that folder has a file of its name.
   *
   * @param overrides a folder, or {@code null} for none
   * @param ownLists as read by {@link ListFile}
   * @throws IllegalArgumentException if a table is malformed, naming the table, the line and the
   *     column
   */
  public static Knowledge load(Path overrides, List<ListedName> ownLists) {
    return new Knowledge(
        table("chips.tsv", overrides, Chip::of),
        table("control_rules.tsv", overrides, ControlRule::of),
        table("exchange_rates.tsv", overrides, ExchangeRate::of),
        table("institutions.tsv", overrides, Institution::of),
        table("list_memberships.tsv", overrides, ListMembership::of),
        ownLists,
        OrganisationNames.load(overrides),
        table("providers.tsv", overrides, Provider::of),
        table("provider_parties.tsv", overrides, ProviderParty::of),
        table("services.tsv", overrides, Service::of),
        table("served_models.tsv", overrides, ServedModel::of),
        table("companies.tsv", overrides, Company::of),
        table("scenarios.tsv", overrides, Scenario::of),
        table("revenues.tsv", overrides, Revenue::of),
        table("published_shares.tsv", overrides, PublishedShare::of),
        Wording.load(overrides),
        table("title_words.tsv", overrides, TitleWord::of),
        table("linking_words.tsv", overrides, LinkingWord::of),
        Cues.load(overrides),
        table("gate_terms.tsv", overrides, GateTerm::of),
        table("contact_labels.tsv", overrides, ContactLabel::of));
  }

  private static <T> List<T> table(String name, Path overrides, Function<Tsv.Row, T> row) {
    return Tsv.read(name, overrides).stream().map(row).toList();
  }
}
