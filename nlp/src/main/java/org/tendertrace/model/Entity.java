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
            value =
                "Unified social credit code that notices print beside its name, its check right;"
                    + " null where none does or they print different ones.",
            example = "91510100MA00000A0B")
        String creditCode,
    @Doc(
            value = "Since when it is on the list of listed_as; null where not or not known.",
            example = "2012-09-19")
        LocalDate listedSince,
    @Doc(value = "listed, affiliate, or null where no list of ours has it.", example = "listed")
        String listedAs,
    @Doc(
            value =
                "For an affiliate: since when what it belongs to is listed; null where unknown.",
            example = "2012-09-19")
        LocalDate listedParentSince,
    @Doc(
            value =
                "Every list that it is on, itself or by what it belongs to, the user's own lists"
                    + " among them; listed_as tells only of the lists that come with Tendertrace.",
            example = "[…]")
        List<Listing> lists,
    @Doc(value = "The entity it belongs to; null where none is known.", example = "e-ustc")
        String parentId,
    @Doc(value = "Province in English; null where unknown.", example = "Guangdong") String province,
    @Doc(value = "university, institute, company, …; null where unknown.", example = "university")
        String institutionType,
    @Doc(
            value = "Where the facts about it come from; unverified ones say so.",
            example = "BISUNI; general knowledge, unverified")
        String source,
    @Doc(
            value =
                "Why names that differ in more than spelling are this one entity, or one name is"
                    + " several; null where neither is so.",
            example = "same credit code 91510100MA00000A0B")
        String why) {

  /** The role in which an entity was found. */
  public enum Kind {
    BUYER,
    SUPPLIER,
    PROVIDER
  }

  /** Whether an entity is on a list itself. */
  public enum ListedAs {
    LISTED,
    /** It belongs to one that is. */
    AFFILIATE
  }

  /** That an entity, or what it belongs to, is on a list. */
  public record Listing(
      @Doc(value = "The list.", example = "us_entity_list") String list,
      @Doc(value = "Whether it is a list of the user's own.", example = "false") boolean own,
      @Doc(
              value =
                  "listed where the entity is on it itself, affiliate where what it belongs to is.",
              example = "listed")
          ListedAs listedAs,
      @Doc(
              value = "The first day on the list of whichever is on it; null where not known.",
              example = "2012-09-19")
          LocalDate since,
      @Doc(value = "Which entity is on it.", example = "e-sichuan-university") String entityId,
      @Doc(value = "Where the membership comes from.", example = "BISUNI") String source,
      @Doc(
              value = "Where the day comes from; null where none is known.",
              example = "general knowledge, unverified")
          String sinceSource) {}

  public Entity {
    aliases = List.copyOf(aliases);
    lists = List.copyOf(lists);
  }
}
