package org.tendertrace.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.model.NoticeType;

/** The keys that bring notices together to be compared. */
public final class Keys {

  /**
   * Opens keys that only help where better ones are missing: a block of one that is too large for
   * all its pairs says too little to be worth dividing.
   */
  public static final String COARSE = "~";

  private static final int TAIL = 6;
  private static final int PIECE = 5;
  private static final int SHORT_TAIL = 3;
  private static final int MOST_SUMS = 8;
  private static final int MOST_COMMON_SUMS = 3;
  private static final int MOST_THINGS = 4;
  private static final int MOST_COMPANIES = 2;
  private static final int MOST_SAMPLES = 3;

  /** Characters in which the spellings of a buyer's name agree. */
  private static final int OPENING = 4;

  /** Budgets within a third of each other lie in one step or in neighbouring ones. */
  private static final double STEP = Math.log(1.43);

  private Keys() {}

  /**
   * Keys of which two notices share at least one wherever {@link Linker#link} can link them, but
   * for near-same texts, which do so only very probably. Some twenty per notice; sorted, distinct.
   */
  public static List<String> blocking(Fingerprint print) {
    Set<String> keys = new TreeSet<>();
    if (print.id() != null) {
      keys.add("id:" + print.id().base());
      keys.add("id:" + print.id().exact());
    }
    for (String number : print.numbers()) {
      keys.add("id:" + number);
    }
    print.plans().forEach(number -> keys.add("scheme:" + number));
    print.contracts().forEach(number -> keys.add("id:" + number));
    print.mistaken().forEach(number -> keys.add("id:" + number));
    if (print.text() != null) {
      keys.add("text:" + print.text());
    }
    if (print.sketch() != null) {
      print.sketch().bands().forEach(band -> keys.add("near:" + band));
    }
    print.deals().forEach(deal -> keys.add("award:" + deal));
    String core = print.title().core();
    keys.add("tail:" + core.substring(Math.max(0, core.length() - TAIL)));
    for (String buyer : print.buyers()) {
      for (String piece : pieces(print)) {
        keys.add("title:" + buyer + ":" + piece);
      }
      for (String supplier : print.suppliers()) {
        keys.add("deal:" + buyer + ":" + supplier);
      }
    }
    things(print, keys);
    parties(print, keys);
    Figures.telling(print.figures()).stream()
        .limit(MOST_SUMS)
        .forEach(sum -> keys.add(COARSE + "sum:" + sum));
    paid(print, keys);
    months(print, keys);
    tails(print, keys);
    plans(print, keys);
    return List.copyOf(keys);
  }

  /** Beginnings and ends of what is bought: near-same titles share one of the two. */
  private static List<String> pieces(Fingerprint print) {
    List<String> pieces = new ArrayList<>();
    for (String thing : print.things()) {
      if (thing.length() >= PIECE) {
        pieces.add("^" + thing.substring(0, PIECE));
        pieces.add("$" + thing.substring(thing.length() - PIECE));
      }
    }
    return pieces;
  }

  /**
   * Titles that are only alike: with the first characters of a buyer's name one sample of their
   * characters is enough, without it takes two.
   */
  private static void things(Fingerprint print, Set<String> keys) {
    boolean ofSite = print.site() != null && print.isBrief();
    for (String thing : print.things()) {
      List<String> samples = Grams.samples(thing);
      for (String name : print.names()) {
        samples.forEach(sample -> keys.add(COARSE + "like:" + opening(name) + ":" + sample));
      }
      if (ofSite) {
        samples.stream()
            .limit(MOST_SAMPLES)
            .forEach(sample -> keys.add(COARSE + "like:" + print.site() + ":" + sample));
      }
      neighbours(samples, keys);
    }
    print.planned().forEach(thing -> neighbours(Grams.samples(thing), keys));
  }

  private static void neighbours(List<String> samples, Set<String> keys) {
    for (int k = 0; k < samples.size(); k++) {
      keys.add(COARSE + "like:" + samples.get(k) + ":" + samples.get((k + 1) % samples.size()));
    }
  }

