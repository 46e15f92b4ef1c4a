package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.text.Linguist;

/**
 * Reads who buys and through which agency: labels first, then the contact section, where the first
 * name is the buyer's and the second the agency's, then the title, the running text and the
 * signature.
 */
final class PartyReader {

  private static final int LONGEST_ROLE = 8;

  /** Characters of a name that does not end as names do: an agency's, or one below its label. */
  private static final int SHORTEST_BARE = 6;

  /** Weight below which a label may name one who buys for others: 联系单位. */
  private static final double WEAK = 0.6;

  /** Weight from which a label is sure of its field. */
  private static final double SURE = 0.75;

  private final Names names;
  private final CueLists cues;
  private final Linguist linguist;
  private final BuyerInProse.Readers prose;
  private final AgencyReader agencies;
  private final Bodies bodies;
  private final PortalFooter footer;

  PartyReader(Names names, CueLists cues, Linguist linguist) {
    this.names = names;
    this.cues = cues;
    this.linguist = linguist;
    prose = new BuyerInProse.Readers(names, cues);
    bodies = prose.bodies();
    footer = new PortalFooter(cues);
    agencies = new AgencyReader(names, cues, bodies, prose.inTitle(), footer);
  }

  /** Names that hold one role, best first. */
  record Parties(List<Found<String>> buyers, Found<String> agency) {}

  Parties read(Layout layout, Found<String> title) {
    List<Found<String>> labelled = labelled(layout, FieldKind.AGENCY, "agency_name");
    Found<String> agency = labelled.isEmpty() ? agencies.read(layout, title) : labelled.get(0);
    List<Found<String>> buyers = labelled(layout, FieldKind.BUYER, "buyer_names");
    if (buyers.isEmpty() && agency != null && isOwnAgency(layout, agency)) {
      buyers = List.of(agency);
      agency = null;
    }
    if (buyers.isEmpty()) {
      buyers = contact(layout);
    }
    if (buyers.isEmpty()) {
      Found<String> beside = new BuyerOfLabels(names, cues, bodies).besideContact(layout);
      buyers = beside == null ? List.of() : List.of(beside);
    }
    if (buyers.isEmpty()) {
      buyers = new PlannedBuyers(names).read(layout);
    }
    if (!buyers.isEmpty() && buyers.stream().allMatch(b -> isDepartmentOf(layout, b))) {
      Found<String> body =
          new BuyerInProse(names, cues, linguist, prose).body(layout, title, agency);
      boolean owner =
          body != null && buyers.stream().allMatch(b -> bodies.mayOwn(body.value(), b.value()));
      buyers = owner ? List.of(body) : buyers;
    }
    buyers = withBodyOfAgency(buyers, agency);
    if (buyers.isEmpty()) {
      Found<String> found =
          new BuyerInProse(names, cues, linguist, prose).read(layout, title, agency);
      buyers = found == null ? List.of() : List.of(found);
    }
    if (agency == null && !buyers.isEmpty()) {
      agency = agencies.besideBuyer(layout, buyers);
      agency = agency == null ? agencies.publishingBroker(layout, buyers) : agency;
    }
    if (agency != null && buyers.size() > 1) {
      String its = agency.value();
      buyers = buyers.stream().filter(b -> !b.value().equals(its)).toList();
    }
    return new Parties(buyers, agency);
  }

  /** Agency: Example Council, where nothing else names a buyer: a body that buys for itself. */
  private boolean isOwnAgency(Layout layout, Found<String> agency) {
    String text = layout.text();
    return layout.any(
        FieldKind.AGENCY,
        p ->
            p.value().overlaps(agency.span())
                && cues.is(Kind.OWN_AGENCY_LABEL, LabelShapes.bare(p.label().of(text)))
                && !agencies.isBroker(text, p));
  }

