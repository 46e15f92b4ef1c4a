package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.mention.ItemParts.Role;

/**
 * Says what a way to read a quantity leaves out of the figures of an item, and what confirms it.
 */
final class Omissions {

  private static final Set<Integer> IN_MACHINES = Set.of(1, 2, 4, 8, 16);
  private static final BigDecimal MOST_CARDS = BigDecimal.valueOf(64);

  private final List<Figure> figures;

  /** Whether the label of each figure is that of a quantity. */
  private final boolean[] labelled;

  Omissions(CountWords words, List<Figure> figures) {
    this.figures = figures;
    labelled = new boolean[figures.size()];
    for (int k = 0; k < labelled.length; k++) {
      labelled[k] = words.isQuantityLabel(figures.get(k).label());
    }
  }

  /** Whether any figure has the label of a quantity. */
  boolean hasQuantityLabel() {
    for (boolean each : labelled) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  /** Whether another figure says the same: 2台，每台8张，共16张. */
  void addConfirmation(String part, BigDecimal value, List<Figure> of, Set<String> own) {
    if (value.compareTo(BigDecimal.ONE) <= 0) {
      return;
    }
    boolean product = of.size() == 1 && of.get(0).isCard();
    for (Figure a : figures) {
      if (of.contains(a)) {
        continue;
      }
      if (a.isCard() && a.value().compareTo(value) == 0) {
        own.add(part + "|confirmed");
      }
      boolean cards = product && (a.unit() == null || a.isCard());
      for (Figure b : cards ? figures : List.<Figure>of()) {
        if (!b.equals(a)
            && !of.contains(b)
            && b.isMachine()
            && b.value().compareTo(BigDecimal.ONE) > 0
            && a.value().multiply(b.value()).compareTo(value) == 0) {
          own.add(part + "|a product of others");
        }
      }
    }
  }

  /** What a way with one figure leaves out. */
  void addOmissions(String part, Figure f, Set<String> own) {
    for (int k = 0; k < labelled.length; k++) {
      Figure other = figures.get(k);
      boolean beside =
          f.unit() == null && other.unit() == null && other.passage().equals(f.passage());
      if (other.equals(f) || beside) {
        continue;
      }
      if (other.isMachine() && !f.isMachine()) {
        own.add(part + "|leaves out machines " + other.place());
        if (f.isOfEach()) {
          own.add(part + "|leaves out machines of each");
        }
      }
      if (other.isCard() && !f.isCard()) {
        own.add(part + "|leaves out cards " + other.place() + " " + other.isOfEach());
      }
      if (other.shape() == Figure.Shape.TIMES
          && other.role() == null
          && f.shape() != Figure.Shape.TIMES) {
        own.add(part + "|leaves out times");
      }
      if (labelled[k]) {
        addQuantityLabel(part, f, other, own);
      }
      if (other.isMachine()
          && other.value().signum() > 0
          && f.isCard()
          && f.value().compareTo(other.value()) > 0) {
        BigDecimal[] each = f.value().divideAndRemainder(other.value());
        boolean whole =
            each[1].signum() == 0 && IN_MACHINES.contains(each[0].min(MOST_CARDS).intValue());
        own.add(part + "|machines divide it " + whole);
      }
    }
  }

  private static void addQuantityLabel(String part, Figure f, Figure other, Set<String> own) {
    if (other.role() == Role.CELL && f.role() != Role.CELL) {
      own.add(part + "|leaves out a quantity cell");
      own.add("any|leaves out a quantity cell|" + f.place());
    }
    if (other.role() == Role.FIELD && f.role() == null) {
      own.add(part + "|leaves out a quantity field|" + other.isMachine());
      own.add("any|leaves out a quantity field");
    }
  }
}
