package org.tendertrace.read;

import org.tendertrace.model.Quarantined;
import org.tendertrace.model.RawDocument;

/** What a container holds at one place: a document, or the reason why there is none. */
public sealed interface Found {

  /** A document whose bytes are at hand. */
  // Nobody reads characters from it.
  @SuppressWarnings("JavaLangClash")
  record Readable(RawDocument document) implements Found {}

  /** Something that is not to be had. */
  record Refused(Quarantined why) implements Found {}
}
