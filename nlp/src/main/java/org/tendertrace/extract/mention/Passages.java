package org.tendertrace.extract.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.PlainNumbers.PlainNumber;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * The numbers in the passages of one text. Names share their headings, rows and lines, so each
 * passage is read once. Not safe for use by several threads.
 */
final class Passages {

  private final Counts counts;
  private final PlainNumbers numbers;
  private final String text;
  private final Map<Span, List<Count>> counted = new HashMap<>();
  private final Map<Span, List<PlainNumber>> plain = new HashMap<>();
  private final Map<Span, String> folded = new HashMap<>();

  Passages(Counts counts, PlainNumbers numbers, String text) {
    this.counts = counts;
    this.numbers = numbers;
    this.text = text;
  }

  String text() {
    return text;
  }

  /** What a passage counts, in order. */
  List<Count> counts(Span passage) {
    return counted.computeIfAbsent(passage, p -> counts.in(p.of(text), p.begin()));
  }

  /** The numbers of a passage that have no unit of compute, by their form. */
  List<PlainNumber> numbers(Span passage) {
    return plain.computeIfAbsent(passage, p -> numbers.in(p.of(text), p.begin()));
  }

  /** A passage in its folded form. */
  String folded(Span passage) {
    return folded.computeIfAbsent(passage, p -> Folded.textOf(p.of(text)));
  }
}
