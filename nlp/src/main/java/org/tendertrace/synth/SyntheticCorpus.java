package org.tendertrace.synth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.tendertrace.model.NoticeType;

/**
 * Made-up procurements: each depends on the seed and its number alone, so that any part of a corpus
 * can be made again.
 *
 * @param notices how many notices all procurements have together
 * @param hitRate share of procurements that are about chips or clouds, from 0 to 1
 * @param sharedId how many procurements, of different buyers, have one project number in common
 */
public record SyntheticCorpus(long notices, double hitRate, long seed, long sharedId)
    implements Iterable<SyntheticProcess>, Serializable {
  private static final String SHARED = "2024-001";
  private static final List<Thing> THINGS = Thing.all();
  private static final List<Thing> HITS = THINGS.stream().filter(Thing::isHit).toList();
  private static final List<Thing> OTHERS = THINGS.stream().filter(t -> !t.isHit()).toList();
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 2);
  private static final int DAYS = 600;

  public SyntheticCorpus {
    if (notices < 1 || !(hitRate >= 0 && hitRate <= 1) || sharedId < 0) {
      throw new IllegalArgumentException(
          "a corpus has at least 1 notice, and a hit rate from 0 to 1");
    }
  }

  @Override
  public Iterator<SyntheticProcess> iterator() {
    return new Iterator<>() {
      private long left = notices;
      private long number;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public SyntheticProcess next() {
        if (left == 0) {
          throw new NoSuchElementException();
        }
        SyntheticProcess process = process(number++, (int) Math.min(left, Integer.MAX_VALUE));
        left -= process.notices().size();
        return process;
      }
    };
  }

  /**
   * The procurement of this number.
   *
   * @param most how many notices it may have; one that would have more is a single award
   */
  public SyntheticProcess process(long number, int most) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    List<Thing> things = random.nextDouble() < hitRate ? HITS : OTHERS;
    Thing thing = things.get(random.nextInt(things.size()));
    int quantity = 1 + random.nextInt(64);
    BigDecimal amount =
        thing.price().multiply(BigDecimal.valueOf(quantity)).setScale(2).add(odd(number));
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    Life life = Life.of(random);
    if (life.notices() > most) {
      life = Life.AWARD;
    }
    String buyer = number < sharedId ? Names.buyer(number) : Names.buyer(random);
    String id = number < sharedId ? SHARED : "SYN%d-%07d".formatted(day.getYear(), number);
    Telling telling =
        new Telling(number, id, buyer, Names.supplier(random), thing, quantity, amount, day);
    return life.told(telling);
  }

  /**
   * What tells a procurement from one of the same buyer, thing and quantity, which are many among
   * millions and which nobody could tell from one tried again.
   */
  private static BigDecimal odd(long number) {
    return BigDecimal.valueOf(number % 1_000_000, 2);
  }

  /** What is the same in all notices of a procurement. */
  private record Telling(
      long number,
      String projectId,
      String buyer,
      String supplier,
      Thing thing,
      int quantity,
      BigDecimal amount,
      LocalDate first) {

    SyntheticNotice notice(int place, NoticeType type, int days, BigDecimal paid) {
      return new SyntheticNotice(
          "https://cg%d.synthetic.example/%d-%d.html".formatted(place % 10, number, place),
          type,
          first.plusDays(days),
          buyer + thing.title() + "采购项目" + word(type),
          projectId,
          buyer,
          paid == null ? null : supplier,
          amount.multiply(new BigDecimal("1.1")).setScale(0, RoundingMode.UP).setScale(2),
          paid,
          thing.wording(),
          quantity,
          thing.unit());
    }

    SyntheticProcess process(NoticeType stage, BigDecimal counts, List<SyntheticNotice> notices) {
      return new SyntheticProcess(
          "t-" + number,
          projectId,
          buyer,
          counts == null ? null : supplier,
          stage,
          counts,
          thing.kind(),
          thing.key(),
          quantity,
          thing.unit(),
          notices);
    }

    private static String word(NoticeType type) {
      return switch (type) {
        case TENDER -> "公开招标公告";
        case CONTRACT -> "合同公告";
        case CORRECTION -> "更正公告";
        case TERMINATION -> "终止公告";
        default -> "中标公告";
      };
    }
  }

  /** How a procurement may go. */
  private enum Life {
    AWARD(1),
    TENDER_AND_AWARD(2),
    WITH_CONTRACT(3),
    WITH_REPOSTS(4),
    ONLY_ASKED(1),
    TERMINATED(2);

    private final int notices;

    Life(int notices) {
      this.notices = notices;
    }

    int notices() {
      return notices;
    }

    static Life of(SplittableRandom random) {
      int roll = random.nextInt(100);
      if (roll < 40) {
        return TENDER_AND_AWARD;
      }
      if (roll < 60) {
        return WITH_CONTRACT;
      }
      if (roll < 70) {
        return WITH_REPOSTS;
      }
      if (roll < 85) {
        return AWARD;
      }
      return roll < 95 ? ONLY_ASKED : TERMINATED;
    }

    SyntheticProcess told(Telling telling) {
      List<SyntheticNotice> all = new ArrayList<>();
      if (this != AWARD) {
        all.add(telling.notice(0, NoticeType.TENDER, 0, null));
      }
      if (this == ONLY_ASKED) {
        return telling.process(NoticeType.TENDER, null, all);
      }
      if (this == TERMINATED) {
        all.add(telling.notice(1, NoticeType.TERMINATION, 25, null));
        return telling.process(NoticeType.TERMINATION, null, all);
      }
      all.add(telling.notice(1, NoticeType.AWARD, 21, telling.amount()));
      if (this == WITH_REPOSTS) {
        all.add(telling.notice(2, NoticeType.AWARD, 22, telling.amount()));
        all.add(telling.notice(3, NoticeType.AWARD, 23, telling.amount()));
      }
      if (this == WITH_CONTRACT) {
        all.add(telling.notice(2, NoticeType.CONTRACT, 35, telling.amount()));
        return telling.process(NoticeType.CONTRACT, telling.amount(), all);
      }
      return telling.process(NoticeType.AWARD, telling.amount(), all);
    }
  }
}
