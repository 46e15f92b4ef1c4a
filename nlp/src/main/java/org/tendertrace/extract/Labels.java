package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tendertrace.knowledge.FieldCue;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.FieldLabel;
import org.tendertrace.knowledge.NameEnding;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.knowledge.SectionName;
import org.tendertrace.knowledge.Wording;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.TermTrie;

/**
 * Knows the labels and the names of sections, in any spelling, and guesses at labels it has never
 * seen.
 */
final class Labels {

  private static final int LONGEST_LABEL = 110;
  private static final double SURE = 0.9;

  private static final String NAME_OF = "名称";

  private final TermTrie<Term> trie;
  private final Map<String, Term> whole = new HashMap<>();
  private final LabelGuesses guesses;
  private final Set<String> companyEndings;
  private final String companyBegins;
  private final NameEndings endings;
  private final List<String> others;
  private final List<String> links;
  private final String linkBegins;
  private final ThisProcurement procurement;
  private final LosersHeading losers;
  private final RankedLabels ranked;

  /**
   * What a wording stands for.
   *
   * @param labels its rows, for one section or another; empty if it is only a section's name
   * @param section the section it opens; {@code null} if it is only a label
   * @param field of its first row; {@link FieldKind#OTHER} if it has none
   * @param weight of its first row; 0 if it has none
   */
  record Term(List<FieldLabel> labels, SectionKind section, FieldKind field, double weight) {

    Term(List<FieldLabel> labels, SectionKind section) {
      this(
          labels,
          section,
          labels.isEmpty() ? FieldKind.OTHER : labels.get(0).field(),
          labels.isEmpty() ? 0 : labels.get(0).weight());
    }

    /** The row that holds in {@code section}, or {@code null}. */
    FieldLabel in(SectionKind section) {
      FieldLabel general = null;
      for (FieldLabel label : labels) {
        if (label.sections().contains(section)) {
          return label;
        }
        if (label.sections().isEmpty()) {
          general = label;
        }
      }
      return general;
    }

    boolean isLabel() {
      return !labels.isEmpty();
    }
  }

  /** A wording found in a text. */
  record Occurrence(Span span, Term term) {}

  Labels(Wording wording) {
    Map<String, List<FieldLabel>> labels = new HashMap<>();
    Map<String, SectionKind> sections = new HashMap<>();
    for (FieldLabel label : wording.labels()) {
      String key = Folded.textWithoutSpaces(label.label());
      labels.computeIfAbsent(key, k -> new ArrayList<>()).add(label);
    }
    for (SectionName name : wording.sections()) {
      String key = Folded.textWithoutSpaces(name.name());
      sections.putIfAbsent(key, name.section());
    }
    Set<String> keys = new HashSet<>(labels.keySet());
    keys.addAll(sections.keySet());
    for (String key : keys) {
      List<FieldLabel> rows = List.copyOf(labels.getOrDefault(key, List.of()));
      whole.put(key, new Term(rows, sections.get(key)));
    }
    trie = new TermTrie<>(new TreeMap<>(whole));
    guesses = new LabelGuesses(wording.parts());
    others = cues(wording, FieldCue.Kind.OTHERS);
    links = cues(wording, FieldCue.Kind.LABEL_LINK);
    linkBegins = begins(links.stream());
    procurement = new ThisProcurement(cues(wording, FieldCue.Kind.THIS_PROCUREMENT));
    ranked = new RankedLabels(whole, this::guess);
    losers = new LosersHeading(wording);
    endings = new NameEndings(wording.endings());
    companyEndings =
        wording.endings().stream()
            .filter(e -> e.company() && e.ending().length() > 1)
            .map(NameEnding::ending)
            .collect(Collectors.toUnmodifiableSet());
    companyBegins = begins(companyEndings.stream());
  }

  private static List<String> cues(Wording wording, FieldCue.Kind kind) {
    return wording.cues().stream().filter(cue -> cue.kind() == kind).map(FieldCue::cue).toList();
  }

  /**
   * All wordings in {@code text}, by their begin, the longer first; none of them over a line end.
   *
   * @param folded the text, folded without its spaces
   */
  List<Occurrence> find(String text, Folded folded) {
    List<Occurrence> found = new ArrayList<>();
    for (TermTrie.Hit<Term> hit : trie.find(folded.text())) {
      Span span = folded.original(hit.begin(), hit.end());
      if (span.length() <= LONGEST_LABEL && !breaks(text, span)) {
        add(new Occurrence(span, hit.value()), found);
      }
    }
    return found;
  }

  /** The trie gives wordings by their begin already, the shorter first. */
  private static void add(Occurrence wording, List<Occurrence> found) {
    int at = found.size();
    while (at > 0 && isBefore(wording.span(), found.get(at - 1).span())) {
      at--;
    }
    found.add(at, wording);
  }

