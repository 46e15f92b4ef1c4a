package org.tendertrace.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.publish.Json;
import org.tendertrace.jobs.review.GoldLine;
import org.tendertrace.jobs.review.ReviewQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tendertrace review}. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the uncertain readings of the current run as CSV, the largest procurements first.",
      "Fill in decision (accept, reject or correct) and, to correct, the right value in corrected,"
          + " written as in value; then give the file to tendertrace run --decisions FILE. What is"
          + " decided wins over what is read, in that run and in every later one with the file."
    })
public final class ReviewCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Local folder of the published runs.")
  private Path output;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "A new file; standard output by default. None is overwritten.")
  private Path file;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "Instead, write the notices that were decided on as annotations for tendertrace evaluate.")
  private Path gold;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (ReviewQueue queue = new ReviewQueue(output)) {
      if (gold != null) {
        List<GoldLine> lines = queue.gold();
        create(
            gold, String.join("", lines.stream().map(l -> Json.line(l.fields()) + "\n").toList()));
        out.printf("%s: %d notices that were decided on%n", gold, lines.size());
      } else {
        StringBuilder csv = new StringBuilder();
        long open = queue.print(csv);
        if (file == null) {
          out.print(csv);
        } else {
          create(file, csv.toString());
          out.printf("%s: %d open%n", file, open);
        }
      }
    } catch (IOException e) {
      throw new Failure(
          Exit.FAILURE, "Cannot write %s: %s".formatted(gold == null ? file : gold, e), e);
    }
    out.flush();
    return Exit.PUBLISHED.code();
  }

  /** People's decisions may stand in a file of this name: it is never overwritten. */
  private static void create(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new Failure(Exit.USAGE, "%s exists: name a new file".formatted(file), e);
    }
  }
}
