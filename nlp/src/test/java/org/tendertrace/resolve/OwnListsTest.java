package org.tendertrace.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.ListedName;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Entity.ListedAs;

class OwnListsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 18);
  private static final Resolver PLAIN = new Resolver(Knowledge.load());
  private static final Resolver LISTING =
      with(
          new ListedName(
              "示例示范大学", List.of("示大", "Example University"), "watch", DAY, "l.csv line 2"),
          new ListedName("四川大学", List.of(), "watch", null, "l.csv line 3"),
          new ListedName("深圳大学", List.of("某某学府"), "other", DAY, "l.csv line 4"));

  private static Resolver with(ListedName... rows) {
    return new Resolver(Knowledge.load(null, List.of(rows)));
  }

  @Test
  void whatTheUserListsIsMarkedUnderAllItsNames() {
    for (String name : new String[] {"示例示范大学", "示大", "EXAMPLE UNIVERSITY", "示例示範大學（盖章）"}) {
      Entity entity = LISTING.resolve(name, Entity.Kind.BUYER);
      assertThat(entity.entityId()).isEqualTo(PLAIN.idOf("示例示范大学"));
      assertThat(entity.nameZh()).isEqualTo("示例示范大学");
      assertThat(entity.lists())
          .extracting(Entity.Listing::list, Entity.Listing::listedAs, Entity.Listing::since)
          .containsExactly(tuple("watch", ListedAs.LISTED, DAY));
    }
    assertThat(LISTING.resolve("深圳大学", Entity.Kind.BUYER).lists())
        .extracting(Entity.Listing::list)
        .containsExactly("other");
    assertThat(LISTING.idOf("某某学府")).isEqualTo("e-shenzhen-university");
  }

  @Test
  void aPartOfAListedOneIsAnAffiliate() {
    Entity hospital = LISTING.resolve("示例示范大学附属医院", Entity.Kind.BUYER);
    assertThat(hospital.lists())
        .extracting(Entity.Listing::listedAs, Entity.Listing::entityId)
        .containsExactly(tuple(ListedAs.AFFILIATE, PLAIN.idOf("示例示范大学")));
  }

  @Test
  void theUsersListsSayNothingInListedAs() {
    assertThat(LISTING.resolve("深圳大学", Entity.Kind.BUYER).listedAs()).isNull();
    Entity both = LISTING.resolve("四川大学", Entity.Kind.BUYER);
    assertThat(both.listedAs()).isEqualTo(Resolver.LISTED);
    assertThat(both.listedSince())
        .isEqualTo(PLAIN.resolve("四川大学", Entity.Kind.BUYER).listedSince());
    assertThat(both.lists())
        .extracting(Entity.Listing::list)
        .containsExactly("us_entity_list", "watch");
  }

  @Test
  void anAliasThatMeansAnotherOrganisationIsRefused() {
    assertThatThrownBy(
            () -> with(new ListedName("示例大学", List.of("浙大"), "watch", DAY, "l.csv line 2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "l.csv line 2: the alias '浙大' already means another organisation, e-zhejiang-university");
    assertThatThrownBy(
            () ->
                with(
                    new ListedName("示例大学", List.of("示大"), "watch", DAY, "l.csv line 2"),
                    new ListedName("示范大学", List.of("示大"), "watch", DAY, "l.csv line 3")))
        .hasMessageContaining("l.csv line 3: the alias '示大'");
  }

  @Test
  void idsOfOthersStayAsTheyAre() {
    for (String name : new String[] {"示例公司", "浙江大学", "示例大学附属中学", "Example Data Ltd"}) {
      assertThat(LISTING.idOf(name)).isEqualTo(PLAIN.idOf(name));
    }
  }
}
