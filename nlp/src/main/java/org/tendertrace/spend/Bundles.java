package org.tendertrace.spend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tendertrace.knowledge.ServedModel;
import org.tendertrace.knowledge.Service;
import org.tendertrace.model.Fact;
import org.tendertrace.model.Mention;

/**
 * Puts the purchased mentions of a lot together into the things bought. Each chip and each service
 * is a thing of its own and comes from each provider named; a provider without any is one too. A
 * service that only one provider sells (Azure OpenAI) comes from that provider, named or not.
 */
final class Bundles {

  /** The best-supported mention first; ties by place, so that the order of input is no matter. */
  private static final Comparator<Mention> BEST =
      Comparator.comparingDouble(Mention::confidence)
          .reversed()
          .thenComparing(Mention::noticeId)
          .thenComparingInt(Mention::begin)
          .thenComparingInt(Mention::end);

  /** What a provider that no mention names but a service implies costs in confidence. */
  private static final double INFERRED = 0.9;

  private final Map<String, String> onlyProvider = new HashMap<>();
  private final Map<String, Set<String>> servedBy = new HashMap<>();

  Bundles(List<Service> services, List<ServedModel> servedModels) {
    for (ServedModel served : servedModels) {
      servedBy.computeIfAbsent(served.model(), model -> new HashSet<>()).add(served.service());
    }
    for (Service service : services) {
      // An open model can be bought anywhere: only a service implies who sells it.
      if (service.type() == Mention.Type.SERVICE && service.provider() != null) {
        onlyProvider.put(service.key(), service.provider());
      }
    }
  }

  /**
   * The things bought, in the order of their keys.
   *
   * @param purchased mentions of the lot
   * @param only whether the lot is the procurement's only one, so that quantities are its own
   */
  List<Bundle> of(List<Mention> purchased, boolean only) {
    Map<String, List<Mention>> providers = byKey(purchased, Mention.Type.PROVIDER);
    Map<String, List<Mention>> chips = byKey(purchased, Mention.Type.CHIP);
    Map<String, List<Mention>> offers = byKey(purchased, Mention.Type.SERVICE);
    offers.putAll(modelsOnTheirOwn(byKey(purchased, Mention.Type.MODEL), offers));

    List<Bundle> bundles = new ArrayList<>();
    for (List<Mention> chip : chips.values()) {
      for (Seller seller : named(providers)) {
        bundles.add(bundle(seller, chip, List.of(), only && providers.size() < 2));
      }
    }
    TreeMap<String, List<Mention>> idle = new TreeMap<>(chips.isEmpty() ? providers : Map.of());
    for (Map.Entry<String, List<Mention>> offer : offers.entrySet()) {
      String implied = onlyProvider.get(offer.getKey());
      List<Seller> sellers =
          implied == null ? named(providers) : List.of(impliedSeller(implied, providers));
      for (Seller seller : sellers) {
        idle.remove(seller.key());
        bundles.add(bundle(seller, List.of(), offer.getValue(), only && sellers.size() < 2));
      }
    }
    idle.forEach(
        (key, mentions) ->
            bundles.add(bundle(new Seller(key, mentions), List.of(), List.of(), only)));
    return bundles;
  }

  /** A provider and the mentions that name it; without any, one that a service implies. */
  private record Seller(String key, List<Mention> mentions) {}

  private static List<Seller> named(Map<String, List<Mention>> providers) {
    if (providers.isEmpty()) {
      return List.of(new Seller(Fact.NONE, List.of()));
    }
    return providers.entrySet().stream()
        .map(entry -> new Seller(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The provider that a service implies, or its Chinese regions where the notice names those. */
  private static Seller impliedSeller(String key, Map<String, List<Mention>> providers) {
    String chinese = key + "-china";
    if (!providers.containsKey(key) && providers.containsKey(chinese)) {
      return new Seller(chinese, providers.get(chinese));
    }
    return new Seller(key, providers.getOrDefault(key, List.of()));
  }

  /** Models that none of the services bought with them serves. */
  private Map<String, List<Mention>> modelsOnTheirOwn(
      Map<String, List<Mention>> models, Map<String, List<Mention>> offers) {
    Map<String, List<Mention>> own = new TreeMap<>(models);
    own.keySet()
        .removeIf(
            model ->
                !Collections.disjoint(servedBy.getOrDefault(model, Set.of()), offers.keySet()));
    return own;
  }

  private Bundle bundle(
      Seller seller, List<Mention> chip, List<Mention> offer, boolean quantityIsItsOwn) {
    List<Mention> thing = chip.isEmpty() ? offer : chip;
    List<Mention> counted = thing.isEmpty() ? seller.mentions() : thing;
    Mention quantity =
        quantityIsItsOwn
            ? counted.stream().filter(one -> one.quantity() != null).findFirst().orElse(null)
            : null;
    boolean inferred = seller.mentions().isEmpty() && !seller.key().equals(Fact.NONE);
    List<Fact.Source> evidence = new ArrayList<>();
    seller.mentions().forEach(one -> evidence.add(source(one, supports(one))));
    thing.forEach(one -> evidence.add(source(one, supports(one))));
    if (inferred) {
      evidence.add(source(thing.get(0), "provider_inferred"));
    }
    double confidence =
        Math.min(best(seller.mentions()), best(thing)) * (inferred ? INFERRED : 1.0);
    return new Bundle(
        seller.key(),
        region(seller, thing),
        chip.isEmpty() ? Fact.NONE : chip.get(0).key(),
        chip.isEmpty() ? null : chip.get(0).surface(),
        offer.isEmpty() ? Fact.NONE : offer.get(0).key(),
        quantity == null ? null : quantity.quantity(),
        quantity == null ? null : quantity.unit(),
        confidence,
        evidence);
  }

  private static Fact.Source source(Mention mention, String supports) {
    return new Fact.Source(
        mention.noticeId(), mention.begin(), mention.end(), mention.surface(), supports);
  }

  private static String supports(Mention mention) {
    return mention.type().name().toLowerCase(Locale.ROOT);
  }

  private static double best(List<Mention> mentions) {
    return mentions.isEmpty() ? 1.0 : mentions.get(0).confidence();
  }

  /** The region that one of the mentions states. */
  private static String region(Seller seller, List<Mention> thing) {
    return Stream.concat(seller.mentions().stream(), thing.stream())
        .map(Mention::region)
        .filter(region -> region != null && !region.equals("unstated"))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, List<Mention>> byKey(List<Mention> mentions, Mention.Type type) {
    Map<String, List<Mention>> byKey = new TreeMap<>();
    mentions.stream()
        .filter(mention -> mention.type() == type)
        .sorted(BEST)
        .forEach(
            mention -> byKey.computeIfAbsent(mention.key(), key -> new ArrayList<>()).add(mention));
    return byKey;
  }
}
