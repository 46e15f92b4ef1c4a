package org.tendertrace.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.evaluate.Interval;

/** The labelled pairs of {@code organisations/pairs.tsv}, and how well they are told apart. */
final class OrganisationPairs {

  private OrganisationPairs() {}

  /** A row of the file; {@code half} is dev or test. */
  record Pair(String half, String a, String b, boolean same, String kind) {

    /** Whether both names are written with Han characters. */
    boolean han() {
      return PartyName.hasHan(a) && PartyName.hasHan(b);
    }

    static Pair of(String line) {
      String[] cells = line.split("\t", -1);
      return new Pair(
          cells[0], unescaped(cells[1]), unescaped(cells[2]), cells[3].equals("yes"), cells[5]);
    }

    private static String unescaped(String cell) {
      StringBuilder plain = new StringBuilder();
      for (int k = 0; k < cell.length(); k++) {
        if (cell.startsWith("\\n", k)) {
          plain.append('\n');
          k += 1;
        } else if (cell.startsWith("\\u", k)) {
          plain.append((char) Integer.parseInt(cell.substring(k + 2, k + 6), 16));
          k += 5;
        } else {
          plain.append(cell.charAt(k));
        }
      }
      return plain.toString();
    }
  }

  /**
   * The counts of some pairs.
   *
   * @param pairs all of them
   * @param merged those that the resolver takes for one organisation
   * @param same those that are one
   * @param correct those that are both
   */
  record Count(String of, int pairs, int merged, int same, int correct) {

    static Count of(String name, List<Pair> pairs, Resolver resolver) {
      int merged = 0;
      int same = 0;
      int correct = 0;
      for (Pair pair : pairs) {
        boolean one = resolver.same(pair.a(), pair.b());
        merged += one ? 1 : 0;
        same += pair.same() ? 1 : 0;
        correct += one && pair.same() ? 1 : 0;
      }
      return new Count(name, pairs.size(), merged, same, correct);
    }

    double precision() {
      return merged == 0 ? 1 : (double) correct / merged;
    }

    double recall() {
      return same == 0 ? 1 : (double) correct / same;
    }

    /** A row of a table: counts, and P, R and F1 with their 95 % intervals. */
    String row() {
      double mean = (merged + same) / 2.0;
      double f1 = mean == 0 ? 1 : correct / mean;
      return "| %s | %d | %d/%d | %d/%d | %s | %s | %s |%n"
          .formatted(
              of,
              pairs,
              correct,
              merged,
              correct,
              same,
              share(precision(), Interval.wilson(correct, merged)),
              share(recall(), Interval.wilson(correct, same)),
              share(f1, Interval.wilson(correct, mean)));
    }

    private static String share(double value, Interval interval) {
      return "%.3f (%.3f–%.3f)".formatted(value, interval.low(), interval.high());
    }
  }

  static List<Pair> read() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (InputStream in = OrganisationPairs.class.getResourceAsStream("/organisations/pairs.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .skip(1)
          .forEach(line -> pairs.add(Pair.of(line)));
    }
    return pairs;
  }
}
