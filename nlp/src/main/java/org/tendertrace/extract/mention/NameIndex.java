package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tendertrace.knowledge.Chip;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.Provider;
import org.tendertrace.knowledge.Service;
import org.tendertrace.model.Mention;
import org.tendertrace.text.TermTrie;

/**
 * All names of the knowledge, findable in one pass. The ontology is vendor, model, form: of {@code
 * 英伟达A100} it knows the vendor and the model apart, so that any vendor word, link word and form
 * around the model is recognised without a row of its own.
 */
final class NameIndex {

  private static final int SHORTEST_NUMBER = 4;

  private final TermTrie<List<Name>> trie;

  /** A name at {@code [begin, end)} of a compact text. */
  record Hit(int begin, int end, Name name) {}

  NameIndex(Knowledge knowledge) {
    TreeMap<String, List<Name>> names = new TreeMap<>();
    Map<String, List<String>> vendors = new TreeMap<>();
    for (Cues.ChipWords words : knowledge.cues().chipWords()) {
      for (String word : words.words()) {
        add(names, Name.of(word, kind(words.kind()), null, null, words.vendor(), Name.Tier.CLEAR));
        if (words.kind() == Cues.ChipWords.Kind.VENDOR) {
          vendors.computeIfAbsent(words.vendor(), v -> new ArrayList<>()).add(word);
        }
      }
    }
    for (Chip chip : knowledge.chips()) {
      addChip(names, chip, vendors.getOrDefault(chip.vendor(), List.of()));
    }
    for (Provider provider : knowledge.providers()) {
      addNames(names, provider.names(), Mention.Type.PROVIDER, provider.key());
    }
    for (Service service : knowledge.services()) {
      addNames(names, service.names(), service.type(), service.key());
    }
    trie = new TermTrie<>(names);
  }

  List<Hit> find(Compact text) {
    List<Hit> hits = new ArrayList<>();
    for (TermTrie.Hit<List<Name>> hit : trie.find(text.text())) {
      for (Name name : hit.value()) {
        hits.add(new Hit(hit.begin(), hit.end(), name));
      }
    }
    return hits;
  }

  private static void addChip(Map<String, List<Name>> names, Chip chip, List<String> vendorWords) {
    for (String alias : chip.aliases()) {
      boolean ambiguous = chip.ambiguousAliases().contains(alias);
      add(names, thing(alias, chip, ambiguous ? Name.Tier.AMBIGUOUS : Name.Tier.CLEAR));
      String model = withoutVendor(Compact.of(alias).text(), vendorWords);
      if (isModelCode(model)) {
        add(names, thing(model, chip, Name.Tier.PREFIXED));
      }
    }
  }

  private static Name thing(String written, Chip chip, Name.Tier tier) {
    Name name =
        Name.of(written, Name.Kind.THING, Mention.Type.CHIP, chip.key(), chip.vendor(), tier);
    return name.isDigitsOnly() && tier == Name.Tier.AMBIGUOUS
        ? Name.of(
            written, Name.Kind.THING, Mention.Type.CHIP, chip.key(), chip.vendor(), Name.Tier.BARE)
        : name;
  }

  private static String withoutVendor(String compact, List<String> vendorWords) {
    String rest = compact;
    boolean again = true;
    while (again) {
      again = false;
      for (String word : vendorWords) {
        String vendor = Compact.of(word).text();
        if (rest.length() > vendor.length() && rest.startsWith(vendor)) {
          rest = rest.substring(vendor.length());
          again = true;
        }
      }
    }
    return rest;
  }

  private static boolean isModelCode(String model) {
    boolean digit = model.chars().anyMatch(c -> Compact.isDigit((char) c));
    boolean letter = model.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    return digit && (letter || model.length() >= SHORTEST_NUMBER);
  }

  private static void addNames(
      Map<String, List<Name>> names, Provider.Names from, Mention.Type type, String key) {
    addAll(names, from.clear(), type, key, Name.Tier.CLEAR);
    addAll(names, from.likely(), type, key, Name.Tier.LIKELY);
    addAll(names, from.ambiguous(), type, key, Name.Tier.AMBIGUOUS);
  }

  private static void addAll(
      Map<String, List<Name>> names,
      List<String> written,
      Mention.Type type,
      String key,
      Name.Tier tier) {
    for (String name : written) {
      add(names, Name.of(name, Name.Kind.THING, type, key, null, tier));
    }
  }

  /** Adds a name; of two that mean the same thing, the one that needs less evidence stays. */
  private static void add(Map<String, List<Name>> names, Name name) {
    List<Name> same = names.computeIfAbsent(name.compact(), c -> new ArrayList<>());
    for (int k = 0; k < same.size(); k++) {
      Name other = same.get(k);
      if (other.kind() == name.kind()
          && other.kind() == Name.Kind.THING
          && other.key().equals(name.key())) {
        if (name.tier().compareTo(other.tier()) < 0) {
          same.set(k, name);
        }
        return;
      }
    }
    same.add(name);
  }

  private static Name.Kind kind(Cues.ChipWords.Kind kind) {
    return switch (kind) {
      case VENDOR -> Name.Kind.VENDOR;
      case LINK -> Name.Kind.LINK;
      case FORM -> Name.Kind.FORM;
    };
  }
}
