package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tendertrace.extract.mention.NameIndex.Hit;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Finds candidates: hits of the index that are words of their own. A code run together with other
 * letters or digits is a different code, unless these are its vendor, its form or a count.
 */
final class Recogniser {

  private static final int LONGEST_COUNT = 2;
  private static final int LONGEST_FORM = 16;
  private static final String DISTILL = "distill";

  private final NameIndex index;

  Recogniser(NameIndex index) {
    this.index = index;
  }

  /**
   * The candidates of {@code text}, not overlapping, in order.
   *
   * @param folded the text, folded with its spaces
   */
  List<Candidate> find(String text, Folded folded) {
    Compact compact = Compact.of(text, folded);
    return new Reading(compact, index.find(compact)).candidates();
  }

  /** The hits of one text. */
  private static final class Reading {
    private final Compact text;
    private final List<Hit> things = new ArrayList<>();
    private final List<Hit> vendors = new ArrayList<>();
    private final List<Hit> links = new ArrayList<>();
    private final Forms forms;

    Reading(Compact text, List<Hit> hits) {
      this.text = text;
      this.forms = new Forms(text);
      for (Hit hit : hits) {
        switch (hit.name().kind()) {
          case THING -> things.add(hit);
          case VENDOR -> {
            if (startsWord(hit.begin())) {
              vendors.add(hit);
            }
          }
          case LINK -> links.add(hit);
          case FORM -> forms.add(hit);
        }
      }
    }

    List<Candidate> candidates() {
      List<Candidate> found = new ArrayList<>();
      for (Hit hit : things) {
        Candidate candidate = candidate(hit);
        if (candidate != null) {
          found.add(candidate);
        }
      }
      return longest(found);
    }

    private Candidate candidate(Hit hit) {
      int begin = vendorBegin(hit);
      boolean vendor = begin < hit.begin();
      boolean listed = !vendor && continuesList(hit);
      Name.Tier tier = listed ? Name.Tier.LIKELY : tier(hit, vendor);
      if (tier == null || !(vendor || isFreeBefore(hit)) || !isFreeBehind(hit)) {
        return null;
      }
      return new Candidate(
          text.original(begin, hit.end()),
          text.original(hit.begin(), forms.formEnd(hit.end())).end(),
          hit.name(),
          tier);
    }

    /** Whether it is a further member of a list of this vendor: 910C in 昇腾910B、910C. */
    private boolean continuesList(Hit hit) {
      int end = hit.begin();
      if (end == 0
          || "、/,或和及与".indexOf(text.charAt(end - 1)) < 0
          || (hit.name().isDigitsOnly() && isOtherNumber(hit.end()))) {
        return false;
      }
      for (Hit other : things) {
        if (other.end() < end
            && end - other.end() <= LONGEST_FORM
            && hit.name().vendor() != null
            && hit.name().vendor().equals(other.name().vendor())
            && forms.formEnd(other.end()) == end - 1
            && !crossesCell(other.end(), end)
            && (other.name().tier() == Name.Tier.CLEAR
                || vendorBegin(other) < other.begin()
                || continuesList(other))) {
          return true;
        }
      }
      return false;
    }

    /** Whether what follows a number makes it a price, a date or a size. */
    private boolean isOtherNumber(int end) {
      return end < text.length() && "元年月日号室万亿平米%".indexOf(text.charAt(end)) >= 0;
    }

    /** The evidence needed here; {@code null} where the gaps inside the name rule it out. */
    private Name.Tier tier(Hit hit, boolean vendor) {
      Name.Tier tier = hit.name().tier();
      if (vendor) {
        tier = Name.Tier.CLEAR;
      } else if (tier == Name.Tier.PREFIXED) {
        return null;
      }
      int gaps = text.gapsWithin(hit.begin(), hit.end());
      if ((gaps & Compact.TAB) != 0 || endsInCount(hit) || (vendor && isOneWord(hit))) {
        return null;
      }
      if (gaps != 0 && !vendor && !gapsAreNatural(hit)) {
        return null;
      }
      if ((gaps & Compact.LINE) != 0 && tier == Name.Tier.CLEAR && !vendor) {
        tier = Name.Tier.LIKELY;
      }
      return tier;
    }

