package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tendertrace.extract.mention.ItemParts.Part;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/**
 * Finds where else a notice counts the machines that a heading names: 训练节点 10台 in the list of goods
 * tells of what 二、训练节点（单台要求） says of one of them.
 */
final class ListedMachines {

  private static final int LONGEST_REST = 40;
  private static final int LONGEST_HEADING = 40;
  private static final int MOST = 3;

  /**
   * A word that stands in more places is no name of its own, and looking at all would take long.
   */
  private static final int MOST_PLACES = 60;

  private static final GuardedPattern COUNTED =
      GuardedPattern.holding("台套部", "[0-9一二两三四五六七八九十]\\s?[台套部]");

  // How many cards one of them holds: 推理服务器单台配置8张NPU.
  private static final String EACH_CARDS = "[^，,。;；]{0,16}?[0-9一二两四八]{1,2}\\s?[张块卡片颗枚]";

  private static final String LIST_MARKS = "、，,；;";

  private final CountWords words;
  private final Pattern machine;
  private final Pattern each;

  ListedMachines(CountWords words) {
    this.words = words;
    each = Pattern.compile("^[^0-9，,。;；]{0,4}" + words.any(Use.EACH) + EACH_CARDS);
    machine = Pattern.compile("(?i)[\\p{Han}A-Za-z0-9]{1,12}?" + words.any(Use.MACHINE));
  }

  /**
   * The rests of the lines that have the machine's name elsewhere and count machines, where the
   * name's own line does not, or say how many cards each of them holds.
   */
  List<Part> of(
      Candidate candidate, Layout.Place place, List<Part> parts, List<Candidate> all, String text) {
    boolean chip = candidate.type() == Mention.Type.CHIP;
    Set<String> names = chip ? names(place, parts, text) : Set.of();
    boolean counted =
        !names.isEmpty() && (COUNTED.isIn(place.unit().of(text)) || isOfRow(parts, text));
    List<Part> found = new ArrayList<>();
    for (String name : names) {
      int places = 0;
      for (int at = text.indexOf(name);
          at >= 0 && places < MOST_PLACES;
          at = text.indexOf(name, at + 1)) {
        places++;
        Span rest = rest(at, at + name.length(), text);
        boolean foreign =
            all.stream().anyMatch(c -> c.type() == Mention.Type.CHIP && rest.overlaps(c.span()));
        boolean tells =
            rest.length() > 0
                && !foreign
                && (saysEach(rest, text) || (!counted && COUNTED.isIn(rest.of(text))));
        if (tells) {
          found.add(new Part("", rest, true, Role.HEADING));
        }
      }
    }
    return found.size() <= MOST ? found : List.of();
  }

  /** Whether a cell of the row counts machines. */
  private static boolean isOfRow(List<Part> parts, String text) {
    return parts.stream().anyMatch(p -> p.role() == Role.CELL && COUNTED.isIn(p.value().of(text)));
  }

  /** The machines that the headings over a name and the cells beside it name. */
  private Set<String> names(Layout.Place place, List<Part> parts, String text) {
    List<String> headings = new ArrayList<>(place.sections());
    for (Part part : parts) {
      if (part.role() == Role.HEADING || part.role() == Role.CELL) {
        headings.add(part.label());
        headings.add(part.value().of(text));
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (String heading : headings) {
      if (heading.length() <= LONGEST_HEADING
          && words.has(Use.MACHINE, heading.toLowerCase(Locale.ROOT))) {
        Matcher matcher = machine.matcher(heading);
        if (matcher.find()) {
          names.add(matcher.group());
        }
      }
    }
    return names;
  }

  /** What follows a name in its line; empty where it is no name of its own there. */
  private Span rest(int begin, int end, String text) {
    int line = text.indexOf('\n', end);
    Span rest =
        counting(
            new Span(end, Math.min(line < 0 ? text.length() : line, end + LONGEST_REST)), text);
    boolean opens = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
    boolean closes =
        rest.isEmpty() || !Character.isLetter(text.charAt(end)) || saysEach(rest, text);
    return opens && closes ? rest : new Span(end, end);
  }

  /** What follows a name up to the next item of its list: 4台 of 训练服务器4台、推理服务器2台. */
  private static Span counting(Span rest, String text) {
    Matcher counted = COUNTED.matcher(rest.of(text));
    int end = counted.find() ? rest.begin() + counted.end() : rest.end();
    boolean list = end < rest.end() && LIST_MARKS.indexOf(text.charAt(end)) >= 0;
    return list ? new Span(rest.begin(), end) : rest;
  }

  private boolean saysEach(Span rest, String text) {
    String says = Folded.textOf(rest.of(text));
    return words.has(Use.EACH, says) && each.matcher(says).find();
  }
}
