package org.tendertrace.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.CueLists;
import org.tendertrace.extract.Layout;
import org.tendertrace.extract.Lots;
import org.tendertrace.extract.Names;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;

/**
 * Reads on below a supplier's name: the other members of a consortium, the other items of a list.
 */
final class FollowingLines {

  private static final int MOST = 60;

  private final Names names;
  private final CueLists cues;

  /** Characters of a number before a label. */
  private static final int NUMBER = 3;

  private final Layout layout;
  private final String text;
  private Map<Integer, Integer> byEnd;

  FollowingLines(Names names, CueLists cues, Layout layout) {
    this.names = names;
    this.cues = cues;
    this.layout = layout;
    text = layout.text();
  }

  /** The companies of the lines below {@code value} that are marked as members beside it. */
  List<Name> members(Span value) {
    List<Name> members = jointly(value);
    if (!members.isEmpty()) {
      return members;
    }
    boolean leads = names.isRole(value.of(text)) && names.read(text, value).size() == 1;
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

  /** The companies of the lines below {@code value} above a remark that all bid together. */
  private List<Name> jointly(Span value) {
    List<Name> members = new ArrayList<>();
    for (int k = below(value); k > 0 && k < layout.lines().size() && members.size() < MOST; k++) {
      Layout.TextLine line = layout.lines().get(k);
      if (!line.labelled() && cues.is(Kind.JOINT_REMARK, line.span().of(text))) {
        return members;
      }
      Name name = line.labelled() || line.cell() ? null : only(line.span(), false);
      if (name == null) {
        break;
      }
      members.add(name);
    }
    return new ArrayList<>();
  }

  /** Whether a line is about another lot, about one who lost, or an address: …企业联合体大厦. */
  private boolean isOther(Layout.TextLine line) {
    Span span = line.span();
    boolean address =
        line.labelled()
            && layout.any(
                FieldKind.ADDRESS,
                p -> span.covers(p.label()) && p.label().begin() <= span.begin() + NUMBER);
    return address
        || Lots.opening(text, span.begin(), span.end()) != null
        || (line.labelled() && layout.any(FieldKind.OTHER_BIDDER, p -> span.covers(p.label())));
  }

  /**
   * The companies of the lines below {@code value}, of numbered ones where it is numbered itself.
   *
   * @param bare whether lines without a number may be items
   * @param shortlist whether the label of {@code value} asks for several
   */
  List<Name> items(Span value, boolean bare, boolean shortlist) {
    List<Name> items = new ArrayList<>();
    boolean numbered = isNumbered(value);
    if (!numbered && !bare) {
      return items;
    }
    int k = below(value);
    if (k < 0) {
      return items;
    }
    for (; k < layout.lines().size() && items.size() < MOST; k++) {
      Layout.TextLine line = layout.lines().get(k);
      boolean item = !line.labelled() && !line.cell() && isNumbered(line.span()) == numbered;
      Name name = item ? only(line.span(), shortlist) : null;
      if (name == null) {
        break;
      }
      items.add(name);
    }
    // without numbers and more labels below, whoever stands there last may sign
    boolean signed = k >= layout.lines().size() || !layout.lines().get(k).labelled();
    if (numbered || !signed) {
      return items;
    }
    return shortlist && !items.isEmpty() ? items.subList(0, items.size() - 1) : List.of();
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

  /** The company, or anybody, that a line consists of, or {@code null}. */
  private Name only(Span line, boolean anybody) {
    List<Name> read = names.read(text, line);
    boolean one = read.size() == 1 && (anybody ? read.get(0).ended() : read.get(0).company());
    return one ? read.get(0) : null;
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
