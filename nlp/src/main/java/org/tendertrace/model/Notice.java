package org.tendertrace.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A row of {@code notices}. */
@Doc("One row per relevant notice, with the fields read from it.")
public record Notice(
    @Doc(
            value = "Identity of the notice, made from its document's.",
            example = "n-9f86d081884c7d65")
        String noticeId,
    @Doc(value = "The document it was read from.", example = "9f86d081884c7d65…") String documentId,
    @Doc(value = "Where the document was found.", example = "notices/2024/szu.html") String uri,
    @Doc(value = "Host or name of the portal; null where unknown.", example = "www.szu.edu.cn")
        String portal,
    @Doc(value = "What the notice announces.", example = "award") NoticeType noticeType,
    @Doc(value = "Project number as printed; null where none is.", example = "SZU2024000123")
        String projectId,
    @Doc(value = "Title as printed, without the site's name.", example = "深圳大学云服务器租用项目成交公告")
        String title,
    @Doc(
            value =
                "Day of publication, as printed or else as in the page's address; null where unknown.",
            example = "2024-03-18")
        LocalDate published,
    @Doc(value = "Names of the buyers as printed.", example = "[深圳大学]") List<String> buyerNames,
    @Doc(value = "Name of the procurement agency; null where none.", example = "深圳市国际招标有限公司")
        String agencyName,
    @Doc(
            value = "Budget or price ceiling in units of currency; never spend.",
            example = "210000.00")
        BigDecimal budgetAmount,
    @Doc(
            value =
                "ISO 4217 code of the notice's amounts; XXX where a notice that is not Chinese tells none.",
            example = "CNY")
        String currency,
    @Doc(value = "Main language: zh-Hans, zh-Hant, en or und.", example = "zh-Hans")
        String language,
    @Doc(
            value = "The notice's text; contact details are masked unless configured otherwise.",
            example = "深圳大学云服务器租用…")
        String text,
    @Doc(
            value = "Doubts about the notice, sorted, such as unit_factor_10000.",
            example = "[amount_undisclosed]")
        List<String> flags,
    @Doc(value = "For each field, where it stands and which rule read it.", example = "[…]")
        List<Evidence> evidence,
    @Doc(
            value =
                "Unified social credit codes printed beside the parties' names, in their order.",
            example = "[…]")
        List<PrintedCode> creditCodes) {

  /** ISO 4217's code for no currency: that of amounts whose currency nothing tells. */
  public static final String NO_CURRENCY = "XXX";

  private static final int DIGITS_OF_ID = 16;

  /** The identity of the notice that is read from a document. */
  public static String idOf(String documentId) {
    return "n-" + documentId.substring(0, Math.min(DIGITS_OF_ID, documentId.length()));
  }

  public Notice {
    Objects.requireNonNull(noticeId, "noticeId");
    Objects.requireNonNull(noticeType, "noticeType");
    buyerNames = List.copyOf(buyerNames);
    flags = List.copyOf(flags);
    evidence = List.copyOf(evidence);
    creditCodes = List.copyOf(creditCodes);
  }

  /** A notice that prints no credit codes. */
  public Notice(
      String noticeId,
      String documentId,
      String uri,
      String portal,
      NoticeType noticeType,
      String projectId,
      String title,
      LocalDate published,
      List<String> buyerNames,
      String agencyName,
      BigDecimal budgetAmount,
      String currency,
      String language,
      String text,
      List<String> flags,
      List<Evidence> evidence) {
    this(
        noticeId,
        documentId,
        uri,
        portal,
        noticeType,
        projectId,
        title,
        published,
        buyerNames,
        agencyName,
        budgetAmount,
        currency,
        language,
        text,
        flags,
        evidence,
        List.of());
  }

  /** The party of this name, with the valid code that is printed beside it. */
  public Party party(String name) {
    for (PrintedCode printed : creditCodes) {
      if (printed.isUsed() && printed.name().equals(name)) {
        return new Party(name, printed.code());
      }
    }
    return Party.of(name);
  }

  /** The notice with another type. */
  public Notice withType(NoticeType type) {
    return new Notice(
        noticeId,
        documentId,
        uri,
        portal,
        type,
        projectId,
        title,
        published,
        buyerNames,
        agencyName,
        budgetAmount,
        currency,
        language,
        text,
        flags,
        evidence,
        creditCodes);
  }
}
