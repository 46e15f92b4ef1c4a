package org.tendertrace.extract.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sentences, lists and rows in which numbers stand in for one another, from which the referee of
 * quantities learns, too. Each line of {@code mentions/made_up_counts.tsv} has places for numbers
 * and names, and what each of its names is counted.
 */
final class MadeUpSentences {

  private static final String TABLE = "/mentions/made_up_counts.tsv";
  private static final int ROUNDS = 3;
  private static final int[][] NUMBERS = {{3, 8, 5, 2, 40}, {12, 4, 7, 6, 300}, {5, 2, 9, 4, 1200}};
  private static final int[] PRICES = {98_500, 1_260_000, 15_430};
  private static final Map<String, String[]> NAMES =
      Map.of(
          "{chip}", new String[] {"昇腾910B", "NVIDIA L40S", "海光K100-AI"},
          "{other}", new String[] {"昆仑芯P800", "NVIDIA H20", "昇腾310P"},
          "{card}", new String[] {"RTX 4090", "RTX A4000", "RTX 6000 Ada"},
          "{model}", new String[] {"通义千问", "豆包大模型", "Kimi"},
          "{second}", new String[] {"DeepSeek-V3", "文心一言", "讯飞星火"},
          "{cloud}", new String[] {"天翼云", "华为云", "移动云"});

  private MadeUpSentences() {}

  /** A naming for each name of each line and each round of numbers. */
  static List<QuantityTraining.Example> examples() {
    List<QuantityTraining.Example> examples = new ArrayList<>();
    for (String row : rows()) {
      String[] columns = row.split("\t");
      for (int round = 0; round < ROUNDS; round++) {
        addExamples(columns, round, examples);
      }
    }
    return examples;
  }

  private static List<String> rows() {
    try (InputStream in = MadeUpSentences.class.getResourceAsStream(TABLE)) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addExamples(
      String[] columns, int round, List<QuantityTraining.Example> examples) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (int k = 0; k < NUMBERS[round].length; k++) {
      numbers.put(Character.toString('a' + k), NUMBERS[round][k]);
    }
    String lines = columns[0];
    for (Map.Entry<String, String[]> name : NAMES.entrySet()) {
      lines = lines.replace(name.getKey(), name.getValue()[round]);
    }
    for (Map.Entry<String, Integer> number : numbers.entrySet()) {
      for (Map.Entry<String, Integer> other : numbers.entrySet()) {
        int sum = number.getValue() + other.getValue();
        lines =
            lines.replace(
                "{" + number.getKey() + "+" + other.getKey() + "}", Integer.toString(sum));
        int product = number.getValue() * other.getValue();
        lines =
            lines.replace(
                "{" + number.getKey() + "*" + other.getKey() + "}", Integer.toString(product));
      }
      lines = lines.replace("{" + number.getKey() + "}", number.getValue().toString());
      String total = String.format("%,d", (long) number.getValue() * PRICES[round]);
      lines = lines.replace("{" + number.getKey() + "*price}", total);
    }
    lines = lines.replace("{price}", String.format("%,d", PRICES[round]));
    List<List<Derivation>> names = MadeUpNamings.ways(lines);
    for (int k = 0; k < Math.min(names.size(), columns.length - 1); k++) {
      String right = outcome(columns[k + 1], numbers);
      examples.add(new QuantityTraining.Example(columns[0] + round, names.get(k), Set.of(right)));
    }
  }

  /**
   * What a formula comes to: {@code (a+b)*c card} is written {@code a+b*c card}, sums first; {@code
   * &} adds products.
   */
  private static String outcome(String formula, Map<String, Integer> numbers) {
    if (formula.equals("none")) {
      return Derivation.NONE;
    }
    int blank = formula.indexOf(' ');
    BigDecimal total = BigDecimal.ZERO;
    for (String term : formula.substring(0, blank).split("&", -1)) {
      total = total.add(product(term, numbers));
    }
    return Derivation.outcome(total, formula.substring(blank + 1));
  }

  private static BigDecimal product(String term, Map<String, Integer> numbers) {
    BigDecimal product = BigDecimal.ONE;
    for (String factor : term.split("\\*", -1)) {
      BigDecimal sum = BigDecimal.ZERO;
      for (String part : factor.split("\\+", -1)) {
        Integer number = numbers.get(part);
        sum = sum.add(number == null ? new BigDecimal(part) : BigDecimal.valueOf(number));
      }
      product = product.multiply(sum);
    }
    return product;
  }
}
