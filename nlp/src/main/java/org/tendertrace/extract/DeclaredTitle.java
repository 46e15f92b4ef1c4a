package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.Span;

/**
 * Finds the title that a document's source or its markup declares, where the text prints it too.
 */
final class DeclaredTitle {

  /** What stands before the name of a site. */
  private static final String BARS = "_-|｜–—";

  private static final int MOST_PIECES = 8;
  private static final int SHORTEST = 8;

  /** Characters of a title that nothing but the markup tells. */
  private static final int FULL = 12;

  /** Lines among which the heading stands. */
  private static final int TOP = 12;

  /** Lines of a menu and a heading below it. */
  private static final int MENU = 30;

  /** Words of a heading that is more than a rubric. */
  private static final int WORDS = 4;

  /** Characters of the text in which it is looked for. */
  private static final int HEAD = 3000;

  private final TypeCues cues;
  private final TitleLines lines;

  DeclaredTitle(TypeCues cues, TitleLines lines) {
    this.cues = cues;
    this.lines = lines;
  }

  Optional<Found<String>> read(Layout layout, RawDocument document) {
    String head = layout.text().substring(0, Math.min(layout.text().length(), HEAD));
    for (String title :
        new String[] {document.metadata().get(RawDocument.Metadata.TITLE), layout.page().title()}) {
      if (title == null) {
        continue;
      }
      for (String piece : pieces(title)) {
        boolean says =
            piece.length() >= SHORTEST
                && !isWord(piece)
                && !cues.isGeneric(piece)
                && !lines.isSite(piece)
                && !lines.isStage(piece)
                && !lines.isOrganisation(piece, cues.inTitle(piece));
        int at = says ? head.indexOf(piece) : -1;
        if (at >= 0 && !isOfTrail(head, at + piece.length()) && !isAboveTitle(layout, piece)) {
          Span span = withBody(layout, new Span(at, at + piece.length()));
          return Optional.of(new Found<>(span.of(layout.text()), span, "title:declared", 0.95));
        }
      }
    }
    return Optional.empty();
  }

  /** 某大学|某学院设备采购成交公告: with the body's name that the heading prints before it. */
  private Span withBody(Layout layout, Span title) {
    String text = layout.text();
    for (TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      Span heading = line.span();
      if (line.heading() && heading.end() == title.end() && heading.begin() < title.begin()) {
        String front = text.substring(heading.begin(), title.begin());
        return lines.isOrganisation(front, cues.inTitle(front)) ? heading : title;
      }
    }
    return title;
  }

  /**
   * Whether it tells no kind of notice, and a heading of the markup that tells one leaves it out.
   */
  private boolean isAboveTitle(Layout layout, String piece) {
    if (Glyphs.isLatin(piece.charAt(0))) {
      return isRubric(layout, piece);
    }
    if (cues.hasCue(piece)) {
      return false;
    }
    List<TextLine> top = layout.lines().subList(0, Math.min(TOP, layout.lines().size()));
    for (TextLine line : top) {
      String heading = line.heading() ? line.span().of(layout.text()) : "";
      if (cues.endsWithCue(heading)
          && cues.tellsKind(heading)
          && !cues.isGeneric(heading)
          && !heading.contains(piece)) {
        return true;
      }
    }
    return false;
  }

  /** Statewide Contracts: whether two words stand for a longer heading that leaves them out. */
  private static boolean isRubric(Layout layout, String piece) {
    return piece.indexOf(' ') == piece.lastIndexOf(' ')
        && layout.lines().stream()
            .limit(MENU)
            .filter(TextLine::heading)
            .map(line -> line.span().of(layout.text()))
            .anyMatch(h -> h.split(" ", WORDS).length == WORDS && !h.contains(piece));
  }

  /** Contracts: one word in Latin script, which is the name of a rubric. */
  private static boolean isWord(String piece) {
    return Glyphs.isLatin(piece.charAt(0)) && piece.indexOf(' ') < 0;
  }

  /** 某门户 > 采购公告 >: whether what ends at {@code end} is a step on the way to the page. */
  private static boolean isOfTrail(String head, int end) {
    int next = Glyphs.skipSpaces(head, end, head.length());
    return next < head.length() && head.charAt(next) == '>';
  }

  /** The title in the source's record, whatever it says, where the text tells none. */
  Optional<Found<String>> recorded(RawDocument document) {
    String title = document.metadata().get(RawDocument.Metadata.TITLE);
    return title == null || title.isBlank() || cues.isGeneric(title)
        ? Optional.empty()
        : Optional.of(new Found<>(title.strip(), null, "metadata:title", 0.6));
  }

  /** The title that the markup declares of a page that does not print it. */
  Optional<Found<String>> unprinted(Layout layout) {
    String title = layout.page().title();
    for (String piece : title == null ? List.<String>of() : pieces(title)) {
      if (piece.length() >= FULL
          && cues.endsWithCue(piece)
          && cues.tellsKind(piece)
          && !cues.isGeneric(piece)) {
        return Optional.of(new Found<>(piece, null, "title:markup", 0.8));
      }
    }
    return Optional.empty();
  }

  /**
   * The title that the markup alone declares, around a project's name that a label asks for: 某项目 of
   * 某局某项目中标公告.
   */
  Optional<Found<String>> around(Layout layout, Optional<Found<String>> name) {
    boolean asked =
        name.isPresent()
            && name.get().span() != null
            && layout.any(FieldKind.PROJECT_NAME, p -> p.value().covers(name.get().span()))
            && !cues.tellsKind(name.get().value());
    return asked
        ? unprinted(layout).filter(title -> title.value().contains(name.get().value()))
        : Optional.empty();
  }

  /** A declared title, and what is left of it without the names of site and rubric behind it. */
  private static List<String> pieces(String title) {
    String whole = title.strip();
    List<String> pieces = new ArrayList<>();
    pieces.add(whole);
    for (int k = whole.length() - 1; k > SHORTEST && pieces.size() < MOST_PIECES; k--) {
      if (BARS.indexOf(whole.charAt(k)) >= 0 && NameBrackets.depth(whole, 0, k) == 0) {
        pieces.add(whole.substring(0, k).strip());
      }
    }
    return pieces;
  }
}
