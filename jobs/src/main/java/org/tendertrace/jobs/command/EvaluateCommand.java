package org.tendertrace.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tendertrace.evaluate.Evaluation;
import org.tendertrace.evaluate.Evaluator;
import org.tendertrace.evaluate.Mistake;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.Settings;
import org.tendertrace.jobs.SharedAnalyzer;
import org.tendertrace.jobs.publish.Json;
import org.tendertrace.jobs.stage.DocumentAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tendertrace evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Scores what is read from notices against what annotators read in them: precision, recall, F1"
          + " and its 95 %% interval for each field, every mistake with its place and rule, and the"
          + " error of the total award spend. The gate is off."
    })
public final class EvaluateCommand implements Callable<Integer> {
  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "Annotations, one JSON object a line. A manifest.tsv beside it gives groups.")
  private Path gold;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the annotated files.")
  private Path documents;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write everything there too, for programs.")
  private Path json;

  @Option(names = "--groups", description = "Also by notice type, form and portal.")
  private boolean byGroup;

  @Mixin private Configuration configuration;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Evaluation evaluation = evaluate();
    PrintWriter out = spec.commandLine().getOut();
    out.println(evaluation.table(byGroup ? evaluation.groups() : List.of("all")));
    for (Mistake mistake : evaluation.mistakes()) {
      out.printf(
          "%s %s: gold %s, read %s%n",
          mistake.doc(), mistake.field(), mistake.expected(), mistake.given());
      for (Evidence evidence : mistake.evidence()) {
        out.printf(
            "    %s [%d, %d) %s: %s%n",
            evidence.field(),
            evidence.begin(),
            evidence.end(),
            evidence.rule(),
            evidence.surface().replaceAll("\\s+", " "));
      }
    }
    out.printf("%n%s%n", evaluation.summary());
    out.flush();
    return Exit.PUBLISHED.code();
  }

  private Evaluation evaluate() {
    if (!Files.isRegularFile(gold)) {
      throw new Failure(Exit.USAGE, "There is no file " + gold + " of annotations");
    }
    if (!Files.isDirectory(documents)) {
      throw new Failure(Exit.USAGE, "There is no folder " + documents + " of documents");
    }
    Settings settings = configuration.ungated();
    Knowledge knowledge = settings.knowledge();
    DocumentAnalyzer analyzer = SharedAnalyzer.of(knowledge, settings);
    try {
      Evaluation evaluation = new Evaluator(analyzer::analyze).evaluate(gold, documents);
      if (json != null) {
        Files.writeString(json, Json.write(evaluation));
      }
      return evaluation;
    } catch (NoSuchFileException e) {
      throw new Failure(
          Exit.USAGE, gold + " annotates a document that is not there: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure(
          Exit.USAGE, "Cannot evaluate " + gold + " on " + documents + ": " + e.getMessage(), e);
    }
  }
}
