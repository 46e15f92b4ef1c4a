package org.tendertrace.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.ListedName;
import org.tendertrace.model.Entity;

/** What holds of the ids of any names; the names are those of the labelled pairs to develop on. */
class StableIdsTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private static List<String> names;

  @BeforeAll
  static void read() throws IOException {
    names =
        OrganisationPairs.read().stream()
            .filter(pair -> pair.half().equals("dev"))
            .flatMap(pair -> Stream.of(pair.a(), pair.b()))
            .distinct()
            .toList();
  }

  @Test
  void anIdDoesNotDependOnWhatElseIsResolved() {
    Map<String, String> all = ids(new Resolver(KNOWLEDGE), names);
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(7));
    Resolver another = new Resolver(KNOWLEDGE);
    List<String> most = shuffled.subList(0, names.size() * 9 / 10);
    assertThat(all).containsAllEntriesOf(ids(another, most));
    assertThat(ids(another, shuffled)).isEqualTo(all);
  }

  @Test
  void anIdDoesNotDependOnAListOfTheUser() {
    ListedName listed =
        new ListedName("示例示范大学", List.of("示大"), "watch", LocalDate.of(2024, 3, 18), "l.csv line 2");
    Resolver listing = new Resolver(Knowledge.load(null, List.of(listed)));
    assertThat(ids(listing, names)).isEqualTo(ids(new Resolver(KNOWLEDGE), names));
  }

  @Test
  void theNameThatIsShownHasTheSameId() {
    Resolver resolver = new Resolver(KNOWLEDGE);
    for (String name : names) {
      Entity entity = resolver.resolve(name, Entity.Kind.BUYER);
      assertThat(resolver.idOf(shown(entity))).as(name).isEqualTo(entity.entityId());
    }
  }

  @Test
  void whatItBelongsToIsAnEntityOfThatId() {
    Resolver resolver = new Resolver(KNOWLEDGE);
    int parts = 0;
    for (String name : names) {
      Entity entity = resolver.resolve(name, Entity.Kind.BUYER);
      List<Entity> wholes = resolver.wholesOf(name, Entity.Kind.BUYER);
      String parent = wholes.isEmpty() ? null : wholes.get(0).entityId();
      assertThat(entity.parentId()).as(name).isEqualTo(parent);
      assertThat(wholes).as(name).extracting(Entity::entityId).doesNotContain(entity.entityId());
      for (Entity whole : wholes) {
        assertThat(resolver.idOf(shown(whole))).as(name).isEqualTo(whole.entityId());
        parts++;
      }
    }
    assertThat(parts).isGreaterThan(100);
  }

  private static String shown(Entity entity) {
    return entity.nameZh() == null ? entity.nameEn() : entity.nameZh();
  }

  private static Map<String, String> ids(Resolver resolver, List<String> names) {
    Map<String, String> ids = new HashMap<>();
    names.forEach(name -> ids.put(name, resolver.idOf(name)));
    return ids;
  }
}
