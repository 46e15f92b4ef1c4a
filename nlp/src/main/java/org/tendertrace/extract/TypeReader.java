package org.tendertrace.extract;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.extract.Layout.TextLine;
import org.tendertrace.knowledge.FieldCue.Kind;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.SectionKind;
import org.tendertrace.knowledge.TypeCue;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Decides what a notice announces: by its title and headings first, by the words and fields of its
 * body where they leave it open, and by its address as a last hint.
 */
final class TypeReader {

  private static final int TOP = 12;
  private static final int LONGEST_HEADING = 60;
  private static final int SHORTEST_HEADING = 3;

  /** Characters of a form's number, UK12, and of the form's name with it. */
  private static final int LONGEST_FORM = 4;

  private static final int LONGEST_FORM_NAME = 120;

  /** Characters of what a label asks for that is about the kind or the state of a notice. */
  private static final int LONGEST_KIND = 40;

  /** What the title and the headings of an invitation come to, which tells of no award yet. */
  private static final double INVITES = 4;

  /** What it counts that all labels of parties ask for candidates. */
  private static final double CANDIDATES = 3;

  /** What it counts that running text decides who has won. */
  private static final double DECIDED = 3;

  /** Weight of words in the body that announce a result, together, where no price is told. */
  private static final double ANNOUNCED = 4;

  /** Weight of words in the body that only contracts have, together. */
  private static final double CONTRACT = 4;

  /** Weight of words in the body that rank candidates, 第一中标候选人 and 第二中标候选人. */
  private static final double RANKED = 6;

  private static final String HANGS_OUT = "公示";
  private static final String RESULT = "结果";

  /** What a menu lists. */
  private static final int LONGEST_ENTRY = 10;

  private static final int SEVERAL = 3;

  /** How far from a title's edge the cue may stand that counts more than others. */
  private static final int EDGE = 12;

  private static final int LONGEST_OPENING = 24;

  /** What the cues must come to together to say anything. */
  private static final double WEAKEST = 0.8;

  /** Weight from which a label is sure of its field. */
  private static final double SURE = 0.75;

  private final TypeCues cues;
  private final CueLists lists;

  private final WinnerTold winners;
  private final ToldOutcome outcome;
  private final AwardStatements statements;

  TypeReader(TypeCues cues, CueLists lists, Names names) {
    this.cues = cues;
    this.lists = lists;
    winners = new WinnerTold(lists, names);
    outcome = new ToldOutcome(lists, names);
    statements = new AwardStatements(names, lists);
  }

  Found<NoticeType> read(Layout layout, Folded folded, Found<String> title, RawDocument document) {
    Map<NoticeType, Double> scores = new EnumMap<>(NoticeType.class);
    String text = layout.text();
    Span where = null;
    int least = 0;
    if (title != null) {
      where = title.span();
      title(title.value(), title.rule().startsWith("label") ? 0.4 : 1.0, 0, scores);
      least = rank(cues.announced(title.value()));
    }
    String listed = document.metadata().get(RawDocument.Metadata.TITLE);
    if (listed != null) {
      title(listed, 0.6, least, scores);
    } else if (layout.page().title() != null) {
      title(layout.page().title(), 0.6, least, scores);
    } else if (title == null) {
      opening(layout, scores);
    }
    boolean navigation = isNavigation(layout);
    int seen = 0;
    for (TextLine line : layout.lines()) {
      if (seen++ >= TOP) {
        break;
      }
      Span span = line.span();
      if (span.length() <= (isForm(span, text) ? LONGEST_FORM_NAME : LONGEST_HEADING)
          && (title == null || title.span() == null || !span.overlaps(title.span()))) {
        String heading = span.of(text);
        if (heading.length() >= SHORTEST_HEADING
            && !(navigation && !isAbovePairs(layout, seen))
            && !isPair(heading)
            && (isForm(span, text)
                ? cues.hasCue(heading)
                : line.cell() ? cues.namesNotice(heading) : cues.names(heading))) {
          title(heading, 0.9, least, scores);
        } else if (line.heading()) {
          title(heading, 0.5, least, scores);
        }
      }
    }
    for (String kind : kinds(layout)) {
      title(kind, 0.9, least, scores);
    }
    boolean failure = body(layout, folded, title, scores);
    String url = document.metadata().getOrDefault(RawDocument.Metadata.URL, "");
    for (TypeCue cue : cues.inUrl(url)) {
      scores.merge(cue.type(), cue.weight() * 0.5, Double::sum);
    }
    if (title != null && isEndedUnderCategory(title.value())) {
      return new Found<>(NoticeType.TERMINATION, where, "type:title-ended", 0.9);
    }
    return decide(layout, scores, failure, where);
  }

