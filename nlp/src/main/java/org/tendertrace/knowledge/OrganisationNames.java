package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * How names of organisations are made, and what stands around them.
 *
 * @param suffixes what the end of a name says
 * @param openings what the beginning of a name says
 * @param rewrites spellings that mean the same
 * @param departments endings of departments that are no bodies of their own
 * @param parts how names of parts are made
 * @param notes words around the name of a party that are no part of it
 * @param places places in names
 */
public record OrganisationNames(
    List<OrganisationSuffix> suffixes,
    List<NameOpening> openings,
    List<NameRewrite> rewrites,
    List<Department> departments,
    List<PartEnding> parts,
    List<PartyNote> notes,
    PlaceNames places)
    implements Serializable {

  public OrganisationNames {
    suffixes = List.copyOf(suffixes);
    openings = List.copyOf(openings);
    rewrites = List.copyOf(rewrites);
    departments = List.copyOf(departments);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  static OrganisationNames load(Path overrides) {
    return new OrganisationNames(
        table("organisation_suffixes.tsv", overrides, OrganisationSuffix::of),
        table("name_openings.tsv", overrides, NameOpening::of),
        table("name_rewrites.tsv", overrides, NameRewrite::of),
        table("departments.tsv", overrides, Department::of),
        table("part_endings.tsv", overrides, PartEnding::of),
        table("party_notes.tsv", overrides, PartyNote::of),
        PlaceNames.load(overrides));
  }

  private static <T> List<T> table(String name, Path overrides, Function<Tsv.Row, T> row) {
    return Tsv.read(name, overrides).stream().map(row).toList();
  }
}
