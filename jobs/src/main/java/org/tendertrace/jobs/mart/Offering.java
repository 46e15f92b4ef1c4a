package org.tendertrace.jobs.mart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.Chip;
import org.tendertrace.knowledge.Company;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.Provider;
import org.tendertrace.knowledge.Service;
import org.tendertrace.model.Doc;

/**
 * A provider, a chip or a service with the company behind it: what the queries know of the keys in
 * the facts.
 */
@Doc("One row per provider, chip and service that the knowledge knows: the company behind it.")
public record Offering(
    @Doc(value = "provider, chip or service.", example = "provider") String role,
    @Doc(value = "Its key, as in facts.", example = "aws") String key,
    @Doc(value = "Its name in English.", example = "Amazon Web Services") String name,
    @Doc(value = "Its name in Chinese; null where not known.", example = "亚马逊云科技") String nameZh,
    @Doc(value = "Whose revenue it is; null where not known.", example = "Amazon.com")
        String company,
    @Doc(value = "Where the company is listed; null where not or not known.", example = "AMZN")
        String ticker,
    @Doc(value = "ISO 3166 code of the company's seat.", example = "US") String country,
    @Doc(
            value =
                "Whether its regions are run by a Chinese operator; false for chips and services.",
            example = "false")
        boolean mainland) {

  /** All that the knowledge knows; each role and key once. */
  static List<Offering> of(Knowledge knowledge) {
    Map<String, Company> companies = new HashMap<>();
    for (Company company : knowledge.companies()) {
      companies.put(company.name(), company);
    }
    Map<String, String> tickers = new HashMap<>();
    for (Company company : knowledge.companies()) {
      if (company.ticker() != null) {
        tickers.put(company.company(), company.ticker());
      }
    }
    for (Provider provider : knowledge.providers()) {
      if (provider.ticker() != null) {
        tickers.put(provider.parentCompany(), provider.ticker());
      }
    }
    List<Offering> offerings = new ArrayList<>();
    for (Provider provider : knowledge.providers()) {
      String company = provider.parentCompany();
      boolean mainland = provider.operator() != null || provider.hq().equals("CN");
      offerings.add(
          new Offering(
              "provider",
              provider.key(),
              provider.nameEn(),
              provider.nameZh(),
              company,
              tickers.get(company),
              provider.hq(),
              mainland));
    }
    for (Service service : knowledge.services()) {
      String company = company(service.vendor(), companies);
      offerings.add(
          new Offering(
              "service",
              service.key(),
              service.nameEn(),
              service.nameZh(),
              company,
              tickers.get(company),
              service.hq(),
              false));
    }
    Map<String, List<Chip>> chips = new LinkedHashMap<>();
    for (Chip chip : knowledge.chips()) {
      chips.computeIfAbsent(chip.key(), key -> new ArrayList<>()).add(chip);
    }
    chips.forEach(
        (key, variants) -> {
          Chip chip = variants.get(0);
          String company = company(chip.vendor(), companies);
          offerings.add(
              new Offering(
                  "chip",
                  key,
                  ChipName.english(variants),
                  ChipName.chinese(variants),
                  company,
                  tickers.get(company),
                  chip.vendorCountry(),
                  false));
        });
    return offerings;
  }

  private static String company(String vendor, Map<String, Company> companies) {
    Company company = companies.get(vendor);
    return company == null ? vendor : company.company();
  }
}
