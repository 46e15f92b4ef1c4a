package org.tendertrace.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Party;
import org.tendertrace.resolve.Identification.Decided;
import org.tendertrace.resolve.Identification.Seen;
import org.tendertrace.resolve.Identities.Doubt;

/** Names that are one, and names that are several, by credit codes. All of them are made up. */
class IdentificationTest {
  private static final Resolver TABLES = new Resolver(Knowledge.load());
  private static final String ALPHA = "甲乙科技有限公司";
  private static final String NORTH = "甲乙（北方）科技有限公司";
  private static final String BETA = "丙丁信息技术股份有限公司";
  private static final String ONE = "91110000MA0000001L";
  private static final String TWO = "91310000MA00000025";

  private static Seen seen(String name, String code, String day) {
    return new Seen(new Party(name, code), day == null ? null : LocalDate.parse(day));
  }

  private static Resolver resolver(Seen... seen) {
    return TABLES.with(Identification.of(TABLES, List.of(seen), List.of()).identities());
  }

  private static String id(Resolver resolver, String name, String code) {
    Party party = new Party(name, code);
    String id = resolver.idOf(party);
    assertThat(resolver.resolve(party, Entity.Kind.SUPPLIER).entityId()).isEqualTo(id);
    return id;
  }

  @Test
  void aCodeAloneChangesNoId() {
    Resolver resolver = resolver(seen(ALPHA, ONE, "2024-01-01"));
    assertThat(id(resolver, ALPHA, ONE)).isEqualTo(TABLES.idOf(ALPHA));
    assertThat(id(resolver, ALPHA, null)).isEqualTo(TABLES.idOf(ALPHA));
    assertThat(resolver.resolve(new Party(ALPHA, ONE), Entity.Kind.SUPPLIER).creditCode())
        .isEqualTo(ONE);
  }

  @Test
  void twoNamesOfOneCodeAreOneWithTheIdOfTheOneThatWasPrintedFirst() {
    Resolver resolver = resolver(seen(ALPHA, ONE, "2024-05-01"), seen(NORTH, ONE, "2023-01-01"));
    for (String name : List.of(ALPHA, NORTH)) {
      assertThat(id(resolver, name, ONE)).isEqualTo(TABLES.idOf(NORTH));
      assertThat(id(resolver, name, null)).isEqualTo(TABLES.idOf(NORTH));
    }
    assertThat(resolver.resolve(ALPHA, Entity.Kind.BUYER).why())
        .isEqualTo("same credit code " + ONE);
  }

  @Test
  void oneNameWithTwoCodesIsTwoCompaniesAndUncodedNeither() {
    Resolver resolver = resolver(seen(ALPHA, ONE, "2024-05-01"), seen(ALPHA, TWO, "2023-01-01"));
    assertThat(
            List.of(id(resolver, ALPHA, ONE), id(resolver, ALPHA, TWO), id(resolver, ALPHA, null)))
        .doesNotHaveDuplicates()
        .contains(TABLES.idOf(ALPHA));
    assertThat(id(resolver, ALPHA, null)).isEqualTo(TABLES.idOf(ALPHA));
  }

  @Test
  void aNameThatIsSeveralBringsTheirOtherNamesNotTogether() {
    Resolver resolver =
        resolver(
            seen(ALPHA, ONE, "2024-05-01"),
            seen(ALPHA, TWO, "2023-01-01"),
            seen(NORTH, ONE, "2025-01-01"),
            seen(BETA, TWO, "2025-01-01"));
    assertThat(id(resolver, NORTH, null)).isEqualTo(id(resolver, ALPHA, ONE));
    assertThat(id(resolver, BETA, null)).isEqualTo(id(resolver, ALPHA, TWO));
    assertThat(id(resolver, NORTH, null)).isNotEqualTo(id(resolver, BETA, null));
  }

  @Test
  void anOrganisationOfTheTablesKeepsItsIdAndStaysOne() {
    Resolver resolver =
        resolver(
            seen("深圳大学", ONE, "2024-05-01"),
            seen(BETA, ONE, "2020-01-01"),
            seen("四川大学", TWO, "2024-05-01"),
            seen("四川大学", "91440000MA0000003B", "2024-05-01"));
    assertThat(id(resolver, BETA, null)).isEqualTo("e-shenzhen-university");
    assertThat(id(resolver, "四川大学", TWO)).isEqualTo("e-sichuan-university");
    assertThat(resolver.resolve(new Party("四川大学", TWO), Entity.Kind.BUYER).creditCode()).isNull();
  }

  @Test
  void twoOrganisationsOfTheTablesAreNeverOne() {
    var found =
        Identification.of(
            TABLES,
            List.of(seen("深圳大学", ONE, null), seen("四川大学", ONE, null), seen(BETA, ONE, null)),
            List.of());
    Resolver resolver = TABLES.with(found.identities());
    assertThat(id(resolver, "四川大学", ONE)).isEqualTo("e-sichuan-university");
    assertThat(id(resolver, BETA, ONE)).isEqualTo(TABLES.idOf(BETA));
    assertThat(found.doubts())
        .extracting(Doubt::one, Doubt::other, Doubt::together)
        .containsExactly(tuple("四川大学", "深圳大学", false));
  }

