package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Span;
import org.tendertrace.text.Linguist;

/**
 * Finds the buyer where no label names one: in running text, in the title, in the signature. One is
 * made for each notice.
 */
final class BuyerInProse {

  private static final int PASSAGE = 400;
  private static final int LONGEST_NAME = 40;
  private static final int HEAD = 6000;

  /** Characters of a bracket that gives the name's short form: （以下简称采购人）. */
  private static final int LONGEST_SHORT = 20;

  /** Characters before a name that tell its part: 采购人. */
  private static final int LONGEST_ROLE = 5;

  private static final int OPENING = 12;
  private static final int SHORTEST_CLAUSE = 6;

  /** Before who does something, in 某项目由某局组织. */
  private static final char BY = '由';

  private static final String ORGANISES = "组织";

  /** Characters of a short name, at least. */
  private static final int SHORTEST_SHORT = 4;

  /** Stands for the name in a frame: 受…委托. */
  private static final String GAP = "…";

  private static final int FIRST_NAMES = 3;
  private static final int LONGEST_KIND = 7;
  private static final String ENTERPRISE = "企业";

  private final Names names;
  private final CueLists cues;
  private final Linguist linguist;
  private final Readers readers;
  private final Bodies bodies;
  private final Set<String> bidders = new HashSet<>();

  /** What reads the buyer in one way each, the same for all notices. */
  record Readers(
      BuyerInTitle inTitle,
      BuyerOfProject ofProject,
      LatinBuyer latin,
      ContractParties contracts,
      Signature signature,
      Publisher publisher,
      ObjectionOffice objections,
      Bodies bodies) {

    Readers(Names names, CueLists cues) {
      this(
          new BuyerInTitle(names, cues),
          new BuyerOfProject(names, cues),
          new LatinBuyer(names, cues),
          new ContractParties(names, cues),
          new Signature(names, cues),
          new Publisher(names, cues),
          new ObjectionOffice(names, cues),
          new Bodies(cues));
    }
  }

  /** To read one notice. */
  BuyerInProse(Names names, CueLists cues, Linguist linguist, Readers readers) {
    this.names = names;
    this.cues = cues;
    this.linguist = linguist;
    this.readers = readers;
    bodies = readers.bodies();
  }

  Found<String> read(Layout layout, Found<String> title, Found<String> agency) {
    BuyerInTitle titled = readers.inTitle();
    noteBidders(layout);
    Found<String> found = signing(layout, agency);
    found = found == null ? marked(layout, agency) : found;
    found = found == null ? entrusted(layout, agency) : found;
    found = found == null ? readers.ofProject().brokered(layout) : found;
    found = found == null ? readers.ofProject().evaluated(layout) : found;
    found = found == null && !isChinese(title) ? readers.latin().read(layout, title) : found;
    found = found == null ? titled.beforeProjectName(layout, title, agency) : found;
    found = found == null ? titled.repeated(layout, title, agency) : found;
    found = found == null ? readers.ofProject().won(layout) : found;
    found = found == null ? subject(layout, title, agency) : found;
    found = found == null ? speaker(layout, title, agency, titled.opening(title)) : found;
    found = found == null ? readers.ofProject().named(layout, title) : found;
    found = found == null ? unknown(layout, agency) : found;
    found = found == null ? readers.objections().read(layout.text()) : found;
    return found == null ? understood(layout, agency) : completed(layout, found);
  }

  /** Whether a notice's title is Chinese: what its page prints in Latin script repeats a part. */
  private static boolean isChinese(Found<String> title) {
    return title != null && title.value().chars().anyMatch(c -> Glyphs.isHan((char) c));
  }

  /** Who stands behind a label for a party that nobody knows. */
  private Found<String> unknown(Layout layout, Found<String> agency) {
    Set<String> others = new HashSet<>(bidders);
    others.add(agency == null ? "" : agency.value());
    return new BuyerOfLabels(names, cues, bodies).unknown(layout, others);
  }

