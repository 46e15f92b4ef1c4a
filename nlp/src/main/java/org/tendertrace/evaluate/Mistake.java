package org.tendertrace.evaluate;

import java.util.List;

/**
 * A field that was read otherwise than the annotator did.
 *
 * @param rule the rules behind the values given, as told by their evidence
 */
public record Mistake(
    String doc, String field, List<String> expected, List<String> given, List<String> rule) {}
