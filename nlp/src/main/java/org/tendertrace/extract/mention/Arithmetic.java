package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tendertrace.model.Span;

/**
 * Says how the numbers around a figure fit together: a number times its price is a total (2,
 * 15,430.00, 30,860.00), parts make up a whole (共10台：第一批4台，第二批6台). Rows without headers tell their
 * columns apart by nothing else.
 */
final class Arithmetic {

  private static final int LINES_AROUND = 3;
  private static final int FARTHEST = 200;
  private static final double LEAST_PRICE = 100;
  private static final double EXACT = 1e-3;
  private static final int FEWEST_PARTS = 3;

  private final Naming naming;
  private final List<Figure> figures;
  private final Passages passages;

  Arithmetic(Naming naming, List<Figure> figures, Passages passages) {
    this.naming = naming;
    this.figures = figures;
    this.passages = passages;
  }

  /** Adds what the numbers around say of {@code f}. */
  void add(Figure f, Set<String> traits) {
    double[] around = passages.values(around(f));
    double value = f.value().doubleValue();
    boolean whole = f.value().stripTrailingZeros().scale() <= 0;
    if (f.count() == null && whole) {
      traits.add("times a price " + (factor(value, around) != null));
      traits.add("times a price as number " + isSmaller(value, around));
    }
    if (f.count() == null && value >= LEAST_PRICE) {
      traits.add("a price " + isPrice(value, around) + "|a total " + isTotal(value, around));
    }
    addParts(f, traits);
  }

  /** The row of the figure, or its line with those around it. */
  private Span around(Figure f) {
    if (naming.place().row() != null) {
      return naming.place().row().span();
    }
    String text = naming.text();
    int begin = f.passage().begin();
    int end = f.passage().end();
    int first = Math.max(0, begin - FARTHEST);
    int last = Math.min(text.length(), end + FARTHEST);
    for (int k = 0; k < LINES_AROUND; k++) {
      begin = Math.max(first, text.lastIndexOf('\n', begin - 2) + 1);
      int next = end + 1 >= text.length() ? -1 : text.indexOf('\n', end + 1);
      end = next < 0 ? last : Math.min(last, next);
    }
    return new Span(begin, Math.max(begin, end));
  }

  /** A price that a number is multiplied by to a total; {@code null} for none. */
  private static Double factor(double number, double[] around) {
    for (double price : around) {
      if (price >= LEAST_PRICE || price != Math.rint(price)) {
        int others = number == 1 ? 2 : 1;
        if (count(number * price, around) >= others && number * price >= LEAST_PRICE) {
          return price;
        }
      }
    }
    return null;
  }

  /** Whether the number is the smaller one of the two that are multiplied. */
  private static boolean isSmaller(double number, double[] around) {
    Double price = factor(number, around);
    return price != null && number <= price;
  }

  private static boolean isPrice(double value, double[] around) {
    for (double number : around) {
      boolean counts = number >= 1 && number == Math.rint(number) && number < value;
      if (counts && count(number * value, around) >= (number == 1 ? 2 : 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTotal(double value, double[] around) {
    for (double number : around) {
      boolean counts = number >= 2 && number == Math.rint(number) && number < value;
      if (counts && count(value / number, around) > 0) {
        return true;
      }
    }
    return false;
  }

  private static int count(double value, double[] around) {
    int count = 0;
    for (double other : around) {
      count += Math.abs(other - value) <= EXACT * value ? 1 : 0;
    }
    return count;
  }

  /** Adds whether figures of its unit make it up, or it and others make up one of them. */
  private void addParts(Figure f, Set<String> traits) {
    if (f.count() == null || f.isOfEach() || !isNear(f)) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    List<BigDecimal> alike = new ArrayList<>();
    for (Figure other : figures) {
      if (isNear(other) && f.unit().equals(other.unit()) && !other.isOfEach()) {
        alike.add(other.value());
        sum = sum.add(other.value());
      }
    }
    if (alike.size() < FEWEST_PARTS) {
      return;
    }
    BigDecimal twice = sum;
    boolean made = alike.stream().anyMatch(v -> v.add(v).compareTo(twice) == 0);
    if (made) {
      boolean whole = f.value().add(f.value()).compareTo(sum) == 0;
      traits.add(whole ? "a whole of parts" : "a part of a whole");
    }
  }

  /** Whether a figure stands in the name's own line or cell. */
  private static boolean isNear(Figure f) {
    return f.role() == null || f.role() == ItemParts.Role.SENTENCE;
  }
}
