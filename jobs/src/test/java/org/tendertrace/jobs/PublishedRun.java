package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.tendertrace.jobs.publish.Fingerprint;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.publish.OutputFolder;
import org.tendertrace.jobs.publish.Snapshots;

/**
 * A small input and what a run published from it, made once for all tests of a JVM: whoever changes
 * it takes a copy.
 *
 * @param input documents for {@link FakeAnalyzer}: four that can be read, four that are refused
 */
record PublishedRun(Path input, Path output) {
  private static PublishedRun shared;

  /** The one that all share; needs a session. */
  static synchronized PublishedRun shared() throws IOException {
    if (shared == null) {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/runs")), "r");
      PublishedRun made = new PublishedRun(folder.resolve("in"), folder.resolve("out"));
      made.writeInput();
      assertThat(made.run(Map.of())).isEqualTo(Exit.PUBLISHED);
      shared = made;
    }
    return shared;
  }

  private void writeInput() throws IOException {
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

  void write(String name, String text) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Exit run(Map<String, String> overrides) {
    return run(input.toString(), output.toString(), overrides);
  }

  static Exit run(String input, String output, Map<String, String> overrides) {
    return new Job(List.of(input), output, null, overrides, null, false)
        .run((knowledge, settings) -> new FakeAnalyzer());
  }

  /** Copies both folders into {@code folder}, with the times of the files. */
  PublishedRun copy(Path folder) throws IOException {
    PublishedRun copy = new PublishedRun(folder.resolve("in"), folder.resolve("out"));
    copy(input, copy.input);
    copy(output, copy.output);
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  Manifest current() throws IOException {
    return Snapshots.current(OutputFolder.at(output.toString(), new Configuration())).orElseThrow();
  }

  /** Names of the folders of runs, published or not. */
  List<String> runs() throws IOException {
    return OutputFolder.at(output.toString(), new Configuration()).list("runs");
  }

  /** Fails unless {@code before} is what readers still see, with every byte of every table. */
  void assertStillPublished(Manifest before) throws IOException {
    assertThat(current()).isEqualTo(before);
    for (Manifest.Entry table : before.tables()) {
      for (Manifest.File file : table.files()) {
        Path path = output.resolve(Path.of("runs", before.runId(), table.name(), file.name()));
        assertThat(hash(path)).as("%s", path).isEqualTo(file.sha256());
      }
    }
  }

  private static String hash(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Fingerprint.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