  /** The whole of a name that is printed in short, 某集团 of 某集团有限公司, or signed in full. */
  private Found<String> completed(Layout layout, Found<String> found) {
    Found<String> whole = whole(layout.text(), found);
    if (whole.equals(found) && found.rule().startsWith("title")) {
      Found<String> named = readers.publisher().labelled(layout);
      named = named != null && isShort(found.value(), named.value()) ? named : null;
      if (named != null) {
        return new Found<>(named.value(), named.span(), "title:whole", found.confidence());
      }
    }
    Name signed = readers.signature().read(layout);
    boolean longer =
        signed != null
            && signed.text().length() > whole.value().length()
            && (signed.text().endsWith(whole.value()) || isShort(whole.value(), signed.text()));
    return longer
        ? new Found<>(signed.text(), signed.span(), "signature:whole", found.confidence())
        : whole;
  }

  /**
   * Whether a name is another one with characters left out amid it: 某市妇联 of 某市妇女联合会. What only goes
   * on behind it is a department's.
   */
  private static boolean isShort(String name, String whole) {
    if (name.length() < SHORTEST_SHORT
        || whole.length() <= name.length()
        || whole.length() > 2 * name.length() + SHORTEST_SHORT
        || whole.startsWith(name)
        || !whole.startsWith(name.substring(0, 2))) {
      return false;
    }
    int at = 0;
    for (int k = 0; k < whole.length() && at < name.length(); k++) {
      at += whole.charAt(k) == name.charAt(at) ? 1 : 0;
    }
    return at == name.length();
  }

  /** Who buys, of two who sign a contract; who supplies is noted as a bidder. */
  private Found<String> signing(Layout layout, Found<String> agency) {
    ContractParties.Parties parties = readers.contracts().read(layout);
    if (parties != null && parties.supplier() != null) {
      bidders.add(parties.supplier().text());
    }
    boolean told =
        parties != null
            && parties.buyer() != null
            && !bodies.isOffice(parties.buyer().text())
            && !is(agency, parties.buyer());
    return told
        ? new Found<>(parties.buyer().text(), parties.buyer().span(), "prose:signs", 0.8)
        : null;
  }

  /** The body that publishes a notice whose labels name only its departments; or {@code null}. */
  Found<String> body(Layout layout, Found<String> title, Found<String> agency) {
    Found<String> opening = readers.inTitle().opening(title);
    Found<String> found = speaker(layout, title, agency, opening);
    return found == null || bodies.isOffice(found.value()) ? null : found;
  }

  /**
   * Who publishes the notice for itself: who signs it, else whom the title opens with, else whose
   * letterhead or site it is. A department's name stands for the body's, as far as that is named.
   */
  private Found<String> speaker(
      Layout layout, Found<String> title, Found<String> agency, Found<String> opening) {
    String text = layout.text();
    Name signed = readers.signature().read(layout);
    signed = signed == null || is(agency, signed) ? null : signed;
    if (signed != null && !bodies.isOffice(signed.text())) {
      String body = bodies.of(signed.text());
      boolean whole =
          body != null
              && (bodies.speaks(layout, body)
                  || bodies.buysFor(signed.text(), body)
                  || text.indexOf(body) < signed.span().begin()
                  || (opening != null && opening.value().equals(body)));
      return new Found<>(whole ? body : signed.text(), signed.span(), "signature", 0.7);
    }
    Publisher publisher = readers.publisher();
    List<Found<String>> named = new ArrayList<>();
    named.add(opening == null ? null : whole(text, opening));
    named.add(publisher.letterhead(layout, title));
    if (opening == null) {
      layout
          .of(FieldKind.PROJECT_NAME)
          .limit(FIRST_NAMES)
          .map(p -> new Found<>(p.value().of(text), p.value(), "project:name", p.weight()))
          .map(p -> readers.inTitle().opening(p))
          .forEach(named::add);
    }
    named.add(publisher.labelled(layout));
    named.add(publisher.site(layout));
    named.removeIf(f -> f == null || (agency != null && agency.value().equals(f.value())));
    List<String> endings = named.isEmpty() ? List.of() : bodies.pronouns(layout);
    for (Found<String> each : named) {
      if (endings.stream().anyMatch(each.value()::endsWith)) {
        return each;
      }
    }
    if (!named.isEmpty()) {
      return named.get(0);
    }
    return signed == null ? null : new Found<>(signed.text(), signed.span(), "signature", 0.5);
  }

