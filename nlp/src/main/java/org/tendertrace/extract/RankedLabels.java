package org.tendertrace.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tendertrace.extract.Labels.Term;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.text.Numerals;

/** Reads labels with an ordinal, whose value names the first or another in an order. */
final class RankedLabels {

  /** Asks for one who did not win. */
  static final Term OTHER_BIDDER =
      new Term(
          List.of(
              new FieldLabel(
                  FieldKind.OTHER_BIDDER, "", Set.of(), Set.of(), 0.9, "ordinal above one")),
          null);

  private static final Term FIRST =
      new Term(
          List.of(new FieldLabel(FieldKind.SUPPLIER, "", Set.of(), Set.of(), 0.9, "ordinal one")),
          null);

  private static final String CANDIDATE = "候选人";

  private final Map<String, Term> whole;
  private final Function<String, Term> guess;

  /**
   * @param whole the labels that are listed
   * @param guess what a label that is not listed may announce, or {@code null}
   */
  RankedLabels(Map<String, Term> whole, Function<String, Term> guess) {
    this.whole = whole;
    this.guess = guess;
  }

  /**
   * What a label, folded and without spaces, announces by its ordinal, as in 第二中标候选人, 中标候选人2单位名称
   * and 排名第1, or {@code null}.
   */
  Term read(String key) {
    int ordinal = 0;
    String rest = key;
    int first = key.indexOf('第');
    int candidate = key.indexOf(CANDIDATE);
    int behind = candidate + CANDIDATE.length();
    if (first >= 0 && first + 2 <= key.length()) {
      ordinal = Numerals.ordinal(key.substring(first + 1, first + 2));
      rest = key.substring(0, first) + key.substring(first + 2);
    } else if (candidate >= 0 && behind < key.length()) {
      ordinal = Numerals.ordinal(key.substring(behind, behind + 1));
      rest = key.substring(0, behind) + key.substring(behind + 1);
    } else if (!key.isEmpty()) {
      // 名次1
      rest = key.substring(0, key.length() - 1);
      ordinal = Numerals.ordinal(key.substring(key.length() - 1));
      ordinal = ordinal > 0 && isRank(rest) ? ordinal : 0;
    }
    if (ordinal <= 0 || rest.length() < 2) {
      return null;
    }
    Term term = whole.get(rest);
    term = term == null || !term.isLabel() ? guess.apply(rest) : term;
    FieldKind field = term == null ? FieldKind.OTHER : field(term);
    return switch (field) {
      case SUPPLIER -> ordinal == 1 ? term : OTHER_BIDDER;
      case RANK -> ordinal == 1 ? FIRST : OTHER_BIDDER;
      default -> null;
    };
  }

  private boolean isRank(String key) {
    Term term = whole.get(key);
    return term != null && term.isLabel() && field(term) == FieldKind.RANK;
  }

  private static FieldKind field(Term term) {
    return term.field();
  }
}
