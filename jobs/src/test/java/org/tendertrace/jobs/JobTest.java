package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.jobs.publish.Manifest;

/** A run from the input to the published snapshot, without the understanding of real notices. */
public class JobTest extends SparkTest {
  @TempDir Path folder;

  @Test
  void everyDocumentIsAccountedFor() throws IOException {
    Manifest manifest = PublishedRun.shared().current();

    assertThat(
            manifest.tables().stream()
                .collect(Collectors.toMap(Manifest.Entry::name, Manifest.Entry::rows)))
        .containsEntry("documents", 4L)
        .containsEntry("quarantine", 4L)
        .containsEntry("notices", 2L)
        .containsEntry("mentions", 2L)
        .containsEntry("awards", 2L)
        .containsEntry("processes", 2L);
    assertThat(manifest.quarantined())
        .containsOnly(
            Map.entry("internal", 1L),
            Map.entry("no_content", 1L),
            Map.entry("empty", 1L),
            Map.entry("malformed_json", 1L));
    assertThat(manifest.inputs().skipped()).isEqualTo(2);
  }

  @Test
  void whatIsRefusedSaysWhereAndWhy() throws IOException {
    List<List<Object>> refused = rows("quarantine", "uri", "code", "message");

    assertThat(refused)
        .anySatisfy(row -> assertRefused(row, "b/lines.jsonl#line=2", "malformed_json", ""))
        .anySatisfy(row -> assertRefused(row, "empty.txt", "empty", ""))
        .anySatisfy(row -> assertRefused(row, "fail.txt", "internal", "asked to fail"));
    assertThat(rows("documents", "uri", "duplicate"))
        .filteredOn(row -> row.get(1).equals(true))
        .singleElement()
        .satisfies(row -> assertThat((String) row.get(0)).endsWith("b/copy.txt"));
  }

  @Test
  void aPublishedFolderHoldsNothingHidden() throws IOException {
    Path output = PublishedRun.shared().output();

    assertThat(output.resolve("latest")).isSymbolicLink();
    assertThat(output.resolve("latest/data-dictionary.json")).exists();
    try (var files = Files.walk(output)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".crc") || name.startsWith("."));
    }
  }

  @Test
  void aSecondRunOfTheSamePublishesNothing() throws IOException {
    PublishedRun published = PublishedRun.shared();
    Manifest first = published.current();

    assertThat(published.run(Map.of())).isEqualTo(Exit.NO_NEW_INPUT);

    assertThat(Exit.NO_NEW_INPUT.code()).isEqualTo(99);
    assertThat(published.runs()).containsExactly(first.runId());
    published.assertStillPublished(first);
  }

  @Test
  void tooManyRefusedPublishNothing() throws IOException {
    PublishedRun published = PublishedRun.shared().copy(folder);
    Manifest first = published.current();

    assertThatThrownBy(() -> published.run(Map.of("tendertrace.limits.quarantined-number", "2")))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exit()).isEqualTo(Exit.TOO_MANY_QUARANTINED))
        .hasMessageContaining("4 of 8");

    assertThat(Exit.TOO_MANY_QUARANTINED.code()).isEqualTo(11);
    assertThat(published.runs()).containsExactly(first.runId());
    published.assertStillPublished(first);
    assertThat(published.output().resolve(".lock")).doesNotExist();
  }

  private static void assertRefused(List<Object> row, String uri, String code, String message) {
    assertThat((String) row.get(0)).endsWith(uri);
    assertThat(row.get(1)).isEqualTo(code);
    assertThat((String) row.get(2)).contains(message).doesNotContain("\n").isNotBlank();
  }

  private List<List<Object>> rows(String table, String... columns) throws IOException {
    return session()
        .read()
        .parquet(PublishedRun.shared().output().resolve("latest/" + table).toString())
        .selectExpr(columns)
        .collectAsList()
        .stream()
        .map(row -> IntStream.range(0, columns.length).mapToObj(row::get).toList())
        .toList();
  }
}
