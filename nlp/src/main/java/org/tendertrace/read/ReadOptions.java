package org.tendertrace.read;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Objects;
import org.tendertrace.knowledge.CrawlerField;
import org.tendertrace.knowledge.RecordNameParts;

/**
 * How documents are read.
 *
 * @param fields names of the fields of crawlers' records
 * @param maxDocumentBytes larger documents are refused; in bytes, unpacked
 * @param archives limits for archives
 * @param maxJsonDepth JSON nested deeper is refused
 * @param maxHtmlDepth HTML nested deeper is read as text without structure
 */
public record ReadOptions(
    FieldNames fields,
    int maxDocumentBytes,
    ArchiveLimits archives,
    int maxJsonDepth,
    int maxHtmlDepth)
    implements Serializable {

  private static final int MAX_DOCUMENT_BYTES = 20_000_000;
  private static final int MAX_JSON_DEPTH = 100;
  private static final int MAX_HTML_DEPTH = 500;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public ReadOptions {
    Objects.requireNonNull(fields, "fields");
    Objects.requireNonNull(archives, "archives");
    if (maxDocumentBytes < 1 || maxJsonDepth < 1 || maxHtmlDepth < 1) {
      throw new IllegalArgumentException(
          "Limits of documents must be positive: bytes %d, JSON depth %d, HTML depth %d"
              .formatted(maxDocumentBytes, maxJsonDepth, maxHtmlDepth));
    }
  }

  /** 20 MB documents, and the field names that come with Tendertrace. */
  public static ReadOptions defaults() {
    return defaults(null);
  }

  /**
   * The same with the field names and words of a user's tables.
   *
   * @param overrides a folder of tables, or {@code null}
   */
  public static ReadOptions defaults(Path overrides) {
    return new ReadOptions(
        FieldNames.of(
            CrawlerField.table(overrides),
            RecordNameParts.table(overrides),
            FieldNames.readWords(overrides)),
        MAX_DOCUMENT_BYTES,
        ArchiveLimits.DEFAULT,
        MAX_JSON_DEPTH,
        MAX_HTML_DEPTH);
  }

  /** These options with other field names. */
  public ReadOptions withFields(FieldNames other) {
    return new ReadOptions(other, maxDocumentBytes, archives, maxJsonDepth, maxHtmlDepth);
  }

  /** These options with another largest size of a document, in bytes. */
  public ReadOptions withMaxDocumentBytes(int bytes) {
    return new ReadOptions(fields, bytes, archives, maxJsonDepth, maxHtmlDepth);
  }

  /** These options with other limits for archives. */
  public ReadOptions withArchives(ArchiveLimits limits) {
    return new ReadOptions(fields, maxDocumentBytes, limits, maxJsonDepth, maxHtmlDepth);
  }
}
