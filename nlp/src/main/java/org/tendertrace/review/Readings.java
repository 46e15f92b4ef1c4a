package org.tendertrace.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tendertrace.model.Award;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.ReviewItem.Decision;
import org.tendertrace.model.ReviewItem.Kind;

/** Readings as text that a person can read and write, and the rows with such a text in place. */
final class Readings {
  /** The fields of a notice that are reviewed. */
  static final List<String> FIELDS =
      List.of(
          "notice_type",
          "project_id",
          "title",
          "published",
          "buyer_names",
          "agency_name",
          "budget_amount");

  private static final String BETWEEN_NAMES = " | ";
  private static final String BEFORE_AMOUNT = " = ";
  private static final String FAILED = "failed";

  private Readings() {}

  /**
   * Checks that what holds by a decision can be put in place.
   *
   * @throws IllegalArgumentException if it cannot
   */
  static void check(Verdict verdict) {
    switch (verdict.kind()) {
      case FIELD -> {
        if (!FIELDS.contains(verdict.field())) {
          throw new IllegalArgumentException("there is no field " + verdict.field());
        }
        parse(verdict);
      }
      case AWARD -> {
        if (verdict.holds() != null) {
          award("n", verdict.lot(), verdict.holds(), verdict);
        }
      }
      case MENTION -> {
        if (verdict.decision() == Decision.CORRECT) {
          status(verdict.corrected());
        }
      }
      case LINK -> {
        if (verdict.decision() == Decision.CORRECT) {
          throw new IllegalArgumentException("a link can be accepted or rejected");
        }
      }
      case ENTITY -> {
        if (verdict.decision() == Decision.CORRECT) {
          throw new IllegalArgumentException("that two names are one can be accepted or rejected");
        }
        if (!verdict.field().equals(EntityReview.FIELD) || !verdict.documentId().isEmpty()) {
          throw new IllegalArgumentException("two names are of no document or other field");
        }
        EntityReview.names(verdict.value());
      }
    }
  }

  private static void parse(Verdict verdict) {
    String held = verdict.holds();
    if (held == null) {
      return;
    }
    try {
      switch (verdict.field()) {
        case "notice_type" -> NoticeType.valueOf(held.toUpperCase(Locale.ROOT));
        case "published" -> LocalDate.parse(held);
        case "budget_amount" -> new BigDecimal(held);
        default -> {}
      }
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("no day such as 2024-03-18: " + held, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no " + verdict.field() + ": " + held, e);
    }
  }

  /** What was read in a field; {@code null} where nothing was. */
  static String of(Notice notice, String field) {
    return switch (field) {
      case "notice_type" -> lower(notice.noticeType());
      case "project_id" -> notice.projectId();
      case "title" -> notice.title();
      case "published" -> notice.published() == null ? null : notice.published().toString();
      case "buyer_names" ->
          notice.buyerNames().isEmpty() ? null : String.join(BETWEEN_NAMES, notice.buyerNames());
      case "agency_name" -> notice.agencyName();
      case "budget_amount" -> notice.budgetAmount() == null ? null : money(notice.budgetAmount());
      default -> null;
    };
  }

  /** The notice with another value in a field; {@code null} leaves the field empty. */
  static Notice with(Notice notice, String field, String value, Evidence evidence) {
    List<Evidence> all = new ArrayList<>(notice.evidence());
    all.removeIf(old -> old.field().equals(field));
    if (value != null) {
      all.add(evidence);
    }
    boolean type = field.equals("notice_type");
    boolean day = field.equals("published");
    boolean budget = field.equals("budget_amount");
    return new Notice(
        notice.noticeId(),
        notice.documentId(),
        notice.uri(),
        notice.portal(),
        !type ? notice.noticeType() : value == null ? NoticeType.OTHER : type(value),
        field.equals("project_id") ? value : notice.projectId(),
        field.equals("title") ? value : notice.title(),
        !day ? notice.published() : value == null ? null : LocalDate.parse(value),
        field.equals("buyer_names") ? names(value) : notice.buyerNames(),
        field.equals("agency_name") ? value : notice.agencyName(),
        !budget ? notice.budgetAmount() : value == null ? null : amount(value),
        notice.currency(),
        notice.language(),
        notice.text(),
        notice.flags(),
        all,
        notice.creditCodes());
  }

  /** An award in the form {@code A | B = 200000.00 CNY}. */
  static String of(Award award) {
    if (award.status() == Award.Status.FAILED) {
      return FAILED;
    }
    String price =
        award.amount() == null
            ? lower(award.amountKind())
            : money(award.amount()) + " " + award.currency();
    return String.join(BETWEEN_NAMES, award.supplierNames()) + BEFORE_AMOUNT + price;
  }

  /**
   * The award that a person wrote down.
   *
   * @throws IllegalArgumentException if it has not the form of {@link #of(Award)}
   */
  static Award award(String noticeId, String lot, String text, Verdict verdict) {
    List<Evidence> evidence = List.of(new Evidence("award", 0, 0, "", verdict.rule(), 1));
    String number = lot.isEmpty() ? null : lot;
    if (text.equals(FAILED)) {
      return new Award(
          noticeId,
          number,
          List.of(),
          null,
          null,
          Award.AmountKind.UNDISCLOSED,
          Award.Status.FAILED,
          evidence,
          1);
    }
    int split = text.lastIndexOf(BEFORE_AMOUNT.strip());
    if (split < 0) {
      throw new IllegalArgumentException(
          "an award is written as supplier = 200000.00 CNY, supplier = undisclosed, or failed");
    }
    String price = text.substring(split + 1).strip();
    int space = price.lastIndexOf(' ');
    boolean total = space > 0;
    return new Award(
        noticeId,
        number,
        names(text.substring(0, split)),
        total ? amount(price.substring(0, space)) : null,
        total ? price.substring(space + 1) : null,
        total ? Award.AmountKind.TOTAL : Award.AmountKind.valueOf(price.toUpperCase(Locale.ROOT)),
        Award.Status.AWARDED,
        evidence,
        1);
  }

  /** A mention in the form {@code chip nvidia-a100 purchased}. */
  static String of(Mention mention) {
    return "%s %s %s".formatted(lower(mention.type()), mention.key(), lower(mention.status()));
  }

  /** The status at the end of a mention that a person wrote down, or that stands alone. */
  static Mention.Status status(String text) {
    String word = text.substring(text.lastIndexOf(' ') + 1);
    try {
      return Mention.Status.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no status of a mention: " + word, e);
    }
  }

  /** The kind that a reading's place has. */
  static Kind kind(String field) {
    return FIELDS.contains(field) ? Kind.FIELD : Kind.valueOf(field.toUpperCase(Locale.ROOT));
  }

  private static NoticeType type(String word) {
    return NoticeType.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static List<String> names(String text) {
    if (text == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String name : text.split("\\|", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static BigDecimal amount(String text) {
    try {
      return new BigDecimal(text.replace(",", "")).setScale(2);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("no amount such as 200000.00: " + text, e);
    }
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
