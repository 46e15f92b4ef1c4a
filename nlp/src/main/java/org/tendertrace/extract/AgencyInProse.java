package org.tendertrace.extract;

import java.util.List;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.model.Span;

/** Finds the agency where no label names one: 受某单位委托，某代理公司对…; 某代理公司受某单位委托. */
final class AgencyInProse {

  private static final int HEAD = 6000;
  private static final int LONGEST_BUYER = 60;
  private static final int LONGEST_NAME = 60;
  private static final int SHORTEST_NAME = 6;
  private static final int BEHIND = 14;

  /** Characters of a bracket that gives the name's short form: （以下简称代理机构）. */
  private static final int LONGEST_SHORT = 20;

  private static final int LONGEST_LATIN = 90;
  private static final int SPEAKER = 4;
  private static final int TOP = 12;
  private static final int PASSAGE = 300;
  private static final String ENTRUSTS = "委托";
  private static final String AGENT = "代理";
  private static final char BY = '由';

  private final Names names;
  private final CueLists cues;
  private final Bodies bodies;
  private final Signature signature;

  AgencyInProse(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
    bodies = new Bodies(cues);
    signature = new Signature(names, cues);
  }

  /** The agency, or {@code null}. */
  Found<String> read(Layout layout) {
    String text = layout.text();
    Found<String> found = framed(layout);
    found = found == null ? entrusted(text) : found;
    found = found == null ? latin(layout) : found;
    found = found == null ? acting(layout) : found;
    found = found == null ? subject(layout) : found;
    Name signed = found == null ? signature.broker(layout) : null;
    return signed == null ? found : new Found<>(signed.text(), signed.span(), "signature", 0.7);
  }

  /** 现委托某代理公司组织…: the company right behind who is to buy for others. */
  private Found<String> entrusted(String text) {
    int end = Math.min(text.length(), HEAD);
    for (int at = text.indexOf(ENTRUSTS);
        at >= 0 && at < end;
        at = text.indexOf(ENTRUSTS, at + 1)) {
      int begin = at + ENTRUSTS.length();
      Name name = names.leading(text, begin, Math.min(text.length(), begin + LONGEST_NAME));
      if (name != null && name.span().begin() == begin && buys(text, name)) {
        return new Found<>(name.text(), name.span(), "prose:" + ENTRUSTS, 0.8);
      }
    }
    return null;
  }

  /**
   * Example Tendering Co., Ltd. was entrusted by …: who stands before what an agency is told to do.
   */
  private Found<String> latin(Layout layout) {
    String text = layout.text();
    String head = text.substring(0, Math.min(text.length(), HEAD));
    for (String cue : layout.held(cues).of(Kind.AGENCY_ENTRUSTED)) {
      int at = head.indexOf(cue);
      int begin = at;
      while (begin > 0
          && at - begin < LONGEST_LATIN
          && "\n;:".indexOf(text.charAt(begin - 1)) < 0) {
        begin--;
      }
      Name name = at < 0 ? null : names.leading(text, begin, at);
      if (name != null && Glyphs.trim(text, name.span().end(), at).isEmpty()) {
        return new Found<>(name.text(), name.span(), "prose:entrusted", 0.8);
      }
    }
    return null;
  }

  /** 该项目由某公司代理, 招标工作由某公司组织: the company behind 由 that does what agencies do. */
  private Found<String> acting(Layout layout) {
    String text = layout.text();
    String head = text.substring(0, Math.min(text.length(), HEAD));
    for (String deed : layout.held(cues).of(Kind.AGENCY_DOES)) {
      for (int at = head.indexOf(deed); at >= 0; at = head.indexOf(deed, at + 1)) {
        // or the clause that only says so: …，某公司代理，…
        int by = Math.max(text.lastIndexOf(BY, at), text.lastIndexOf('，', at));
        boolean near = by >= 0 && at - by <= LONGEST_NAME;
        Name name = near ? names.leading(text, by + 1, at) : null;
        boolean helps = name != null && (deed.contains(AGENT) || bodies.isBroker(name.text()));
        if (helps && name.span().end() == at) {
          return new Found<>(name.text(), name.span(), "prose:" + BY + deed, 0.75);
        }
      }
    }
    return null;
  }

