package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.publish.OutputFolder;
import org.tendertrace.jobs.publish.Snapshots;

/** Runs from the input to the published snapshot, without the understanding of real notices. */
public class JobTest extends SparkTest {
  @TempDir Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    input = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("out");
    write("a.txt", "某大学|某科技有限公司|200000.00|nvidia-a100|A-2024-0001");
    write("b/c.txt", "某研究院|某云有限公司||nvidia-h100|B-2024-0002");
    write("b/copy.txt", "某大学|某科技有限公司|200000.00|nvidia-a100|A-2024-0001");
    write("b/lines.jsonl", "{\"content\":\"nothing here at all\"}\n{\"content\":\"broken\n");
    write("empty.txt", "");
    write("fail.txt", "fail");
    write("refuse.txt", "refuse");
    write(".hidden.txt", "nothing");
    write("_temporary/x.txt", "nothing");
  }

  @Test
  void everyDocumentIsAccountedFor() throws IOException {
    assertThat(run(Map.of())).isEqualTo(Exit.PUBLISHED);

    Manifest manifest = current().orElseThrow();
    assertThat(rows(manifest))
        .containsEntry("documents", 4L)
        .containsEntry("quarantine", 4L)
        .containsEntry("notices", 2L)
        .containsEntry("mentions", 2L)
        .containsEntry("awards", 2L)
        .containsEntry("processes", 2L);
    assertThat(manifest.quarantined())
        .containsEntry("internal", 1L)
        .containsEntry("no_content", 1L)
        .containsEntry("empty", 1L)
        .containsEntry("malformed_json", 1L);
    assertThat(manifest.inputs().skipped()).isEqualTo(2);
    assertThat(session().table("documents").where("duplicate").select("uri").first().getString(0))
        .endsWith("b/copy.txt");
    assertThat(
            session()
                .table("quarantine")
                .where("code = 'internal'")
                .first()
                .<String>getAs("message"))
        .contains("asked to fail");
    assertThat(output.resolve("latest")).isSymbolicLink();
    assertThat(output.resolve("latest/data-dictionary.json")).exists();
    try (var files = Files.walk(output)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".crc") || name.startsWith("."));
    }
  }

  @Test
  void divisionOfTheInputChangesNoTable() throws IOException {
    run(Map.of());
    Map<String, String> one = content(current().orElseThrow());

    run(
        Map.of(
            "tendertrace.input.partitions", "16",
            "tendertrace.output.file-rows", "1",
            "tendertrace.input.task-files", "1"));

    assertThat(content(current().orElseThrow())).isEqualTo(one);
  }

  @Test
  void aSecondRunOfTheSamePublishesNothing() throws IOException {
    run(Map.of());
    String first = current().orElseThrow().runId();

    assertThat(run(Map.of())).isEqualTo(Exit.NO_NEW_INPUT);
    assertThat(current().orElseThrow().runId()).isEqualTo(first);
    try (var runs = Files.list(output.resolve("runs"))) {
      assertThat(runs).hasSize(1);
    }

    write("new.txt", "nothing new");
    assertThat(run(Map.of())).isEqualTo(Exit.PUBLISHED);
  }

  @Test
  void tooManyRefusedPublishNothing() throws IOException {
    run(Map.of());
    String first = current().orElseThrow().runId();

    Map<String, String> strict = Map.of("tendertrace.limits.quarantined-number", "2");
    assertThatThrownBy(() -> run(strict))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exit()).isEqualTo(Exit.TOO_MANY_QUARANTINED))
        .hasMessageContaining("4 of 8");

    assertThat(current().orElseThrow().runId()).isEqualTo(first);
    try (var runs = Files.list(output.resolve("runs"))) {
      assertThat(runs).hasSize(1);
    }
    assertThat(output.resolve(".lock")).doesNotExist();
  }

  @Test
  void misuseIsToldInOneLine() {
    assertThat(misuse(input.resolve("none").toString(), Map.of()))
        .hasMessageContaining("No such input");
    assertThat(misuse(input.resolve("_temporary/*.html").toString(), Map.of()))
        .hasMessageContaining("No such input");
    assertThat(misuse(input.toString(), Map.of("tendertrace.gate.enable", "false")))
        .hasMessageContaining("tendertrace.gate.enabled");
    assertThat(misuse(input.toString(), Map.of("tendertrace.gate.enabled", "perhaps")))
        .hasMessageContaining("gate.enabled");
    assertThat(output).doesNotExist();
  }

  private Failure misuse(String uri, Map<String, String> overrides) {
    try {
      new Job(List.of(uri), output.toString(), null, overrides, null, false)
          .run((knowledge, settings) -> new FakeAnalyzer());
    } catch (Failure failure) {
      assertThat(failure.exit()).isEqualTo(Exit.USAGE);
      assertThat(failure.getMessage()).doesNotContain("\n");
      return failure;
    }
    throw new AssertionError("Not refused: " + uri + " " + overrides);
  }

  private Exit run(Map<String, String> overrides) {
    return new Job(List.of(input.toString()), output.toString(), null, overrides, null, false)
        .run((knowledge, settings) -> new FakeAnalyzer());
  }

  private Optional<Manifest> current() throws IOException {
    return Snapshots.current(
        OutputFolder.at(output.toString(), session().sparkContext().hadoopConfiguration()));
  }

  private static Map<String, Long> rows(Manifest manifest) {
    return manifest.tables().stream()
        .collect(Collectors.toMap(Manifest.Entry::name, Manifest.Entry::rows));
  }

  private static Map<String, String> content(Manifest manifest) {
    return manifest.tables().stream()
        .collect(Collectors.toMap(Manifest.Entry::name, Manifest.Entry::content));
  }

  private void write(String name, String text) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
