package org.tendertrace.model;

import java.util.List;

/** A row of {@code documents}. */
@Doc("One row per input document that could be read, relevant or not.")
public record Document(
    @Doc(value = "SHA-256 of the document's bytes, hexadecimal.", example = "9f86d081884c7d65…")
        String documentId,
    @Doc(
            value = "Where it was found; archive!/member, file#line=N or file#row=N inside a file.",
            example = "data-samples/documents/szu-award.html")
        String uri,
    @Doc(
            value = "Host or name of the portal it comes from; null where nothing says it.",
            example = "www.ccgp.gov.cn")
        String portal,
    @Doc(
            value = "Media type, as detected; null where irrelevant: then it was not read.",
            example = "text/html")
        String mediaType,
    @Doc(
            value = "Character encoding it was decoded with; null where irrelevant.",
            example = "GB18030")
        String charset,
    @Doc(
            value = "Main language: zh-Hans, zh-Hant, en or und; null where irrelevant.",
            example = "zh-Hans")
        String language,
    @Doc(value = "Size in bytes.", example = "18231") long bytes,
    @Doc(value = "Whether it can be about AI compute, chips or services.", example = "relevant")
        Gate gate,
    @Doc(
            value = "The gate's terms found in it, sorted; empty where irrelevant.",
            example = "[A100, AWS]")
        List<String> terms,
    @Doc(
            value =
                "True for all but the first (by uri) of several documents with the same bytes;"
                    + " only the first is read further.",
            example = "false")
        boolean duplicate) {

  /** What the gate decided. */
  public enum Gate {
    RELEVANT,
    IRRELEVANT
  }
}
