package org.tendertrace.synth;

import java.math.BigDecimal;
import java.util.List;
import org.tendertrace.model.NoticeType;

/**
 * A made-up procurement and its truth.
 *
 * @param id unique
 * @param stage the furthest one reached
 * @param amount what counts in yuan; {@code null} where nothing does
 * @param kind what is bought: chip, provider or none
 * @param key of what is bought; empty for things of no interest
 */
public record SyntheticProcess(
    String id,
    String projectId,
    String buyer,
    String supplier,
    NoticeType stage,
    BigDecimal amount,
    String kind,
    String key,
    int quantity,
    String unit,
    List<SyntheticNotice> notices) {
  public SyntheticProcess {
    notices = List.copyOf(notices);
  }
}