  /** The whole name of a company that is printed in short before: 某集团 of 某集团有限公司. */
  private Found<String> whole(String text, Found<String> opening) {
    for (String rest : cues.printed(Kind.GROUP_REST)) {
      String name = opening.value() + rest;
      int at = text.indexOf(name);
      if (at >= 0) {
        return new Found<>(name, new Span(at, at + name.length()), "title:group", 0.7);
      }
    }
    return opening;
  }

  /** 受某单位委托, 经某单位批准, 某单位的委托. */
  private Found<String> entrusted(Layout layout, Found<String> agency) {
    String text = layout.text();
    int end = Math.min(text.length(), HEAD);
    for (String cue : layout.held(cues).of(Kind.BUYER_FRAME)) {
      String[] frame = cue.split(GAP, 2);
      for (int at = text.indexOf(frame[0]);
          at >= 0 && at < end;
          at = text.indexOf(frame[0], at + 1)) {
        int stop = text.indexOf(frame[1], at);
        if (stop < 0) {
          break;
        }
        int begin = at + frame[0].length();
        // 受某局（以下简称“采购人”）委托
        int last = Glyphs.bracketBegin(text, stop, LONGEST_SHORT);
        last = last < begin ? stop : last;
        if (last - begin > LONGEST_NAME || last - begin < 3) {
          continue;
        }
        List<Name> read = names.read(text, Glyphs.trim(text, begin, last));
        boolean whole =
            read.size() == 1
                && read.get(0).ended()
                && read.get(0).span().end() == last
                && cues.printed(Kind.NOT_OPENING).stream().noneMatch(read.get(0).text()::contains)
                && last - begin - read.get(0).span().length() <= LONGEST_ROLE;
        if (whole && !bodies.isOffice(read.get(0).text()) && !is(agency, read.get(0))) {
          Name name = read.get(0);
          return new Found<>(name.text(), name.span(), "prose:" + frame[0] + frame[1], 0.85);
        }
      }
    }
    return null;
  }

  /** 某单位（甲方）与某公司（乙方）签订: a bracket behind the name says which part it takes. */
  private Found<String> marked(Layout layout, Found<String> agency) {
    String text = layout.text();
    int end = Math.min(text.length(), HEAD);
    for (String mark : layout.held(cues).of(Kind.BUYER_MARK)) {
      int at = text.indexOf(mark);
      if (at < 0 || at >= end) {
        continue;
      }
      int begin = Glyphs.runBegin(text, at, LONGEST_NAME);
      Name name = whole(text, cues.behind(Kind.BUYER_BEFORE, text, begin, at), at, agency);
      if (name != null) {
        return new Found<>(name.text(), name.span(), "prose:" + mark, 0.85);
      }
    }
    return null;
  }

  /** 某大学就某项目…, 近日，某局公布…: who does what buyers do, at the begin of a clause. */
  private Found<String> subject(Layout layout, Found<String> title, Found<String> agency) {
    String text = layout.text();
    for (TextLine line : layout.lines().subList(0, Math.min(OPENING, layout.lines().size()))) {
      Span span = line.span();
      boolean told = title != null && title.span() != null && span.overlaps(title.span());
      int begin = span.begin();
      int end = Math.min(span.end(), begin + PASSAGE);
      for (int k = begin; k <= end && !told; k++) {
        if (k == end || "，。；：".indexOf(text.charAt(k)) >= 0) {
          Name name = k - begin < SHORTEST_CLAUSE ? null : subject(layout, begin, k, agency);
          if (name != null) {
            return new Found<>(name.text(), name.span(), "prose:subject", 0.75);
          }
          begin = k + 1;
        }
      }
    }
    return null;
  }

