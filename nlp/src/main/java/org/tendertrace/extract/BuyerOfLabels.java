package org.tendertrace.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/**
 * Finds the buyer behind labels that ask for something else of it, 采购人联系方式：某局, or that nobody
 * knows: 管理单位：某局.
 */
final class BuyerOfLabels {

  private static final int LONGEST_LABEL = 10;

  private final Names names;
  private final CueLists cues;
  private final Bodies bodies;

  BuyerOfLabels(Names names, CueLists cues, Bodies bodies) {
    this.names = names;
    this.cues = cues;
    this.bodies = bodies;
  }

  /**
   * Who stands where the address or the telephone of the buyer should, else whom a record of data
   * names; {@code null} for nobody.
   */
  Found<String> besideContact(Layout layout) {
    Found<String> beside = beside(layout);
    return beside == null ? ofRecord(layout) : beside;
  }

  private Found<String> beside(Layout layout) {
    String text = layout.text();
    return Stream.of(FieldKind.CONTACT, FieldKind.ADDRESS, FieldKind.OTHER)
        .flatMap(layout::of)
        .filter(p -> p.section() != SectionKind.AROUND)
        .filter(p -> cues.has(Kind.PRINCIPAL, p.label().of(text)))
        .map(p -> named(text, p, false, "contact:beside"))
        .filter(f -> f != null)
        .map(f -> withoutOffice(text, f))
        .findFirst()
        .orElse(null);
  }

  /** 某医院 of 某医院设备科, where the text names the body before. */
  private Found<String> withoutOffice(String text, Found<String> found) {
    String body = bodies.of(found.value());
    int begin = found.span().begin();
    return body == null || text.indexOf(body) >= begin
        ? found
        : new Found<>(
            body, new Span(begin, begin + body.length()), found.rule(), found.confidence());
  }

  /** The body that a record of data names by a label for bodies; {@code null} for none. */
  private Found<String> ofRecord(Layout layout) {
    String text = layout.text();
    Set<String> suppliers =
        layout.of(FieldKind.SUPPLIER).map(p -> p.value().of(text)).collect(Collectors.toSet());
    return layout.pairs().stream()
        .filter(p -> p.record() < 0 && p.section() != SectionKind.AROUND)
        .filter(p -> cues.is(Kind.BODY_LABEL, p.label().of(text)))
        .filter(p -> !suppliers.contains(p.value().of(text)))
        .map(p -> first(text, p))
        .filter(f -> f != null)
        .findFirst()
        .orElse(null);
  }

  private Found<String> first(String text, Pair pair) {
    List<Name> read = names.read(text, pair.value());
    return read.size() == 1
        ? new Found<>(read.get(0).text(), read.get(0).span(), "label:body", 0.7)
        : null;
  }

  /**
   * The public body behind a label for a party that no table lists; {@code null} for none.
   *
   * @param others the names of bidders, and of the agency
   */
  Found<String> unknown(Layout layout, Set<String> others) {
    String text = layout.text();
    return layout.pairs().stream()
        .filter(p -> p.record() < 0 && p.section() != SectionKind.AROUND)
        .filter(p -> p.field() == FieldKind.OTHER && asksForParty(p.label().of(text)))
        .map(p -> named(text, p, true, "label:unknown"))
        .filter(f -> f != null && !others.contains(f.value()))
        .findFirst()
        .orElse(null);
  }

  private boolean asksForParty(String label) {
    return label.length() <= LONGEST_LABEL
        && cues.ends(Kind.PARTY_LABEL_ENDING, label)
        && !cues.has(Kind.NOT_BUYER_LABEL, label);
  }

  /** The value up to the first blank or bracket: 某局 张** 0000-0000, 某局（某路1号）. */
  private static Span opening(String text, Span value) {
    int end = value.begin();
    while (end < value.end()
        && !Glyphs.isSpace(text.charAt(end))
        && !Glyphs.isOpen(text.charAt(end))) {
      end++;
    }
    return new Span(value.begin(), end);
  }

  private Found<String> named(String text, Pair pair, boolean whole, String rule) {
    Span value = whole ? pair.value() : opening(text, pair.value());
    List<Name> read = names.read(text, value);
    Name name = read.isEmpty() ? null : read.get(0);
    boolean body =
        name != null
            && name.ended()
            && name.span().begin() == pair.value().begin()
            && (!whole || (name.span().equals(pair.value()) && !name.company()))
            && !bodies.isOffice(name.text())
            && !bodies.isBroker(name.text());
    return body ? new Found<>(name.text(), name.span(), rule, 0.6) : null;
  }
}
