package org.tendertrace.jobs.mart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.tendertrace.jobs.Catalog;
import org.tendertrace.jobs.PublishedForm;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.Table;
import org.tendertrace.model.Award;
import org.tendertrace.model.Document;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Fact;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.ReviewItem;

/** Made-up procurements, as the stages before the marts would leave them; 7 yuan are a dollar. */
final class Purchases {
  static final BigDecimal RATE = new BigDecimal("7");

  /** What one fact is about. */
  record Thing(
      String provider,
      String operator,
      String chip,
      String chipClass,
      String control,
      String service) {

    static Thing cloud(String provider) {
      return new Thing(provider, null, Fact.NONE, Fact.NONE, Fact.NONE, Fact.NONE);
    }

    static Thing chip(String provider, String chip, String chipClass) {
      String control = chipClass.startsWith("3A090") ? "controlled" : "not_controlled";
      return new Thing(provider, null, chip, chipClass, control, Fact.NONE);
    }

    static Thing service(String provider, String service) {
      return new Thing(provider, null, Fact.NONE, Fact.NONE, Fact.NONE, service);
    }

    Thing operatedBy(String company) {
      return new Thing(provider, company, chip, chipClass, control, service);
    }
  }

  /** A lot: its amount ({@code null} where undisclosed) is divided equally among the things. */
  record Lot(String lot, String supplier, String amount, List<Thing> things) {
    static Lot of(String lot, String supplier, String amount, Thing... things) {
      return new Lot(lot, supplier, amount, List.of(things));
    }
  }

  private final List<Document> documents = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<String> mentioned = new HashSet<>();
  private final List<Award> awards = new ArrayList<>();
  private final List<Procurement> processes = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Quarantined> quarantine = new ArrayList<>();

  List<Fact> facts() {
    return facts;
  }

  /** {@code listedSince} is the day of what it belongs to where it is an affiliate. */
  Purchases entity(String id, String listedAs, LocalDate listedSince) {
    boolean affiliate = "affiliate".equals(listedAs);
    Entity.Kind kind = id.startsWith("e-s-") ? Entity.Kind.SUPPLIER : Entity.Kind.BUYER;
    entities.add(
        new Entity(
            id,
            kind,
            "名" + id,
            "Name " + id,
            List.of(id),
            null,
            affiliate ? null : listedSince,
            listedAs,
            affiliate ? listedSince : null,
            List.of(),
            null,
            "Hubei",
            "university",
            "test",
            null));
    return this;
  }

  /** A procurement with one award notice; {@code day} is null where the notice is undated. */
  Purchases award(String process, String buyer, LocalDate day, Lot... lots) {
    StringBuilder text = new StringBuilder("😀 买 ");
    String notice = "n-" + process;
    List<Procurement.Lot> outcomes = new ArrayList<>();
    BigDecimal total = null;
    for (Lot lot : lots) {
      BigDecimal amount = lot.amount() == null ? null : new BigDecimal(lot.amount());
      total = amount == null ? total : total == null ? amount : total.add(amount);
      outcomes.add(
          new Procurement.Lot(
              lot.lot(),
              lot.supplier() == null ? List.of() : List.of(lot.supplier()),
              amount,
              "CNY",
              Award.Status.AWARDED,
              notice,
              0.9));
      awards.add(
          new Award(
              notice,
              lot.lot(),
              List.of(),
              amount,
              "CNY",
              amount == null ? Award.AmountKind.UNDISCLOSED : Award.AmountKind.TOTAL,
              Award.Status.AWARDED,
              List.of(),
              0.9));
      List<BigDecimal> parts = parts(amount, lot.things().size());
      for (int k = 0; k < lot.things().size(); k++) {
        Thing thing = lot.things().get(k);
        Fact.Source source = mention(notice, lot.lot(), thing, text);
        facts.add(fact(process, buyer, day, lot, amount, parts.get(k), thing, source));
      }
    }
    publish(notice, NoticeType.AWARD, day, text.toString());
    processes.add(
        new Procurement(
            process,
            List.of(notice),
            process,
            buyer,
            NoticeType.AWARD,
            notice,
            total,
            total == null ? null : "CNY",
            day,
            outcomes,
            List.of(),
            "one notice"));
    return this;
  }

  /** A tender that asks for {@code key} and is never awarded. */
  Purchases tender(String process, String buyer, LocalDate day, Mention.Type type, String key) {
    String notice = "n-" + process;
    mentions.add(mention(notice, 0, key, type, key, Mention.Status.REQUIRED, null));
    publish(notice, NoticeType.TENDER, day, key);
    processes.add(
        new Procurement(
            process,
            List.of(notice),
            process,
            buyer,
            NoticeType.TENDER,
            notice,
            null,
            null,
            day,
            List.of(),
            List.of(),
            "one notice"));
    return this;
  }

  Purchases irrelevant(String uri) {
    documents.add(document(uri, Document.Gate.IRRELEVANT, false));
    return this;
  }

  Purchases duplicate(String uri) {
    documents.add(document(uri, Document.Gate.RELEVANT, true));
    return this;
  }

  Purchases refused(String uri, Quarantined.Code code) {
    quarantine.add(new Quarantined(null, uri, "sources", code, "made up", false));
    return this;
  }

