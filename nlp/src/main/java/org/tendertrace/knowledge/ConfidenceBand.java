package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * How often readings of a field were right whose rules gave them a score of at least {@code from}.
 *
 * @param field the evidence's field; {@code award} for supplier and amount together
 * @param from lowest score of the band, 0 to 1
 * @param right how many were right
 * @param read how many there were
 */
public record ConfidenceBand(String field, double from, int right, int read, String source)
    implements Serializable {}
