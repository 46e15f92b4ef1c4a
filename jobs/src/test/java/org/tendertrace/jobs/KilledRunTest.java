package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tendertrace.jobs.publish.Manifest;

/** Two processes on one output, of which one is killed while it writes. */
public class KilledRunTest extends SparkTest {
  private static final long PATIENCE_SECONDS = 180;

  @TempDir Path folder;

  @Test
  void theOtherIsLockedOutAndAfterAKillTheSnapshotStandsAndTheNextRunSucceeds() throws Exception {
    PublishedRun published = PublishedRun.shared().copy(folder);
    Manifest before = published.current();
    published.write("new.txt", "某大学|某云有限公司|1.00|nvidia-h100|C-2024-0003");
    Path log = folder.resolve("child.log");
    Process child = start(published, log);
    String unfinished;
    try {
      await(child, log, () -> Files.exists(published.output().resolve(".lock")));
      assertThatThrownBy(() -> published.run(Map.of()))
          .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.exit()).isEqualTo(Exit.LOCKED))
          .hasMessageContaining("process %d ", child.pid());
      await(child, log, () -> unfinished(published, before) != null);
      unfinished = unfinished(published, before);
    } finally {
      child.destroyForcibly(); // SIGKILL
      child.waitFor();
    }

    assertThat(child.exitValue()).isEqualTo(128 + 9);
    assertThat(published.output().resolve(".lock")).exists();
    assertThat(published.runs()).contains(unfinished);
    published.assertStillPublished(before);

    assertThat(published.run(Map.of())).isEqualTo(Exit.PUBLISHED);
    assertThat(published.current().runId()).isNotEqualTo(before.runId());
    assertThat(published.runs()).hasSize(2).contains(before.runId()).doesNotContain(unfinished);
    assertThat(published.output().resolve(".lock")).doesNotExist();
  }

  private static Process start(PublishedRun published, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-XX:"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx1g",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            FakeRun.class.getName(),
            published.input().toString(),
            published.output().toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** The run that has begun to write tables, or {@code null}. */
  private static String unfinished(PublishedRun published, Manifest before) {
    try {
      for (String run : published.runs()) {
        if (!run.equals(before.runId())
            && Files.exists(published.output().resolve(Path.of("runs", run, "documents")))) {
          return run;
        }
      }
      return null;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(Process child, Path log, BooleanSupplier condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(child.isAlive() && System.nanoTime() < deadline)
          .as(() -> "the other process is at work: " + content(log))
          .isTrue();
      Thread.sleep(20);
    }
  }

  private static String content(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
