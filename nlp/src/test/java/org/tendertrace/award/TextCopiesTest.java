package org.tendertrace.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.evaluate.FieldAnalysis;

/**
 * Reads the pages of the portals again as crawlers copy them into text, where tables and most of
 * the layout are lost, and bounds from below how many buyers and awards are still read.
 */
class TextCopiesTest {

  private static final Path NOTICES = Path.of("src", "test", "resources", "portals");

  /** How a page becomes text. */
  enum Copy {
    /** Each text between two tags is a line; empty cells vanish. */
    LINES,

    /** All texts in one line, a blank between them. */
    ONE_LINE,

    /** A line for each block and each row, a tab between cells. */
    TABS,

    /** A line for each block and each row, a blank between cells; empty ones vanish. */
    CELLS;

    private String of(Document page) {
      return switch (this) {
        case LINES -> String.join("\n", texts(page));
        case ONE_LINE -> String.join(" ", texts(page));
        case TABS -> rows(page, "\t");
        case CELLS -> rows(page, " ");
      };
    }
  }

  /**
   * @param buyers share of the expected buyers that is read from the copies, at least
   * @param awards the same of awards with their lot, suppliers and amount
   */
  @ParameterizedTest
  @CsvSource({"LINES, 0.97, 0.78", "ONE_LINE, 0.91, 0.69", "TABS, 0.97, 0.81", "CELLS, 0.97, 0.73"})
  void copiesOfPagesAreReadAsWellAsBefore(Copy copy, double buyers, double awards)
      throws IOException {
    FieldAnalysis analysis = new FieldAnalysis();
    int[] buyer = new int[3];
    int[] award = new int[3];
    for (Path path : PortalFile.in(NOTICES)) {
      PortalFile page = PortalFile.read(path);
      if (page.name().endsWith(".html")) {
        PortalFile text =
            new PortalFile(
                page.name().replace(".html", ".txt"),
                page.expected(),
                copy.of(Jsoup.parse(page.document())));
        List<String> given = text.given(text.analysed(analysis));
        count(page.expected(), given, "buyers", buyer);
        count(page.expected(), given, "award", award);
      }
    }
    String totals =
        "%s: buyers %d right of %d given and %d expected, awards %d of %d and %d"
            .formatted(
                copy.name().toLowerCase(Locale.ROOT),
                buyer[0],
                buyer[1],
                buyer[2],
                award[0],
                award[1],
                award[2]);
    System.out.println(totals);
    assertThat(buyer[0] / (double) buyer[2]).as(totals).isGreaterThanOrEqualTo(buyers);
    assertThat(award[0] / (double) award[2]).as(totals).isGreaterThanOrEqualTo(awards);
  }

  /** Adds how many are right, given and expected. */
  private static void count(List<String> expected, List<String> given, String field, int[] counts) {
    List<String> left = new ArrayList<>(given);
    for (String each : expected) {
      if (PortalFile.field(each).equals(field)) {
        counts[2]++;
        counts[0] += left.remove(each) ? 1 : 0;
      }
    }
    counts[1] += (int) given.stream().filter(g -> PortalFile.field(g).equals(field)).count();
  }

  private static List<String> texts(Document page) {
    List<String> texts = new ArrayList<>();
    page.body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text && !text.isBlank()) {
                texts.add(text.text().strip());
              }
            });
    return texts;
  }

  private static String rows(Document page, String between) {
    StringBuilder rows = new StringBuilder();
    for (Node child : page.body().childNodes()) {
      append(child, between, rows);
    }
    return rows.toString().replaceAll("\\n+", "\n").strip();
  }

  private static void append(Node node, String between, StringBuilder rows) {
    if (node instanceof TextNode text) {
      rows.append(text.text());
    } else if (node instanceof Element element && element.nameIs("tr")) {
      rows.append('\n').append(String.join(between, cells(element, between))).append('\n');
    } else if (node instanceof Element element) {
      String edge = element.isBlock() || element.nameIs("br") ? "\n" : "";
      rows.append(edge);
      element.childNodes().forEach(child -> append(child, between, rows));
      rows.append(edge);
    }
  }

  private static List<String> cells(Element row, String between) {
    return row.children().stream()
        .map(Element::text)
        .filter(cell -> between.equals("\t") || !cell.isBlank())
        .toList();
  }
}
