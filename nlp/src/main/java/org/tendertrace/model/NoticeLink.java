package org.tendertrace.model;

/** A row of {@code links}. */
@Doc("One row per pair of notices that were compared and found to be of one procurement.")
public record NoticeLink(
    @Doc(value = "The notice that is first in the order of ids.", example = "n-1f86d081884c7d65")
        String noticeA,
    @Doc(value = "The other notice.", example = "n-9f86d081884c7d65") String noticeB,
    @Doc(value = "Why they are of one procurement.", example = "same project id and buyer")
        String reason,
    @Doc(
            value =
                "How sure that is: it decides which of two contradicting links holds, and is no measured probability.",
            example = "0.98")
        double confidence,
    @Doc(value = "Whether nobody needs to look at the link.", example = "true") boolean certain) {}
