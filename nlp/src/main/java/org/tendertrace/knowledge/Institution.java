package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.List;

/**
 * An organisation whose names are known. {@code null} is "not known".
 *
 * @param entityId stable identity
 * @param aliases names that, standing alone as the name of a party, mean this organisation
 * @param type university, college, institute, company, …
 * @param province in English
 * @param parentId the organisation it belongs to
 * @param source where the row comes from; unverified ones say so
 */
public record Institution(
    String entityId,
    String nameZh,
    String nameEn,
    List<String> aliases,
    String type,
    String province,
    String parentId,
    String source)
    implements Serializable {

  public Institution {
    aliases = List.copyOf(aliases);
  }

  static Institution of(Tsv.Row row) {
    return new Institution(
        row.require("entity_id"),
        row.get("name_zh"),
        row.get("name_en"),
        row.list("aliases"),
        row.get("institution_type"),
        row.get("province"),
        row.get("parent_id"),
        row.require("source"));
  }
}