  /** Makes the view of every table of the stages. */
  void register(SparkSession spark) {
    view(spark, Catalog.DOCUMENTS, documents, Document.class);
    view(spark, Catalog.NOTICES, notices, Notice.class);
    view(spark, Catalog.MENTIONS, mentions, Mention.class);
    view(spark, Catalog.AWARDS, awards, Award.class);
    view(spark, Catalog.PROCESSES, processes, Procurement.class);
    view(spark, Catalog.ENTITIES, entities, Entity.class);
    view(spark, Catalog.FACTS, facts, Fact.class);
    view(spark, Catalog.QUARANTINE, quarantine, Quarantined.class);
    view(spark, Catalog.REVIEW, List.of(), ReviewItem.class);
  }

  private static <R extends Record> void view(
      SparkSession spark, Table table, List<R> rows, Class<R> type) {
    PublishedForm.of(spark.createDataset(rows, RecordEncoder.of(type)), type)
        .createOrReplaceTempView(table.name());
  }

  /** Mentions all that the thing is, once for each lot; the source is the last of them. */
  private Fact.Source mention(String notice, String lot, Thing thing, StringBuilder text) {
    Fact.Source source = null;
    for (Mention.Type type :
        List.of(Mention.Type.PROVIDER, Mention.Type.CHIP, Mention.Type.SERVICE)) {
      String key =
          switch (type) {
            case PROVIDER -> thing.provider();
            case CHIP -> thing.chip();
            default -> thing.service();
          };
      if (key.equals(Fact.NONE)) {
        continue;
      }
      int begin = text.length();
      text.append(key).append(' ');
      source =
          new Fact.Source(
              notice, begin, begin + key.length(), key, type.name().toLowerCase(Locale.ROOT));
      if (mentioned.add(String.join(" ", notice, lot, type.name(), key))) {
        mentions.add(mention(notice, begin, key, type, key, Mention.Status.PURCHASED, lot));
      }
    }
    return source;
  }

  private static Mention mention(
      String notice,
      int begin,
      String surface,
      Mention.Type type,
      String key,
      Mention.Status status,
      String lot) {
    return new Mention(
        notice,
        begin,
        begin + surface.length(),
        surface,
        type,
        key,
        status,
        lot,
        null,
        null,
        null,
        null,
        "gazetteer",
        "made up",
        0.9);
  }

  private void publish(String notice, NoticeType type, LocalDate day, String text) {
    String uri = notice + ".txt";
    documents.add(document(uri, Document.Gate.RELEVANT, false));
    notices.add(
        new Notice(
            notice,
            "d-" + uri,
            uri,
            null,
            type,
            null,
            "title",
            day,
            List.of("甲大学"),
            null,
            null,
            "CNY",
            "zh-Hans",
            text,
            List.of(),
            List.of()));
  }

  private static Document document(String uri, Document.Gate gate, boolean duplicate) {
    return new Document(
        "d-" + uri, uri, null, "text/plain", "UTF-8", "zh-Hans", 10, gate, List.of(), duplicate);
  }

  private Fact fact(
      String process,
      String buyer,
      LocalDate day,
      Lot lot,
      BigDecimal amount,
      BigDecimal part,
      Thing thing,
      Fact.Source source) {
    boolean whole = lot.things().size() == 1;
    BigDecimal low = part == null || whole ? part : BigDecimal.ZERO;
    String parent = thing.provider().equals(Fact.NONE) ? null : "parent of " + thing.provider();
    return new Fact(
        "f-" + process + "-" + facts.size(),
        process,
        lot.lot(),
        buyer,
        lot.supplier(),
        role(lot, thing),
        thing.provider(),
        thing.operator(),
        parent,
        thing.chip(),
        thing.chipClass(),
        thing.control(),
        thing.service(),
        day == null ? null : day.withDayOfMonth(1),
        part,
        part == null ? null : part.divide(RATE, 2, RoundingMode.HALF_UP),
        low,
        amount,
        amount == null ? null : RATE.doubleValue(),
        amount == null || day == null ? null : day.withDayOfMonth(1),
        amount != null,
        whole ? Fact.Allocation.WHOLE : Fact.Allocation.EQUAL,
        null,
        null,
        0.9,
        List.of(source));
  }

  private static Fact.SupplierRole role(Lot lot, Thing thing) {
    if (lot.supplier() == null) {
      return null;
    }
    long providers = lot.things().stream().map(Thing::provider).distinct().count();
    return thing.provider().equals(Fact.NONE) || providers > 1
        ? Fact.SupplierRole.INTEGRATOR
        : Fact.SupplierRole.RESELLER;
  }

  /** Equal parts that sum to the whole to the cent: the first ones take what is left over. */
  private static List<BigDecimal> parts(BigDecimal amount, int number) {
    List<BigDecimal> parts = new ArrayList<>();
    for (int k = 0; k < number; k++) {
      if (amount == null) {
        parts.add(null);
      } else {
        BigDecimal cents = amount.movePointRight(2);
        BigDecimal[] each = cents.divideAndRemainder(BigDecimal.valueOf(number));
        BigDecimal extra = k < each[1].intValue() ? BigDecimal.ONE : BigDecimal.ZERO;
        parts.add(each[0].add(extra).movePointLeft(2).setScale(2));
      }
    }
    return parts;
  }
}