    /**
     * Whether the vendor and the name's letters are one word, its digits another: NVL 4 is no L4.
     */
    private boolean isOneWord(Hit hit) {
      return isLatin(hit.begin() - 1)
          && isLatin(hit.begin())
          && text.gapBefore(hit.begin()) == 0
          && text.gapsWithin(hit.begin(), hit.end()) != 0;
    }

    private boolean isLatin(int at) {
      return Compact.isAsciiAlphanumeric(text.charAt(at)) && !Compact.isDigit(text.charAt(at));
    }

    /** Whether its last digit stands apart and counts what follows: 昇腾910B 2万卡时 is no 910B2. */
    private boolean endsInCount(Hit hit) {
      int last = hit.end() - 1;
      return Compact.isDigit(text.charAt(last))
          && (text.gapBefore(last) & Compact.SPACE) != 0
          && last > hit.begin()
          && !Compact.isDigit(text.charAt(last - 1))
          && hit.end() < text.length()
          && "万千百台张块卡个套片".indexOf(text.charAt(hit.end())) >= 0;
    }

    private boolean gapsAreNatural(Hit hit) {
      for (int k = hit.begin() + 1; k < hit.end(); k++) {
        if (text.gapBefore(k) != 0 && !hit.name().breaks().get(k - hit.begin())) {
          return false;
        }
      }
      return true;
    }

    /** Where the vendor's words in front of a chip's name begin; its own begin for none. */
    private int vendorBegin(Hit hit) {
      if (hit.name().type() != Mention.Type.CHIP) {
        return hit.begin();
      }
      int begin = hit.begin();
      boolean again = true;
      while (again) {
        again = false;
        int behind = skipLinks(begin);
        for (Hit vendor : vendors) {
          if (vendor.end() == behind
              && vendor.name().vendor().equals(hit.name().vendor())
              && !crossesCell(vendor.end(), begin)) {
            begin = Math.min(begin, vendor.begin());
            again = true;
          }
        }
      }
      return begin;
    }

    /** Backwards over brackets and link words. */
    private int skipLinks(int from) {
      int at = from;
      boolean again = true;
      while (again && at > 0) {
        again = false;
        if ("()[]【】\"“”:/".indexOf(text.charAt(at - 1)) >= 0) {
          at--;
          again = true;
          continue;
        }
        for (Hit link : links) {
          if (link.end() == at) {
            at = link.begin();
            again = true;
            break;
          }
        }
      }
      return at;
    }

    private boolean crossesCell(int from, int to) {
      for (int k = from; k <= to && k < text.length(); k++) {
        if ((text.gapBefore(k) & Compact.TAB) != 0) {
          return true;
        }
      }
      return false;
    }

    private boolean startsWord(int begin) {
      return begin == 0
          || !Compact.isAsciiAlphanumeric(text.charAt(begin))
          || !Compact.isAsciiAlphanumeric(text.charAt(begin - 1))
          || text.gapBefore(begin) != 0
          || isCountBefore(begin);
    }

    private boolean isFreeBefore(Hit hit) {
      int begin = hit.begin();
      if (begin == 0 || !Compact.isAsciiAlphanumeric(text.charAt(begin))) {
        return true;
      }
      char before = text.charAt(begin - 1);
      int gap = text.gapBefore(begin);
      if (before == '*' || before == '×') {
        return !isDimension(begin - 1, -1);
      }
      if (".,".indexOf(before) >= 0 && gap == 0 && hit.name().isDigitsOnly()) {
        return begin < 2 || !Compact.isDigit(text.charAt(begin - 2));
      }
      if (!Compact.isAsciiAlphanumeric(before)) {
        return true;
      }
      if ((gap & ~Compact.JOINT) != 0) {
        return true;
      }
      if (hit.name().type() != Mention.Type.CHIP) {
        return gap == Compact.JOINT && !Compact.isDigit(before) && !isOfDistilled(begin);
      }
      return isCountBefore(begin) || (gap == Compact.JOINT && forms.endsForm(begin));
    }

