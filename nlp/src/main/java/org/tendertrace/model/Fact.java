package org.tendertrace.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A row of {@code facts}. */
@Doc(
    "One row per lot, provider, chip and service bought: a part of the lot's amount. The parts of a"
        + " lot sum to the whole to the cent.")
public record Fact(
    @Doc(value = "Identity of the fact.", example = "f-0d1e2f…") String factId,
    @Doc(value = "The procurement.", example = "p-5b1c0a…") String processId,
    @Doc(value = "The lot; empty where undivided.", example = "1") String lot,
    @Doc(value = "The buyer; null where unknown.", example = "e-shenzhen-university")
        String buyerId,
    @Doc(value = "The supplier that won; null where unknown.", example = "e-yunda")
        String supplierId,
    @Doc(
            value =
                "What the supplier is to what it sold: provider (itself, or what belongs to it),"
                    + " operator (of the provider's mainland regions), reseller (of one provider's"
                    + " service and nothing more in the lot), integrator (of things of several"
                    + " providers or of none); null where the supplier is unknown.",
            example = "reseller")
        SupplierRole supplierRole,
    @Doc(value = "Underlying cloud provider, or (none).", example = "aws") String provider,
    @Doc(
            value = "Operator of the cloud region; null where no provider, unknown where unstated.",
            example = "Amazon.com Inc")
        String operator,
    @Doc(value = "Listed parent of the provider; null where none.", example = "Amazon.com Inc")
        String parentCompany,
    @Doc(value = "Chip, or (none).", example = "nvidia-a100") String chip,
    @Doc(
            value =
                "Class of the chip under the rule in force on the day: a clause, not_controlled,"
                    + " domestic, varies, unknown, or (none).",
            example = "3A090.a.1")
        String chipClass,
    @Doc(
            value =
                "Arithmetic on published rules, not legal advice: controlled, not_controlled,"
                    + " unknown, not_applicable for chips of vendors outside the US, or (none).",
            example = "controlled")
        String controlStatus,
    @Doc(value = "AI service or model, or (none).", example = "azure-openai") String service,
    @Doc(value = "First day of the award's month; null where undated.", example = "2024-03-01")
        LocalDate period,
    @Doc(value = "This fact's part in yuan; null where undisclosed.", example = "100000.00")
        BigDecimal amountCny,
    @Doc(
            value = "The same in US dollars at the award month's rate; null where undisclosed.",
            example = "13886.00")
        BigDecimal amountUsd,
    @Doc(
            value = "Low bound in yuan: only what is exclusively this combination's.",
            example = "0.00")
        BigDecimal amountLowCny,
    @Doc(value = "High bound in yuan: the whole lot.", example = "200000.00")
        BigDecimal amountHighCny,
    @Doc(value = "Yuan per US dollar used; null where undisclosed.", example = "7.2015")
        Double fxRate,
    @Doc(value = "First day of the month of the rate.", example = "2024-03-01") LocalDate fxDate,
    @Doc(value = "Whether the lot's total is disclosed.", example = "true") boolean disclosed,
    @Doc(value = "How the lot's amount was divided: whole or equal.", example = "equal")
        Allocation allocation,
    @Doc(value = "Number bought; null where not stated.", example = "16.00") BigDecimal quantity,
    @Doc(value = "What quantity counts.", example = "card") String unit,
    @Doc(value = "Probability that the fact holds.", example = "0.93") double confidence,
    @Doc(value = "The mentions it rests on.", example = "[…]") List<Source> evidence) {

  /**
   * What stands for "no provider", "no chip", "no service", so that every view has the same sum.
   */
  public static final String NONE = "(none)";

  /** What a supplier is to what it sold. */
  public enum SupplierRole {
    PROVIDER,
    OPERATOR,
    RESELLER,
    INTEGRATOR
  }

  /** How a lot's amount was divided among its facts. */
  public enum Allocation {
    /** One fact takes it all. */
    WHOLE,
    /** Equal parts; nothing in the notice says better. */
    EQUAL,
    /** By item prices printed in the notice. */
    ITEM_PRICES
  }

  /** A passage that a fact rests on. */
  public record Source(
      @Doc(value = "The notice.", example = "n-9f86d081884c7d65") String noticeId,
      @Doc(value = "First UTF-16 offset in notices.text.", example = "230") int begin,
      @Doc(value = "Offset behind the last character.", example = "237") int end,
      @Doc(value = "The text between.", example = "英伟达A100") String surface,
      @Doc(
              value =
                  "What it supports: provider, chip, service, model, or provider_inferred where a"
                      + " service implies a provider that is not named.",
              example = "chip")
          String supports) {}

  public Fact {
    evidence = List.copyOf(evidence);
  }
}
