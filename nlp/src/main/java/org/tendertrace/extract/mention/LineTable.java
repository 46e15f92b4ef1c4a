package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/**
 * Reads rows of tables that were flattened to lines with blanks: the columns are counted from the
 * end, because names may have blanks and numbers have none.
 */
final class LineTable {

  private static final int LINES_ABOVE = 20;
  private static final int FEWEST_COLUMNS = 4;
  private static final Pattern VALUE = Pattern.compile("^([0-9]{1,6})([^0-9.,]{0,4})$");

  private final Counts counts;
  private final CountWords words;
  private final GuardedPattern quantity;

  LineTable(Counts counts, CountWords words) {
    this.counts = counts;
    this.words = words;
    quantity =
        GuardedPattern.opening(
            words.firsts(Use.QUANTITY_COLUMN), "^" + words.part(Use.QUANTITY_COLUMN));
  }

  /** The quantity of the line's item; empty where the line is no row of such a table. */
  Optional<Quantities.Quantity> of(Candidate candidate, Layout.Place place, String text) {
    if (!hasColumns(text, place.unit().begin(), place.unit().end())) {
      return Optional.empty();
    }
    String[] row = tokens(place.unit().of(text));
    String[] header = header(place, text);
    if (header.length == 0 || row.length < FEWEST_COLUMNS) {
      return Optional.empty();
    }
    String value = "";
    String unit = null;
    for (int k = 0; k < header.length; k++) {
      int at = row.length - (header.length - k);
      if (at < 1) {
        continue;
      }
      if (quantity.isIn(header[k])) {
        value = row[at];
      } else if (words.is(Use.UNIT_COLUMN, header[k])) {
        unit = counts.unit(row[at]);
      }
    }
    Matcher matcher = VALUE.matcher(value);
    if (!matcher.find()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    String counted = matcher.group(2).isEmpty() ? unit : counts.unit(matcher.group(2));
    boolean card =
        candidate.type() == Mention.Type.CHIP
            && words.has(Use.CARD_WORD, Folded.textOf(place.unit().of(text)));
    String found = counted == null && card ? "card" : counted;
    boolean fits =
        found != null
            && (CountedUnits.of(candidate, place.unit(), List.of()).contains(found)
                || found.equals("month")
                || found.equals("year"));
    if (fits && found.equals("server") && candidate.type() == Mention.Type.CHIP) {
      Span line = place.unit();
      BigDecimal each = onlyCards(counts.in(line.of(text), line.begin()));
      if (each != null) {
        return Optional.of(new Quantities.Quantity(number.multiply(each), "card"));
      }
    }
    return fits ? Optional.of(new Quantities.Quantity(number, found)) : Optional.empty();
  }

  /** Whether a line has blanks enough for the fewest columns. */
  private static boolean hasColumns(String text, int begin, int end) {
    int blanks = 0;
    for (int k = begin; k < end && blanks < FEWEST_COLUMNS - 1; k++) {
      char c = text.charAt(k);
      blanks += Character.isWhitespace(c) || Character.isSpaceChar(c) ? 1 : 0;
    }
    return blanks >= FEWEST_COLUMNS - 1;
  }

  private String[] header(Layout.Place place, String text) {
    int begin = place.unit().begin();
    for (int line = 0; line < LINES_ABOVE && begin > 1; line++) {
      int previous = text.lastIndexOf('\n', begin - 2) + 1;
      if (hasColumns(text, previous, begin - 1)) {
        String[] tokens = tokens(text.substring(previous, begin - 1));
        if (tokens.length >= FEWEST_COLUMNS && isHeader(tokens)) {
          return tokens;
        }
      }
      begin = previous;
    }
    return new String[0];
  }

  private boolean isHeader(String[] tokens) {
    boolean counted = false;
    boolean other = false;
    for (String token : tokens) {
      counted |= quantity.isIn(token);
    }
    for (int k = 0; counted && !other && k < tokens.length; k++) {
      other = words.hasPart(Use.PRICE_COLUMN, tokens[k]);
    }
    return counted && other;
  }

  private static String[] tokens(String line) {
    return Folded.key(line).split(" ", -1);
  }

  /** The one number of cards in a machine; {@code null} for none, and for several. */
  private static BigDecimal onlyCards(List<Counts.Count> counts) {
    List<BigDecimal> cards =
        counts.stream()
            .filter(c -> c.unit().equals("card") && c.perServer())
            .map(Counts.Count::value)
            .distinct()
            .toList();
    return cards.size() == 1 ? cards.get(0) : null;
  }
}