    /** Whether it is what another model was distilled to: R1-Distill-Qwen is no Qwen. */
    private boolean isOfDistilled(int begin) {
      return text.text().startsWith(DISTILL, begin - DISTILL.length());
    }

    /** 8x in 8xA100. */
    private boolean isCountBefore(int begin) {
      return begin >= 2
          && text.charAt(begin - 1) == 'x'
          && Compact.isDigit(text.charAt(begin - 2))
          && !isDimension(begin - 1, -1);
    }

    private boolean isFreeBehind(Hit hit) {
      int end = hit.end();
      if (end == text.length() || !Compact.isAsciiAlphanumeric(text.charAt(end - 1))) {
        return true;
      }
      boolean chip = hit.name().type() == Mention.Type.CHIP;
      char behind = text.charAt(end);
      int gap = text.gapBefore(end);
      if (chip && (behind == '*' || behind == '×' || behind == 'x')) {
        if (isDimension(end, 1)) {
          return false;
        }
        if (end + 1 < text.length() && Compact.isDigit(text.charAt(end + 1))) {
          return true;
        }
      }
      if (behind == '.' && gap == 0 && end + 1 < text.length()) {
        return !(chip && Compact.isDigit(text.charAt(end + 1)));
      }
      if (!Compact.isAsciiAlphanumeric(behind) || (gap & ~Compact.JOINT) != 0) {
        return true;
      }
      if (!chip) {
        return gap == Compact.JOINT
            || (Compact.isDigit(behind) && hit.name().type() == Mention.Type.MODEL)
            || isVersion(end);
      }
      return forms.formEnd(end) > end
          || (gap == Compact.JOINT
              && hit.name().tier() == Name.Tier.CLEAR
              && forms.isMakersCode(end))
          || (gap == Compact.JOINT && forms.isCardCount(end));
    }

    /** v3 or r1 behind the name of a model. */
    private boolean isVersion(int at) {
      return (text.charAt(at) == 'v' || text.charAt(at) == 'r')
          && at + 1 < text.length()
          && Compact.isDigit(text.charAt(at + 1));
    }

    /** A number of three digits or a second multiplication: a size, not a count. */
    private boolean isDimension(int sign, int step) {
      int at = sign + step;
      int digits = 0;
      boolean joined = true;
      while (joined && at >= 0 && at < text.length() && Compact.isDigit(text.charAt(at))) {
        digits++;
        joined = text.gapBefore(step > 0 ? Math.min(at + 1, text.length() - 1) : at) == 0;
        at += step;
      }
      boolean again =
          joined && at >= 0 && at < text.length() && "*×x".indexOf(text.charAt(at)) >= 0;
      return digits > LONGEST_COUNT || (digits > 0 && again);
    }

    private static List<Candidate> longest(List<Candidate> found) {
      List<Candidate> byLength = new ArrayList<>(found);
      byLength.sort(
          Comparator.comparingInt((Candidate c) -> -c.span().length())
              .thenComparing(Candidate::tier)
              .thenComparingInt(Candidate::begin)
              .thenComparing(Candidate::key));
      List<Candidate> kept = new ArrayList<>();
      for (Candidate candidate : byLength) {
        Span span = candidate.span();
        if (kept.stream().noneMatch(k -> k.span().overlaps(span))) {
          kept.add(candidate);
        }
      }
      kept.sort(Comparator.comparingInt(Candidate::begin));
      return kept;
    }
  }
}