  private static boolean isBefore(Span one, Span other) {
    return one.begin() < other.begin() || (one.begin() == other.begin() && one.end() > other.end());
  }

  private static boolean breaks(String text, Span span) {
    for (int k = span.begin(); k < span.end(); k++) {
      char c = text.charAt(k);
      if (c == '\n' || c == '\t') {
        return true;
      }
    }
    return span.begin() > 0
        && Glyphs.isLatin(text.charAt(span.begin()))
        && Glyphs.isLatin(text.charAt(span.begin() - 1));
  }

  /**
   * What a whole cell says as a label.
   *
   * @param term {@code null} where it is none
   * @param listed whether the term is known rather than guessed
   */
  record Whole(Term term, boolean listed) {}

  /** What a whole cell says as a label, known or guessed. */
  Whole read(CharSequence cell) {
    if (cell.length() == 0 || cell.length() > LONGEST_LABEL) {
      return new Whole(null, false);
    }
    String key = key(cell);
    Term known = known(key);
    return known == null ? new Whole(guessed(key), false) : new Whole(known, true);
  }

  /** What a whole cell or line says as a label, known or guessed, or {@code null}. */
  Term whole(CharSequence cell) {
    return read(cell).term();
  }

  private Term guessed(String key) {
    if (!GuessedKeys.mayBeLabel(key)) {
      return null;
    }
    Term term = ranked.read(key);
    term = term == null ? numbered(key) : term;
    return term == null ? guess(key) : term;
  }

  /** The unlisted heading over those who did not win that a line is; {@code null} for none. */
  Token losersHeading(String text, int begin, int end) {
    Token heading = losers.read(text, begin, end);
    return heading == null || wholeKnown(text.subSequence(begin, end)) != null ? null : heading;
  }

  /** What a whole cell or line says as a label that is listed, or {@code null}. */
  Term wholeKnown(CharSequence cell) {
    return cell.length() == 0 || cell.length() > LONGEST_LABEL ? null : known(key(cell));
  }

