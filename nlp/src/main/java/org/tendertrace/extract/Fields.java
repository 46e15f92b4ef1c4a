package org.tendertrace.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.NoticeType;

/**
 * The fields of one notice, with the layout they were read from.
 *
 * @param projectId {@code null} where none is printed
 * @param title {@code null} where none is printed
 * @param published {@code null} where none is printed
 * @param agency {@code null} where none is named
 * @param budget in units of {@code currency}; {@code null} where none is printed
 * @param currency ISO 4217 code of the notice's amounts
 * @param flags doubts, sorted
 */
public record Fields(
    NoticeType type,
    String projectId,
    String title,
    LocalDate published,
    List<String> buyers,
    String agency,
    BigDecimal budget,
    String currency,
    List<String> flags,
    List<Evidence> evidence,
    Layout layout) {

  public Fields {
    buyers = List.copyOf(buyers);
    flags = List.copyOf(flags);
    evidence = List.copyOf(evidence);
  }
}
