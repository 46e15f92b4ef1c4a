package org.tendertrace.jobs.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.Containers;
import org.tendertrace.read.Found;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.spend.ExchangeRates;

/** Explains the documents of one local file. */
public final class Explanation {

  private final Function<RawDocument, Analysis> analyzer;
  private final ExchangeRates rates;
  private final ReadOptions options;

  /**
   * @param analyzer with the gate off, so that there is something to explain
   * @param rates for the conversion of awards
   */
  public Explanation(
      Function<RawDocument, Analysis> analyzer, ExchangeRates rates, ReadOptions options) {
    this.analyzer = analyzer;
    this.rates = rates;
    this.options = options;
  }

  /**
   * Prints what is read from each document of {@code file}.
   *
   * @param json one JSON object a line, instead of text
   * @param color whether the text may use a terminal's colours
   * @throws Failure ({@link Exit#USAGE}) if the file cannot be read
   */
  public void print(Path file, boolean json, boolean color, PrintWriter out) {
    if (!Files.isRegularFile(file)) {
      throw new Failure(Exit.USAGE, "There is no file " + file + " to explain");
    }
    try (InputStream in = Files.newInputStream(file)) {
      Iterator<Found> found = new Containers(options).open(file.toString(), in);
      while (found.hasNext()) {
        Found next = found.next();
        Analysis analysis =
            next instanceof Found.Readable readable
                ? analyzer.apply(readable.document())
                : Analysis.refused(((Found.Refused) next).why());
        out.println(json ? JsonExplanation.of(analysis) : text(analysis, color));
      }
    } catch (IOException e) {
      throw new Failure(Exit.USAGE, "Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private String text(Analysis analysis, boolean color) {
    LocalDate day = analysis.notice() == null ? null : analysis.notice().published();
    YearMonth month = day == null ? null : YearMonth.from(day);
    return new TextExplanation(color, award -> dollars(award, month)).of(analysis);
  }

  /** How an award becomes US dollars, such as {@code ÷ 7.2015 (2024-03) = 27,771.99 USD}. */
  private Optional<String> dollars(Award award, YearMonth month) {
    if (award.amount() == null || "USD".equals(award.currency())) {
      return Optional.empty();
    }
    Optional<BigDecimal> rate = rates.perUsd(award.currency(), month);
    return rates
        .convert(award.amount(), award.currency(), "USD", month)
        .map(usd -> "÷ %s (%s) = %,.2f USD".formatted(rate.orElseThrow(), month, usd));
  }
}
