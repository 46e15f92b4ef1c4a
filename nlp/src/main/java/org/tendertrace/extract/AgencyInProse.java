package org.tendertrace.extract;

import org.tendertrace.extract.Names.Name;
import org.tendertrace.knowledge.FieldCue.Kind;

/** Finds the agency where no label names one: 受某单位委托，某代理公司对…; 某代理公司受某单位委托. */
final class AgencyInProse {

  private static final int HEAD = 6000;
  private static final int LONGEST_BUYER = 60;
  private static final int LONGEST_NAME = 60;

  private final Names names;
  private final CueLists cues;

  AgencyInProse(Names names, CueLists cues) {
    this.names = names;
    this.cues = cues;
  }

  /** The agency, or {@code null}. */
  Found<String> read(String text) {
    int end = Math.min(text.length(), HEAD);
    for (String cue : cues.printed(Kind.AGENCY_FRAME)) {
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
    int begin = at;
    while (begin > 0
        && at - begin < LONGEST_NAME
        && !Glyphs.isSeparator(text.charAt(begin - 1))
        && !Glyphs.isColon(text.charAt(begin - 1))) {
      begin--;
    }
    Name name = names.leading(text, begin, at);
    return name != null && name.span().end() == at ? name : null;
  }
}
