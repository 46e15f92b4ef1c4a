package org.tendertrace.spend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tendertrace.knowledge.Chip;
import org.tendertrace.knowledge.ControlRule;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.spend.ChipClass.ControlStatus;
import org.tendertrace.text.Folded;

/**
 * Classes chips by the rules in force on a day, from the figures in the table of chips. Where a
 * figure is missing, or variants differ and the notice does not say which is meant, the class is
 * open, and is said to be.
 */
public final class ChipClassifier {

  private static final String US = "US";

  private final Map<String, List<Chip>> variants;
  private final List<ControlRule> rules;

  public ChipClassifier(Knowledge knowledge) {
    variants =
        knowledge.chips().stream()
            .collect(Collectors.groupingBy(Chip::key, LinkedHashMap::new, Collectors.toList()));
    rules = knowledge.controlRules();
  }

  /**
   * The class of a chip on a day.
   *
   * @param key canonical key of the chip
   * @param surface how the notice names it, which may tell the variant; {@code null} for unknown
   * @param day the day of the award; {@code null} where not known
   */
  public ChipClass classify(String key, String surface, LocalDate day) {
    List<Chip> known = variants.getOrDefault(key, List.of());
    if (known.isEmpty()) {
      return ChipClass.unknown("no figures for " + key);
    }
    if (known.stream().noneMatch(chip -> chip.vendorCountry().equals(US))) {
      return new ChipClass(
          ChipClass.DOMESTIC,
          ControlStatus.NOT_APPLICABLE,
          null,
          null,
          "not a chip of a US vendor: US rules on exports are not applied");
    }
    if (day == null) {
      return ChipClass.unknown("the day of the award is not known");
    }
    Map<String, ChipClass> classes = new LinkedHashMap<>();
    for (Chip chip : named(known, surface)) {
      ChipClass one = classify(chip, day);
      classes.putIfAbsent(one.name(), one);
    }
    return classes.size() == 1 ? classes.values().iterator().next() : varies(classes);
  }

  /**
   * The variants that {@code surface} can mean: those with the longest alias in it that says more
   * than the model (A100-SXM4 does, 英伟达A100 does not); all where there is none.
   */
  private static List<Chip> named(List<Chip> known, String surface) {
    if (surface == null || known.size() == 1) {
      return known;
    }
    String text = letters(surface);
    int longest = 0;
    Set<Chip> named = new LinkedHashSet<>();
    for (Chip chip : known) {
      int length = longestFormIn(text, chip);
      if (length > longest) {
        named.clear();
        longest = length;
      }
      if (length > 0 && length == longest) {
        named.add(chip);
      }
    }
    return named.isEmpty() ? known : List.copyOf(named);
  }

  private static int longestFormIn(String text, Chip chip) {
    String model = chip.key().substring(chip.key().lastIndexOf('-') + 1);
    int longest = 0;
    for (String alias : chip.aliases()) {
      String form = letters(alias);
      boolean saysMore = form.contains(model) && !form.endsWith(model);
      longest = saysMore && text.contains(form) ? Math.max(longest, form.length()) : longest;
    }
    return longest;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Folded.withoutSpaces(text)
        .text()
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static ChipClass varies(Map<String, ChipClass> classes) {
    Set<ControlStatus> statuses =
        classes.values().stream().map(ChipClass::status).collect(Collectors.toSet());
    ControlStatus status =
        statuses.size() == 1 ? statuses.iterator().next() : ControlStatus.UNKNOWN;
    return new ChipClass(
        ChipClass.VARIES,
        status,
        null,
        null,
        "variants differ: " + String.join(", ", new TreeSet<>(classes.keySet())));
  }

  private ChipClass classify(Chip chip, LocalDate day) {
    List<ControlRule> open = new ArrayList<>();
    for (ControlRule rule : rules) {
      if (rule.effect() != ControlRule.Effect.LICENCE || !rule.inForce(day)) {
        continue;
      }
      Truth truth = RuleTest.test(rule, chip);
      if (truth == Truth.TRUE) {
        open.add(rule);
        return open.size() == 1
            ? controlled(rule, chip, day)
            : new ChipClass(
                ChipClass.UNKNOWN,
                ControlStatus.CONTROLLED,
                review(chip, day),
                null,
                "one of " + clauses(open) + ": a figure is not published");
      }
      if (truth == Truth.UNKNOWN) {
        open.add(rule);
      }
    }
    if (open.isEmpty()) {
      return new ChipClass(
          ChipClass.NOT_CONTROLLED,
          ControlStatus.NOT_CONTROLLED,
          null,
          null,
          figures(chip) + ": no rule in force on " + day + " holds");
    }
    return ChipClass.unknown("perhaps " + clauses(open) + ": a figure is not published");
  }

  private ChipClass controlled(ControlRule rule, Chip chip, LocalDate day) {
    boolean nac = rule.nac() != null && rule.nac().equals(chip.dataCentre());
    return new ChipClass(
        rule.clause(),
        ControlStatus.CONTROLLED,
        review(chip, day),
        nac ? "NAC" : null,
        figures(chip) + ": " + rule.ruleId() + " " + rule.clause());
  }

  private String review(Chip chip, LocalDate day) {
    Truth truth = null;
    for (ControlRule rule : rules) {
      if (rule.effect() == ControlRule.Effect.CASE_BY_CASE && rule.inForce(day)) {
        truth = truth == null ? RuleTest.test(rule, chip) : truth.or(RuleTest.test(rule, chip));
      }
    }
    if (truth == null) {
      return null;
    }
    return switch (truth) {
      case TRUE -> "case_by_case";
      case FALSE -> "presumption_of_denial";
      case UNKNOWN -> "unknown";
    };
  }

  private static String clauses(List<ControlRule> rules) {
    return rules.stream().map(ControlRule::clause).collect(Collectors.joining(" or "));
  }

  private static String figures(Chip chip) {
    List<String> figures = new ArrayList<>();
    figures.add(chip.variant());
    if (chip.tpp() != null) {
      figures.add(String.format(Locale.ROOT, "TPP %.0f", chip.tpp()));
    }
    if (chip.performanceDensity() != null) {
      figures.add(String.format(Locale.ROOT, "PD %.2f", chip.performanceDensity()));
    }
    if (chip.interconnect() != null) {
      figures.add(String.format(Locale.ROOT, "%.0f GB/s", chip.interconnect()));
    }
    return String.join(", ", figures);
  }
}
