package org.tendertrace.model;

/** A row of {@code id_changes}. */
@Doc(
    "One row per identity that came or went since the run before in the same folder, and for each"
        + " identity that it went into or came from. Ids that stayed have no row; the first run of a"
        + " folder has none.")
public record IdChange(
    @Doc(value = "What the ids are of: entity or process.", example = "entity") Kind kind,
    @Doc(
            value =
                "merged, split, renamed (the same under another id), vanished (gone with all that"
                    + " it consisted of) or new.",
            example = "merged")
        Change change,
    @Doc(value = "The id in the run before; null where it is new.", example = "e-5b1c0a…")
        String beforeId,
    @Doc(value = "The id in this run; null where it vanished.", example = "e-0d1e2f…")
        String afterId,
    @Doc(
            value = "Name of the entity, or project number of the procurement; null where none is.",
            example = "运达科技有限公司")
        String name,
    @Doc(value = "How many notices both have; of an entity, names.", example = "1") long shared,
    @Doc(
            value = "Why, as entities.why or processes.why tells it where that does.",
            example = "same credit code 91510100MA00000A0B")
        String reason,
    @Doc(value = "The run before.", example = "20260301T060000Z-000001") String previousRun) {

  /** What an id is of. */
  public enum Kind {
    ENTITY,
    PROCESS
  }

  /** What became of an id. */
  public enum Change {
    MERGED,
    SPLIT,
    RENAMED,
    VANISHED,
    NEW
  }
}
