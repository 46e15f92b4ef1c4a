package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * What crawlers and portals call a field of their records.
 *
 * @param names spellings, best first
 * @param label what Chinese notices print before such a value; {@code null} unless the role is
 *     {@link Role#LABEL}
 * @param source where the names come from
 */
public record CrawlerField(Role role, List<String> names, String label, String source)
    implements Serializable {

  /** What a field holds. */
  public enum Role {
    CONTENT,
    URL,
    TITLE,
    PUBLISHED,
    PORTAL,
    CHARSET,
    MEDIA_TYPE,
    /** What all sums of the record are counted in: 万元. */
    UNIT,
    /** Another notice, to which the portal leads on: prev. */
    AROUND,
    /** The name of whom or what the object stands for that has it. */
    NAME,
    /** A value of the notice itself. */
    LABEL
  }

  public CrawlerField {
    names = List.copyOf(names);
  }

  /**
   * Reads the table {@code crawler_fields.tsv}.
   *
   * @param overrides a folder whose file of that name is read instead, or {@code null}
   * @throws IllegalArgumentException if the table is malformed
   */
  public static List<CrawlerField> table(Path overrides) {
    return Tsv.read("crawler_fields.tsv", overrides).stream()
        .map(
            row ->
                new CrawlerField(
                    row.constant("role", Role.class),
                    row.list("names"),
                    row.get("label"),
                    row.require("source")))
        .toList();
  }
}