  /**
   * A sum that many procurements share tells one with the beginning of a party's name, wherever the
   * text tells the party: in the title, as buyer or as supplier.
   */
  private static void paid(Fingerprint print, Set<String> keys) {
    Set<String> parties = new TreeSet<>(print.parties());
    print.names().forEach(name -> parties.add(opening(name)));
    print.sellers().forEach(name -> parties.add(opening(name)));
    print.things().stream()
        .filter(thing -> thing.length() > OPENING)
        .limit(MOST_THINGS)
        .forEach(thing -> parties.add(opening(thing)));
    Figures.common(print.figures()).stream()
        .limit(MOST_COMMON_SUMS)
        .forEach(sum -> parties.forEach(party -> keys.add(COARSE + "paid:" + party + ":" + sum)));
  }

  /** A buyer's dealings with a company; the site stands for a buyer that is not named. */
  private static void parties(Fingerprint print, Set<String> keys) {
    Set<String> buyers = new TreeSet<>();
    print.names().forEach(name -> buyers.add(opening(name)));
    if (print.site() != null && print.isBrief()) {
      buyers.add(print.site());
    }
    Set<String> companies = new TreeSet<>(print.parties());
    print.sellers().forEach(name -> companies.add(opening(name)));
    for (String buyer : buyers) {
      companies.stream()
          .limit(MOST_COMPANIES)
          .forEach(company -> keys.add(COARSE + "firm:" + buyer + ":" + company));
    }
  }

  private static String opening(String name) {
    return name.substring(0, Math.min(OPENING, name.length()));
  }

  /** A sum that was awarded within days; no party's name need be spelt alike, or be told. */
  private static void months(Fingerprint print, Set<String> keys) {
    LocalDate day = Outlines.about(print);
    if (print.amount() == null || day == null || print.amount().signum() <= 0) {
      return;
    }
    if (!Figures.telling(List.of(plain(print.amount()))).isEmpty()) {
      return; // such a sum is a key by itself
    }
    // Of two days within a month, one lies in the same month or in the one that follows.
    long month = day.getYear() * 12L + day.getMonthValue();
    keys.add(COARSE + "month:" + month + ":" + plain(print.amount()));
    keys.add(COARSE + "month:" + (month + 1) + ":" + plain(print.amount()));
  }

  /** Where a name's beginning and the thing's end agree; a title may open with the buyer's name. */
  private static void tails(Fingerprint print, Set<String> keys) {
    for (String thing : print.things()) {
      if (thing.length() > SHORT_TAIL) {
        String tail = thing.substring(thing.length() - SHORT_TAIL);
        if (print.names().isEmpty() && thing.length() > OPENING) {
          keys.add(COARSE + "end:" + thing.substring(0, OPENING) + ":" + tail);
        }
        for (String name : print.names()) {
          keys.add(COARSE + "end:" + opening(name) + ":" + tail);
        }
      }
    }
  }

  /** An intention names in a table what it plans: buyer and budget bring it to the tender. */
  private static void plans(Fingerprint print, Set<String> keys) {
    if (print.budget() != null && print.budget().signum() > 0) {
      plan(print, print.budget(), print.type() == NoticeType.INTENTION ? 1 : 0, keys);
    }
    if (print.type() == NoticeType.INTENTION) {
      print.figures().stream()
          .filter(Figures::isSum)
          .limit(MOST_SUMS)
          .forEach(sum -> plan(print, new BigDecimal(sum), 0, keys));
    }
  }

  private static void plan(Fingerprint print, BigDecimal budget, int reach, Set<String> keys) {
    long step = Math.round(Math.log(budget.doubleValue()) / STEP);
    for (String buyer : print.buyers()) {
      for (long near = step - reach; near <= step + reach; near++) {
        keys.add("plan:" + buyer + ":" + near);
      }
    }
  }

  /**
   * What divides a block that is too large: of those who share a key, most that {@link Linker#link}
   * can link share one of these too. A few per notice; sorted and distinct.
   */
  public static List<String> aspects(Fingerprint print) {
    Set<String> aspects = new TreeSet<>();
    print.buyers().forEach(buyer -> aspects.add("buyer:" + buyer));
    if (print.title().distinctive()) {
      aspects.add("title:" + print.title().core());
    }
    if (print.id() != null) {
      aspects.add("id:" + print.id().base());
    }
    if (print.budget() != null) {
      aspects.add("budget:" + plain(print.budget()));
    }
    if (print.amount() != null) {
      aspects.add("amount:" + plain(print.amount()));
    }
    return List.copyOf(aspects);
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
