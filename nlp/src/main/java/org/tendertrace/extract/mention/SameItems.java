package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.extract.mention.ItemParts.Part;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Finds where else a notice counts the item that a name belongs to, by what the item is called
 * there, too: a table of names and numbers beside one of names and configurations, or a list of
 * configurations below a table of numbers.
 */
final class SameItems {

  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_REST = 24;
  private static final int LONGEST_NUMBER = 6;

  /** What stands in more places is no name of an item. */
  private static final int MOST_PLACES = 12;

  private static final Pattern MARK =
      Pattern.compile("^[（(]?(?:[0-9]{1,2}(?:\\.[0-9]{1,2})*|[一二三四五六七八九十]{1,3})[)）.、．\\s]\\s?");
  private static final Pattern REST =
      Pattern.compile("^\\s?(?:[（(][^（）()]{0,12}[)）])?[：:，,]?\\s?(?:数量|共|计)?[：:]?\\s?[×x]?[0-9]");
  private static final String ENDS = "，,。；;、\t\n";

  private final CountWords words;
  private final Passages passages;
  private final String text;

  SameItems(CountWords words, Passages passages) {
    this.words = words;
    this.passages = passages;
    this.text = passages.text();
  }

  /** The numbers of the item elsewhere; none where its own place has one, or several others do. */
  List<Part> of(
      Candidate candidate,
      Layout.Place place,
      Span sentence,
      List<Part> known,
      List<Candidate> all) {
    if (isCounted(candidate, sentence, known)) {
      return List.of();
    }
    for (String name : names(candidate, place, all)) {
      List<List<Part>> found = places(name, candidate, place, all);
      if (found.size() == 1) {
        return found.get(0);
      }
    }
    return numbered(candidate, place, all);
  }

  /** The numbers of the row of another table that has the same number, below the same title. */
  private List<Part> numbered(Candidate candidate, Layout.Place place, List<Candidate> all) {
    Page.Cell first = null;
    String title = "";
    for (Page.Cell cell : place.row() == null ? List.<Page.Cell>of() : place.row().cells()) {
      if (cell.column() == 0) {
        first = cell;
        title = place.row().headers().get(place.row().cells().indexOf(cell));
      }
    }
    boolean may =
        !title.isEmpty()
            && first.rowSpan() == 1
            && !first.span().isEmpty()
            && first.span().length() <= LONGEST_NUMBER;
    String number = may ? first.span().of(text) : "";
    boolean once =
        may
            && place.row().table().cells().stream()
                    .filter(c -> c.column() == 0 && c.span().of(text).equals(number))
                    .count()
                == 1;
    List<List<Part>> found = new ArrayList<>();
    int begin = 0;
    while (once && begin < text.length()) {
      Span line = line(begin);
      begin = line.end() + 1;
      boolean same =
          text.startsWith(number + "\t", line.begin())
              && !place.row().table().span().covers(line)
              && isTitleOf(header(line), title)
              && all.stream().noneMatch(c -> line.covers(c.span()));
      List<Part> here = same ? cells(line, line.begin() < candidate.begin(), place) : List.of();
      if (!here.isEmpty()) {
        found.add(here);
      }
    }
    return found.size() == 1 ? found.get(0) : List.of();
  }

  /** Whether a row of titles opens with a title, or with what that refers to: 对应表一序号. */
  private boolean isTitleOf(Span titles, String title) {
    int end = text.indexOf('\t', titles.begin());
    String first = end < 0 ? "" : text.substring(titles.begin(), Math.min(end, titles.end()));
    return first.length() > 1 ? title.endsWith(first) : first.equals(title) && !first.isEmpty();
  }

  /** Whether what is known of an item counts it. */
  private boolean isCounted(Candidate candidate, Span sentence, List<Part> known) {
    boolean counted = counts(sentence, candidate.span().begin());
    for (Part part : known) {
      boolean own = part.role() != Role.SIBLING && !counted;
      counted |= own && (words.isQuantityLabel(part.label()) || counts(part.value(), -1));
    }
    return counted;
  }

  /** Whether a passage counts machines, or anything that is bought but cards. */
  private boolean counts(Span passage, int name) {
    for (Count count : passages.counts(passage)) {
      boolean cards = count.unit().equals("card") && (count.perServer() || name >= 0);
      if (!count.each() && !cards) {
        return true;
      }
    }
    return false;
  }

