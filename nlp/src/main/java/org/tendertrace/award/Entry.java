package org.tendertrace.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tendertrace.extract.MoneyReader.Kinds;
import org.tendertrace.extract.MoneyReader.Money;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.extract.Pair;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/** An award in the making: what the rows and lines read so far say about one lot and supplier. */
final class Entry {

  /** Digits of a rounded total, at least. */
  private static final int FEWEST_DIGITS = 3;

  /** Scale of a total that is rounded to hundreds. */
  private static final int ROUNDED = -2;

  String lot;
  final List<Name> suppliers = new ArrayList<>();
  Pair supplierPair;
  Pair amountPair;
  Money money;
  Money rate;

  /** What it offered, in a list of all who bid. */
  Money bid;

  Pair bidPair;
  int rank;
  boolean failed;
  boolean lost;

  /** Whether the supplier's label says that it is the winner. */
  boolean named;

  /** Whether it is one of those who bid, so that only its rank or outcome can say that it won. */
  boolean bidder;

  /** Whether its rank or outcome says that it won. */
  boolean won;

  /** Whether a column says that it was taken, or what became of it else; null for neither. */
  Boolean taken;

  /** Whether a remark beside it says that it won. */
  boolean remarked;

  /** Whether the supplier's label is 名称 in a section about the award, and may be another's. */
  boolean unlabelled;

  /** Whether it gets a part of the whole, others theirs. */
  boolean shared;

  /** Whether the label asks for all who were let in, of whom others may have won. */
  boolean shortlisted;

  /** Whether the label names a candidate, who may have come behind the winner. */
  boolean candidate;

  /** Whether a card tells it, which names no buyer or only the supplier as if it were one. */
  boolean card;

  /** Whether only the sum is told, and nowhere who won. */
  boolean unnamed;

  int record = -1;
  SectionKind section = SectionKind.NONE;
  double amountWeight;

  /** The award that one line without a label tells of, perhaps without a price. */
  static Entry ofLine(Span line, String lot, Name supplier, Money price, double weight) {
    Entry entry = new Entry();
    entry.lot = lot;
    entry.suppliers.add(supplier);
    entry.money = price;
    entry.supplierPair = told(FieldKind.SUPPLIER, line, supplier.span(), lot, weight);
    entry.amountPair =
        price == null ? null : told(FieldKind.AMOUNT, line, price.span(), lot, weight);
    return entry;
  }

  private static Pair told(FieldKind field, Span line, Span value, String lot, double weight) {
    return new Pair(field, weight, line, value, SectionKind.AWARD, lot, -1, null, Pair.Source.LINE);
  }

  boolean isEmpty() {
    return suppliers.isEmpty() && money == null && !failed;
  }

  /**
   * The sum; {@code null} for none, and for a zero or the rate's own number that a portal prints as
   * a sum beside a rate.
   */
  BigDecimal total() {
    boolean sum = money != null && money.kind() == Kinds.TOTAL;
    return sum && !(rate != null && (isZero() || isNumberOfRate())) ? money.value() : null;
  }

  private boolean isNumberOfRate() {
    return money.value() != null
        && rate.value() != null
        && money.value().compareTo(rate.value()) == 0;
  }

  /** Whether the sum is a zero, which portals print where they were given none. */
  private boolean isZero() {
    return money.value() != null && money.value().signum() == 0;
  }

  /** Takes {@code read} if it says more than what is known. */
  void offer(Pair pair, Money read) {
    if (read.kind() == Kinds.RATE) {
      rate = rate == null ? read : rate;
      amountPair = amountPair == null ? pair : amountPair;
      return;
    }
    boolean better =
        money == null
            || (money.kind() != Kinds.TOTAL && read.kind() == Kinds.TOTAL)
            || (read.kind() == Kinds.TOTAL && pair.weight() > amountWeight + 0.2);
    if (better) {
      money = read;
      amountPair = pair;
      amountWeight = pair.weight();
    }
  }

  /** Whether the total is that of {@code other} in fewer digits: 91.32万元 of 913,150元. */
  boolean isRounded(Entry other) {
    BigDecimal total = total();
    BigDecimal exact = other.total();
    if (total == null || exact == null || total.signum() <= 0) {
      return false;
    }
    int scale = total.stripTrailingZeros().scale();
    int digits = total.stripTrailingZeros().precision();
    return digits >= FEWEST_DIGITS
        && scale <= ROUNDED
        && exact.stripTrailingZeros().scale() > scale
        && (exact.setScale(scale, RoundingMode.HALF_UP).compareTo(total) == 0
            || exact.setScale(scale, RoundingMode.DOWN).compareTo(total) == 0);
  }

  boolean sameSuppliers(Entry other) {
    return keys().equals(other.keys());
  }

  /** The names as they compare: EXAMPLE LTD is Example Ltd. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(suppliers.size());
    for (Name supplier : suppliers) {
      keys.add(supplier.text().toUpperCase(Locale.ROOT));
    }
    return keys;
  }

  List<String> names() {
    List<String> names = new ArrayList<>(suppliers.size());
    for (Name supplier : suppliers) {
      names.add(supplier.text());
    }
    return names;
  }

  /** What another entry about the same award adds. */
  void absorb(Entry other) {
    if (suppliers.isEmpty()) {
      suppliers.addAll(other.suppliers);
      supplierPair = other.supplierPair;
    }
    boolean placeholder =
        money != null && money.kind() == Kinds.TOTAL && isZero() && other.money != null;
    if (placeholder || (other.total() != null && (total() == null || isRounded(other)))) {
      money = other.money;
      amountPair = other.amountPair;
      amountWeight = other.amountWeight;
    }
    rate = rate == null ? other.rate : rate;
    money = money == null ? other.money : money;
    amountPair = amountPair == null ? other.amountPair : amountPair;
    lot = lot == null ? other.lot : lot;
    rank = rank == 0 ? other.rank : rank;
    shared |= other.shared;
    shortlisted &= other.shortlisted;
    candidate &= other.candidate;
  }
}