  /** What labels that ask for the kind of notice have behind them: 公告类型：中标公告. */
  private Set<String> kinds(Layout layout) {
    String text = layout.text();
    Set<String> kinds = new LinkedHashSet<>();
    for (Pair pair : layout.pairs()) {
      if (kinds.size() < SEVERAL
          && pair.record() < 0
          && pair.value().length() <= LONGEST_KIND
          && lists.is(Kind.TYPE_LABEL, pair.label().of(text))) {
        kinds.add(pair.value().of(text));
      }
    }
    return kinds;
  }

  /** …终止招标公告[重发公告][中标候选人公示]: what the page's category in brackets calls something else. */
  private boolean isEndedUnderCategory(String title) {
    int end = title.length();
    while (end > 0 && title.charAt(end - 1) == ']') {
      end = Math.max(0, title.lastIndexOf('[', end - 1));
    }
    List<TypeCues.Hit> hits =
        end < title.length() ? cues.inTitle(title.substring(0, end)) : List.of();
    TypeCues.Hit last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
    return last != null && last.cue().type() == NoticeType.TERMINATION && last.fromEnd() <= EDGE;
  }

  /** Whether a line is a label with its value: 中标价：46.8万元; no number of a form: UK3: …. */
  private static boolean isPair(String line) {
    for (int k = 2; k < line.length(); k++) {
      if (Glyphs.isColon(line.charAt(k))) {
        return k > LONGEST_FORM || !Glyphs.isDigit(line.charAt(k - 1)) || line.charAt(0) > 'Z';
      }
    }
    return false;
  }

  /** UK12: Procurement termination notice - Procurement Act 2023: whether a form's number opens. */
  private static boolean isForm(Span line, String text) {
    int reach = Math.min(line.end(), line.begin() + LONGEST_FORM + 1);
    int colon = Glyphs.indexOf(text, ':', line.begin(), reach);
    return colon > line.begin() + 2 && !isPair(line.of(text));
  }

  /** Whether the top lists kinds of notices, as a menu does. */
  private boolean isNavigation(Layout layout) {
    Set<String> kinds = new HashSet<>();
    for (TextLine line : layout.lines().subList(0, Math.min(TOP, layout.lines().size()))) {
      String says = line.span().length() <= LONGEST_ENTRY ? line.span().of(layout.text()) : "";
      if (!says.isEmpty() && cues.isGeneric(says)) {
        kinds.add(says);
      }
    }
    return kinds.size() >= SEVERAL;
  }

  /** Whether the line before {@code next} heads a form, and no more of a menu follows it. */
  private static boolean isAbovePairs(Layout layout, int next) {
    TextLine below = next < layout.lines().size() ? layout.lines().get(next) : null;
    return below != null && (below.labelled() || below.cell());
  }

  /**
   * How far a kind of notice tells more than the rubrics that portals put it under: a correction
   * hangs among the tenders, candidates among the results, and never the other way round.
   */
  private static int rank(NoticeType announced) {
    return announced == null
        ? 0
        : switch (announced) {
          case CORRECTION, TERMINATION -> 3;
          case CANDIDATE, CONTRACT, INTENTION, SINGLE_SOURCE -> 2;
          case AWARD -> 1;
          default -> 0;
        };
  }

