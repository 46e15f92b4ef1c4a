package org.tendertrace.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.audit.Difference;
import org.tendertrace.jobs.publish.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tendertrace diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Shows what changed between two published runs, by table and by key.")
public final class DiffCommand implements Callable<Integer> {
  private static final int LONGEST = 120;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Local folder of the published runs.")
  private Path output;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "The id of a run, previous or current.")
  private String before;

  @Parameters(index = "1", paramLabel = "RUN", description = "The run to compare with it.")
  private String after;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Rows to show of each kind of change; ${DEFAULT-VALUE} by default.")
  private int limit;

  @Option(names = "--json", description = "For programs: a list of all tables.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Difference> differences = Difference.between(output, before, after, limit);
    if (json) {
      out.print(Json.write(differences));
    } else {
      print(differences, out);
    }
    out.flush();
    return Exit.PUBLISHED.code();
  }

  private static void print(List<Difference> differences, PrintWriter out) {
    if (differences.stream().allMatch(Difference::isNone)) {
      out.println("The two runs have the same tables.");
      return;
    }
    for (Difference difference : differences) {
      out.printf("%-24s ", difference.table());
      if (difference.before() == null || difference.after() == null) {
        out.printf("only in the %s run%n", difference.before() == null ? "second" : "first");
      } else if (difference.isNone()) {
        out.printf("%,d rows, the same%n", difference.after());
      } else {
        out.printf(
            "%,d rows, %,d added, %,d removed, %,d changed%n",
            difference.after(), difference.added(), difference.removed(), difference.changed());
      }
      if (!difference.columns().isEmpty()) {
        out.println("  columns that only one of them has: " + difference.columns());
      }
      difference.examples().forEach(change -> print(change, out));
    }
  }

  private static void print(Difference.Change change, PrintWriter out) {
    String key =
        change.key().values().stream().map(String::valueOf).collect(Collectors.joining(", "));
    out.printf("  %s %s%n", change.change(), key);
    change
        .columns()
        .forEach((column, values) -> out.printf("      %s: %s%n", column, shortened(values)));
  }

  private static String shortened(String values) {
    String line = values.replace('\n', ' ');
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
