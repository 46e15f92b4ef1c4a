package org.tendertrace.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Settings;
import org.tendertrace.jobs.SharedAnalyzer;
import org.tendertrace.jobs.explain.Explanation;
import org.tendertrace.jobs.explain.Story;
import org.tendertrace.jobs.explain.TextStory;
import org.tendertrace.jobs.stage.DocumentAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.spend.ExchangeRates;
import picocli.CommandLine.ArgGroup;
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
      "Shows what is read from a notice, and why: fields, awards, mentions, conversions. The gate is"
          + " off. Of an archive or a JSON Lines file, every notice is shown.",
      "Or tells from the published tables the story of a procurement (its notices in time order,"
          + " why they are one, what counts) or of an entity (its names, what it bought and sold)."
    })
public final class ExplainCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private Subject subject;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Local folder of the published runs; ${DEFAULT-VALUE} by default.")
  private Path output;

  @Option(names = "--json", description = "For programs: one JSON object a line.")
  private boolean json;

  @Mixin private Configuration configuration;

  @Spec private CommandSpec spec;

  /** What to explain: one of these. */
  private static final class Subject {
    @Parameters(paramLabel = "FILE", description = "A local file, whatever its format.")
    private Path file;

    @Option(
        names = "--process",
        paramLabel = "ID",
        description = "A procurement: its id or the beginning of it, its number, or a notice's id.")
    private String process;

    @Option(
        names = "--entity",
        paramLabel = "ID",
        description = "An institution or company: its id or the beginning of it, or a name.")
    private String entity;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (subject.file != null) {
      explainFile(out);
    } else {
      Story story =
          subject.process == null
              ? Story.of(output, Story.Subject.ENTITY, subject.entity)
              : Story.of(output, Story.Subject.PROCESS, subject.process);
      out.print(json ? story.json() + "\n" : TextStory.of(story));
    }
    out.flush();
    return Exit.PUBLISHED.code();
  }

  private void explainFile(PrintWriter out) {
    Settings settings = configuration.ungated();
    Knowledge knowledge = settings.knowledge();
    DocumentAnalyzer analyzer = SharedAnalyzer.of(knowledge, settings);
    ExchangeRates rates = new ExchangeRates(knowledge.exchangeRates());
    new Explanation(analyzer::analyze, rates, settings.reading())
        .print(subject.file, json, Ansi.AUTO.enabled(), out);
  }
}
