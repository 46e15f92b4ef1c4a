package org.tendertrace.model;

import java.util.Objects;

/** A row of {@code quarantine}. */
@Doc("One row per input document that was refused, with the reason; nothing is dropped silently.")
public record Quarantined(
    @Doc(
            value = "SHA-256 of the bytes; null where no byte could be read.",
            example = "e3b0c44298fc1c14…")
        String documentId,
    @Doc(value = "Where it was found.", example = "notices/2024/broken.jsonl#line=17") String uri,
    @Doc(value = "Stage that refused it.", example = "sources") String stage,
    @Doc(value = "Machine-readable reason.", example = "malformed_json") Code code,
    @Doc(value = "What is wrong, in one line.", example = "Unexpected end of input at column 211")
        String message,
    @Doc(value = "Whether trying again may help.", example = "false") boolean retryable) {

  /** Why a document was refused. */
  public enum Code {
    /** The file or folder could not be read: permission, I/O. */
    UNREADABLE,
    /** No bytes at all, or nothing but white space. */
    EMPTY,
    /** Larger than the configured limit. */
    TOO_LARGE,
    /** A format that is not read. */
    UNSUPPORTED_FORMAT,
    /** A line or file that should be JSON and is not. */
    MALFORMED_JSON,
    /** JSON in which no notice was found. */
    NO_CONTENT,
    /** An archive that is damaged, encrypted, too deep or unpacks to too much. */
    BAD_ARCHIVE,
    /** Bytes that are no text in any known encoding. */
    UNDECODABLE,
    /** An error of ours: a bug report is welcome. */
    INTERNAL
  }

  public Quarantined {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(code, "code");
  }
}
