package org.tendertrace.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.SparkTest;
import org.tendertrace.jobs.stage.IdChanges.Snapshot;
import org.tendertrace.model.Entity;
import org.tendertrace.model.IdChange;
import org.tendertrace.model.IdChange.Change;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Procurement;

/** What became of ids between two runs. */
public class IdChangesTest extends SparkTest {

  private Snapshot snapshot(List<Entity> entities, List<Procurement> processes) {
    return new Snapshot(
        "run-1",
        session().createDataset(entities, RecordEncoder.of(Entity.class)),
        session().createDataset(processes, RecordEncoder.of(Procurement.class)));
  }

  private static Entity entity(String id, String why, String name, String... aliases) {
    return new Entity(
        id,
        Entity.Kind.SUPPLIER,
        name,
        null,
        List.of(aliases),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        why);
  }

  private static Procurement process(String id, String... notices) {
    return new Procurement(
        id,
        List.of(notices),
        null,
        null,
        NoticeType.AWARD,
        notices[0],
        null,
        null,
        null,
        List.of(),
        List.of(),
        "because");
  }

  @Test
  void everyIdThatCameOrWentIsTold() {
    Snapshot before =
        snapshot(
            List.of(
                entity("e-stays", null, "甲公司", "简称"),
                entity("e-alias", null, "乙公司", "简称"),
                entity("e-merged", null, "丙公司"),
                entity("e-split", null, "丁公司"),
                entity("e-renamed", null, "戊公司"),
                entity("e-gone", null, "己公司", "简称")),
            List.of(process("p-1", "n-1", "n-2"), process("p-2", "n-3"), process("p-3", "n-4")));
    Snapshot after =
        snapshot(
            List.of(
                entity("e-stays", "same credit code X", "甲公司", "丙公司", "简称"),
                entity("e-alias", null, "乙公司", "简称"),
                entity("e-split-1", "one of several", "丁公司"),
                entity("e-split-2", "one of several", "丁公司"),
                entity("e-now", null, "戊公司"),
                entity("e-new", null, "庚公司", "简称")),
            List.of(process("p-1", "n-1", "n-3"), process("p-4", "n-2"), process("p-5", "n-5")));

    List<IdChange> changes = IdChanges.between(before, after).collectAsList();

    assertThat(changes)
        .extracting(IdChange::change, IdChange::beforeId, IdChange::afterId, IdChange::reason)
        .containsExactlyInAnyOrder(
            tuple(Change.MERGED, "e-merged", "e-stays", "same credit code X"),
            tuple(Change.SPLIT, "e-split", "e-split-1", "one of several"),
            tuple(Change.SPLIT, "e-split", "e-split-2", "one of several"),
            tuple(Change.RENAMED, "e-renamed", "e-now", "another name or number stands for it"),
            tuple(Change.VANISHED, "e-gone", null, "no notice names it any more"),
            tuple(Change.NEW, null, "e-new", "no notice named it before"),
            tuple(Change.MERGED, "p-2", "p-1", "because"),
            tuple(Change.SPLIT, "p-1", "p-4", "because"),
            tuple(Change.NEW, null, "p-5", "none of its notices was in the input before"),
            tuple(Change.VANISHED, "p-3", null, "none of its notices is in the input any more"));
  }
}
