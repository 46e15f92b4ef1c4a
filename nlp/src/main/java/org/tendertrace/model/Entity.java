package org.tendertrace.model;

import java.time.LocalDate;
import java.util.List;

/** A row of {@code entities}. */
@Doc("One row per institution, supplier or provider that the notices name.")
public record Entity(
    @Doc(value = "Stable identity.", example = "e-shenzhen-university") String entityId,
    @Doc(value = "buyer, supplier or provider; the first that applies.", example = "buyer")
        Kind kind,
    @Doc(value = "Chinese name; null where none is known.", example = "深圳大学") String nameZh,
    @Doc(value = "English name; null where none is known.", example = "Shenzhen University")
        String nameEn,
    @Doc(value = "All spellings found or known, sorted.", example = "[SZU, 深圳大学]")
        List<String> aliases,
    @Doc(
            value = "Since when it is on the list of listed_as; null where not or not known.",
            example = "2012-09-19")
        LocalDate listedSince,
    @Doc(value = "listed, affiliate, or null where no list of ours has it.", example = "listed")
        String listedAs,
    @Doc(value = "The entity it belongs to; null where none is known.", example = "e-ustc")
        String parentId,
    @Doc(value = "Province in English; null where unknown.", example = "Guangdong") String province,
    @Doc(value = "university, institute, company, …; null where unknown.", example = "university")
        String institutionType,
    @Doc(
            value = "Where the facts about it come from; unverified ones say so.",
            example = "BISUNI; general knowledge, unverified")
        String source) {

  /** The role in which an entity was found. */
  public enum Kind {
    BUYER,
    SUPPLIER,
    PROVIDER
  }

  public Entity {
    aliases = List.copyOf(aliases);
  }
}
