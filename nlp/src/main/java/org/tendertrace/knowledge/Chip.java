package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * A variant of an AI accelerator, with its published figures. Variants of one model (form factors,
 * memory sizes, bins) share a key. {@code null} is "not known" everywhere.
 *
 * @param key canonical key, {@code vendor-model}
 * @param vendorCountry ISO 3166 code of the vendor's seat; US export rules are applied to {@code
 *     US} alone
 * @param variant the form that the figures are about
 * @param aliases names that mean this chip
 * @param ambiguousAliases those of the aliases that need words of the vendor or of computing nearby
 * @param dense throughput without sparsity by number format
 * @param tpp total processing performance: bit length times dense TOPS, the largest over formats
 * @param dieAreaMm2 applicable die area in mm²
 * @param memoryBandwidth in GB/s
 * @param interconnect aggregate bidirectional rate to other processors, in GB/s
 * @param dataCentre whether it is designed or marketed for data centres
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param source where the figures come from; unverified ones say so
 */
public record Chip(
    String key,
    String vendor,
    String vendorCountry,
    String variant,
    List<String> aliases,
    List<String> ambiguousAliases,
    Dense dense,
    Double tpp,
    Double dieAreaMm2,
    Double memoryGb,
    Double memoryBandwidth,
    Double interconnect,
    Boolean dataCentre,
    String confidence,
    String source,
    String note)
    implements Serializable {

  /** Published figures are rounded, and so differ from their product by this much at most. */
  private static final double ROUNDING = 0.01;

  /** Dense TFLOPS or TOPS by number format. */
  public record Dense(
      Double fp64, Double fp32, Double fp16, Double fp8, Double int8, Double fp4, Double int4)
      implements Serializable {

    /** The largest product of bit length and rate; {@code null} where no rate is known. */
    Double processingPerformance() {
      double largest = 0;
      largest = Math.max(largest, product(64, fp64));
      largest = Math.max(largest, product(32, fp32));
      largest = Math.max(largest, product(16, fp16));
      largest = Math.max(largest, product(8, fp8));
      largest = Math.max(largest, product(8, int8));
      largest = Math.max(largest, product(4, fp4));
      largest = Math.max(largest, product(4, int4));
      return largest == 0 ? null : largest;
    }

    private static double product(int bits, Double rate) {
      return rate == null ? 0 : bits * rate;
    }
  }

  public Chip {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(vendorCountry, "vendorCountry");
    Objects.requireNonNull(source, "source");
    aliases = List.copyOf(aliases);
    ambiguousAliases = List.copyOf(ambiguousAliases);
  }

  /** TPP per mm² of applicable die area; {@code null} where one of the two is not known. */
  public Double performanceDensity() {
    return tpp == null || dieAreaMm2 == null ? null : tpp / dieAreaMm2;
  }

  static Chip of(Tsv.Row row) {
    Dense dense =
        new Dense(
            row.number("fp64"),
            row.number("fp32"),
            row.number("fp16_dense"),
            row.number("fp8_dense"),
            row.number("int8_dense"),
            row.number("fp4_dense"),
            row.number("int4_dense"));
    Chip chip =
        new Chip(
            row.require("key"),
            row.require("vendor"),
            row.require("vendor_country"),
            row.require("variant"),
            row.list("aliases"),
            row.list("ambiguous_aliases"),
            dense,
            row.get("tpp") == null ? dense.processingPerformance() : row.number("tpp"),
            row.number("die_area_mm2"),
            row.number("memory_gb"),
            row.number("mem_bw_gbs"),
            row.number("interconnect_bidir_gbs"),
            row.yesOrNo("dc_marketed"),
            row.require("confidence"),
            row.require("source"),
            row.get("note"));
    chip.check(row);
    return chip;
  }

  private void check(Tsv.Row row) {
    Double computed = dense.processingPerformance();
    if (tpp != null && computed != null && !near(tpp, computed)) {
      throw new IllegalArgumentException(
          "%s: tpp is %s, but bit length x dense TOPS gives %s; is a figure one with sparsity?"
              .formatted(row.where(), tpp, computed));
    }
    Double printedDensity = row.number("perf_density");
    Double density = performanceDensity();
    if (printedDensity != null && (density == null || !near(printedDensity, density))) {
      throw new IllegalArgumentException(
          "%s: perf_density is %s, but tpp / die_area_mm2 gives %s"
              .formatted(row.where(), printedDensity, density));
    }
    if (!new HashSet<>(aliases).containsAll(ambiguousAliases)) {
      throw new IllegalArgumentException(
          row.where() + ": an ambiguous alias is not among the aliases");
    }
  }

  private static boolean near(double printed, double computed) {
    return Math.abs(printed - computed) <= ROUNDING * Math.max(printed, computed);
  }
}
