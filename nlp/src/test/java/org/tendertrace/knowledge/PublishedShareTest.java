package org.tendertrace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedShareTest {
  @Test
  void everyVendorIsOneOfTheProvidersAndHasAShareOrAPlace() {
    Knowledge knowledge = Knowledge.load();
    Set<String> known =
        knowledge.providers().stream().map(Provider::key).collect(Collectors.toSet());
    assertThat(knowledge.publishedShares())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.providers()).isNotEmpty().isSubsetOf(known);
              assertThat(row.share() != null || row.rank() != null || row.note() != null).isTrue();
            });
  }

  @Test
  void theLeadersOfTheThirdQuarterOf2023AreThoseOfThePublishedExample() {
    assertThat(Knowledge.load().publishedShares())
        .filteredOn(row -> row.period().equals("2023-Q3"))
        .extracting(PublishedShare::share)
        .containsExactly(0.39, 0.19, 0.15);
  }

  @Test
  void aShareInPercentIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("published_shares.tsv"),
        """
        period\tfirst_day\tmonths\tpublisher\tsegment\tvendor\tproviders\tshare\trank\tnote\tsource
        2023-Q3\t2023-07-01\t3\tX\tIaaS\tA\taws\t39\t1\t\tnone
        """);
    assertThatThrownBy(() -> Knowledge.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("share must be in (0, 1]");
  }
}
