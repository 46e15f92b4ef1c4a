package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/**
 * Reads the agency where no label names it: in the contact section, under a buyer's label, in the
 * title, in running text, in the signature.
 */
final class AgencyReader {

  private static final String FIRM = "公司";
  private static final String INSTITUTION = "机构";
  private static final String CONJUNCTIONS = "和或及与";
  private static final int LONGEST = 60;

  /** Names that do not end as names do. */
  private static final int LONGEST_UNENDED = 24;

  private static final int LONGEST_LATIN = 120;

  private final Names names;
  private final CueLists cues;
  private final Bodies bodies;
  private final BuyerInTitle buyerInTitle;
  private final AgencyInProse prose;
  private final PortalFooter footer;

  AgencyReader(
      Names names, CueLists cues, Bodies bodies, BuyerInTitle buyerInTitle, PortalFooter footer) {
    this.names = names;
    this.cues = cues;
    this.bodies = bodies;
    this.buyerInTitle = buyerInTitle;
    this.footer = footer;
    prose = new AgencyInProse(names, cues);
  }

  /** Where no label of its own names it. */
  Found<String> read(Layout layout, Found<String> title) {
    Pair broker =
        layout
            .of(FieldKind.BUYER)
            .filter(p -> isBrokers(layout.text(), p))
            .findFirst()
            .orElse(null);
    if (broker != null) {
      return first(layout.text(), broker, broker.rule("agency_name"), 0.7);
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
    Found<String> beside = prose.besideTelephone(layout);
    if (beside != null) {
      return beside;
    }
    Found<String> titled = inTitle(title);
    return titled == null ? prose.read(layout) : titled;
  }

  /** Whether a name beside an address is that of an enterprise that buys for others. */
  boolean isAgent(String text, Pair pair) {
    List<Name> read = names.read(text, pair.value());
    return !read.isEmpty() && read.get(0).company() && bodies.isBroker(read.get(0).text());
  }

  /** 采购机构：某招标公司, 采购人/代理机构：某招标公司: an institution that buys, as its name tells, for others. */
  boolean isBrokers(String text, Pair pair) {
    return pair.label().of(text).contains(INSTITUTION) && isAgent(text, pair);
  }

  boolean isBroker(String text, Pair pair) {
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
    return buyerInTitle.opening(new Found<>(rest, title.span(), "title", 1)) != null;
  }

  /** 采购机构：某采购中心 is the agency's where another label names the buyer. */
  Found<String> besideBuyer(Layout layout, List<Found<String>> buyers) {
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
  Found<String> publishingBroker(Layout layout, List<Found<String>> buyers) {
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

  static boolean plausible(Name name) {
    char first = name.text().charAt(0);
    if (Glyphs.isOpen(first) && !name.ended()) {
      return false; // （盖章）and what stands behind it
    }
    boolean latin = Glyphs.isLatin(first);
    int longest = name.ended() ? LONGEST : LONGEST_UNENDED;
    return name.text().length() <= (latin ? LONGEST_LATIN : longest);
  }

  boolean isJoinedLabel(String name) {
    return CONJUNCTIONS.indexOf(name.charAt(0)) >= 0
        && (cues.has(Kind.PRINCIPAL, name) || cues.has(Kind.AGENT, name));
  }

  Found<String> first(String text, Pair pair, String rule, double confidence) {
    List<Name> found = names.read(text, pair.value());
    if (found.isEmpty() || !plausible(found.get(0))) {
      return null;
    }
    Name name = found.get(0);
    return new Found<>(
        name.text(), name.span(), rule, name.ended() ? confidence : confidence * 0.8);
  }
}