  private static String begins(Stream<String> words) {
    return words.map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining());
  }

  /** Whether a word for this procurement is all of the clause before {@code at}: 本项目|招标人. */
  boolean isBehindThis(String text, int from, int at) {
    return procurement.isClauseBefore(text, from, at);
  }

  /** Behind what stands between a label and its value in a sentence, 仍为; {@code at} for nothing. */
  int behindLink(String text, int at, int end) {
    if (at >= end || linkBegins.indexOf(text.charAt(at)) < 0) {
      return at;
    }
    for (String link : links) {
      if (text.startsWith(link, at) && at + link.length() <= end) {
        int behind = Glyphs.skipSpaces(text, at + link.length(), end);
        boolean colon = behind < end && Glyphs.isColon(text.charAt(behind));
        return colon ? Glyphs.skipSpaces(text, behind + 1, end) : behind;
      }
    }
    return at;
  }

  /** Whether a name of a company may end in a part that begins so. */
  boolean opensCompanyEnding(char first) {
    return companyBegins.indexOf(first) >= 0;
  }

  /** Whether a part of a label is how names of companies end. */
  boolean endsCompany(String part) {
    return companyEndings.contains(part);
  }

  /** Whether {@code [begin, end)} ends as a name does, in two characters or more. */
  boolean endsName(String text, int begin, int end) {
    String tail = ending(text, begin, end);
    return tail != null && tail.length() > 1;
  }

  /** The longest ending of names that {@code [begin, end)} ends with, or {@code null}. */
  String ending(String text, int begin, int end) {
    return endings.longest(text, begin, end);
  }

  private static String key(CharSequence cell) {
    int begin = Enumerators.skip(cell, 0, cell.length());
    String key = Folded.textWithoutSpaces(cell.subSequence(begin, cell.length()));
    int end = key.length();
    while (end > 0 && ":*#".indexOf(key.charAt(end - 1)) >= 0) {
      end--;
    }
    int first = 0;
    while (first < end && "*★▲●#".indexOf(key.charAt(first)) >= 0) {
      first++;
    }
    return LabelShapes.behindGroup(key.substring(first, end));
  }

  /** What a label with an ordinal announces, as in 第二中标候选人 and 中标候选人2单位名称, or {@code null}. */
  Term ranked(CharSequence cell) {
    return cell.length() > GuessedKeys.LONGEST ? null : ranked.read(key(cell));
  }

  /** What a label stands for behind {@code before}: 其余|报价单位 asks for those who did not win. */
  Term behind(String before, Term term) {
    if (term.field() == FieldKind.SUPPLIER && others.stream().anyMatch(before::endsWith)) {
      return RankedLabels.OTHER_BIDDER;
    }
    for (FieldLabel label : term.labels()) {
      if (label.field() == FieldKind.NAME) {
        return ofParty(before, term);
      }
    }
    return term;
  }

  /** 中标候选|单位名称: whose name a label asks for that no table lists as a whole. */
  private Term ofParty(String before, Term name) {
    int begin = before.length();
    while (begin > 0 && Glyphs.isHan(before.charAt(begin - 1))) {
      begin--;
    }
    String key = before.substring(begin) + name.labels().get(0).label();
    Term guess = begin == before.length() ? null : guessed(key);
    FieldKind party = guess == null ? FieldKind.OTHER : guess.field();
    return party == FieldKind.SUPPLIER || party == FieldKind.OTHER_BIDDER ? guess : name;
  }

  private Term known(String key) {
    if (!trie.opens(key)) {
      String plain = LabelShapes.withoutInnerBracket(key);
      return plain == null ? null : known(plain);
    }
    Term term = whole.get(key);
    if (term != null) {
      return term;
    }
    int open = key.lastIndexOf('(');
    if (open > 1 && key.endsWith(")")) {
      Term outer = known(key.substring(0, open));
      Term inner = whole.get(key.substring(open + 1, key.length() - 1));
      // 最终报价（成交价）: the bracket may say it better
      boolean better = outer != null && inner != null && isMoney(outer) && isMoney(inner);
      return better && inner.weight() > outer.weight() ? inner : outer;
    }
    int chinese = LabelShapes.chinese(key);
    if (chinese > 0) {
      Term told = known(key.substring(chinese));
      return told == null ? known(key.substring(0, chinese)) : told;
    }
    int translation = LabelShapes.translation(key);
    if (translation > 1) {
      Term first = known(key.substring(0, translation));
      // 采购人 Example Ltd: a name in Latin script behind a party's label is no translation
      boolean party = first != null && isParty(first);
      return party && !whole.containsKey(key.substring(translation)) ? null : first;
    }
    int both = LabelShapes.joint(key);
    if (both > 1 && key.charAt(both) == '/' && LabelShapes.isTranslation(key.substring(both + 1))) {
      return known(key.substring(0, both));
    }
    if (both > 1) {
      Term party = known(key.substring(0, both));
      Term price = known(key.substring(both + 1));
      boolean joined =
          party != null && isParty(party) && price != null && standsBesideName(price.field());
      return joined ? party : null;
    }
    // whoever a label names may be asked for by name
    if (key.length() > NAME_OF.length() + 1 && key.endsWith(NAME_OF)) {
      Term named = whole.get(key.substring(0, key.length() - NAME_OF.length()));
      return named != null && isParty(named) ? named : null;
    }
    return null;
  }

  /** 投标厂商1, 中标人2: one of several parties of one label. */
  private Term numbered(String key) {
    int end = key.length();
    while (end > 0 && Glyphs.isDigit(key.charAt(end - 1))) {
      end--;
    }
    Term term = end == key.length() || end < 2 ? null : whole.get(key.substring(0, end));
    if (term == null || !isParty(term)) {
      return null;
    }
    if (term.weight() >= SURE) {
      return term;
    }
    FieldLabel bidder = term.in(SectionKind.BIDDERS);
    return bidder != null && bidder.field() == FieldKind.OTHER_BIDDER ? term : null;
  }

  /** Whether a label may ask for it together with a name: 供应商名称及地址. */
  private static boolean standsBesideName(FieldKind field) {
    return field == FieldKind.AMOUNT || field == FieldKind.ADDRESS || field == FieldKind.CONTACT;
  }

  static boolean isMoney(Term term) {
    return switch (term.field()) {
      case AMOUNT, BUDGET, FEE -> true;
      default -> false;
    };
  }

  /** Whether a label asks for a price that is no sum: of one piece, or a share. */
  static boolean isRate(Term term) {
    return term.field() == FieldKind.UNIT_PRICE || term.field() == FieldKind.RATE;
  }

  /** Whether labels of a field need no colon where a value of its kind follows at once. */
  static boolean mayLackColon(FieldKind field) {
    return switch (field) {
      case BUYER, SUPPLIER, AGENCY, PUBLISHED, PROJECT_ID, PROJECT_NAME -> true;
      default -> false;
    };
  }

  static boolean isParty(Term term) {
    return switch (term.field()) {
      case SUPPLIER, OTHER_BIDDER, BUYER, AGENCY -> true;
      default -> false;
    };
  }

  /** What a label, folded and without spaces, is guessed to announce, or {@code null}. */
  Term guess(String key) {
    return guesses.read(key);
  }
}
