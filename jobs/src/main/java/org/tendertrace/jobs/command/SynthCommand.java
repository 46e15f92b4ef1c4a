package org.tendertrace.jobs.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.publish.Json;
import org.tendertrace.synth.Layout;
import org.tendertrace.synth.SyntheticCorpus;
import org.tendertrace.synth.SyntheticNotice;
import org.tendertrace.synth.SyntheticProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tendertrace synth}. */
@Command(
    name = "synth",
    mixinStandardHelpOptions = true,
    description = {
      "Writes made-up notices with known truth, for tests of scale: DIR/notices/*.jsonl for"
          + " tendertrace run, and DIR/truth.jsonl, one procurement a line.",
      "The same options give the same files."
    })
public final class SynthCommand implements Callable<Integer> {
  private static final long NOTICES_IN_A_FILE = 50_000;

  @Option(
      names = "--notices",
      required = true,
      paramLabel = "N",
      description = "How many notices; a procurement has one to four.")
  private long notices;

  @Option(
      names = "--hit-rate",
      paramLabel = "P",
      defaultValue = "0.05",
      description = "Share of procurements about chips or clouds; ${DEFAULT-VALUE} by default.")
  private double hitRate;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "${DEFAULT-VALUE} by default.")
  private long seed;

  @Option(
      names = "--shared-id",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many procurements of different buyers have the same project number.")
  private long sharedId;

  @Option(names = "--output", required = true, paramLabel = "DIR", description = "A new folder.")
  private Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      SyntheticCorpus corpus = new SyntheticCorpus(notices, hitRate, seed, sharedId);
      claim();
      long processes = write(corpus);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s: %,d notices of %,d procurements%n", output, notices, processes);
      out.flush();
      return Exit.PUBLISHED.code();
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure(Exit.FAILURE, "Cannot write to %s: %s".formatted(output, e), e);
    }
  }

  private void claim() throws IOException {
    if (Files.exists(output)) {
      try (Stream<Path> there = Files.list(output)) {
        if (there.findAny().isPresent()) {
          throw new Failure(Exit.USAGE, output + " is not empty: name a new folder");
        }
      }
    }
    Files.createDirectories(output.resolve("notices"));
  }

  private long write(SyntheticCorpus corpus) throws IOException {
    long written = 0;
    long processes = 0;
    BufferedWriter file = null;
    try (BufferedWriter truth = Files.newBufferedWriter(output.resolve("truth.jsonl"))) {
      for (SyntheticProcess process : corpus) {
        for (SyntheticNotice notice : process.notices()) {
          if (written % NOTICES_IN_A_FILE == 0) {
            if (file != null) {
              file.close();
            }
            String name = "notices-%05d.jsonl".formatted(written / NOTICES_IN_A_FILE);
            file = Files.newBufferedWriter(output.resolve("notices").resolve(name));
          }
          line(file, crawled(notice));
          written++;
        }
        line(truth, truth(process));
        processes++;
      }
    } finally {
      if (file != null) {
        file.close();
      }
    }
    return processes;
  }

  private static void line(BufferedWriter file, Map<String, Object> fields) throws IOException {
    file.write(Json.line(fields));
    file.newLine();
  }

  private static Map<String, Object> crawled(SyntheticNotice notice) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("url", notice.url());
    fields.put("title", notice.title());
    fields.put("content", Layout.html(notice));
    return fields;
  }

  private static Map<String, Object> truth(SyntheticProcess process) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("process", process.id());
    fields.put("notices", process.notices().stream().map(SyntheticNotice::url).toList());
    fields.put("project_id", process.projectId());
    fields.put("buyer", process.buyer());
    fields.put("supplier", process.supplier());
    fields.put("stage", process.stage());
    fields.put("amount", process.amount() == null ? null : process.amount().toPlainString());
    fields.put("kind", process.kind());
    fields.put("key", process.key());
    fields.put("quantity", process.quantity());
    fields.put("unit", process.unit());
    return fields;
  }
}
