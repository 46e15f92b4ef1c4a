package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.sources.Inventories;
import org.tendertrace.jobs.sources.Inventory;
import org.tendertrace.model.Quarantined;

/** Disks that are full and folders that are closed. */
public class FaultyFilesTest extends SparkTest {
  @TempDir Path folder;

  @BeforeEach
  void registerFaults() {
    FaultyFiles.register(session().sparkContext().hadoopConfiguration());
  }

  @AfterEach
  void empty() {
    FaultyFiles.fill(false);
  }

  @Test
  void aFullDiskEndsTheRunInOneLineAndLeavesTheSnapshot() throws IOException {
    PublishedRun published = PublishedRun.shared().copy(folder);
    Manifest before = published.current();
    published.write("new.txt", "nothing new");
    FaultyFiles.fill(true);

    Failure failure = failure(published.input().toString(), published.output());

    assertThat(failure.exit()).isEqualTo(Exit.FAILURE);
    assertThat(failure)
        .hasMessageContaining(published.output().toString())
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("make room");
    assertThat(published.runs()).containsExactly(before.runId());
    assertThat(published.output().resolve(".lock")).doesNotExist();
    published.assertStillPublished(before);
  }

  @Test
  void aClosedOutputEndsTheRunInOneLine() throws IOException {
    Failure failure =
        failure(PublishedRun.shared().input().toString(), folder.resolve("closed/out"));

    assertThat(failure.exit()).isEqualTo(Exit.FAILURE);
    assertThat(failure)
        .hasMessageContaining("Permission denied")
        .hasMessageContaining("grant access");
    assertThat(folder.resolve("closed")).doesNotExist();
  }

  @Test
  void aClosedFolderIsRefusedAndTheRestIsRead() throws IOException {
    Files.createDirectories(folder.resolve("in/closed"));
    Files.writeString(folder.resolve("in/a.txt"), "nothing");
    String uri = FaultyFiles.uri(folder.resolve("in"));

    Inventory inventory =
        Inventories.of(List.of(uri), session().sparkContext().hadoopConfiguration());

    assertThat(inventory.files())
        .singleElement()
        .satisfies(f -> assertThat(f.uri()).endsWith("in/a.txt"));
    assertThat(inventory.refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.uri()).isEqualTo(uri + "/closed");
              assertThat(refused.stage()).isEqualTo("sources");
              assertThat(refused.code()).isEqualTo(Quarantined.Code.UNREADABLE);
              assertThat(refused.message()).contains("Permission denied").doesNotContain("\n");
              assertThat(refused.retryable()).isTrue();
            });
  }

  private static Failure failure(String input, Path output) {
    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> PublishedRun.run(input, FaultyFiles.uri(output), Map.of()));
    assertThat(failure).isNotNull();
    assertThat(failure.getMessage()).doesNotContain("\n");
    return failure;
  }
}
