package org.tendertrace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {

  private static final String UNVERIFIED = "general knowledge, unverified";

  @Test
  void theKeysOfSourcesAreExplained() {
    Set<String> keys =
        Tsv.read("sources.tsv", null).stream()
            .map(row -> row.require("key"))
            .collect(Collectors.toSet());
    Knowledge knowledge = Knowledge.load();
    Stream<String> sources =
        Stream.of(
                knowledge.controlRules().stream().map(ControlRule::source),
                knowledge.exchangeRates().stream().map(ExchangeRate::source),
                knowledge.publishedShares().stream().map(PublishedShare::source))
            .flatMap(named -> named);
    Set<String> used =
        sources
            .flatMap(source -> Arrays.stream(source.split("; ", -1)))
            .filter(key -> !key.equals(UNVERIFIED))
            .collect(Collectors.toSet());
    assertThat(keys).containsAll(used);
    assertThat(used).isNotEmpty();
  }
}
