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
import org.tendertrace.model.Span;
import org.tendertrace.text.Linguist;

/**
 * Reads who buys and through which agency: labels first, then the contact section, where the first
 * name is the buyer's and the second the agency's, then the title, the running text and the
 * signature.
 */
final class PartyReader {

  private static final String FIRM = "公司";
  private static final int LONGEST_ROLE = 8;
  private static final int LONGEST = 60;

  /** Names that do not end as names do. */
  private static final int LONGEST_UNENDED = 24;

  private static final int LONGEST_LATIN = 72;
  private static final String CONJUNCTIONS = "和或及与";

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
  private final AgencyInProse agencyInProse;
  private final Bodies bodies;
  private final PortalFooter footer;

  PartyReader(Names names, CueLists cues, Linguist linguist) {
    this.names = names;
    this.cues = cues;
    this.linguist = linguist;
    prose = new BuyerInProse.Readers(names, cues);
    agencyInProse = new AgencyInProse(names, cues);
    bodies = prose.bodies();
    footer = new PortalFooter(cues);
  }

  /** Names that hold one role, best first. */
  record Parties(List<Found<String>> buyers, Found<String> agency) {}

  Parties read(Layout layout, Found<String> title) {
    Found<String> agency = agency(layout, title);
    List<Found<String>> buyers = labelled(layout, FieldKind.BUYER, "buyer_names");
    if (buyers.isEmpty() && agency != null && isOwnAgency(layout, agency)) {
      buyers = List.of(agency);
      agency = null;
    }
    if (buyers.isEmpty()) {
      buyers = contact(layout);
    }
    if (buyers.isEmpty()) {
      Found<String> beside = new BuyerOfLabels(names, cues).besideContact(layout);
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
      agency = besideBuyer(layout, buyers);
      agency = agency == null ? publishingBroker(layout, buyers) : agency;
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
                && cues.is(Kind.OWN_AGENCY_LABEL, p.label().of(text))
                && !isBroker(text, p));
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

  /** 采购机构：某采购中心 is the agency's where another label names the buyer. */
  private Found<String> besideBuyer(Layout layout, List<Found<String>> buyers) {
    String text = layout.text();
    return layout
        .of(FieldKind.BUYER)
        .filter(p -> p.section() != SectionKind.AROUND && !footer.holds(text, p))
        .filter(p -> cues.has(Kind.BROKER, p.value().of(text)))
        .map(p -> first(text, p, p.rule("agency_name"), 0.7))
        .filter(f -> f != null && !isJoinedLabel(f.value()))
        .filter(f -> buyers.stream().noneMatch(b -> b.value().equals(f.value())))
        .findFirst()
        .orElse(null);
  }

  /** 发布机构：某招标代理公司: the agency publishes for a buyer that is named elsewhere. */
  private Found<String> publishingBroker(Layout layout, List<Found<String>> buyers) {
    String text = layout.text();
    return layout.pairs().stream()
        .filter(p -> cues.is(Kind.PUBLISHER_LABEL, p.label().of(text)) && isBroker(text, p))
        .flatMap(p -> names.read(text, p.value()).stream())
        .filter(n -> n.text().contains(FIRM) || cues.ends(Kind.CENTRAL_BUYER, n.text()))
        .map(n -> new Found<>(n.text(), n.span(), "label:publisher", 0.7))
        .filter(f -> buyers.stream().noneMatch(b -> b.value().equals(f.value())))
        .findFirst()
        .orElse(null);
  }

  private Found<String> agency(Layout layout, Found<String> title) {
    List<Found<String>> labelled = labelled(layout, FieldKind.AGENCY, "agency_name");
    if (!labelled.isEmpty()) {
      return labelled.get(0);
    }
    List<Pair> contacts = ContactNames.in(layout, bodies);
    for (Pair pair : contacts) {
      if (pair.section() == SectionKind.CONTACT_AGENCY) {
        Found<String> found = first(layout.text(), pair, "contact:agency", 0.93);
        if (found != null) {
          return found;
        }
      }
    }
    List<Pair> unlabelled =
        contacts.stream()
            .filter(
                p -> p.section() == SectionKind.CONTACT_BUYER || p.section() == SectionKind.CONTACT)
            .toList();
    boolean labelledBuyer =
        layout.any(
            FieldKind.BUYER,
            p -> p.section() == SectionKind.CONTACT_BUYER || p.section() == SectionKind.CONTACT);
    boolean alone = unlabelled.size() == 1;
    int second = alone && (labelledBuyer || isAgent(layout.text(), unlabelled.get(0))) ? 0 : 1;
    if (unlabelled.size() > second) {
      Pair pair = unlabelled.get(second);
      Found<String> found = first(layout.text(), pair, "contact:second", 0.85);
      // it may be that of the buyer's own department
      boolean department = labelledBuyer && pair.section() == SectionKind.CONTACT_BUYER;
      if (found != null && !(department && !isBroker(layout.text(), pair))) {
        return found;
      }
    }
    Found<String> beside = agencyInProse.besideTelephone(layout);
    if (beside != null) {
      return beside;
    }
    Found<String> titled = inTitle(title);
    return titled == null ? agencyInProse.read(layout) : titled;
  }

  /** Whether a name beside an address is that of an enterprise that buys for others. */
  private boolean isAgent(String text, Pair pair) {
    List<Name> read = names.read(text, pair.value());
    return !read.isEmpty() && read.get(0).company() && bodies.isBroker(read.get(0).text());
  }

  private boolean isBroker(String text, Pair pair) {
    return cues.has(Kind.BROKER, pair.value().of(text));
  }

  /** 某代理公司关于某单位某项目的公告: the agency opens the title. */
  private Found<String> inTitle(Found<String> title) {
    if (title == null || title.span() == null) {
      return null;
    }
    int about = title.value().indexOf("关于");
    if (about < 6) {
      return null;
    }
    List<Name> found = names.read(title.value(), new Span(0, about));
    boolean company = found.size() == 1 && found.get(0).company();
    if (!company || !(bodies.isBroker(found.get(0).text()) || namesBuyer(title, about))) {
      return null;
    }
    Span span =
        new Span(title.span().begin(), Math.min(title.span().end(), title.span().begin() + about));
    return new Found<>(found.get(0).text(), span, "title:agency", 0.8);
  }

  /** Whether a body opens what a title is about, for which the one before 关于 announces. */
  private boolean namesBuyer(Found<String> title, int about) {
    String rest = title.value().substring(about);
    return prose.inTitle().opening(new Found<>(rest, title.span(), "title", 1)) != null;
  }

  private List<Found<String>> labelled(Layout layout, FieldKind field, String name) {
    String text = layout.text();
    Map<Pair, List<Name>> read = new LinkedHashMap<>();
    layout
        .of(field)
        .filter(p -> p.section() != SectionKind.AROUND && !footer.holds(text, p))
        .filter(p -> field != FieldKind.BUYER || !isSuppliers(layout, p))
        .forEach(
            p -> {
              List<Name> found =
                  names.read(text, p.value()).stream()
                      .filter(n -> plausible(n) && !isOtherLabel(layout, p, n))
                      .filter(n -> p.weight() >= WEAK || !bodies.isBroker(n.text()))
                      .toList();
              if (!found.isEmpty()) {
                read.put(p, found);
              }
            });
    List<Pair> ranked = new ArrayList<>(read.keySet());
    ranked.sort(
        Comparator.comparingDouble((Pair p) -> -rank(p, read.get(p)))
            .thenComparingInt(p -> p.value().begin()));
    if (ranked.isEmpty()) {
      return List.of();
    }
    List<Found<String>> result = new ArrayList<>();
    Pair best = ranked.get(0);
    for (Pair pair : field == FieldKind.BUYER ? column(text, best, read, ranked) : List.of(best)) {
      for (Name each : read.get(pair)) {
        double confidence = Math.min(0.98, pair.weight() * (each.ended() ? 0.99 : 0.8));
        String party = bodies.withoutOffice(each.text());
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
    if (open > 1 && open < label.length() && cues.has(Kind.MEMBER, label.substring(open))) {
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

  private static double rank(Pair pair, List<Name> found) {
    double rank = pair.weight();
    rank += found.get(0).ended() ? 0.3 : 0;
    rank += pair.source() == Pair.Source.GUESS ? -0.2 : 0;
    return rank;
  }

  private static boolean plausible(Name name) {
    boolean latin = Glyphs.isLatin(name.text().charAt(0));
    int longest = name.ended() ? LONGEST : LONGEST_UNENDED;
    return name.text().length() <= (latin ? LONGEST_LATIN : longest);
  }

  /**
   * Whether what stands behind a label goes on with another one, 采购人和采购代理机构, or is the header of
   * the next column.
   */
  private boolean isOtherLabel(Layout layout, Pair pair, Name name) {
    boolean doubtful = pair.source() == Pair.Source.NEXT_LINE || pair.field() == FieldKind.AGENCY;
    boolean bare = doubtful && !name.ended() && name.text().length() < SHORTEST_BARE;
    return (bare && !LineForm.holds(layout, pair)) || isJoinedLabel(name.text());
  }

  private boolean isJoinedLabel(String name) {
    return CONJUNCTIONS.indexOf(name.charAt(0)) >= 0
        && (cues.has(Kind.PRINCIPAL, name) || cues.has(Kind.AGENT, name));
  }

  /** Whether a label that may be about any party, 申报单位, stands before who has won. */
  private boolean isSuppliers(Layout layout, Pair pair) {
    String text = layout.text();
    String value = pair.value().of(text);
    return !cues.has(Kind.PRINCIPAL, pair.label().of(text))
        && layout.any(
            FieldKind.SUPPLIER, p -> p.weight() >= SURE && p.value().of(text).equals(value));
  }

  private List<Found<String>> contact(Layout layout) {
    for (Pair pair : ContactNames.buyersFirst(ContactNames.in(layout, bodies))) {
      boolean buyer =
          pair.section() == SectionKind.CONTACT_BUYER
              || (pair.section() == SectionKind.CONTACT && !isAgent(layout.text(), pair));
      if (buyer) {
        Found<String> found =
            first(
                layout.text(),
                pair,
                "contact:buyer",
                pair.section() == SectionKind.CONTACT_BUYER ? 0.96 : 0.85);
        if (found != null) {
          return List.of(found);
        }
      }
    }
    return List.of();
  }

  private Found<String> first(String text, Pair pair, String rule, double confidence) {
    List<Name> found = names.read(text, pair.value());
    if (found.isEmpty() || !plausible(found.get(0))) {
      return null;
    }
    Name name = found.get(0);
    return new Found<>(
        name.text(), name.span(), rule, name.ended() ? confidence : confidence * 0.8);
  }
}
