package org.tendertrace.jobs.command;

import java.util.concurrent.Callable;
import org.tendertrace.jobs.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tendertrace demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs on the sample notices and prints what was found.")
public final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--input",
      paramLabel = "URI",
      defaultValue = "data-samples/documents",
      description = "The notices; ${DEFAULT-VALUE} of the project by default.")
  private String input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "out",
      description =
          "Folder of the published runs; by default ${DEFAULT-VALUE} of the project, made anew.")
  private String output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return new Demo(input, output).run(spec.commandLine().getOut()).code();
  }
}
