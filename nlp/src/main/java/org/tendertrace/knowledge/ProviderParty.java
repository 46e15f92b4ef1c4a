package org.tendertrace.knowledge;

import java.io.Serializable;
import org.tendertrace.model.Doc;

/**
 * That a party is a provider, or operates its regions.
 *
 * @param provider as {@link Provider#key()}
 * @param entityId the party
 * @param role {@code provider} or {@code operator}
 * @param source where that comes from; unverified ones say so
 */
@Doc(
    "One row per party that is a provider or operates its mainland regions; branches count with it.")
public record ProviderParty(
    @Doc(value = "The provider, as in offerings.", example = "aws-china") String provider,
    @Doc(value = "The party, as in entities.", example = "e-sinnet") String entityId,
    @Doc(
            value =
                "provider where the party is the provider itself, operator where it runs regions.",
            example = "operator")
        String role,
    @Doc(value = "Where that comes from; unverified ones say so.", example = "AWSCN") String source)
    implements Serializable {

  static ProviderParty of(Tsv.Row row) {
    String role = row.require("role");
    if (!role.equals("provider") && !role.equals("operator")) {
      throw new IllegalArgumentException(row.where() + ": role is neither provider nor operator");
    }
    return new ProviderParty(
        row.require("provider"), row.require("entity_id"), role, row.require("source"));
  }
}
