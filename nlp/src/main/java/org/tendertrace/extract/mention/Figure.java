package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.model.Span;

/**
 * A number that may say how much of a thing is meant.
 *
 * @param unit in which it counts; {@code null} for a bare number
 * @param shape how it is written
 * @param label of the part that it stands in; empty for none
 * @param role of that part; {@code null} in the sentence of the name
 * @param isBefore whether it stands before the name
 * @param passage the part
 * @param count with a unit behind it; {@code null} for other numbers
 * @param named units that words around a bare number name
 */
record Figure(
    Span span,
    BigDecimal value,
    String unit,
    Shape shape,
    String label,
    Role role,
    boolean isBefore,
    Span passage,
    Count count,
    List<Named> named) {

  private static final int SOME_REACH = 6;
  private static final String SOME = "其中";
  private static final String HOLDING = "（含";
  private static final Set<String> MACHINES = Set.of("server", "node");

  /** How a number is written. */
  enum Shape {
    /** With its unit: 8张. */
    COUNT,
    /** Alone in a cell whose unit another cell, or the header, gives. */
    CELL_UNIT,
    /** Alone in a cell. */
    CELL,
    /** With a sign of multiplication: ×8. */
    TIMES,
    /** Behind a label: 数量3. */
    LABELLED,
    /** With a word that counts anything: 8个. */
    PIECE,
    /** As a word right before the name. */
    SPELLED,
    /** Between blanks. */
    PLAIN
  }

  /**
   * A unit that a word names for a bare number.
   *
   * @param factor how many of the unit the word stands for
   * @param where the word stands
   */
  record Named(String unit, BigDecimal factor, String where) {

    boolean isOne() {
      return factor.compareTo(BigDecimal.ONE) == 0;
    }
  }

  Figure with(List<Named> units) {
    return new Figure(
        span, value, unit, shape, label, role, isBefore, passage, count, List.copyOf(units));
  }

  static boolean isMachine(String unit) {
    return unit != null && MACHINES.contains(unit);
  }

  boolean isMachine() {
    return isMachine(unit);
  }

  boolean isCard() {
    return "card".equals(unit);
  }

  /** Whether it says how many each machine holds. */
  boolean isOfEach() {
    return count != null && (count.each() || count.perServer());
  }

  /** Whether it counts some of those that are counted before: 6台（其中2台…）. */
  boolean isSome(String text) {
    int from = Math.max(passage.begin(), span.begin() - SOME_REACH);
    String before = from < span.begin() ? text.substring(from, span.begin()) : "";
    return before.contains(SOME) || before.endsWith(HOLDING);
  }

  /** The unit, or how a number without one is written. */
  String kind() {
    return unit == null ? lower(shape) : unit;
  }

  /** Where it stands, seen from the name. */
  String place() {
    return (role == null ? "own" : lower(role)) + (isBefore ? " before" : " behind");
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
