package org.tendertrace.jobs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tendertrace.jobs.mart.Marts;
import org.tendertrace.model.Award;
import org.tendertrace.model.Document;
import org.tendertrace.model.Entity;
import org.tendertrace.model.Fact;
import org.tendertrace.model.IdChange;
import org.tendertrace.model.LargeBlock;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeLink;
import org.tendertrace.model.Procurement;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.ReviewItem;

/** All published tables, in the order of the data's way. */
public final class Catalog {
  public static final Table DOCUMENTS =
      new Table("documents", Document.class, List.of("uri"), "portal");
  public static final Table NOTICES =
      new Table("notices", Notice.class, List.of("notice_id"), "published");
  public static final Table MENTIONS =
      new Table("mentions", Mention.class, List.of("notice_id", "type", "key", "status"), "key");
  public static final Table AWARDS =
      new Table("awards", Award.class, List.of("notice_id", "lot", "supplier_names"), "notice_id");
  public static final Table LINKS =
      new Table("links", NoticeLink.class, List.of("notice_a", "notice_b"), "notice_a");
  public static final Table LARGE_BLOCKS =
      new Table("large_blocks", LargeBlock.class, List.of("key"), "key");
  public static final Table PROCESSES =
      new Table("processes", Procurement.class, List.of("process_id"), "buyer_id");
  public static final Table ENTITIES =
      new Table("entities", Entity.class, List.of("entity_id"), "entity_id");
  public static final Table FACTS = new Table("facts", Fact.class, List.of("fact_id"), "provider");
  public static final Table QUARANTINE =
      new Table("quarantine", Quarantined.class, List.of("uri"), "code");

  public static final Table REVIEW = new Table("review", ReviewItem.class, List.of("item"), "kind");
  public static final Table ID_CHANGES =
      new Table("id_changes", IdChange.class, List.of("kind", "before_id", "after_id"), "change");

  private static final List<Table> STAGES =
      List.of(
          DOCUMENTS,
          NOTICES,
          MENTIONS,
          AWARDS,
          LINKS,
          LARGE_BLOCKS,
          PROCESSES,
          ENTITIES,
          FACTS,
          QUARANTINE,
          REVIEW,
          ID_CHANGES);

  private Catalog() {}

  public static List<Table> tables() {
    return Stream.concat(STAGES.stream(), Marts.TABLES.stream()).toList();
  }

  /** The table called {@code name}. */
  public static Optional<Table> find(String name) {
    return tables().stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
