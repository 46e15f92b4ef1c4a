package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * The words that give a mention its sense, its status, its quantity and its region.
 *
 * @param chipWords what stands before or after the name of a chip
 * @param sense evidence on which of its meanings a word has
 * @param status what the naming of a thing means
 * @param units in which compute is counted
 * @param regions where the region of a cloud is
 * @param shares how often mentions were right at first sight
 * @param weights of the circumstances of a name
 * @param wares words of other wares, of which a code may be the model
 * @param countWords what a number counts, and of what it is part
 * @param quantityWeights what speaks for a way to read a quantity
 * @param statements what a passage says of a name in it
 */
public record Cues(
    List<ChipWords> chipWords,
    List<Sense> sense,
    List<Status> status,
    List<Unit> units,
    List<Region> regions,
    List<Access> access,
    List<Share> shares,
    List<StatusWeight> weights,
    List<Ware> wares,
    List<CountWord> countWords,
    List<QuantityWeight> quantityWeights,
    WordTable<StatementUse> statements)
    implements Serializable {

  /**
   * Words that stand before or after the name of a chip.
   *
   * @param vendor as in {@link Chip#vendor()}; {@code null} but for {@code VENDOR}
   */
  public record ChipWords(Kind kind, String vendor, List<String> words) implements Serializable {

    /** What the words are. */
    public enum Kind {
      /** The vendor or a product line of its. */
      VENDOR,
      /** May stand between the vendor and the name. */
      LINK,
      /** A form factor or a memory: may be run together with the name. */
      FORM
    }

    static ChipWords of(Tsv.Row row) {
      return new ChipWords(row.constant("kind", Kind.class), row.get("vendor"), row.list("words"));
    }
  }

  /**
   * Evidence on the sense of a word.
   *
   * @param weight above 0 speaks for the domain, below 0 against it
   * @param key of the only thing it is about; {@code null} for all of the domain
   */
  public record Sense(
      Domain domain, Position position, double weight, String key, List<String> words)
      implements Serializable {

    /** What the word would name. */
    public enum Domain {
      CHIP,
      CLOUD,
      MODEL
    }

    /** Where the evidence has to stand. */
    public enum Position {
      NEAR,
      BEFORE,
      AFTER
    }

    static Sense of(Tsv.Row row) {
      return new Sense(
          row.constant("domain", Domain.class),
          row.constant("scope", Position.class),
          row.number("weight"),
          row.get("key"),
          row.list("words"));
    }
  }

  /**
   * A cue for the status of a mention.
   *
   * @param side where the cue stands; {@code null} for labels and sections
   * @param reach most characters between cue and name; {@link Integer#MAX_VALUE} for the sentence
   */
  public record Status(
      Level level, Meaning meaning, Side side, double weight, int reach, List<String> words)
      implements Serializable {

    /** Where the cue has to stand. */
    public enum Level {
      SENTENCE,
      SECTION,
      /** A cell of the same row of a table, whole. */
      ROW,
      LABEL,
      /** What a label opens with, before the word for things that are asked for: 拟替换机型. */
      OPENING,
      /** The title: of what kind the procurement is. */
      TITLE
    }

    /** What it says of the thing named. */
    public enum Meaning {
      /** Required by a tender, purchased under an award. */
      ASKED,
      EQUIVALENT,
      COMPATIBLE,
      EXISTING,
      EXCLUDED,
      BACKGROUND,
      /** Asked for and not delivered: the lot failed. */
      FAILED,
      /** Words that contain a cue and are none. */
      NEUTRAL
    }

    /** On which side of the name a cue stands. */
    public enum Side {
      BEFORE,
      AFTER,
      /** Two parts, one on each side. */
      AROUND
    }

    static Status of(Tsv.Row row) {
      String side = row.get("side");
      Double reach = row.number("reach");
      return new Status(
          row.constant("scope", Level.class),
          row.constant("status", Meaning.class),
          side == null ? null : row.constant("side", side, Side.class),
          row.number("weight"),
          reach == null ? Integer.MAX_VALUE : reach.intValue(),
          row.list("words"));
    }
  }

  /**
   * A unit behind a number.
   *
   * @param unit as in {@code mentions.unit}
   * @param factor how many of the unit one of the words stands for
   */
  public record Unit(String unit, List<String> words, double factor) implements Serializable {

    static Unit of(Tsv.Row row) {
      return new Unit(row.require("unit"), row.list("words"), row.number("factor"));
    }
  }

  /**
   * Where a cloud's region is.
   *
   * @param region {@code overseas} or {@code mainland}
   */
  public record Region(String region, List<String> words) implements Serializable {

    static Region of(Tsv.Row row) {
      return new Region(row.require("region"), row.list("words"));
    }
  }

  /**
   * How a chip or a model is had.
   *
   * @param access {@code service} or {@code hardware}
   */
  public record Access(String access, List<String> words) implements Serializable {

    static Access of(Tsv.Row row) {
      return new Access(row.require("access"), row.list("words"));
    }
  }

  /**
   * How often mentions of one kind were right at first sight.
   *
   * @param sense {@code clear} or {@code weighed}; {@code *} for all
   * @param basis of the status: {@code cue}, {@code place} or {@code default}; {@code *} for all
   * @param right how many were right
   * @param read how many there were
   */
  public record Share(String sense, String basis, int right, int read) implements Serializable {

    static Share of(Tsv.Row row) {
      return new Share(
          row.require("sense"),
          row.require("basis"),
          row.number("right").intValue(),
          row.number("read").intValue());
    }
  }

  /** Words that say what a number counts, and of what it is part. */
  public record CountWord(Use use, List<String> words) implements Serializable {

    /** What the words are. */
    public enum Use {
      /** Labels of a number of things. */
      QUANTITY,
      /** May stand before such a label that names no item. */
      QUANTITY_LEAD,
      /** Labels of the word that a number is counted in. */
      UNIT_LABEL,
      /** Labels that open the next item of a list. */
      ITEM_LABEL,
      /** What stands before the number of an item. */
      ITEM_MARK,
      /** What a number is said of, one by one. */
      EACH,
      /** What holds cards. */
      MACHINE,
      /** What carries one chip each. */
      BOARD,
      /** Labels of what a machine holds. */
      COMPONENT,
      /** What holds machines. */
      RACK,
      /** Words that count anything. */
      PIECE,
      /** What accounts are called. */
      ACCOUNT,
      /** Labels of the cards in each machine. */
      CARDS_LABEL,
      /** Labels of a number of things where they are all of the label. */
      QUANTITY_WHOLE,
      /** What a number for each of several periods is said of. */
      EACH_PERIOD,
      /** What a price for each month is told by. */
      BY_MONTH,
      /** What a price for each year is told by. */
      BY_YEAR,
      /** Labels of numbers that count nothing that is bought: prices, days. */
      OTHER_LABEL,
      /** Units of such numbers. */
      OTHER_UNIT,
      /** Says that each of several things has so many. */
      SEVERALLY,
      /** Stands right before a model that is called: a service lends itself. */
      CALLED,
      /** Stands right before a service through which a model is called. */
      THROUGH,
      /** Parts of computers that are no accelerators, and devices beside them. */
      OTHER_PART,
      /** Stands right before a model that a machine comes with. */
      LOADED,
      /** What tokens that go in or come out are told apart by. */
      DIRECTION,
      /** Stands for the thing named before: the same again. */
      REPEAT,
      /** Stands before cards that come besides those in machines. */
      BESIDES,
      /** Labels of a number of accounts that follows: 账号3个. */
      ACCOUNT_LABEL,
      /** Labels of a number of tokens that follows. */
      TOKEN_LABEL,
      /** What such a label goes on with. */
      TOKEN_LABEL_END,
      /** What 卡时 goes on with in the label of a number of them. */
      HOUR_LABEL_END,
      /** Behind a number and ×: the cards in each machine, 8×GPU. */
      CARD_INSIDE,
      /** Behind 单卡 or 双卡: that a machine has so many. */
      ONE_CARD_OF,
      /** The last characters of more of these. */
      ONE_CARD_ENDING,
      /** Behind 每 or 单: what a number is said of, one by one. */
      EACH_MACHINE,
      /** The same, behind 每 alone. */
      EACH_THING,
      /** Before a number: that it is said of each. */
      OF_EACH,
      /** Behind 每 or 单, where machines are counted: what has so many of them. */
      EACH_HOLDER,
      /** The same, behind 每 alone. */
      EACH_SITE,
      /** Before a number of machines: that it is said of each. */
      OF_EACH_HOLDER,
      /** Behind a number and each, 每 or /: what it is said of. */
      PER_MACHINE,
      /** Behind a number of 卡: the machine that has so many. */
      CARD_MACHINE,
      /** Before a number of 套: that machines are counted. */
      SET_MACHINE,
      /** Right before a number: that a machine has so many. */
      CONFIGURED,
      /**
       * Right behind a number of cards in English words: the machine that has so many, 8-GPU
       * server.
       */
      CARD_SERVER,
      /** Before a number: that it is that of all. */
      TOGETHER,
      /** Has such a word in it and says nothing of all: 总行4台, 公共服务区2台. */
      NO_TOGETHER,
      /** Of cards, before 于, 在 or in: that all of them are put into so many machines. */
      SPREAD,
      /** Right before a number: that it is a sum, whatever was said of each. */
      SUM_BEFORE,
      /** May stand between a name and ×8. */
      BESIDE_TIMES,
      /** Right behind a name: that cards are counted, 8 A100 GPUs. */
      CARD_BEHIND,
      /** Behind a name: that machines are counted with 个. */
      MACHINE_BEHIND,
      /** Ends a bracket that names a machine's card. */
      GRAPHICS_CARD,
      /** In a bracket behind a name: that each machine has one. */
      ONE_CARD,
      /** May stand between 单块, 双路 and a name. */
      MAKER,
      /**
       * A line with such a word is of machines that have one graphics card each unless it says
       * otherwise …
       */
      DESKTOP,
      /** … and one with such a word is not. */
      SERVER,
      /** Between a service's name and the word for its accounts. */
      EDITION,
      /** Behind a service's name: that its accounts are counted. */
      ACCOUNT_BEHIND,
      /** Beside a number of 台: that computers are counted. */
      MACHINE_BESIDE,
      /** Before a model that says more of the service before it. */
      MODEL_LABEL,
      /** Between such a word and the model. */
      MODEL_IS,
      /** In a sentence: that one of several things is enough. */
      CHOICE,
      /** In the header of a table whose lines lost their columns. */
      PRICE_COLUMN,
      /** Opens the header of such a table's quantities. */
      QUANTITY_COLUMN,
      /** The header of the words that they are counted in. */
      UNIT_COLUMN,
      /** In a line of such a table: that cards are counted. */
      CARD_WORD,
      /** Before a number: that it is money. */
      CURRENCY,
      /** Beside a number: that it is a day or a year. */
      MONTH_NAME
    }

    static CountWord of(Tsv.Row row) {
      return new CountWord(row.constant("use", Use.class), row.list("words"));
    }
  }

  static Cues load(Path overrides) {
    return new Cues(
        Tsv.read("chip_words.tsv", overrides).stream().map(ChipWords::of).toList(),
        Tsv.read("sense_cues.tsv", overrides).stream().map(Sense::of).toList(),
        Tsv.read("status_cues.tsv", overrides).stream().map(Status::of).toList(),
        Tsv.read("units.tsv", overrides).stream().map(Unit::of).toList(),
        Tsv.read("region_cues.tsv", overrides).stream().map(Region::of).toList(),
        Tsv.read("access_cues.tsv", overrides).stream().map(Access::of).toList(),
        Tsv.read("mention_confidence.tsv", overrides).stream().map(Share::of).toList(),
        Tsv.read("status_weights.tsv", overrides).stream().map(StatusWeight::of).toList(),
        Tsv.read("ware_words.tsv", overrides).stream().map(Ware::of).toList(),
        Tsv.read("count_words.tsv", overrides).stream().map(CountWord::of).toList(),
        Tsv.read("quantity_weights.tsv", overrides).stream().map(QuantityWeight::of).toList(),
        WordTable.read("statement_words.tsv", overrides, StatementUse.class));
  }
}
