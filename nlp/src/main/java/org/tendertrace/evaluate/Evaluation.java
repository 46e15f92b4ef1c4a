package org.tendertrace.evaluate;

import java.math.BigDecimal;
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

  /** The scores as a table of plain text. */
  public String table() {
    StringBuilder table = new StringBuilder();
    String format = "%-24s %-28s %9s %9s %9s  %-15s %14s%n";
    table.append(
        String.format(
            Locale.ROOT,
            format,
            "field",
            "notices",
            "precision",
            "recall",
            "F1",
            "95 % interval",
            "right/got/gold"));
    for (Score score : scores) {
      Interval interval = score.interval();
      table.append(
          String.format(
              Locale.ROOT,
              format,
              score.field(),
              score.group(),
              number(score.precision()),
              number(score.recall()),
              number(score.f1()),
              "[" + number(interval.low()) + ", " + number(interval.high()) + "]",
              score.correct() + "/" + score.given() + "/" + score.expected()));
    }
    table.append(
        String.format(
            Locale.ROOT,
            "%nnotices %d, macro-F1 of notice types %s, award spend read %s, in gold %s%n",
            documents,
            number(typeMacroF1),
            readSpend.toPlainString(),
            goldSpend.toPlainString()));
    return table.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