  /** 采购单位：总务处, 代理机构：某大学招标中心: the body whose offices both are. */
  private List<Found<String>> withBodyOfAgency(List<Found<String>> buyers, Found<String> agency) {
    boolean offices =
        agency != null
            && !buyers.isEmpty()
            && buyers.stream().allMatch(b -> bodies.isOffice(b.value()));
    String body = offices ? bodies.of(agency.value()) : null;
    return body == null
        ? buyers
        : List.of(new Found<>(body, agency.span(), "body:agency", agency.confidence() * 0.8));
  }

  /** 使用部门：水产学院: whether a label asks for a department, and the value names no more. */
  private boolean isDepartmentOf(Layout layout, Found<String> buyer) {
    return layout.any(
        FieldKind.BUYER,
        p ->
            p.value().overlaps(buyer.span())
                && (p.weight() < WEAK
                    || bodies.isOffice(buyer.value())
                    || bodies.isFaculty(buyer.value()))
                && cues.has(Kind.DEPARTMENT_LABEL, p.label().of(layout.text())));
  }

  private List<Found<String>> labelled(Layout layout, FieldKind field, String name) {
    String text = layout.text();
    Map<Pair, List<Name>> read = new LinkedHashMap<>();
    layout
        .of(field)
        .filter(p -> p.section() != SectionKind.AROUND && !footer.holds(text, p))
        .filter(
            p ->
                field != FieldKind.BUYER
                    || !(isSuppliers(layout, p) || agencies.isBrokers(text, p)))
        .forEach(
            p -> {
              List<Name> found =
                  names.read(text, p.value()).stream()
                      .filter(n -> AgencyReader.plausible(n) && !isOtherLabel(layout, p, n))
                      .filter(n -> p.weight() >= WEAK || !bodies.isBroker(n.text()))
                      .toList();
              if (!found.isEmpty()) {
                read.put(p, found);
              }
            });
    List<Pair> ranked = new ArrayList<>(read.keySet());
    ranked.sort(
        Comparator.comparingDouble((Pair p) -> -rank(text, p, read.get(p)))
            .thenComparingInt(p -> p.value().begin()));
    if (ranked.isEmpty()) {
      return List.of();
    }
    List<Found<String>> result = new ArrayList<>();
    Pair best = ranked.get(0);
    for (Pair pair : field == FieldKind.BUYER ? column(text, best, read, ranked) : List.of(best)) {
      for (Name each : read.get(pair)) {
        double confidence = Math.min(0.98, pair.weight() * (each.ended() ? 0.99 : 0.8));
        String party = OfficersOf.body(bodies.withoutOffice(each.text()));
        result.add(new Found<>(party, each.span(), pair.rule(name), confidence));
      }
    }
    if (field == FieldKind.BUYER) {
      for (Name each : new ListedBuyers(names, bodies).below(layout, best)) {
        result.add(new Found<>(each.text(), each.span(), best.rule(name), 0.8));
      }
    }
    return result;
  }

  /** In a register each row has its buyer: the pairs of the best one's column, in order. */
  private List<Pair> column(String text, Pair best, Map<Pair, List<Name>> read, List<Pair> pairs) {
    String stem = stem(best.label().of(text));
    if (best.record() < 0 && stem.length() < best.label().length()) {
      // 采购人1, 采购人2: several who buy together
      return pairs.stream()
          .filter(p -> p.record() < 0 && stem(p.label().of(text)).equals(stem))
          .filter(p -> p.label().length() > stem.length())
          .sorted(Comparator.comparingInt(p -> p.value().begin()))
          .toList();
    }
    return best.record() < 0
        ? pairs.stream()
            .filter(p -> p.label().equals(best.label()) || ContactNames.isAnother(text, p, best))
            .filter(p -> p.record() < 0 && (p.equals(best) || areNames(text, p, read.get(p))))
            .sorted(Comparator.comparingInt(p -> p.value().begin()))
            .toList()
        : pairs.stream()
            .filter(p -> p.record() >= 0 && p.label().equals(best.label()))
            .sorted(Comparator.comparingInt(p -> p.value().begin()))
            .toList();
  }