  /** What the item may be called: the cells before the name's, the label of its line. */
  private Set<String> names(Candidate candidate, Layout.Place place, List<Candidate> all) {
    Set<String> names = new LinkedHashSet<>();
    if (place.row() == null) {
      addName(place.lead(), names);
      return names;
    }
    for (Page.Cell cell : place.row().cells()) {
      boolean before = cell.span().end() <= candidate.begin();
      boolean named = all.stream().anyMatch(c -> cell.span().covers(c.span()));
      if (before && !named && cell.rowSpan() == 1) {
        addName(cell.span().of(text), names);
      }
    }
    return names;
  }

  private static void addName(String says, Set<String> names) {
    String name = MARK.matcher(says.strip()).replaceFirst("").strip();
    boolean fits =
        name.length() >= SHORTEST_NAME
            && name.length() <= LONGEST_NAME
            && !Character.isDigit(name.charAt(0))
            && name.chars().noneMatch(c -> ENDS.indexOf(c) >= 0);
    if (fits) {
      names.add(name);
    }
  }

  /** What counts the item, by each of the places that call it so. */
  private List<List<Part>> places(
      String name, Candidate candidate, Layout.Place place, List<Candidate> all) {
    List<List<Part>> found = new ArrayList<>();
    int seen = 0;
    int at = text.indexOf(name);
    while (at >= 0 && ++seen <= MOST_PLACES) {
      Span line = line(at);
      boolean own = place.row() == null ? line.covers(candidate.span()) : isOf(place.row(), at);
      boolean foreign =
          all.stream().anyMatch(c -> c.type() == candidate.type() && line.covers(c.span()));
      List<Part> here = own || foreign ? List.of() : counting(line, at, name, candidate, place);
      if (!here.isEmpty()) {
        found.add(here);
      }
      at = text.indexOf(name, at + 1);
    }
    return seen > MOST_PLACES ? List.of() : found;
  }

  private static boolean isOf(Layout.Row row, int at) {
    return row.cells().stream().anyMatch(c -> c.span().covers(new Span(at, at + 1)));
  }

  private Span line(int at) {
    int begin = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    return new Span(begin, end < 0 ? text.length() : end);
  }

  private List<Part> counting(
      Span line, int at, String name, Candidate candidate, Layout.Place place) {
    boolean above = at < candidate.begin();
    int end = at + name.length();
    boolean opens = at == line.begin() || !Character.isLetter(text.charAt(at - 1));
    if (line.of(text).indexOf('\t') >= 0) {
      boolean cell =
          (at == line.begin() || text.charAt(at - 1) == '\t')
              && (end == line.end() || text.charAt(end) == '\t');
      return cell ? cells(line, above, place) : List.of();
    }
    String rest = text.substring(end, Math.min(line.end(), end + LONGEST_REST));
    if (!opens || !REST.matcher(rest).find()) {
      return List.of();
    }
    int to = end + 1;
    while (to < line.end() && (to < end + 2 || ENDS.indexOf(text.charAt(to)) < 0)) {
      to++;
    }
    Span counted = new Span(end, to);
    return passages.counts(counted).isEmpty()
        ? List.of()
        : List.of(new Part("", counted, above, Role.HEADING));
  }

  /** The cells of a row that the first row of its table titles as number and unit. */
  private List<Part> cells(Span row, boolean above, Layout.Place place) {
    List<Span> titles = cellsOf(header(row));
    List<Span> cells = cellsOf(row);
    List<Part> parts = new ArrayList<>();
    boolean counted = false;
    for (int k = 0; k < Math.min(titles.size(), cells.size()); k++) {
      String title = titles.get(k).of(text).strip();
      boolean number = words.isQuantityLabel(title);
      if (number || words.is(Use.UNIT_LABEL, Folded.key(title))) {
        Role role = place.row() == null ? Role.FIELD : Role.CELL;
        parts.add(new Part(title, cells.get(k), above, role));
        counted |= number && !cells.get(k).isEmpty();
      }
    }
    return counted && titles.size() == cells.size() ? parts : List.of();
  }

  /** The first of the rows that stand without a break above a row. */
  private Span header(Span row) {
    Span header = row;
    while (header.begin() > 1) {
      Span above = line(header.begin() - 1);
      if (above.of(text).indexOf('\t') < 0) {
        break;
      }
      header = above;
    }
    return header;
  }

  private List<Span> cellsOf(Span row) {
    List<Span> cells = new ArrayList<>();
    int begin = row.begin();
    for (int k = row.begin(); k <= row.end(); k++) {
      if (k == row.end() || text.charAt(k) == '\t') {
        cells.add(new Span(begin, k));
        begin = k + 1;
      }
    }
    return cells;
  }
}
