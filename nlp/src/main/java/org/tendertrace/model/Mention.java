package org.tendertrace.model;

import java.math.BigDecimal;
import java.util.Objects;

/** A row of {@code mentions}. */
@Doc("One row per distinct (type, key, status) that a notice names, at its best-supported place.")
public record Mention(
    @Doc(value = "The notice.", example = "n-9f86d081884c7d65") String noticeId,
    @Doc(value = "First UTF-16 offset in notices.text.", example = "230") int begin,
    @Doc(value = "Offset behind the last character.", example = "237") int end,
    @Doc(value = "The text between the two offsets.", example = "英伟达A100") String surface,
    @Doc(value = "Kind of thing named.", example = "chip") Type type,
    @Doc(value = "Canonical key.", example = "nvidia-a100") String key,
    @Doc(value = "What its being named means.", example = "purchased") Status status,
    @Doc(
            value = "The lot it belongs to; null where the notice has one or none is clear.",
            example = "1")
        String lot,
    @Doc(value = "Number bought or asked for; null where not stated.", example = "16.00")
        BigDecimal quantity,
    @Doc(
            value =
                "What quantity counts: card, server, node, gpu_hour, hour, month, year, token,"
                    + " account, call, petaflops.",
            example = "card")
        String unit,
    @Doc(
            value = "For a provider: overseas, mainland or unstated; null otherwise.",
            example = "overseas")
        String region,
    @Doc(
            value =
                "For a chip or a model: service (rented, in a cloud, through an account or an"
                    + " interface) or hardware (equipment delivered); null where unclear, and for"
                    + " providers and services.",
            example = "service")
        String access,
    @Doc(
            value = "What found it and what settled its sense and status, in order.",
            example = "gazetteer+corenlp")
        String method,
    @Doc(
            value = "The rules and the words that gave sense and status.",
            example = "status: delivered item of an award (成交标的)")
        String reason,
    @Doc(value = "Probability that type, key and status are right.", example = "0.97")
        double confidence) {

  /** Kind of thing named. */
  public enum Type {
    CHIP,
    PROVIDER,
    SERVICE,
    MODEL
  }

  /** What the naming of a thing means. Only {@link #PURCHASED} ever becomes spend. */
  public enum Status {
    /** Bought or to be delivered under an award or contract. */
    PURCHASED,
    /** Asked for by a tender or intention. */
    REQUIRED,
    /** A yardstick: 不低于, 相当于, 对标, 同等性能. */
    EQUIVALENT,
    /** What is bought must work with it: 兼容, 支持, 适配. */
    COMPATIBLE,
    /** The buyer has it already: 现有, 原有, 扩容自. */
    EXISTING,
    /** Ruled out: 不接受, 不得. */
    EXCLUDED,
    /** Anything else: a company profile, a reason, a news sentence. */
    BACKGROUND
  }

  public Mention {
    Objects.requireNonNull(noticeId, "noticeId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(status, "status");
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("Not a span: [" + begin + ", " + end + ")");
    }
  }

  public Span span() {
    return new Span(begin, end);
  }
}
