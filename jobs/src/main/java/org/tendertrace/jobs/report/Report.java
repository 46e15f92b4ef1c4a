package org.tendertrace.jobs.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.jobs.query.Snapshot;

/**
 * The report on the current run of a local folder.
 *
 * @param output folder of the published runs
 * @param tickers of the companies to compare, in order
 * @param analysts CSV of what analysts say of companies; {@code null} for none
 * @param ocds what an OCDS package says of itself
 */
public record Report(
    Path output,
    Format format,
    Language language,
    List<String> tickers,
    Path analysts,
    OcdsOptions ocds) {
  /** The companies that are compared where no others are named. */
  public static final String TICKERS = "AMZN,MSFT";

  /** The report of the demo: for a browser, in English. */
  public static Report of(Path output) {
    return new Report(
        output,
        Format.HTML,
        Language.EN,
        List.of(TICKERS.split(",")),
        null,
        OcdsOptions.PLACEHOLDER);
  }

  /** Where the report is written unless another file is named: beside the runs, never in one. */
  public Path file() {
    String suffix = language == Language.EN ? "" : "." + language.code();
    return output.resolve("report" + suffix + "." + format.extension());
  }

  /**
   * The text of the report.
   *
   * @throws Failure if no run is published in the folder, or it cannot be read
   */
  public String text() {
    try {
      Snapshot snapshot = Snapshot.current(output);
      return switch (format) {
        case HTML -> HtmlReport.of(content(snapshot), language);
        case JSON -> JsonReport.of(content(snapshot));
        case CSV -> CsvReport.of(content(snapshot));
        case OCDS -> OcdsReport.of(snapshot, ocds);
      };
    } catch (SQLException | IOException e) {
      throw new Failure(
          Exit.FAILURE,
          "Cannot report on %s: %s; was it published by this version?"
              .formatted(output, e.getMessage()),
          e);
    }
  }

  private Content content(Snapshot snapshot) throws SQLException {
    return Content.of(snapshot, language, tickers, analysts);
  }

  /** Writes the report; readers see the old one or the new one, never a part. */
  public void write(Path file) {
    String text = text();
    Path absolute = file.toAbsolutePath();
    try {
      Path draft =
          absolute.resolveSibling(
              "." + absolute.getFileName() + "." + ProcessHandle.current().pid());
      try {
        Files.writeString(draft, text);
        Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new Failure(
          Exit.FAILURE,
          "Cannot write %s: %s; name another file with --to".formatted(file, e.getMessage()),
          e);
    }
  }
}