  /** Whether a name, or what follows it, tells that it buys for others. */
  private boolean buys(String text, Name name) {
    int end = name.span().end();
    String behind = text.substring(end, Math.min(text.length(), end + BEHIND));
    return cues.has(Kind.BROKER, name.text())
        || (behind.startsWith("组织") && cues.has(Kind.PURCHASING_OFFICE, behind));
  }

  /** 某交易中心就…, 某代理公司对…: who announces for others, at the begin of a clause. */
  private Found<String> subject(Layout layout) {
    String text = layout.text();
    for (TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      int begin = line.span().begin();
      int end = Math.min(line.span().end(), begin + PASSAGE);
      for (int k = begin; k < end; k++) {
        char c = text.charAt(k);
        boolean han = Glyphs.isHan(c);
        if (!han && "，。；：！（".indexOf(c) >= 0) {
          begin = k + 1;
        } else if (han
            && (c == '就' || c == '对' || c == '于' || c == '受')
            && k - begin >= SHORTEST_NAME
            && k - begin < LONGEST_NAME
            && cues.has(Kind.BROKER, text.substring(begin, k))) {
          List<Name> read = names.read(text, new Span(begin, k));
          if (read.size() == 1
              && read.get(0).ended()
              && read.get(0).span().end() == k
              && bodies.isBroker(read.get(0).text())) {
            return new Found<>(read.get(0).text(), read.get(0).span(), "prose:subject", 0.75);
          }
        }
      }
    }
    return null;
  }

  private Found<String> framed(Layout layout) {
    String text = layout.text();
    int end = Math.min(text.length(), HEAD);
    for (String cue : layout.held(cues).of(Kind.AGENCY_FRAME)) {
      String opening = cue.substring(0, cue.indexOf('…'));
      String closing = cue.substring(cue.indexOf('…') + 1);
      for (int at = text.indexOf(opening);
          at >= 0 && at < end;
          at = text.indexOf(opening, at + 1)) {
        int closes = text.indexOf(closing, at);
        if (closes < 0) {
          break;
        }
        if (closes - at > LONGEST_BUYER) {
          continue;
        }
        // A name right before is the one who was entrusted; what stands behind is what for.
        Name name = ahead(text, at);
        name = name == null ? behind(text, closes + closing.length()) : name;
        if (name != null) {
          return new Found<>(name.text(), name.span(), "prose:" + opening + closing, 0.8);
        }
      }
    }
    return null;
  }

  private Name behind(String text, int at) {
    int begin = at;
    while (begin < text.length() && (text.charAt(begin) == '，' || text.charAt(begin) == ',')) {
      begin++;
    }
    return names.leading(text, begin, Math.min(text.length(), begin + LONGEST_NAME));
  }

  private Name ahead(String text, int at) {
    int end = Glyphs.skipSpacesBack(text, 0, Glyphs.bracketBegin(text, at, LONGEST_SHORT));
    int wide = Glyphs.bracketBegin(text, at, LONGEST_NAME);
    if (wide < at && cues.ends(Kind.SPEAKER, text.substring(Math.max(0, wide - SPEAKER), wide))) {
      // 我公司（某代理公司）受…委托
      Name inside = names.leading(text, wide + 1, at - 1);
      return inside != null && inside.span().end() == at - 1 ? inside : null;
    }
    Name name = names.leading(text, Glyphs.nameBegin(text, end, LONGEST_NAME), end);
    return name != null && name.span().end() == end ? name : null;
  }

  /**
   * 招标代理机构联系人及电话：某公司 0791-…, or 联系人：某公司 in its section: the name that stands where a person's
   * should.
   */
  Found<String> besideTelephone(Layout layout) {
    String text = layout.text();
    for (Pair pair : (Iterable<Pair>) layout.of(FieldKind.CONTACT)::iterator) {
      if (pair.section() == SectionKind.CONTACT_AGENCY
          || cues.has(Kind.AGENT, pair.label().of(text))) {
        Name name = names.read(text, pair.value()).stream().findFirst().orElse(null);
        if (name != null && name.company()) {
          return new Found<>(name.text(), name.span(), "contact:agency-telephone", 0.75);
        }
      }
    }
    return null;
  }
}