  /** 中标通知书某公司：…: what opens a text that lost its line breaks and has no title. */
  private void opening(Layout layout, Map<NoticeType, Double> scores) {
    Span first = layout.lines().isEmpty() ? null : layout.lines().get(0).span();
    if (first != null && first.length() > LONGEST_HEADING) {
      String head = layout.text().substring(first.begin(), first.begin() + LONGEST_OPENING);
      int end = cues.lastCueEnd(head);
      if (end > 0) {
        title(head.substring(0, end), 0.9, 0, scores);
      }
    }
  }

  private void title(String title, double trust, int least, Map<NoticeType, Double> scores) {
    if (cues.failsLot(title)) {
      return;
    }
    Map<NoticeType, Double> best = new EnumMap<>(NoticeType.class);
    List<TypeCues.Hit> hits = cues.inTitle(title);
    // Chinese titles end with the kind of notice, English ones may open with it.
    boolean opens =
        !hits.isEmpty() && Glyphs.isLatin(title.charAt(0)) && hits.get(0).begin() <= EDGE;
    int telling = opens ? 0 : hits.size() - 1;
    for (int k = 0; k < hits.size(); k++) {
      TypeCues.Hit hit = hits.get(k);
      boolean tells = k == telling && (opens || hit.fromEnd() <= EDGE) && hit.cue().weight() > 2;
      double weight = hit.cue().weight() + (tells ? 4 : 0);
      if (rank(hit.cue().type()) < least) {
        continue;
      }
      best.merge(hit.cue().type(), weight * trust, Math::max);
    }
    best.forEach((type, weight) -> scores.merge(type, weight, Double::sum));
  }

  /** Adds what the body says; returns whether it tells of a failure. */
  private boolean body(
      Layout layout, Folded folded, Found<String> title, Map<NoticeType, Double> scores) {
    Map<NoticeType, Double> body = new EnumMap<>(NoticeType.class);
    for (TypeCue cue : cues.inBody(layout.text(), folded)) {
      body.merge(cue.type(), cue.weight(), Double::sum);
    }
    if (hangsOut(title) && body.getOrDefault(NoticeType.CANDIDATE, 0.0) >= RANKED) {
      scores.remove(NoticeType.AWARD);
      scores.merge(NoticeType.CANDIDATE, CANDIDATES, Double::sum);
    }
    body.forEach((type, weight) -> scores.merge(type, Math.min(weight, 9) * 0.45, Double::sum));
    boolean winner =
        layout.any(FieldKind.SUPPLIER, p -> p.weight() >= 0.6 && outcome.isFilled(layout, p));
    boolean price =
        layout.any(FieldKind.AMOUNT, p -> p.weight() >= 0.8)
            || layout.any(
                FieldKind.UNIT_PRICE, p -> lists.has(Kind.RESULT, p.label().of(layout.text())));
    List<AwardStatements.Statement> stated =
        winner || scores.getOrDefault(NoticeType.TENDER, 0.0) >= INVITES
            ? List.of()
            : statements.read(layout.text());
    boolean told = !winner && (!stated.isEmpty() || winners.told(layout));
    boolean intended =
        stated.isEmpty()
            ? told && winners.isIntended(layout)
            : stated.stream().noneMatch(AwardStatements.Statement::decided);
    boolean decided =
        winner
            ? (price || body.getOrDefault(NoticeType.AWARD, 0.0) >= ANNOUNCED)
                && winners.isLabelled(layout)
            : (told && !intended) || winners.isPriced(layout);
    boolean named =
        told
            || decided
            || (!winner && layout.pairs().stream().anyMatch(p -> winners.isOutcome(layout, p)));
    NoticeType wins = decided ? NoticeType.AWARD : wins(body, intended);
    if (decided) {
      // no invitation knows who wins, whatever its title calls it
      scores.remove(NoticeType.TENDER);
      scores.merge(NoticeType.AWARD, DECIDED, Double::sum);
    }
    if (named || (winner && price)) {
      scores.merge(wins, 3.0, Double::sum);
    } else if (winner) {
      scores.merge(wins, 1.5, Double::sum);
    }
    List<String> parties =
        layout
            .of(FieldKind.SUPPLIER)
            .filter(p -> p.weight() >= SURE)
            .map(p -> p.label().of(layout.text()))
            .toList();
    if (!parties.isEmpty() && parties.stream().allMatch(winners::isCandidates)) {
      scores.merge(NoticeType.CANDIDATE, CANDIDATES, Double::sum);
    }
    if (layout.any(FieldKind.SUPPLIER, p -> p.section() == SectionKind.SUPPLIER)) {
      scores.merge(NoticeType.SINGLE_SOURCE, 2.0, Double::sum);
    }
    return body.containsKey(NoticeType.TERMINATION);
  }

