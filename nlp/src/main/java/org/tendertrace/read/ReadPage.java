package org.tendertrace.read;

import java.util.Map;
import java.util.Objects;
import org.tendertrace.model.Page;
import org.tendertrace.model.RawDocument;

/**
 * A page and how it was read.
 *
 * @param mediaType as detected, such as {@code text/html}; of a crawler's record, that of the
 *     content inside
 * @param charset the encoding that the bytes were decoded with, by its common name
 * @param language zh-Hans, zh-Hant, en or und
 * @param metadata what the source says beside the content: the document's own, completed by what
 *     its record holds
 */
public record ReadPage(
    Page page,
    String mediaType,
    String charset,
    String language,
    Map<RawDocument.Metadata, String> metadata) {

  public ReadPage {
    Objects.requireNonNull(page, "page");
    metadata = Map.copyOf(metadata);
  }
}
