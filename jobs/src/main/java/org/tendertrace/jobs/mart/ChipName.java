package org.tendertrace.jobs.mart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tendertrace.knowledge.Chip;

/** What a chip is called for readers, from its key and the names that notices use. */
final class ChipName {

  private ChipName() {}

  /**
   * Of the variants of one key, such as {@code NVIDIA RTX 4090}: the vendor, then the model as
   * written.
   */
  static String english(List<Chip> variants) {
    String model = model(variants.get(0));
    String written =
        names(variants, name -> !hasHan(name) && folded(name).equals(folded(model)))
            .orElse(model.replace('-', ' ').toUpperCase(Locale.ROOT));
    return variants.get(0).vendor() + " " + written;
  }

  /**
   * Such as {@code 昇腾910B}: the first Chinese name of the model; {@code null} where none is known.
   */
  static String chinese(List<Chip> variants) {
    String model = folded(model(variants.get(0)));
    return names(
            variants,
            name -> hasHan(name) && !folded(name).isEmpty() && model.endsWith(folded(name)))
        .orElse(null);
  }

  private static Optional<String> names(List<Chip> variants, Predicate<String> fit) {
    return variants.stream()
        .flatMap(chip -> Stream.concat(chip.aliases().stream(), Stream.of(chip.variant())))
        .filter(fit)
        .findFirst();
  }

  /** The key without the vendor before it. */
  private static String model(Chip chip) {
    String vendor = chip.vendor().toLowerCase(Locale.ROOT).replace(' ', '-') + "-";
    String key = chip.key();
    return key.startsWith(vendor)
        ? key.substring(vendor.length())
        : key.substring(key.indexOf('-') + 1);
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        .forEach(c -> folded.append((char) c));
    return folded.toString();
  }

  private static boolean hasHan(String name) {
    return name.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
