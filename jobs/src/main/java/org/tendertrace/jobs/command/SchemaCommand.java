package org.tendertrace.jobs.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tendertrace.jobs.Catalog;
import org.tendertrace.jobs.Dictionary;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tendertrace schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the data dictionary: every table and column, with an example.")
public final class SchemaCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      description = "One table in full; without it all tables, a line each.")
  private String table;

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Table> tables = table == null ? Catalog.tables() : List.of(find(table));
    if (json) {
      out.println(Dictionary.json(tables));
    } else if (table == null) {
      tables.forEach(t -> out.printf("%-24s %s%n", t.name(), t.description()));
    } else {
      out.print(Dictionary.text(tables.get(0)));
    }
    out.flush();
    return Exit.PUBLISHED.code();
  }

  private static Table find(String name) {
    return Catalog.find(name)
        .orElseThrow(
            () ->
                new Failure(
                    Exit.USAGE,
                    "There is no table %s; there are %s"
                        .formatted(name, Catalog.tables().stream().map(Table::name).toList())));
  }
}
