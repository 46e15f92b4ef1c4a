package org.tendertrace.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.evaluate.Interval;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Entity;

/**
 * How often the type and the province that are read from a name alone are right. Writes {@code
 * target/organisation-types.md}, and the mistakes beside it.
 */
class TypesAndProvincesTest {

  /** What a name tells; {@code null} where it tells nothing. */
  private record Told(String name, String type, String province) {}

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final StringBuilder TABLE =
      new StringBuilder("| names | right | share |\n|---|---|---|\n");
  private static final List<String> MISTAKES = new ArrayList<>();

  private static List<Told> written;
  private static List<Told> sourced;

  @BeforeAll
  static void read() throws IOException {
    written = new ArrayList<>();
    try (InputStream in =
            TypesAndProvincesTest.class.getResourceAsStream("/organisations/types.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> written.add(new Told(cells[0], told(cells[1]), told(cells[2]))));
    }
    sourced =
        KNOWLEDGE.institutions().stream()
            .filter(row -> row.nameZh() != null && !row.source().startsWith("general knowledge"))
            .map(row -> new Told(row.nameZh(), row.type(), row.province()))
            .toList();
  }

  private static String told(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  @Test
  void typesOfWrittenNames() throws IOException {
    Resolver resolver = new Resolver(KNOWLEDGE);
    assertThat(share("type, written names", written, Told::type, byTables(resolver)::type))
        .isGreaterThanOrEqualTo(0.95);
    assertThat(
            share("province, written names", written, Told::province, byTables(resolver)::province))
        .isGreaterThanOrEqualTo(0.95);
  }

  /** The organisations of the table whose rows have a source, as if the table did not have them. */
  @Test
  void typesOfSourcedInstitutionsByTheirNamesAlone(@TempDir Path folder) throws IOException {
    Resolver resolver = new Resolver(withoutInstitutions(folder));
    assertThat(share("type, sourced institutions", sourced, Told::type, byTables(resolver)::type))
        .isGreaterThanOrEqualTo(0.75);
    assertThat(wrongProvinces(resolver)).isLessThanOrEqualTo(3);
  }

  private static Knowledge withoutInstitutions(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("institutions.tsv"),
        "entity_id\tname_zh\tname_en\taliases\tinstitution_type\tprovince\tparent_id\tsource\n");
    return Knowledge.load(folder);
  }

  private record Reading(Resolver resolver) {
    String type(String name) {
      return resolver.resolve(name, Entity.Kind.BUYER).institutionType();
    }

    String province(String name) {
      return resolver.resolve(name, Entity.Kind.BUYER).province();
    }
  }

  private static Reading byTables(Resolver resolver) {
    return new Reading(resolver);
  }

  /** A name need not tell the province; where it seems to, it has to be the right one. */
  private static long wrongProvinces(Resolver resolver) {
    return sourced.stream()
        .filter(
            told -> {
              String province = byTables(resolver).province(told.name());
              return province != null && !province.equals(told.province());
            })
        .peek(told -> MISTAKES.add("wrong province: " + told))
        .count();
  }

  private static double share(
      String what, List<Told> names, Function<Told, String> right, Function<String, String> read)
      throws IOException {
    int correct = 0;
    for (Told told : names) {
      String given = read.apply(told.name());
      if (Objects.equals(given, right.apply(told))) {
        correct++;
      } else {
        MISTAKES.add("%s: %s, not %s".formatted(what, told, given));
      }
    }
    Interval interval = Interval.wilson(correct, names.size());
    TABLE.append(
        "| %s | %d/%d | %.3f (%.3f–%.3f) |%n"
            .formatted(
                what,
                correct,
                names.size(),
                (double) correct / names.size(),
                interval.low(),
                interval.high()));
    Files.writeString(Path.of("target/organisation-types.md"), TABLE, StandardCharsets.UTF_8);
    Files.write(Path.of("target/organisation-types-mistakes.txt"), MISTAKES);
    return (double) correct / names.size();
  }
}
