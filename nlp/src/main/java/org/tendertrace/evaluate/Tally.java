package org.tendertrace.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Notice;

/** Counts, field by field, what was read right. Values of a field are compared as a multiset. */
final class Tally {

  private static final List<String> FIELDS =
      List.of(
          "notice_type",
          "project_id",
          "title",
          "published",
          "buyers",
          "agency",
          "budget",
          "currency",
          "suppliers",
          "award_amounts",
          "supplier_and_amount",
          "lots",
          "amount_kinds",
          "total_award",
          "mentions",
          "mentions_with_status");

  private static final Map<String, String> GOLD_FIELD =
      Map.of(
          "suppliers", "awards",
          "award_amounts", "awards",
          "supplier_and_amount", "awards",
          "lots", "awards",
          "amount_kinds", "awards",
          "total_award", "awards",
          "mentions_with_status", "mentions");

  private final Map<String, Map<String, int[]>> counts = new LinkedHashMap<>();
  private final Map<String, int[]> types = new TreeMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private BigDecimal goldSpend = BigDecimal.ZERO;
  private BigDecimal readSpend = BigDecimal.ZERO;
  private int documents;

  void add(Gold gold, Analysis read, List<String> groups) {
    documents++;
    Map<String, List<String>> expected = expected(gold);
    Map<String, List<String>> given = given(read);
    for (String field : FIELDS) {
      if (gold.scores(GOLD_FIELD.getOrDefault(field, field))) {
        compare(gold.doc(), field, expected.get(field), given.get(field), read, groups);
      }
    }
    if (gold.scores("notice_type")) {
      String got = given.get("notice_type").isEmpty() ? "" : given.get("notice_type").get(0);
      types.computeIfAbsent(gold.noticeType(), t -> new int[3])[2]++;
      types.computeIfAbsent(got, t -> new int[3])[1]++;
      if (got.equals(gold.noticeType())) {
        types.get(got)[0]++;
      }
    }
    if (gold.scores("awards")) {
      for (Gold.GoldAward award : gold.awards()) {
        goldSpend =
            goldSpend.add(
                award.amount() == null ? BigDecimal.ZERO : new BigDecimal(award.amount()));
      }
      for (Award award : read.awards()) {
        readSpend =
            readSpend.add(
                award.amount() == null || !isTotal(award) ? BigDecimal.ZERO : award.amount());
      }
    }
  }

  private static boolean isTotal(Award award) {
    return award.amountKind() == Award.AmountKind.TOTAL;
  }

  Evaluation evaluation() {
    List<Score> scores = new ArrayList<>();
    counts.forEach(
        (group, fields) ->
            fields.forEach(
                (field, count) ->
                    scores.add(new Score(field, group, count[0], count[1], count[2]))));
    double sum = 0;
    int gold = 0;
    for (int[] count : types.values()) {
      if (count[2] > 0) {
        sum += 2.0 * count[0] / (count[1] + count[2]);
        gold++;
      }
    }
    return new Evaluation(
        documents, scores, gold == 0 ? 1 : sum / gold, goldSpend, readSpend, mistakes);
  }

  private void compare(
      String doc,
      String field,
      List<String> expected,
      List<String> given,
      Analysis read,
      List<String> groups) {
    int correct = common(expected, given);
    count("all", field, correct, given.size(), expected.size());
    for (String group : groups) {
      count(group, field, correct, given.size(), expected.size());
    }
    if (correct < given.size() || correct < expected.size()) {
      mistakes.add(new Mistake(doc, field, expected, given, evidence(field, read)));
    }
  }

  private void count(String group, String field, int correct, int given, int expected) {
    int[] count =
        counts
            .computeIfAbsent(group, g -> new LinkedHashMap<>())
            .computeIfAbsent(field, f -> new int[3]);
    count[0] += correct;
    count[1] += given;
    count[2] += expected;
  }

  private static int common(List<String> expected, List<String> given) {
    Map<String, Integer> left = new HashMap<>();
    expected.forEach(e -> left.merge(e, 1, Integer::sum));
    int common = 0;
    for (String each : given) {
      if (left.getOrDefault(each, 0) > 0) {
        left.merge(each, -1, Integer::sum);
        common++;
      }
    }
    return common;
  }

  /** Where a field comes from; mentions carry their own evidence and have none here. */
  private static List<Evidence> evidence(String field, Analysis read) {
    if (read.notice() == null) {
      return List.of();
    }
    if (GOLD_FIELD.getOrDefault(field, field).equals("awards")) {
      return read.awards().stream().flatMap(a -> a.evidence().stream()).distinct().toList();
    }
    return read.notice().evidence().stream()
        .filter(e -> e.field().startsWith(field.substring(0, 5)))
        .toList();
  }

