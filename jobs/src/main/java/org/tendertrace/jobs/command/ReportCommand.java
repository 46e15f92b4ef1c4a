package org.tendertrace.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.report.Format;
import org.tendertrace.jobs.report.Language;
import org.tendertrace.jobs.report.OcdsOptions;
import org.tendertrace.jobs.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tendertrace report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the report on the current run: one file that needs no network.",
      "Its numbers are those of the tables, each with the passages that it rests on."
    })
public final class ReportCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Local folder of the published runs.")
  private Path output;

  @Option(
      names = "--format",
      defaultValue = "HTML",
      paramLabel = "FORM",
      description = "html, json, csv or ocds (a release package); html by default.")
  private Format format;

  @Option(
      names = "--language",
      defaultValue = "EN",
      paramLabel = "LANGUAGE",
      description = "en or zh; en by default.")
  private Language language;

  @Option(
      names = "--tickers",
      split = ",",
      defaultValue = Report.TICKERS,
      paramLabel = "LIST",
      description = "Companies to compare; ${DEFAULT-VALUE} by default.")
  private List<String> tickers;

  @Option(
      names = "--analysts",
      paramLabel = "FILE",
      description = {
        "CSV of yours to show beside them: ticker, as_of and any of source, consensus, buy,",
        "hold, sell, price, target, currency, score."
      })
  private Path analysts;

  @Option(
      names = "--ocid-prefix",
      defaultValue = OcdsOptions.UNREGISTERED,
      paramLabel = "PREFIX",
      description =
          "For ocds: your registered prefix; ${DEFAULT-VALUE}, which is none, by default.")
  private String ocidPrefix;

  @Option(
      names = "--ocds-extension",
      paramLabel = "URL",
      description = "For ocds: where you publish docs/ocds/extension.json.")
  private String ocdsExtension;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to write it, - for standard output; by default DIR/report.html.")
  private String file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Report report =
        new Report(
            output,
            format,
            language,
            tickers,
            analysts,
            new OcdsOptions(ocidPrefix, ocdsExtension));
    if ("-".equals(file)) {
      out.print(report.text());
    } else {
      Path to = file == null ? report.file() : Path.of(file);
      report.write(to);
      out.println("Report: " + to);
    }
    out.flush();
    return Exit.PUBLISHED.code();
  }
}