  /** Whether a cell below a name, beside the same label, holds names and no address. */
  private static boolean areNames(String text, Pair pair, List<Name> read) {
    return read.stream().allMatch(Name::ended)
        && pair.value().of(text).chars().noneMatch(Character::isDigit);
  }

  /** A label without the number behind it, or the part in brackets: 采购人2, 采购人（成员）. */
  private String stem(String label) {
    int open = Glyphs.bracketBegin(label, label.length(), LONGEST_ROLE);
    boolean bracket = open > 1 && open < label.length();
    if (bracket && (cues.has(Kind.MEMBER, label.substring(open)) || isNumber(label, open))) {
      return label.substring(0, open);
    }
    int end = label.length();
    while (end > 1 && Glyphs.isDigit(label.charAt(end - 1))) {
      end--;
    }
    if (end == label.length() && Glyphs.isNumeral(label.charAt(end - 1))) {
      end--;
    }
    return label.substring(0, Math.max(1, end));
  }

  /** Whether the bracket that opens at {@code open} holds a number alone: （二）. */
  private static boolean isNumber(String label, int open) {
    boolean single = label.length() == open + 3;
    char number = single ? label.charAt(open + 1) : ' ';
    return Glyphs.isDigit(number) || Glyphs.isNumeral(number);
  }

  private double rank(String text, Pair pair, List<Name> found) {
    double rank = pair.weight();
    rank += found.get(0).ended() ? 0.3 : 0;
    rank += pair.source() == Pair.Source.GUESS ? -0.2 : 0;
    // 使用部门：科研处 beside 经办单位：某研究所
    boolean department =
        bodies.isOffice(found.get(0).text())
            && cues.has(Kind.DEPARTMENT_LABEL, pair.label().of(text));
    return rank - (department || isPerson(found.get(0)) ? 0.3 : 0);
  }

  /** Doe, Jane: whether what a label gives is how lists print persons, and no body. */
  private static boolean isPerson(Name name) {
    String printed = name.text();
    int comma = printed.indexOf(", ");
    return !name.ended()
        && comma > 0
        && printed.indexOf(' ') == comma + 1
        && printed.indexOf(' ', comma + 2) < 0
        && Character.isUpperCase(printed.charAt(0))
        && Character.isUpperCase(printed.charAt(comma + 2))
        && printed.chars().allMatch(c -> Character.isLetter(c) || ", -'".indexOf(c) >= 0);
  }

  /**
   * Whether what stands behind a label goes on with another one, 采购人和采购代理机构, or is the header of
   * the next column.
   */
  private boolean isOtherLabel(Layout layout, Pair pair, Name name) {
    boolean doubtful = pair.source() == Pair.Source.NEXT_LINE || pair.field() == FieldKind.AGENCY;
    boolean bare = doubtful && !name.ended() && name.text().length() < SHORTEST_BARE;
    return (bare && !LineForm.holds(layout, pair)) || agencies.isJoinedLabel(name.text());
  }

  /** Whether a label that may be about any party, 申报单位, stands before who has won. */
  private boolean isSuppliers(Layout layout, Pair pair) {
    String text = layout.text();
    String value = pair.value().of(text);
    return !cues.has(Kind.PRINCIPAL, pair.label().of(text))
        && layout.any(
            FieldKind.SUPPLIER, p -> p.weight() >= SURE && p.value().of(text).equals(value));
  }

  /** The first name of the buyer's own section, else the first that is no agency's. */
  private List<Found<String>> contact(Layout layout) {
    String text = layout.text();
    for (Pair pair : ContactNames.buyersFirst(ContactNames.in(layout, bodies))) {
      boolean own = pair.section() == SectionKind.CONTACT_BUYER;
      boolean buyer =
          own || (pair.section() == SectionKind.CONTACT && !agencies.isAgent(text, pair));
      Found<String> found =
          buyer ? agencies.first(text, pair, "contact:buyer", own ? 0.96 : 0.85) : null;
      if (found != null) {
        return List.of(found);
      }
    }
    return List.of();
  }
}
