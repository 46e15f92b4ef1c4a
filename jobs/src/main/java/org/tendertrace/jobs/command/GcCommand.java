package org.tendertrace.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.SettingsReader;
import org.tendertrace.jobs.publish.Lock;
import org.tendertrace.jobs.publish.OutputFolder;
import org.tendertrace.jobs.publish.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tendertrace gc}. */
@Command(
    name = "gc",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes the oldest published runs, and what dead runs left.",
      "The current run always stays, and so does one whose state is not certain."
    })
public final class GcCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the published runs; local or any Hadoop URI.")
  private String output;

  @Option(
      names = "--keep",
      required = true,
      paramLabel = "N",
      description = "How many published runs to keep, at least 1.")
  private int keep;

  @Option(names = "--dry-run", description = "Say what would be deleted, and stop.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (keep < 1) {
      throw new Failure(Exit.USAGE, "--keep must be at least 1, not " + keep);
    }
    Duration timeout =
        Duration.ofMillis(
            SettingsReader.read(null, java.util.Map.of()).output().lockTimeoutMillis());
    PrintWriter out = spec.commandLine().getOut();
    try {
      OutputFolder folder = OutputFolder.at(output, new Configuration());
      try (Lock lock = Lock.acquire(folder, timeout)) {
        List<String> old = Retention.beyond(folder, keep);
        if (!dryRun) {
          Retention.delete(folder, lock, old);
        }
        String done = dryRun ? "Would delete" : "Deleted";
        out.printf("%s %d runs%s%n", done, old.size(), old.isEmpty() ? "" : ": " + old);
      }
    } catch (IOException e) {
      throw new Failure(Exit.FAILURE, "Cannot clean %s: %s".formatted(output, e.getMessage()), e);
    }
    out.flush();
    return Exit.PUBLISHED.code();
  }
}