  private Name subject(Layout layout, int begin, int end, Found<String> agency) {
    String text = layout.text();
    String clause = text.substring(begin, Math.min(end, begin + LONGEST_NAME + 2));
    for (String verb : layout.held(cues).of(Kind.BUYER_VERB)) {
      int at = clause.indexOf(verb, 3);
      char before = at > 0 ? clause.charAt(at - 1) : ' ';
      boolean apart = Glyphs.isSeparator(before) || Glyphs.isSpace(before);
      int by = clause.lastIndexOf(BY, at) + 1;
      // 由某局组织采购, and not 由某公司于某年承建
      boolean deed =
          by > 1
              && by < at
              && cues.has(Kind.PURCHASING_OFFICE, clause.substring(at))
              && !cues.has(Kind.PURCHASING_OFFICE, clause.substring(by, at))
              && verb.equals(ORGANISES);
      int lead = cues.behind(Kind.SUBJECT_LEAD, text, begin, begin + Math.max(0, at));
      int first = deed ? begin + by : lead;
      // 某公司因未提供授权: a bidder who is left out
      boolean lost = at > 0 && clause.startsWith(verb + "未", at);
      Name name = at < 0 || apart || lost ? null : whole(text, first, begin + at, agency);
      if (name != null && !cues.has(Kind.BROKER, name.text())) {
        return name;
      }
    }
    return null;
  }

  /** The one name that a passage consists of, or {@code null}. */
  private Name whole(String text, int begin, int end, Found<String> agency) {
    List<Name> read = names.read(text, Glyphs.trim(text, begin, end));
    boolean one =
        read.size() == 1
            && read.get(0).ended()
            && !isListed(text, begin, read.get(0))
            && !Glyphs.holdsDigit(read.get(0).text())
            && !bodies.isOffice(read.get(0).text())
            && !isKind(read.get(0).text())
            && !cues.has(Kind.CANDIDATE_LABEL, read.get(0).text())
            && !cues.has(Kind.SPEAKER, read.get(0).text())
            && cues.of(Kind.BUYER_BEFORE).stream().noneMatch(read.get(0).text()::startsWith)
            && cues.of(Kind.WINNER_FRAME).stream().noneMatch(read.get(0).text()::startsWith)
            && !is(agency, read.get(0))
            && names.behindBy(text, read.get(0)).equals(read.get(0));
    return one ? read.get(0) : null;
  }

  /** Whether other things are listed before it: 停车场的管理、某系统平台. */
  private static boolean isListed(String text, int begin, Name name) {
    int last = name.span().begin() - 1;
    return last > begin + LONGEST_ROLE && text.charAt(last) == '、';
  }

  /** Whether it tells a kind of enterprises and no name: 港口企业. */
  private static boolean isKind(String name) {
    return name.length() <= LONGEST_KIND && name.endsWith(ENTERPRISE);
  }

  /** Last of all, a name in the first passage, as the linguist reads it. */
  private Found<String> understood(Layout layout, Found<String> agency) {
    if (!linguist.isAvailable()) {
      return null;
    }
    String passage = layout.text().substring(0, Math.min(PASSAGE, layout.text().length()));
    for (Span span : linguist.organisations(passage)) {
      List<Name> read = names.read(layout.text(), span);
      if (read.size() == 1 && read.get(0).ended() && !is(agency, read.get(0))) {
        return new Found<>(read.get(0).text(), read.get(0).span(), "corenlp:organisation", 0.5);
      }
    }
    return null;
  }

  /** Who is named as winner or bidder buys nothing. */
  private void noteBidders(Layout layout) {
    layout.pairs().stream()
        .filter(p -> p.field() == FieldKind.SUPPLIER || p.field() == FieldKind.OTHER_BIDDER)
        .filter(p -> p.value().length() <= PASSAGE)
        .forEach(
            p -> names.read(layout.text(), p.value()).forEach(name -> bidders.add(name.text())));
  }

  /** Whether a name is the agency's or a bidder's. */
  private boolean is(Found<String> agency, Name name) {
    return bidders.contains(name.text()) || (agency != null && agency.value().equals(name.text()));
  }
}
