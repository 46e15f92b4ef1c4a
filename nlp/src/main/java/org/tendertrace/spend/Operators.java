package org.tendertrace.spend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.Provider;

/**
 * Who runs the cloud region that was bought. AWS in mainland China is run by Sinnet and NWCD, Azure
 * by 21Vianet; abroad each runs its own. Where a notice does not say which, nobody guesses.
 */
final class Operators {

  static final String UNKNOWN = "unknown";

  private static final String MAINLAND = "mainland";
  private static final String OVERSEAS = "overseas";
  private static final String CHINESE_REGIONS = "-china";

  private final Map<String, Provider> byKey = new HashMap<>();

  Operators(List<Provider> providers) {
    providers.forEach(provider -> byKey.put(provider.key(), provider));
  }

  /** The listed parent of a provider; {@code null} where not known. */
  String parentOf(String provider) {
    Provider row = byKey.get(provider);
    return row == null ? null : row.parentCompany();
  }

  /**
   * The operator of a region.
   *
   * @param region {@code overseas}, {@code mainland}, or anything else for "not stated"
   * @return {@code null} where the provider is not known
   */
  String operatorOf(String provider, String region) {
    Provider row = byKey.get(provider);
    if (row == null) {
      return null;
    }
    if (row.operator() != null) {
      return row.operator();
    }
    Provider chinese = byKey.get(provider + CHINESE_REGIONS);
    if (chinese == null) {
      return row.parentCompany() == null ? row.nameEn() : row.parentCompany();
    }
    if (MAINLAND.equals(region)) {
      return chinese.operator();
    }
    return OVERSEAS.equals(region) ? row.parentCompany() : UNKNOWN;
  }
}
