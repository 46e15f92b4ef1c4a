package org.tendertrace.jobs.command;

import com.typesafe.config.ConfigUtil;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tendertrace.jobs.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tendertrace run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Reads notices and publishes the tables of a new run.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published",
      "1:failure",
      "2:usage or configuration",
      "10:quality gate failed, nothing published",
      "11:more quarantined than allowed, nothing published",
      "12:output locked by another run",
      "99:no new input, nothing published"
    })
public final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "URI",
      description =
          "Files, folders, globs, .zip, .tar.gz, JSON Lines or Parquet; local or any Hadoop URI.")
  private List<String> inputs;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the published runs; local or any Hadoop URI.")
  private String output;

  @Option(names = "--config", paramLabel = "FILE", description = "Configuration in HOCON.")
  private Path config;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "Your own list of organisations, a CSV of name,alias,list,since; may be given repeatedly.")
  private List<Path> lists = new ArrayList<>();

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "A configuration value, such as -Dtendertrace.gate.enabled=false.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "CSV of tendertrace review with decisions filled in, which win over what is read.")
  private String decisions;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master where spark-submit does not set it; local[*] by default.")
  private String master;

  @Option(names = "--dry-run", description = "Say what would be read, and stop.")
  private boolean dryRun;

  @Override
  public Integer call() {
    if (decisions != null) {
      overrides.put("tendertrace.review.decisions", decisions);
    }
    if (!lists.isEmpty()) {
      overrides.put(
          "tendertrace.lists",
          lists.stream()
              .map(list -> ConfigUtil.quoteString(list.toString()))
              .collect(Collectors.joining(", ", "[", "]")));
    }
    return new Job(inputs, output, config, overrides, master, dryRun).run().code();
  }
}
