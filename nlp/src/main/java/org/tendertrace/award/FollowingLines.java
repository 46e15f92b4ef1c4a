package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Reads on below a supplier's name: the other members of a consortium, the other items of a list.
 */
final class FollowingLines {

  private static final int MOST = 60;

  private final Names names;
  private final Layout layout;
  private final String text;
  private Map<Integer, Integer> byEnd;

  FollowingLines(Names names, Layout layout) {
    this.names = names;
    this.layout = layout;
    text = layout.text();
  }

  /** The companies of the lines below {@code value} that are marked as members beside it. */
  List<Name> members(Span value) {
    List<Name> members = new ArrayList<>();
    boolean leads = names.isRole(value.of(text));
    for (int k = below(value); k > 0 && k < layout.lines().size() && members.size() < MOST; k++) {
      Layout.TextLine line = layout.lines().get(k);
      if (isOther(line)) {
        break;
      }
      boolean role = names.isRole(line.span().of(text));
      List<Name> named = line.labelled() && !role ? List.of() : listed(line.span(), role);
      if (named.isEmpty() || (!role && !leads) || (!role && named.size() > 1)) {
        break;
      }
      members.addAll(named);
    }
    return members;
  }

  /** Whether a line is about another lot, or about one who lost. */
  private boolean isOther(Layout.TextLine line) {
    Span span = line.span();
    return Lots.opening(text, span.begin(), span.end()) != null
        || (line.labelled()
            && layout.of(FieldKind.OTHER_BIDDER).anyMatch(p -> span.covers(p.label())));
  }

  /** The companies of the numbered lines below {@code value}, which is numbered itself. */
  List<Name> items(Span value) {
    List<Name> items = new ArrayList<>();
    if (!isNumbered(value)) {
      return items;
    }
    for (int k = below(value); k > 0 && k < layout.lines().size() && items.size() < MOST; k++) {
      Layout.TextLine line = layout.lines().get(k);
      Name name = line.labelled() || !isNumbered(line.span()) ? null : only(line.span());
      if (name == null) {
        break;
      }
      items.add(name);
    }
    return items;
  }

  private boolean isNumbered(Span line) {
    return Names.isNumbered(text, line);
  }

  /** The names that a line lists, if all are of companies, or of members of any kind. */
  private List<Name> listed(Span line, boolean members) {
    List<Name> read = names.read(text, line);
    return read.stream().allMatch(name -> name.company() || (members && name.ended()))
        ? read
        : List.of();
  }

  /** The company that a line consists of, or {@code null}. */
  private Name only(Span line) {
    List<Name> read = names.read(text, line);
    return read.size() == 1 && read.get(0).company() ? read.get(0) : null;
  }

  /** Index of the line below the one that ends with {@code value}, or -1. */
  private int below(Span value) {
    if (byEnd == null) {
      byEnd = new HashMap<>();
      for (int k = 0; k < layout.lines().size(); k++) {
        byEnd.put(layout.lines().get(k).span().end(), k);
      }
    }
    int end = value.end();
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\t') {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '\t') {
      return -1;
    }
    Integer line = byEnd.get(end);
    return line == null ? -1 : line + 1;
  }
}
