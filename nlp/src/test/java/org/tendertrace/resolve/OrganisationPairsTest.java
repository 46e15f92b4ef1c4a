package org.tendertrace.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.resolve.OrganisationPairs.Count;
import org.tendertrace.resolve.OrganisationPairs.Pair;

/**
 * How surely two names of organisations are told to be one: precision and recall of {@link
 * Resolver#same} over labelled pairs, by half and by kind. Writes {@code
 * target/organisation-pairs.md}, and beside it the mistakes of the dev half; of the test half
 * nothing but counts.
 */
class OrganisationPairsTest {

  private static final Resolver RESOLVER = new Resolver(Knowledge.load());

  private static List<Pair> pairs;

  @BeforeAll
  static void read() throws IOException {
    pairs = OrganisationPairs.read();
  }

  @Test
  void namesInHanCharactersAreToldApart() {
    for (String half : new String[] {"dev", "test"}) {
      Count count = count(half, pair -> pair.half().equals(half) && pair.han());
      assertThat(count.precision()).as("precision, %s", count).isGreaterThanOrEqualTo(0.98);
      assertThat(count.recall()).as("recall, %s", count).isGreaterThanOrEqualTo(0.95);
    }
  }

  @Test
  void writesTheTable() throws IOException {
    StringBuilder table =
        new StringBuilder(
            "| pairs | number | right of merged | right of same | P | R | F1 |\n|---|---|---|---|---|---|---|\n");
    for (String half : new String[] {"dev", "test"}) {
      table.append(
          count(half + ", Han", pair -> pair.half().equals(half) && pair.han()).row()
              + count(half + ", all", pair -> pair.half().equals(half)).row());
      Map<String, List<Pair>> kinds =
          pairs.stream()
              .filter(pair -> pair.half().equals(half))
              .collect(Collectors.groupingBy(Pair::kind, TreeMap::new, Collectors.toList()));
      kinds.forEach(
          (kind, some) -> table.append(Count.of(half + ": " + kind, some, RESOLVER).row()));
    }
    Files.writeString(Path.of("target/organisation-pairs.md"), table, StandardCharsets.UTF_8);
    Files.write(
        Path.of("target/organisation-pairs-dev.tsv"),
        pairs.stream()
            .filter(pair -> pair.half().equals("dev"))
            .filter(pair -> RESOLVER.same(pair.a(), pair.b()) != pair.same())
            .map(Pair::toString)
            .toList());
    assertThat(pairs).isNotEmpty();
  }

  private static Count count(String name, Predicate<Pair> which) {
    return Count.of(name, pairs.stream().filter(which).toList(), RESOLVER);
  }
}
