package org.tendertrace.synth;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tendertrace.model.NoticeType;

/**
 * A made-up notice: what it says, before it is laid out.
 *
 * @param url unique
 * @param supplier {@code null} where nothing is awarded
 * @param amount of the award or contract in yuan; {@code null} where nothing is awarded or it is
 *     not disclosed
 */
public record SyntheticNotice(
    String url,
    NoticeType type,
    LocalDate published,
    String title,
    String projectId,
    String buyer,
    String supplier,
    BigDecimal budget,
    BigDecimal amount,
    String item,
    int quantity,
    String unit) {}
