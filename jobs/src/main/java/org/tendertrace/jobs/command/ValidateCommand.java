package org.tendertrace.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.audit.Validation;
import org.tendertrace.jobs.publish.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tendertrace validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Computes all data-quality checks of the current run anew, from its files, and whether these"
            + " are what was written.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all hold, but for warnings", "1:failure", "2:usage", "10:one does not hold"})
public final class ValidateCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Local folder of the published runs.")
  private Path output;

  @Option(names = "--json", description = "For programs: a list of all checks.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Validation.Finding> findings = Validation.of(output);
    if (json) {
      out.print(Json.write(findings));
    } else {
      findings.forEach(finding -> print(finding, out));
    }
    out.flush();
    boolean failed = findings.stream().anyMatch(Validation.Finding::failed);
    return (failed ? Exit.QUALITY_GATE : Exit.PUBLISHED).code();
  }

  private static void print(Validation.Finding finding, PrintWriter out) {
    String state = finding.violations() == 0 ? "ok" : finding.severity();
    out.printf("%-8s %-28s", state, finding.check());
    if (finding.violations() > 0) {
      out.printf(
          " %,d, such as %s: %s", finding.violations(), finding.sample(), finding.description());
    }
    out.println();
  }
}