  private static Map<String, List<String>> expected(Gold gold) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("notice_type", list(gold.noticeType()));
    values.put("project_id", list(Normal.name(gold.projectId())));
    values.put("title", list(Normal.name(gold.title())));
    values.put("published", list(gold.published()));
    values.put("buyers", gold.buyers().stream().map(Normal::name).toList());
    values.put("agency", list(Normal.name(gold.agency())));
    values.put("budget", list(Normal.amount(gold.budget())));
    values.put("currency", list(gold.currency()));
    List<Gold.GoldAward> awards = gold.awards();
    values.put("suppliers", all(awards, a -> a.suppliers().stream().map(Normal::name)));
    values.put("award_amounts", all(awards, a -> Stream.ofNullable(Normal.amount(a.amount()))));
    values.put(
        "supplier_and_amount",
        all(
            awards,
            a ->
                a.suppliers().stream().map(s -> Normal.name(s) + " " + Normal.amount(a.amount()))));
    values.put(
        "lots",
        all(
            awards,
            a ->
                Stream.of(
                    a.lot()
                        + " "
                        + a.status()
                        + " "
                        + a.suppliers().stream().map(Normal::name).sorted().toList())));
    values.put("amount_kinds", all(awards, a -> Stream.of(a.amountKind())));
    values.put("total_award", list(Normal.amount(gold.totalAward())));
    values.put(
        "mentions",
        all(gold.mentions(), m -> Stream.of(m.type() + " " + m.key())).stream()
            .distinct()
            .toList());
    values.put(
        "mentions_with_status",
        all(gold.mentions(), m -> Stream.of(m.type() + " " + m.key() + " " + m.status())));
    return values;
  }

  private static Map<String, List<String>> given(Analysis read) {
    Map<String, List<String>> values = new HashMap<>();
    Notice notice = read.notice();
    if (notice == null) {
      FIELDS.forEach(f -> values.put(f, List.of()));
      return values;
    }
    values.put("notice_type", list(lower(notice.noticeType())));
    values.put("project_id", list(Normal.name(notice.projectId())));
    values.put("title", list(Normal.name(notice.title())));
    values.put(
        "published", list(notice.published() == null ? null : notice.published().toString()));
    values.put("buyers", notice.buyerNames().stream().map(Normal::name).toList());
    values.put("agency", list(Normal.name(notice.agencyName())));
    values.put("budget", list(Normal.amount(notice.budgetAmount())));
    boolean told = !notice.currency().equals(Notice.NO_CURRENCY);
    values.put("currency", list(told ? notice.currency() : null));
    List<Award> awards = read.awards();
    values.put("suppliers", all(awards, a -> a.supplierNames().stream().map(Normal::name)));
    values.put("award_amounts", all(awards, a -> Stream.ofNullable(total(a))));
    values.put(
        "supplier_and_amount",
        all(awards, a -> a.supplierNames().stream().map(s -> Normal.name(s) + " " + total(a))));
    values.put(
        "lots",
        all(
            awards,
            a ->
                Stream.of(
                    a.lot()
                        + " "
                        + lower(a.status())
                        + " "
                        + a.supplierNames().stream().map(Normal::name).sorted().toList())));
    values.put("amount_kinds", all(awards, a -> Stream.of(lower(a.amountKind()))));
    values.put("total_award", list(sum(awards)));
    values.put(
        "mentions",
        all(read.mentions(), m -> Stream.of(lower(m.type()) + " " + m.key())).stream()
            .distinct()
            .toList());
    values.put(
        "mentions_with_status",
        all(
            read.mentions(),
            m -> Stream.of(lower(m.type()) + " " + m.key() + " " + lower(m.status()))));
    return values;
  }

  private static String total(Award award) {
    return isTotal(award) ? Normal.amount(award.amount()) : null;
  }

  /** Sum of the awarded lots where each has a total, as GOLD.md defines it. */
  private static String sum(List<Award> awards) {
    BigDecimal sum = null;
    for (Award award : awards) {
      if (award.status() == Award.Status.FAILED) {
        continue;
      }
      if (!isTotal(award) || award.amount() == null) {
        return null;
      }
      sum = sum == null ? award.amount() : sum.add(award.amount());
    }
    return Normal.amount(sum);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> list(String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static <T> List<String> all(List<T> rows, Function<T, Stream<String>> values) {
    return rows.stream().flatMap(values).filter(Objects::nonNull).toList();
  }
}
