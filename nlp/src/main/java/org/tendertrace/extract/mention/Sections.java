package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;

/** The blocks of a page, each with the headings and the lot that it stands under. */
final class Sections {

  private static final int LONGEST_HEADING = 40;

  private static final Pattern TOP =
      Pattern.compile("^\\s*(?:第?[一二三四五六七八九十]{1,3}[、．.章]|[IVX]{1,4}\\.\\s)");
  private static final String TOP_BEGINS = "第一二三四五六七八九十IVX";
  private static final Pattern SUB =
      Pattern.compile(
          "^\\s*(?:[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}(?:\\.\\d{1,2})*[、．.\\s]\\s*[^\\d\\s])");
  private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,2})[、．.)）]");
  private static final Pattern BRACKETED =
      Pattern.compile("^\\s*(?:【[^】]{2,20}】|\\[[^\\]]{2,20}\\])[^，。；]{0,20}$");
  private static final Pattern OPENING_BRACKET = Pattern.compile("^\\s*【[^】]{2,20}】");
  private static final Pattern ENTRY =
      Pattern.compile("^\\s*(?:[（(]?[一二三四五六七八九十\\da-zA-Z]{1,3}[)）、．.]|[-•·●▪①-⑳])");

  private static final String CLAUSES = "；;";

  private final Page page;
  private final StatusCues cues;
  private final List<Unit> units;
  private final Set<Integer> failedParts;

  /**
   * A block and what is above it.
   *
   * @param aside the line that says of the list below it that it is of other bidders' things, of
   *     what is there, …; empty for none
   * @param part counts the lots and sections opened up to here
   */
  record Unit(
      Page.Block block,
      String top,
      String sub,
      String aside,
      String lot,
      int part,
      boolean isHeading) {

    /** The headings above, innermost first. */
    List<String> headings() {
      List<String> headings = new ArrayList<>(List.of(aside, sub, top));
      headings.removeIf(String::isEmpty);
      return headings;
    }
  }

  Sections(Page page, StatusCues cues) {
    this.page = page;
    this.cues = cues;
    this.units = new Reading().units();
    this.failedParts = failedParts();
  }

  List<Unit> units() {
    return units;
  }

  /** The unit at an offset; {@code null} between units. */
  Unit at(int offset) {
    int low = 0;
    int high = units.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = units.get(middle).block().span();
      if (offset < span.begin()) {
        high = middle - 1;
      } else if (offset >= span.end()) {
        low = middle + 1;
      } else {
        return units.get(middle);
      }
    }
    return null;
  }

  /** Whether a line of the unit's lot says that nobody won it. */
  boolean hasFailed(Unit unit) {
    return failedParts.contains(unit.part());
  }

  /** The lots that a line below their opening gives up: 采购包3（…） and 本包废标 in the next line. */
  private Set<Integer> failedParts() {
    Set<Integer> failed = new HashSet<>();
    for (Unit unit : units) {
      if (unit.lot() != null && !(unit.block() instanceof Page.Table)) {
        String line = unit.block().span().of(page.text());
        if (!isTitle(line)
            && !hasOtherLots(line)
            && (cues.saysFailed(line) || cues.opensFailed(line))) {
          failed.add(unit.part());
        }
      }
    }
    return failed;
  }

  /** Whether a line goes on with another lot, which did not fail: 包1：…，流标；包2：…. */
  private static boolean hasOtherLots(String line) {
    int mark = Math.max(line.indexOf('；'), line.indexOf(';'));
    for (int k = mark; k >= 0 && k + 1 < line.length(); k++) {
      boolean parts = CLAUSES.indexOf(line.charAt(k)) >= 0;
      if (parts && Lots.opening(line.substring(k + 1)) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is the title of a notice, of another one as a rule: 车辆采购流标公告. */
  private static boolean isTitle(String line) {
    String says = line.strip();
    return says.endsWith("公告") || says.endsWith("公示");
  }

  /** Goes down the page. */
  private final class Reading {
    private String top = "";
    private String sub = "";
    private String aside = "";
    private boolean asideOfEntries;
    private int sinceAside;
    private String lot;
    private String lotAbove = "";
    private int part;

    List<Unit> units() {
      List<Unit> all = new ArrayList<>();
      for (Page.Block block : page.blocks()) {
        boolean heading = false;
        if (!(block instanceof Page.Table) && block.span().length() > 0) {
          heading = line(block, block.span().of(page.text()));
        }
        all.add(new Unit(block, top, sub, aside, lot, part, heading));
      }
      return List.copyOf(all);
    }

    private static boolean isTop(String line) {
      int at = 0;
      while (at < line.length() && line.charAt(at) <= ' ') {
        at++;
      }
      return at < line.length()
          && TOP_BEGINS.indexOf(line.charAt(at)) >= 0
          && TOP.matcher(line).find();
    }

    /** Takes a line; whether it is a heading. */
    private boolean line(Page.Block block, String line) {
      boolean isTop = isTop(line);
      boolean opensAside = line.length() <= LONGEST_HEADING && cues.labels().opensAside(line);
      boolean heading = opensAside || isHeading(block, line, isTop);
      follow(line, opensAside || (heading && !isEntryOfAside(line)));
      String named = Lots.opening(line);
      if (named == null && heading) {
        named = Lots.closing(line);
      }
      if (opensAside) {
        aside = line;
        sinceAside = 0;
        sub = "";
      } else if (heading && (isTop || block instanceof Page.Heading)) {
        top = line;
        sub = "";
        lot = named;
      } else if (heading) {
        // 2. ends what 1. has told of its lots.
        boolean next = !lotAbove.isEmpty() && number(line) == number(lotAbove) + 1;
        lot = next ? null : lot;
        sub = line;
      } else if (isTop) {
        top = label(line);
        sub = "";
      } else if (BRACKETED.matcher(sub).find() && OPENING_BRACKET.matcher(line).find()) {
        sub = "";
      }
      if (named != null) {
        lot = named;
        lotAbove = heading && sub.equals(line) ? "" : sub;
      }
      part += named != null || top.equals(line) ? 1 : 0;
      return heading;
    }

    /** The number that a line opens with; one below all others where there is none. */
    private static int number(String line) {
      Matcher number = NUMBERED.matcher(line);
      return number.find() ? Integer.parseInt(number.group(1)) : Integer.MIN_VALUE;
    }

    /** What a numbered line says before its colon: it is a section of its own. */
    private static String label(String line) {
      int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
      return colon > 0 && colon <= LONGEST_HEADING ? line.substring(0, colon) : "";
    }

    /** Ends the list below an aside where another heading, label or kind of line begins. */
    private void follow(String line, boolean opensOther) {
      if (aside.isEmpty()) {
        return;
      }
      boolean entry = ENTRY.matcher(line).find();
      asideOfEntries = sinceAside == 0 ? entry : asideOfEntries;
      sinceAside++;
      int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
      boolean labelled = colon > 0 && cues.labels().isLabel(line.substring(0, colon));
      if (opensOther || labelled || (asideOfEntries && !entry)) {
        aside = "";
      }
    }

    private boolean isEntryOfAside(String line) {
      return !aside.isEmpty()
          && (sinceAside == 0 || asideOfEntries)
          && ENTRY.matcher(line).find()
          && !isTop(line);
    }
  }

  private static boolean isHeading(Page.Block block, String line, boolean isTop) {
    if (block instanceof Page.Heading) {
      return true;
    }
    if (line.length() > LONGEST_HEADING) {
      return false;
    }
    int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
    if (colon >= 0 && colon < line.length() - 1) {
      return false;
    }
    return isTop
        || colon >= 0
        || BRACKETED.matcher(line).find()
        || (SUB.matcher(line).find() && line.indexOf("，") < 0);
  }
}
