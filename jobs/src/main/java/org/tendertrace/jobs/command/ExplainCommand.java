package org.tendertrace.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Settings;
import org.tendertrace.jobs.SharedAnalyzer;
import org.tendertrace.jobs.explain.Explanation;
import org.tendertrace.jobs.stage.DocumentAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.spend.ExchangeRates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tendertrace explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what is read from a notice, and why: fields, awards, mentions, conversions.",
      "The gate is off. Of an archive or a JSON Lines file, every notice is shown."
    })
public final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A local file, whatever its format.")
  private Path file;

  @Option(names = "--json", description = "For programs: one JSON object a line.")
  private boolean json;

  @Mixin private Configuration configuration;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = configuration.ungated();
    Knowledge knowledge = settings.knowledge();
    DocumentAnalyzer analyzer = SharedAnalyzer.of(knowledge, settings);
    ExchangeRates rates = new ExchangeRates(knowledge.exchangeRates());
    new Explanation(analyzer::analyze, rates, settings.reading())
        .print(file, json, Ansi.AUTO.enabled(), out);
    out.flush();
    return Exit.PUBLISHED.code();
  }
}
