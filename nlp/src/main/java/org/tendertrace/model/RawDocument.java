package org.tendertrace.model;

import java.util.Map;
import java.util.Objects;

/**
 * One document as it was found, before anything is understood: its bytes and what the source said
 * about them.
 *
 * @param uri where it was found; a member of an archive is {@code archive!/member}, a line of a
 *     JSON Lines file {@code file#line=N} (N counts from 1) or, in a file so large that it is read
 *     in pieces, {@code file#offset=N} (bytes before the line), a row of a Parquet file {@code
 *     file#row=N}
 * @param bytes the content, undecoded; not copied, so not to be changed
 * @param mediaType as declared by the source, such as {@code text/html}; {@code null} where it says
 *     nothing
 * @param charset as declared by the source (an HTTP header kept by a crawler); {@code null} where
 *     it says nothing
 * @param metadata what a crawler recorded beside the content, under the keys of {@link Metadata};
 *     hints only: the notice itself has the last word
 */
// Two documents are never compared, and copying every page's bytes would cost a pass over them.
@SuppressWarnings("ArrayRecordComponent")
public record RawDocument(
    String uri, byte[] bytes, String mediaType, String charset, Map<Metadata, String> metadata) {

  /** What a crawler may record about a document. */
  public enum Metadata {
    /** The address the page was fetched from. */
    URL,
    /** The portal's host or name. */
    PORTAL,
    /** The title in the crawler's list. */
    TITLE,
    /** The publication date or instant, as the crawler printed it. */
    PUBLISHED
  }

  public RawDocument {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(bytes, "bytes");
    metadata = Map.copyOf(metadata);
  }

  /** A document of which only the place and the bytes are known. */
  public static RawDocument of(String uri, byte[] bytes) {
    return new RawDocument(uri, bytes, null, null, Map.of());
  }
}
