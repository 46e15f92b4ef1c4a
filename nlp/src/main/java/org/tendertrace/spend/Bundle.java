package org.tendertrace.spend;

import java.math.BigDecimal;
import java.util.List;
import org.tendertrace.model.Fact;

/**
 * One thing bought in a lot: a provider, a chip and a service, each {@link Fact#NONE} where there
 * is none.
 *
 * @param region of the provider, as its mention says; {@code null} where not stated
 * @param chipSurface how the notice names the chip; {@code null} where there is no chip
 * @param confidence the least of those of the mentions behind it
 */
record Bundle(
    String provider,
    String region,
    String chip,
    String chipSurface,
    String service,
    BigDecimal quantity,
    String unit,
    double confidence,
    List<Fact.Source> evidence) {}
