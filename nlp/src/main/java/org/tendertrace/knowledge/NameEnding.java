package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * How names of organisations end, by which their last character is found in a text.
 *
 * @param company whether it is an enterprise's, which may sell, rather than an authority's or a
 *     school's
 */
public record NameEnding(String ending, boolean company, String source) implements Serializable {}