  @Test
  void aFormerNameIsItsName() {
    Resolver resolver = resolver(seen(BETA + "（原名：" + ALPHA + "）", null, "2024-01-01"));
    assertThat(id(resolver, ALPHA, null)).isEqualTo(id(resolver, BETA, null));
  }

  @Test
  void aFormerNameOfAnotherCodeIsNot() {
    var found =
        Identification.of(
            TABLES,
            List.of(seen(BETA + "（原名：" + ALPHA + "）", ONE, null), seen(ALPHA, TWO, null)),
            List.of());
    Resolver resolver = TABLES.with(found.identities());
    assertThat(id(resolver, ALPHA, null)).isNotEqualTo(id(resolver, BETA, null));
    assertThat(found.doubts()).hasSize(1);
  }

  @Test
  void unlikeNamesOfOneCodeAreDoubted() {
    var like =
        Identification.of(
            TABLES, List.of(seen(ALPHA, ONE, null), seen(NORTH, ONE, null)), List.of());
    var unlike =
        Identification.of(
            TABLES, List.of(seen(ALPHA, ONE, null), seen(BETA, ONE, null)), List.of());
    assertThat(like.doubts()).isEmpty();
    assertThat(unlike.doubts()).extracting(Doubt::together).containsExactly(true);
  }

  @Test
  void aCodeBesideManyNamesIsNobodys() {
    List<Seen> seen = new ArrayList<>();
    for (String number : "零 一 二 三 四 五 六 七 八 九 十 百".split(" ", -1)) {
      seen.add(seen("示例" + number + "号科技有限公司", ONE, "2024-01-01"));
    }
    var found = Identification.of(TABLES, seen, List.of());
    Resolver resolver = TABLES.with(found.identities());
    assertThat(seen.stream().map(one -> resolver.idOf(one.party())).distinct().count())
        .isEqualTo(seen.size());
    assertThat(found.doubts()).hasSize(1);
  }

  @Test
  void whatPeopleDecideWins() {
    List<Seen> seen =
        List.of(seen(ALPHA, ONE, null), seen(NORTH, ONE, null), seen(BETA, TWO, null));
    List<Decided> decided =
        List.of(
            new Decided(Party.of(ALPHA), Party.of(NORTH), false),
            new Decided(Party.of(ALPHA), Party.of(BETA), true));
    Resolver resolver = TABLES.with(Identification.of(TABLES, seen, decided).identities());
    assertThat(id(resolver, ALPHA, null)).isEqualTo(id(resolver, BETA, null));
    assertThat(id(resolver, ALPHA, null)).isNotEqualTo(id(resolver, NORTH, null));
  }

  @Test
  void theOrderInWhichPartiesAreSeenChangesNothing() {
    List<Seen> seen = new ArrayList<>();
    List<String> codes = List.of(ONE, TWO, "91440000MA0000003B", "91510000MA0000004Q");
    Random random = new Random(7);
    for (int k = 0; k < 60; k++) {
      String name = "第" + "一二三四五六七八九十".charAt(random.nextInt(10)) + "号示例科技有限公司";
      String day = random.nextBoolean() ? null : "2024-01-" + (10 + random.nextInt(20));
      seen.add(seen(name, codes.get(random.nextInt(codes.size())), day));
    }
    List<String> before = ids(seen);
    for (int k = 0; k < 20; k++) {
      List<Seen> shuffled = new ArrayList<>(seen);
      Collections.shuffle(shuffled, random);
      Resolver resolver = TABLES.with(Identification.of(TABLES, shuffled, List.of()).identities());
      assertThat(seen.stream().map(one -> resolver.idOf(one.party())).toList()).isEqualTo(before);
    }
  }

  private static List<String> ids(List<Seen> seen) {
    Resolver resolver = TABLES.with(Identification.of(TABLES, seen, List.of()).identities());
    return seen.stream().map(one -> resolver.idOf(one.party())).toList();
  }

  @Test
  void newerNoticesChangeNoIdOfWhatTheyDoNotName() {
    List<Seen> before = List.of(seen(ALPHA, ONE, "2023-01-01"), seen(NORTH, ONE, "2023-02-01"));
    List<Seen> after = new ArrayList<>(before);
    after.add(seen("北方甲乙科技有限公司", ONE, "2024-01-01"));
    after.add(seen(BETA, TWO, "2024-01-01"));
    Resolver old = TABLES.with(Identification.of(TABLES, before, List.of()).identities());
    Resolver now = TABLES.with(Identification.of(TABLES, after, List.of()).identities());
    for (String name : List.of(ALPHA, NORTH)) {
      assertThat(now.idOf(name)).isEqualTo(old.idOf(name));
    }
  }
}
