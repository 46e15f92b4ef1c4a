package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.publish.OutputFolder;
import org.tendertrace.jobs.publish.Snapshots;
import org.tendertrace.jobs.sources.Batch;
import org.tendertrace.jobs.sources.Batches;
import org.tendertrace.jobs.sources.Finds;
import org.tendertrace.jobs.sources.Inventories;
import org.tendertrace.read.ReadOptions;

/**
 * What is always true of published tables, on the sample notices and a few files that are refused,
 * as an independent reader finds them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class SamplesTest extends SparkTest {
  private static final List<String> SPENDS =
      List.of(
          "spend_by_provider",
          "spend_by_chip_class",
          "spend_by_institution",
          "spend_by_intermediary",
          "flows");

  @TempDir static Path folder;
  private PublishedTables tables;

  @BeforeAll
  void publish() throws IOException, SQLException {
    startSpark();
    Path input = Files.createDirectory(folder.resolve("in"));
    try (Stream<Path> samples = Files.list(Path.of("../data-samples/documents"))) {
      for (Path sample : samples.toList()) {
        Files.copy(sample, input.resolve(sample.getFileName()));
      }
    }
    Files.createFile(input.resolve("empty.txt"));
    Files.writeString(input.resolve("broken.jsonl"), "{\"content\":\"nothing\"}\n{\"content\":\n");
    Files.write(input.resolve("damaged.zip"), new byte[] {'P', 'K', 3, 4, 9, 9});
    run(List.of(input.toString()), "out", Map.of());
    tables = new PublishedTables(folder.resolve("out/latest"));
  }

  @AfterAll
  void close() throws SQLException {
    tables.close();
  }

  @Test
  void discoveredIsRelevantAndIrrelevantAndQuarantined() throws SQLException {
    long discovered = 0;
    var inventory = Inventories.of(List.of(folder.resolve("in").toString()), new Configuration());
    Settings.Input settings = new Settings.Input(1 << 20, 100, 1 << 20, 0);
    for (Batch batch : Batches.of(inventory.files(), settings, 1)) {
      try (Finds finds = new Finds(batch, new Configuration(), ReadOptions.defaults(null))) {
        for (; finds.hasNext(); finds.next()) {
          discovered++;
        }
      }
    }
    long relevant = tables.count("documents WHERE gate = 'relevant'");
    long irrelevant = tables.count("documents WHERE gate = 'irrelevant'");
    long quarantined = tables.count("quarantine");

    assertThat(relevant + irrelevant + quarantined).isEqualTo(discovered);
    assertThat(relevant).isPositive();
    assertThat(irrelevant).isPositive();
    assertThat(tables.column("SELECT code FROM quarantine"))
        .contains("empty", "malformed_json", "bad_archive")
        .doesNotContain("internal");
    assertThat(tables.column("SELECT total FROM funnel WHERE stage = 'discovered'"))
        .containsExactly(discovered);
  }

  @Test
  void spansReproduceSurfaces() throws SQLException {
    for (String spans :
        List.of(
            "SELECT notice_id, \"begin\", \"end\", surface FROM mentions",
            "SELECT notice_id, e.\"begin\", e.\"end\", e.surface"
                + " FROM (SELECT notice_id, unnest(evidence) AS e FROM notices)",
            "SELECT notice_id, e.\"begin\", e.\"end\", e.surface"
                + " FROM (SELECT notice_id, unnest(evidence) AS e FROM awards)")) {
      List<List<Object>> rows =
          tables.rows(
              "SELECT n.text, s.\"begin\", s.\"end\", s.surface FROM (%s) s JOIN notices n USING (notice_id)"
                  .formatted(spans));
      assertThat(rows).as(spans).isNotEmpty();
      for (List<Object> row : rows) {
        assertThat(((String) row.get(0)).substring((Integer) row.get(1), (Integer) row.get(2)))
            .as(spans)
            .isEqualTo(row.get(3));
      }
    }
  }

  @Test
  void everySpendTableSumsToTheFactsInEveryGranularity() throws SQLException {
    List<Object> total = tables.rows("SELECT sum(amount_cny), sum(amount_usd) FROM facts").get(0);
    assertThat(total).doesNotContainNull();
    for (String spend : SPENDS) {
      for (String granularity : List.of("month", "quarter", "year", "all")) {
        assertThat(
                tables.rows(
                    "SELECT sum(amount_cny), sum(amount_usd) FROM %s WHERE granularity = '%s'"
                        .formatted(spend, granularity)))
            .as("%s by %s", spend, granularity)
            .containsExactly(total);
      }
    }
  }

  @Test
  void everyTableHasTheDocumentedColumnsAndTypes() throws SQLException {
    for (Table table : Catalog.tables()) {
      Dictionary.Entry documented = Dictionary.entry(table);
      assertThat(tables.types(table.name()))
          .as(table.name())
          .containsExactlyElementsOf(
              documented.columns().stream()
                  .map(column -> column.name() + " " + PublishedTables.type(column.type()))
                  .toList());
      assertThat(tables.parquetTypes(table.name())).as(table.name()).doesNotContain("INT96");
      assertThat(tables.parquetNames(table.name()))
          .as(table.name())
          .allSatisfy(name -> assertThat(name).matches("[a-z][a-z0-9_]*"));
      for (Dictionary.Field column : documented.columns()) {
        if (!column.values().isEmpty()) {
          assertThat(column.values())
              .as("%s.%s", table.name(), column.name())
              .containsAll(tables.values(table.name(), column))
              .allSatisfy(value -> assertThat(value).isLowerCase());
        }
      }
    }
  }

  @Test
  void divisionAndOrderOfTheInputChangeNoTable() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> input = Files.list(folder.resolve("in"))) {
      input.map(Path::toString).forEach(files::add);
    }
    Collections.shuffle(files, new Random(7));

    run(
        files,
        "divided",
        Map.of(
            "tendertrace.input.partitions", "16",
            "tendertrace.input.task-files", "3",
            "tendertrace.output.file-rows", "30"));

    assertThat(content("divided")).isEqualTo(content("out"));
    Set<Object> different = new HashSet<>(content("out").values());
    assertThat(different).as("tables differ from one another").hasSizeGreaterThan(10);
  }

  private static void run(List<String> inputs, String output, Map<String, String> overrides) {
    Map<String, String> settings = new HashMap<>(overrides);
    settings.put("tendertrace.corenlp", "off");
    String uri = folder.resolve(output).toString();
    assertThat(new Job(inputs, uri, null, settings, null, false).run()).isEqualTo(Exit.PUBLISHED);
  }

  private static Map<String, String> content(String output) throws IOException {
    OutputFolder published =
        OutputFolder.at(folder.resolve(output).toString(), new Configuration());
    return Snapshots.current(published).orElseThrow().tables().stream()
        .collect(Collectors.toMap(Manifest.Entry::name, Manifest.Entry::content));
  }
}
