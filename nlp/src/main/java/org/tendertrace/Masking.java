package org.tendertrace;

import java.util.List;
import org.tendertrace.award.AwardReader.Awarded;
import org.tendertrace.extract.Fields;
import org.tendertrace.model.Award;
import org.tendertrace.model.Evidence;
import org.tendertrace.text.Redaction;

/**
 * Masks contact details in what was read of a page. Fields and awards are read before anything is
 * masked, as a telephone number parts what stands before and behind it in a line without gaps, and
 * numbers of projects may look like one.
 */
final class Masking {

  private final Redaction redaction;
  private final String text;
  private final String masked;

  /**
   * @param text of the page
   * @param masked the same with its contact details masked, and as long
   */
  Masking(Redaction redaction, String text, String masked) {
    this.redaction = redaction;
    this.text = text;
    this.masked = masked;
  }

  /** {@code fields} without contact details; the project's number stays as it is printed. */
  Fields fields(Fields fields) {
    return new Fields(
        fields.type(),
        fields.projectId(),
        value(fields.title(), fields.evidence()),
        fields.published(),
        values(fields.buyers(), fields.evidence()),
        value(fields.agency(), fields.evidence()),
        fields.budget(),
        fields.currency(),
        fields.flags(),
        evidence(fields.evidence()),
        fields.layout());
  }

  /** {@code awarded} without contact details. */
  Awarded awards(Awarded awarded) {
    return new Awarded(awarded.awards().stream().map(this::award).toList(), awarded.flags());
  }

  private Award award(Award award) {
    return new Award(
        award.noticeId(),
        award.lot(),
        values(award.supplierNames(), award.evidence()),
        award.amount(),
        award.currency(),
        award.amountKind(),
        award.status(),
        evidence(award.evidence()),
        award.confidence());
  }

  private List<String> values(List<String> values, List<Evidence> read) {
    return values.stream().map(value -> value(value, read)).toList();
  }

  /** A value with what is masked in it alone, or where the page prints it behind its label. */
  private String value(String value, List<Evidence> read) {
    if (value == null) {
      return null;
    }
    for (Evidence evidence : read) {
      boolean kept =
          masked.regionMatches(
              evidence.begin(), text, evidence.begin(), evidence.end() - evidence.begin());
      if (!kept && withoutSpaces(evidence.span().of(text)).equals(withoutSpaces(value))) {
        return alike(value, withoutSpaces(evidence.span().of(masked)));
      }
    }
    return value.chars().anyMatch(Masking::isOfContact) ? redaction.mask(value) : value;
  }

  /** Whether a character stands in every contact detail, or between it and its label. */
  private static boolean isOfContact(int c) {
    return c <= ' ' || Character.isDigit(c) || "@：:".indexOf(c) >= 0;
  }

  /** {@code masked}, which has no white space, with that of {@code value}. */
  private static String alike(String value, String masked) {
    StringBuilder spaced = new StringBuilder(value);
    for (int k = 0, next = 0; k < spaced.length(); k++) {
      if (!Character.isWhitespace(spaced.charAt(k))) {
        spaced.setCharAt(k, masked.charAt(next++));
      }
    }
    return spaced.toString();
  }

  private static String withoutSpaces(String value) {
    return value
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private List<Evidence> evidence(List<Evidence> read) {
    return read.stream()
        .map(e -> Evidence.at(e.field(), e.span(), masked, e.rule(), e.confidence()))
        .toList();
  }
}
