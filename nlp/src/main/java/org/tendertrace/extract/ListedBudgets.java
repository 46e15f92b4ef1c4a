package org.tendertrace.extract;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.tendertrace.extract.BudgetReader.Budget;
import org.tendertrace.extract.BudgetReader.Read;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.knowledge.FieldKind;

/**
 * Sums the budgets of the projects that an intention lists below one another, each under a number
 * of its own: 序号 1 … 预算金额（万元）：385, 序号 2 ….
 */
final class ListedBudgets {

  private static final double CONFIDENCE = 0.8;

  private final MoneyReader money;

  ListedBudgets(MoneyReader money) {
    this.money = money;
  }

  /** The sum; {@code null} where fewer than two are listed so, or one has no sum of its own. */
  Budget sum(Layout layout) {
    String text = layout.text();
    Set<String> numbers = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    Read first = null;
    String number = null;
    for (Pair pair : layout.pairs()) {
      boolean line = pair.record() < 0 && pair.lot() == null;
      if (line && pair.field() == FieldKind.INDEX) {
        number = pair.value().of(text);
      } else if (line && pair.field() == FieldKind.BUDGET) {
        Money read = number != null && numbers.add(number) ? money.read(text, pair) : null;
        if (read == null || read.kind() != Kinds.TOTAL) {
          return null;
        }
        sum = sum.add(read.value());
        first = first == null ? new Read(pair, read) : first;
      }
    }
    return numbers.size() > 1
        ? BudgetReader.budget(first, sum, "budget_amount/sum-of-lots", CONFIDENCE)
        : null;
  }
}
