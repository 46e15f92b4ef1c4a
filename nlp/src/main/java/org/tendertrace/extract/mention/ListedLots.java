package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.mention.ItemParts.Part;
import org.tendertrace.extract.mention.ItemParts.Role;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;

/**
 * Finds where else a notice counts the machines of a lot: 02 风冷训练服务器 10台 in the table of lots tells
 * of what 02标段每台8张昇腾910B says of one of them.
 */
final class ListedLots {

  private static final int LONGEST_REST = 60;
  private static final int MOST = 2;
  private static final int MOST_LINES = 3000;
  private static final String NUMBER = "[0-9一二两三四五六七八九十]\\s?";
  private static final Pattern MACHINES =
      Pattern.compile(NUMBER + "(?:台|套|部|个?节点|nodes?\\b|servers?\\b|units?\\b)");
  private static final Pattern CARDS = Pattern.compile(NUMBER + "[张块片颗枚卡]");

  private final String text;
  private final Map<String, List<Span>> counting = new HashMap<>();

  /** Reads once which lines of {@code text} open with a lot and count something. */
  ListedLots(String text) {
    this.text = text;
    boolean inTable = false;
    int begin = 0;
    for (int k = 0; k < MOST_LINES && begin < text.length(); k++) {
      int next = text.indexOf('\n', begin);
      int end = next < 0 ? text.length() : next;
      String line = text.substring(begin, Math.min(end, begin + 2 * LONGEST_REST));
      String cell = firstCell(line);
      inTable = cell != null && (inTable || Lots.isHeader(cell));
      String lot = inTable ? Lots.value(cell) : null;
      lot = lot == null ? Lots.opening(line) : lot;
      if (lot != null && (MACHINES.matcher(line).find() || CARDS.matcher(line).find())) {
        int rest = Math.min(end, begin + LONGEST_REST);
        counting.computeIfAbsent(lot, l -> new ArrayList<>()).add(new Span(begin, rest));
      }
      begin = end + 1;
    }
  }

  /** The first cell of a line that is a row, with its columns parted; {@code null} for others. */
  private static String firstCell(String line) {
    String row = line.startsWith("|") ? line.substring(1) : line;
    int tab = row.indexOf('\t');
    int bar = row.indexOf('|');
    int end = tab < 0 ? bar : bar < 0 ? tab : Math.min(tab, bar);
    return end < 0 ? null : row.substring(0, end).strip();
  }

  /** The lines that count machines or cards of the name's lot; none where its own line does. */
  List<Part> of(Candidate candidate, Layout.Place place, List<Candidate> all) {
    boolean counted =
        place.lot() == null
            || candidate.type() != Mention.Type.CHIP
            || MACHINES.matcher(place.unit().of(text)).find();
    boolean cards = !counted && CARDS.matcher(place.unit().of(text)).find();
    List<Part> found = new ArrayList<>();
    for (Span line : counted ? List.<Span>of() : counting.getOrDefault(place.lot(), List.of())) {
      boolean foreign =
          all.stream().anyMatch(c -> c.type() == Mention.Type.CHIP && line.overlaps(c.span()));
      if (!foreign && (!cards || MACHINES.matcher(line.of(text)).find())) {
        found.add(new Part("", line, true, Role.HEADING));
      }
    }
    return found.size() <= MOST ? found : List.of();
  }
}
