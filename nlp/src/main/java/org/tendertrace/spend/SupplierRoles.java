package org.tendertrace.spend;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tendertrace.knowledge.ProviderParty;
import org.tendertrace.model.Fact;
import org.tendertrace.model.Fact.SupplierRole;
import org.tendertrace.model.Procurement;

/** What the supplier of a lot is to what it sold. */
final class SupplierRoles {

  /** Of what a supplier belongs to, the nearest count; a holding of a holding sells nothing. */
  private static final int STEPS = 2;

  private final Map<String, SupplierRole> roles = new HashMap<>();

  SupplierRoles(List<ProviderParty> parties) {
    for (ProviderParty party : parties) {
      roles.put(
          key(party.provider(), party.entityId()),
          SupplierRole.valueOf(party.role().toUpperCase(Locale.ROOT)));
    }
  }

  private static String key(String provider, String entityId) {
    return provider + " " + entityId;
  }

  /**
   * The role; {@code null} where no supplier is known.
   *
   * @param provider whose thing was sold
   * @param providers how many providers' things were sold in the lot
   */
  SupplierRole of(Procurement.Lot lot, String provider, long providers) {
    if (lot.supplierIds().isEmpty()) {
      return null;
    }
    return Stream.concat(
            Stream.of(lot.supplierIds().get(0)), lot.supplierParentIds().stream().limit(STEPS))
        .map(id -> roles.get(key(provider, id)))
        .filter(role -> role != null)
        .findFirst()
        .orElse(
            provider.equals(Fact.NONE) || providers > 1
                ? SupplierRole.INTEGRATOR
                : SupplierRole.RESELLER);
  }
}
