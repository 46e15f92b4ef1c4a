package org.tendertrace.model;

/** A row of {@code large_blocks}. */
@Doc("One row per key that so many notices share that they were compared in part only.")
public record LargeBlock(
    @Doc(value = "What they share, such as a project number.", example = "id:zc2024001") String key,
    @Doc(value = "How many notices share it.", example = "50000") long notices,
    @Doc(value = "How many pairs these make.", example = "1249975000") long pairs,
    @Doc(
            value =
                "How many of the pairs were compared at most, after a second key divided them and with neighbours only where that was not enough.",
            example = "1000000")
        long compared) {}
