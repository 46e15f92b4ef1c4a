package org.tendertrace.jobs;

import java.io.PrintWriter;
import org.tendertrace.jobs.command.DemoCommand;
import org.tendertrace.jobs.command.DiffCommand;
import org.tendertrace.jobs.command.EvaluateCommand;
import org.tendertrace.jobs.command.ExplainCommand;
import org.tendertrace.jobs.command.GcCommand;
import org.tendertrace.jobs.command.ReportCommand;
import org.tendertrace.jobs.command.ReviewCommand;
import org.tendertrace.jobs.command.RunCommand;
import org.tendertrace.jobs.command.SchemaCommand;
import org.tendertrace.jobs.command.SynthCommand;
import org.tendertrace.jobs.command.ValidateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Commands are thin: what they do stands elsewhere, so that asking for help loads
 * no class of Spark's.
 */
@Command(
    name = "tendertrace",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Finds in public tender notices who buys which AI compute, chips and services.",
    synopsisSubcommandLabel = "COMMAND",
    footer =
        "%nOf the launcher alone:%n  bench    Measures the analysis of pages against bare parsing."
            + "%n  test     Runs every test, those of the notebooks included.",
    subcommands = {
      RunCommand.class,
      DemoCommand.class,
      ReportCommand.class,
      SchemaCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      ReviewCommand.class,
      ValidateCommand.class,
      DiffCommand.class,
      GcCommand.class,
      SynthCommand.class
    })
public final class Main implements Runnable {
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean stacktrace;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs a command and ends the JVM with its {@link Exit} code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs a command and returns its {@link Exit} code. */
  public static int execute(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    Main main = new Main();
    return new CommandLine(main)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::misused)
        .setExecutionExceptionHandler((error, command, parsed) -> main.failed(error, command));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "No command given: see tendertrace --help");
  }

  private static int misused(CommandLine.ParameterException error, String[] args) {
    PrintWriter err = error.getCommandLine().getErr();
    err.println("tendertrace: " + oneLine(error.getMessage()));
    err.flush();
    return Exit.USAGE.code();
  }

  private int failed(Exception error, CommandLine command) {
    PrintWriter err = command.getErr();
    String message =
        error instanceof Failure
            ? error.getMessage()
            : "Failed: %s: %s; --stacktrace shows more"
                .formatted(error.getClass().getSimpleName(), error.getMessage());
    err.println("tendertrace: " + oneLine(message));
    if (stacktrace) {
      error.printStackTrace(err);
    }
    err.flush();
    return error instanceof Failure failure ? failure.exit().code() : Exit.FAILURE.code();
  }

  private static String oneLine(String message) {
    return message == null ? "" : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
