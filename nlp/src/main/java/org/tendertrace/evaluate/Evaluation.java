package org.tendertrace.evaluate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The outcome of an evaluation, ready to be printed or written as JSON.
 *
 * @param documents how many notices were scored
 * @param typeMacroF1 mean over the gold's notice types of the F1 of each
 * @param goldSpend total of the gold's award amounts, whatever their currency
 * @param readSpend total of the amounts read
 */
public record Evaluation(
    int documents,
    List<Score> scores,
    double typeMacroF1,
    BigDecimal goldSpend,
    BigDecimal readSpend,
    List<Mistake> mistakes) {

  public Evaluation {
    scores = List.copyOf(scores);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * The score of a field over all notices.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  public Score of(String field) {
    return of(field, "all");
  }

  /**
   * The score of a field over a group of notices.
   *
   * @throws IllegalArgumentException if there is no such field or group
   */
  public Score of(String field, String group) {
    return scores.stream()
        .filter(s -> s.field().equals(field) && s.group().equals(group))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No score of " + field + " in " + group));
  }

  /** The groups of notices, in the order {@code all}, notice types, forms, portals as they came. */
  public List<String> groups() {
    return scores.stream().map(Score::group).distinct().toList();
  }

  /** The scores of {@code groups} as a table of plain text. */
  public String table(Collection<String> groups) {
    StringBuilder table = new StringBuilder();
    String format = "%-22s %-24s %9s %9s %9s  %-16s %15s%n";
    table.append(
        line(
            format,
            "field",
            "notices",
            "precision",
            "recall",
            "F1",
            "95 % of F1",
            "right/got/gold"));
    for (Score score : scores) {
      if (groups.contains(score.group())) {
        Interval interval = score.interval();
        table.append(
            line(
                format,
                score.field(),
                score.group(),
                number(score.precision()),
                number(score.recall()),
                number(score.f1()),
                "[" + number(interval.low()) + ", " + number(interval.high()) + "]",
                score.correct() + "/" + score.given() + "/" + score.expected()));
      }
    }
    return table.toString();
  }

  /** The two figures that sum up all notices: the types' macro-F1, and the error of the spend. */
  public String summary() {
    String error =
        goldSpend.signum() == 0
            ? "n/a"
            : line(
                "%+.2f %%",
                100
                    * (readSpend.doubleValue() - goldSpend.doubleValue())
                    / goldSpend.doubleValue());
    return line(
        "%,d notices; macro-F1 of notice types %s; award spend read %s, in gold %s: error %s",
        documents,
        number(typeMacroF1),
        readSpend.toPlainString(),
        goldSpend.toPlainString(),
        error);
  }

  private static String number(double value) {
    return line("%.3f", value);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