  /** 某工程中标公示: what hangs out for objections names candidates where it ranks any. */
  private static boolean hangsOut(Found<String> title) {
    return title != null && title.value().endsWith(HANGS_OUT) && !title.value().contains(RESULT);
  }

  /** What a notice is whose supplier no words call the winner. */
  private NoticeType wins(Map<NoticeType, Double> body, boolean intended) {
    boolean award = body.containsKey(NoticeType.AWARD);
    boolean contract = body.getOrDefault(NoticeType.CONTRACT, 0.0) >= CONTRACT && !award;
    boolean candidate = body.containsKey(NoticeType.CANDIDATE) && !award;
    if (candidate || intended) {
      return NoticeType.CANDIDATE;
    }
    return contract ? NoticeType.CONTRACT : NoticeType.AWARD;
  }

  private Found<NoticeType> decide(
      Layout layout, Map<NoticeType, Double> scores, boolean failure, Span where) {
    NoticeType best = NoticeType.OTHER;
    double top = WEAKEST;
    double second = 0;
    for (Map.Entry<NoticeType, Double> score : scores.entrySet()) {
      if (score.getValue() > top) {
        second = top;
        top = score.getValue();
        best = score.getKey();
      } else {
        second = Math.max(second, score.getValue());
      }
    }
    if (best == NoticeType.AWARD || best == NoticeType.CANDIDATE) {
      if (outcome.failed(layout)) {
        return new Found<>(NoticeType.TERMINATION, where, "type:result-failed", 0.85);
      }
      boolean priced =
          ToldOutcome.isPaid(layout) || layout.any(FieldKind.AMOUNT, p -> p.weight() >= SURE);
      if (failure
          && !priced
          && !ToldOutcome.isDivided(layout)
          && !outcome.winner(layout)
          && !outcome.toldWinner(layout)) {
        return new Found<>(NoticeType.TERMINATION, where, "type:told-failed", 0.8);
      }
    }
    if (best == NoticeType.CONTRACT && isToCome(layout)) {
      return new Found<>(NoticeType.TENDER, where, "type:contract-to-come", 0.7);
    }
    boolean open = best == NoticeType.TENDER || best == NoticeType.OTHER;
    if (open && winners.isRanked(layout)) {
      return new Found<>(NoticeType.CANDIDATE, where, "type:ranked", 0.6);
    }
    if (best == NoticeType.OTHER && top <= WEAKEST && outcome.isPurchase(layout)) {
      return new Found<>(NoticeType.TENDER, where, "type:purchase", 0.5);
    }
    double confidence = top <= WEAKEST ? 0.4 : 0.5 + 0.5 * Math.min(1, (top - second) / top * 1.4);
    return new Found<>(best, where, "type:cues", confidence);
  }

  /** Contract notice: what the European Union calls an invitation, which names no contractor. */
  private static boolean isToCome(Layout layout) {
    return !layout.text().isEmpty()
        && Glyphs.isLatin(layout.text().charAt(0))
        && !layout.any(FieldKind.SUPPLIER, p -> true);
  }
}
