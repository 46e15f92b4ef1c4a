package org.tendertrace.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import org.tendertrace.AnalyzerOptions;
import org.tendertrace.NoticeAnalyzer;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.RawDocument;
import org.tendertrace.read.Gate;
import org.tendertrace.text.Linguist;

/**
 * The benchmark: the analysis against jsoup's bare parse, the gate against counting bytes. One JVM's
 * share of it: how the compiler happened to treat either side differs from JVM to JVM, so the launcher
 * starts several.
 */
public final class Bench {

  // After 15 rounds a tenth of our time still went into code that the compiler had not finished with.
  private static final int WARM_UP = 25;
  private static final int ROUNDS = 15;

  private Bench() {}

  /**
   * Measures, and prints a JSON object a line for each duel.
   *
   * @param arguments the root of the clone and the folder of the corpus, which need not be there
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Knowledge knowledge = Knowledge.load();
    NoticeAnalyzer analyzer =
        new NoticeAnalyzer(knowledge, AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);
    ToIntFunction<byte[]> analysis =
        page -> size(analyzer.analyze(RawDocument.of("page.html", page)));
    ToIntFunction<byte[]> parse =
        page -> Jsoup.parse(new String(page, StandardCharsets.UTF_8)).childNodeSize();
    List<byte[]> pages = pages(root, PortalPage.USUAL_NOTICE);
    print(
        "bytes to mentions / jsoup's parse, usual pages",
        new Duel(pages, analysis, parse).run(WARM_UP, ROUNDS, 1));
    print(
        "the same, turns of all pages",
        new Duel(pages, analysis, parse).run(WARM_UP, ROUNDS, pages.size()));
    print(
        "the same, pages full of text",
        new Duel(pages(root, PortalPage.DENSE_NOTICE), analysis, parse).run(WARM_UP, ROUNDS, 1));
    List<byte[]> real = Samples.real(Path.of(arguments[1]));
    if (real.isEmpty()) {
      System.err.println("no corpus in " + arguments[1] + ": real pages are not measured");
    } else {
      print("the same, real pages", new Duel(real, analysis, parse).run(WARM_UP, ROUNDS, 1));
    }
    Gate gate = new Gate(knowledge);
    print(
        "gate / counting line feeds, usual pages",
        new Duel(pages, page -> gate.terms(page).size(), Bench::lineFeeds).run(WARM_UP, ROUNDS, 1));
  }

  private static List<byte[]> pages(Path root, int noticeSize) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    for (String notice : Samples.own(root)) {
      pages.add(PortalPage.of(notice, pages.size(), noticeSize));
    }
    return pages;
  }

  private static int size(Analysis analysis) {
    return analysis.awards().size() + analysis.mentions().size();
  }

  private static int lineFeeds(byte[] page) {
    int lines = 0;
    for (byte b : page) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static void print(String what, Duel.Outcome outcome) {
    int pages = outcome.documents();
    System.out.printf(
        Locale.ROOT,
        "{\"duel\": \"%s\", \"ratio\": %.4f, \"pages\": %d, \"bytes\": %d, \"ours_us\": %.1f,"
            + " \"peer_us\": %.1f, \"ours_allocated\": %d, \"peer_allocated\": %d}%n",
        what,
        outcome.ratio(),
        pages,
        outcome.bytes() / pages,
        outcome.ours() * 1e6 / pages,
        outcome.peer() * 1e6 / pages,
        outcome.oursAllocated() / pages,
        outcome.peerAllocated() / pages);
  }
}
