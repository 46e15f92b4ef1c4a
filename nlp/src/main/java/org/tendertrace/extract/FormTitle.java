package org.tendertrace.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/**
 * Finds the title of a form that prints the name of what is bought behind a label of its own,
 * Tender Title: …, 標案名稱 …. The lines above such a form are the names of the site, of the body and
 * of the form, and no title, unless one of them goes on with that name: Norway – Snow-clearing
 * services – ….
 */
final class FormTitle {

  /** Lines among which the title stands. */
  private static final int TOP = 12;

  private static final int SHORTEST_LATIN = 8;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 320;

  /** Weight from which a label is sure of its field. */
  private static final double SURE = 0.8;

  /** The same for a label that is asked for by no other field. */
  private static final double LIKELY = 0.65;

  private static final String DASH = " – ";

  private final TypeCues cues;
  private final CueLists lists;
  private final Names names;

  FormTitle(TypeCues cues, CueLists lists, Names names) {
    this.cues = cues;
    this.lists = lists;
    this.names = names;
  }

  /**
   * The title of such a form; nothing where it is none, or where {@code printed} holds the name.
   *
   * @param printed what looks most like a title by its wording and place
   */
  Optional<Found<String>> read(Layout layout, Optional<Found<String>> printed) {
    String text = layout.text();
    if (!layout.any(FieldKind.PROJECT_NAME, p -> isFormTitle(text, p))) {
      return Optional.empty();
    }
    int winner =
        layout.of(FieldKind.SUPPLIER).mapToInt(p -> p.label().begin()).min().orElse(text.length());
    Optional<Pair> pair =
        layout
            .of(FieldKind.PROJECT_NAME)
            .filter(p -> p.record() < 0 && p.lot() == null)
            .filter(p -> p.section() != SectionKind.AWARD || p.label().begin() < winner)
            .filter(p -> p.weight() >= (isFormTitle(text, p) ? LIKELY : SURE))
            .filter(p -> isName(line(text, p.value()).of(text)))
            .reduce(
                (one, other) -> isFormTitle(text, one) || !isBetter(text, other, one) ? one : other)
            .filter(p -> isFormTitle(text, p))
            .map(p -> narrower(layout, p));
    if (pair.isEmpty()) {
      return Optional.empty();
    }
    Span value = line(text, pair.get().value());
    String name = value.of(text).toLowerCase(Locale.ROOT);
    Span headline = headline(layout, name);
    if (headline != null) {
      return Optional.of(new Found<>(Names.title(text, headline), headline, "title:line", 0.9));
    }
    boolean held =
        printed.isPresent()
            && (printed.get().value().toLowerCase(Locale.ROOT).contains(name)
                || printed.get().value().contains(DASH)
                || opensPurchase(printed.get().value())
                || opensWithBody(text, printed.get().span()));
    return held
        ? Optional.empty()
        : Optional.of(
            new Found<>(
                Names.title(text, value),
                value,
                pair.get().rule("title"),
                0.8 * pair.get().weight()));
  }

  /** Project Title above Scope of Contract: what is bought, rather than what it is a part of. */
  private Pair narrower(Layout layout, Pair pair) {
    String text = layout.text();
    return !lists.is(Kind.WIDER_TITLE, LabelShapes.bare(pair.label().of(text)))
        ? pair
        : layout.pairs().stream()
            .filter(p -> p.lot() == null && isName(line(text, p.value()).of(text)))
            .filter(p -> lists.is(Kind.NARROW_TITLE, LabelShapes.bare(p.label().of(text))))
            .findFirst()
            .orElse(pair);
  }

  private boolean isFormTitle(String text, Pair pair) {
    return lists.is(Kind.FORM_TITLE, LabelShapes.bare(pair.label().of(text)));
  }

  /** Project/Programme Name above Package Name: whether a label further down asks for the title. */
  private boolean isBetter(String text, Pair other, Pair one) {
    return isFormTitle(text, other) && other.weight() >= one.weight();
  }

  /** The line at the head that goes on with the name: country, kind of goods, name. */
  private static Span headline(Layout layout, String name) {
    for (TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      String printed = line.span().of(layout.text());
      if (printed.length() > name.length() + DASH.length()
          && printed.toLowerCase(Locale.ROOT).endsWith(DASH + name)) {
        return line.span();
      }
    }
    return null;
  }

  /** Whether what is printed opens as purchases do, perhaps behind the kind: Supply of …. */
  private boolean opensPurchase(String printed) {
    int colon = printed.indexOf(": ");
    boolean kind = colon > 0 && cues.namesNotice(printed.substring(0, colon));
    String lower = (kind ? printed.substring(colon + 2) : printed).toLowerCase(Locale.ROOT);
    return lists.printed(Kind.TITLE_OPENING).stream().anyMatch(lower::startsWith);
  }

  /** 某縣環境保護局決標公告: whether what is printed tells who buys. */
  private boolean opensWithBody(String text, Span printed) {
    if (printed == null || printed.isEmpty() || !Glyphs.isHan(text.charAt(printed.begin()))) {
      return false;
    }
    List<TypeCues.Hit> hits = cues.inTitle(printed.of(text));
    return !hits.isEmpty()
        && names.ending(text, printed.begin(), printed.begin() + hits.get(0).begin()) != null;
  }

  private boolean isName(String value) {
    if (value.isEmpty()
        || value.length() > LONGEST
        || lists.isNothing(value)
        || Glyphs.isOpen(value.charAt(value.length() - 1))) {
      return false;
    }
    return value.length() >= (Glyphs.isLatin(value.charAt(0)) ? SHORTEST_LATIN : SHORTEST);
  }

  private static Span line(String text, Span value) {
    int end = text.indexOf('\n', value.begin());
    return end > value.begin() && end < value.end() ? Glyphs.trim(text, value.begin(), end) : value;
  }
}
