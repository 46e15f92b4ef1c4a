package org.tendertrace.jobs.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.PrintedCode;

/**
 * An analysis for a person at a terminal: every field, award and mention with its rule and
 * confidence, then the text with their places marked.
 */
final class TextExplanation {

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String FIELD = "\u001b[30;46m";
  private static final String MENTION = "\u001b[30;43m";
  private static final String FAINT = "\u001b[2m";

  private final boolean color;
  private final Function<Award, Optional<String>> conversion;

  /**
   * @param color whether the terminal shows colours; else places are marked with brackets
   * @param conversion tells how an award's amount becomes US dollars, empty where it cannot
   */
  TextExplanation(boolean color, Function<Award, Optional<String>> conversion) {
    this.color = color;
    this.conversion = conversion;
  }

  /** The explanation, many lines, ending with a line feed. */
  String of(Analysis analysis) {
    StringBuilder out = new StringBuilder();
    if (analysis.quarantined() != null) {
      return "%s: refused (%s): %s%n"
          .formatted(
              analysis.quarantined().uri(),
              lower(analysis.quarantined().code()),
              analysis.quarantined().message());
    }
    Notice notice = analysis.notice();
    head(out, analysis, notice);
    if (notice == null) {
      return out.toString();
    }
    fields(out, notice);
    awards(out, analysis);
    mentions(out, analysis);
    out.append('\n').append(style(BOLD, "Text")).append('\n');
    text(out, notice.text(), Marked.of(analysis));
    return out.toString();
  }

  private void head(StringBuilder out, Analysis analysis, Notice notice) {
    String title = notice == null || notice.title() == null ? "(no title)" : notice.title();
    out.append(style(BOLD, title)).append('\n');
    StringJoiner facts = new StringJoiner(" · ", "  ", "\n");
    if (notice != null) {
      facts.add(lower(notice.noticeType()));
      facts.add(notice.published() == null ? "undated" : "published " + notice.published());
    }
    facts.add(analysis.document().language()).add(analysis.document().mediaType());
    facts.add(analysis.document().charset()).add(analysis.document().uri());
    out.append(facts);
    List<String> terms = analysis.document().terms();
    out.append("  gate: ").append(lower(analysis.document().gate()));
    out.append(terms.isEmpty() ? "" : " (" + String.join(", ", terms) + ")").append('\n');
  }

  private void fields(StringBuilder out, Notice notice) {
    out.append('\n').append(style(BOLD, "Fields")).append('\n');
    for (Evidence evidence : notice.evidence()) {
      evidence(out, evidence, value(notice, evidence));
    }
    for (PrintedCode code : notice.creditCodes()) {
      out.append("  credit code ")
          .append(code.code())
          .append(code.valid() ? "" : " (its check is wrong)")
          .append(code.name() == null ? ": not clear whose" : " of " + code.name())
          .append('\n');
    }
    if (!notice.flags().isEmpty()) {
      out.append("  flags: ").append(String.join(", ", notice.flags())).append('\n');
    }
  }

  private static String value(Notice notice, Evidence evidence) {
    return evidence.field().equals("budget_amount") && notice.budgetAmount() != null
        ? " → " + money(notice.budgetAmount(), notice.currency())
        : "";
  }

  private void awards(StringBuilder out, Analysis analysis) {
    out.append('\n').append(style(BOLD, "Awards")).append('\n');
    if (analysis.awards().isEmpty()) {
      out.append("  none\n");
    }
    for (Award award : analysis.awards()) {
      StringJoiner line = new StringJoiner(" · ", "  ", "\n");
      line.add(award.lot() == null ? "undivided" : "lot " + award.lot());
      line.add(lower(award.status()));
      line.add(
          award.amount() == null
              ? lower(award.amountKind())
              : money(award.amount(), award.currency()));
      conversion.apply(award).ifPresent(line::add);
      line.add("confidence " + percent(award.confidence()));
      out.append(line);
      award.evidence().forEach(evidence -> evidence(out, evidence, ""));
    }
  }

  private void mentions(StringBuilder out, Analysis analysis) {
    out.append('\n').append(style(BOLD, "Mentions")).append('\n');
    if (analysis.mentions().isEmpty()) {
      out.append("  none\n");
    }
    for (Mention mention : analysis.mentions()) {
      StringJoiner line = new StringJoiner(" · ", "  ", "\n");
      line.add(lower(mention.type()) + " " + mention.key()).add(lower(mention.status()));
      if (mention.quantity() != null) {
        line.add(mention.quantity().stripTrailingZeros().toPlainString() + " " + mention.unit());
      }
      if (mention.access() != null) {
        line.add("access " + mention.access());
      }
      if (mention.region() != null) {
        line.add("region " + mention.region());
      }
      line.add("confidence " + percent(mention.confidence()));
      out.append(line);
      out.append("      ").append(style(MENTION, oneLine(mention.surface())));
      out.append("  ").append(style(FAINT, mention.method())).append('\n');
      out.append("      ").append(style(FAINT, mention.reason())).append('\n');
    }
  }

  private void evidence(StringBuilder out, Evidence evidence, String value) {
    out.append(
        "    %-16s %s  %-28s "
            .formatted(evidence.field(), percent(evidence.confidence()), evidence.rule()));
    out.append(style(FIELD, oneLine(evidence.surface()))).append(value).append('\n');
  }

  private void text(StringBuilder out, String text, List<Marked> places) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Marked place : places) {
      marked.append(text, at, place.span().begin());
      String surface = place.span().of(text);
      if (color) {
        marked.append(style(place.mention() ? MENTION : FIELD, surface));
        marked.append(style(FAINT, "[" + place.label() + "]"));
      } else {
        marked.append('⟦').append(surface).append("⟧[").append(place.label()).append(']');
      }
      at = place.span().end();
    }
    marked.append(text, at, text.length());
    marked.toString().lines().forEach(line -> out.append("  ").append(line).append('\n'));
  }

  private String style(String code, String text) {
    return color ? code + text + RESET : text;
  }

  private static String money(BigDecimal amount, String currency) {
    return "%,.2f %s".formatted(amount, currency);
  }

  private static String percent(double confidence) {
    return "%3.0f %%".formatted(100 * confidence);
  }

  private static String oneLine(String surface) {
    return surface.replace('\n', ' ').replace('\t', ' ');
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
