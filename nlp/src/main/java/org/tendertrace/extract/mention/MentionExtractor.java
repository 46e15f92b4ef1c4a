package org.tendertrace.extract.mention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Award;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Linguist;

/**
 * Finds what chips, clouds, AI services and models a notice names, and decides what each naming
 * means: purchased, required, a yardstick, …
 *
 * <p>Safe for use by several threads.
 */
public final class MentionExtractor {

  private static final int CENTS = 2;
  private static final double SURE_SENSE = 0.9;
  private static final int BESIDE = 20;
  private static final String CARD = "card";
  private static final String IN_CHINA = "-china";
  private static final Set<String> FAMILIES = Set.of("huawei-ascend", "hygon-dcu", "cambricon-mlu");
  private static final String UNSTATED = "unstated";

  /** What works, each with all before it. */
  enum Layers {
    /** Names, labels and headings. */
    NAMES,
    /** And the sense of a name. */
    SENSE,
    /** And the words of its sentence. */
    WORDS,
    /** And the referee. */
    ALL
  }

  private final boolean weighsSense;
  private final Recogniser recogniser;
  private final Sense sense;
  private final StatusCues cues;
  private final StatusJudge status;
  private final StackedTables stacked;
  private final RegularTables regular;
  private final Quantities quantities;
  private final Unordered unordered;
  private final Repeats repeats;
  private final Regions regions;
  private final Access access;
  private final Trust trust;

  /**
   * @param linguist asked where the words around a name disagree; {@link Linguist#NONE} leaves such
   *     cases to the nearest word
   */
  public MentionExtractor(Knowledge knowledge, Linguist linguist) {
    this(knowledge, linguist, Layers.ALL);
  }

  /**
   * An extractor without some of its layers, to measure what each adds.
   *
   * @param layers those that work
   */
  MentionExtractor(Knowledge knowledge, Linguist linguist, Layers layers) {
    weighsSense = layers != Layers.NAMES;
    boolean hasWords = layers == Layers.WORDS || layers == Layers.ALL;
    recogniser = new Recogniser(new NameIndex(knowledge));
    StatementWords words = new StatementWords(knowledge.cues().statements());
    sense = new Sense(knowledge.cues().sense(), knowledge.cues().wares(), words);
    cues =
        new StatusCues(
            knowledge.cues().status().stream()
                .filter(c -> hasWords || c.level() != Cues.Status.Level.SENTENCE)
                .toList(),
            words);
    status =
        new StatusJudge(
            cues,
            new Grammar(linguist),
            new Referee(layers == Layers.ALL ? knowledge.cues().weights() : List.of()),
            words);
    quantities = new Quantities(knowledge.cues());
    stacked = new StackedTables(quantities.words(), cues.labels());
    regular = new RegularTables(quantities.words(), cues.labels(), words);
    repeats = quantities.repeats();
    unordered = new Unordered(quantities.words());
    regions = new Regions(knowledge.cues().regions());
    access = new Access(knowledge.cues().access());
    trust = new Trust(knowledge.cues().shares());
  }

  /**
   * The distinct mentions of a notice, in the order of their places.
   *
   * @param page whose text has the notice's length: offsets are good for {@code notices.text}
   * @param awards of the notice; they tell failed lots and the names of suppliers
   */
  public List<Mention> extract(Page page, Notice notice, List<Award> awards) {
    String text = page.text();
    Folded folded = Folded.of(text);
    List<Candidate> candidates = recogniser.find(text, folded);
    if (candidates.isEmpty()) {
      return List.of();
    }
    OrganisationNames organisations = new OrganisationNames(notice, awards);
    candidates.removeIf(
        c ->
            organisations.contain(c.span(), text)
                && !(c.key().endsWith(IN_CHINA) && sense.isVouchedFor(c, folded, text)));
    List<Sense.Verdict> accepted =
        weighsSense
            ? sense.accepted(candidates, folded, text)
            : new ArrayList<>(candidates.stream().map(Sense.Verdict::unweighed).toList());
    accepted.sort(Comparator.comparingInt(v -> v.candidate().begin()));
    List<Candidate> names = accepted.stream().map(Sense.Verdict::candidate).toList();
    Layout layout = new Layout(laid(page), cues);
    Passages passages = quantities.passages(text);
    List<Sighting> sightings = new ArrayList<>();
    Bought bought = new Bought();
    for (Sense.Verdict verdict : accepted) {
      Layout.Place place = layout.at(verdict.candidate().begin());
      boolean heading =
          place.isHeading()
              || (notice.title() != null && place.unit().of(text).contains(notice.title()));
      Counting counting =
          new Counting(() -> quantities.of(verdict.candidate(), place, names, passages));
      Mention mention = mention(verdict, counting, names, bought, place, notice, awards, text);
      if (!(weighsSense && isDoubtful(verdict, mention))) {
        bought.add(verdict.candidate(), mention.status());
        boolean counted = mention.quantity() != null;
        Span item =
            counted ? counting.quantity().map(Quantities.Quantity::item).orElse(null) : null;
        String section = section(place, text);
        boolean lines = place.row() == null || place.unit().of(text).indexOf('\n') >= 0;
        Span listed = lines && counted ? passages.listed(verdict.candidate()) : null;
        String mark = listed == null ? "" : passages.mark(listed);
        sightings.add(new Sighting(mention, place.row(), item, listed, mark, section, heading));
      }
    }
    addRepeats(sightings, names, layout, folded, passages, notice, awards);
    return distinct(
        withoutRepeats(withoutAnswered(withoutRepeatedOperators(withoutFamilies(sightings)))));
  }

  /** The page with its tables laid as most are. */
  Page laid(Page page) {
    return regular.restored(stacked.restored(page));
  }

  /** The heading above a place; an item of a list may be one itself: 1、工作站（RTX A5000）5台. */
  private static String section(Layout.Place place, String text) {
    List<String> above = place.sections();
    int last = above.size() - 1;
    boolean own = last >= 0 && above.get(last).equals(place.unit().of(text).strip());
    return last < (own ? 1 : 0) ? "" : above.get(own ? last - 1 : last);
  }

  /** Adds to things that are bought or asked for what the notice counts of them once more. */
  private void addRepeats(
      List<Sighting> sightings,
      List<Candidate> names,
      Layout layout,
      Folded folded,
      Passages passages,
      Notice notice,
      List<Award> awards) {
    for (Repeats.Repeat repeat : repeats.find(names, layout, folded, passages.text())) {
      Candidate of = names.get(repeat.of());
      int at = -1;
      for (int k = 0; k < sightings.size(); k++) {
        at = sightings.get(k).mention().begin() == of.begin() ? k : at;
      }
      Sighting named = at < 0 ? null : sightings.get(at);
      if (named == null || named.mention().quantity() == null) {
        continue;
      }
      more(repeat, of, named, names, layout, passages, notice, awards)
          .ifPresent(q -> sightings.set(sightings.indexOf(named), named.with(q.value())));
    }
  }

  private Optional<Quantities.Quantity> more(
      Repeats.Repeat repeat,
      Candidate of,
      Sighting named,
      List<Candidate> names,
      Layout layout,
      Passages passages,
      Notice notice,
      List<Award> awards) {
    Mention mention = named.mention();
    if (repeat.isRow()) {
      return quantities
          .of(of, repeat.place(), names, passages)
          .filter(q -> q.unit().equals(mention.unit()));
    }
    StatusJudge.Verdict judged =
        status.judge(
            repeat.at(), repeat.place(), names, notice, awards, passages.text(), () -> true);
    boolean otherwise =
        judged.status() != mention.status()
            && !judged.method().equals(StatusJudge.BY_DEFAULT)
            && !judged.method().equals(SecondOpinion.BY_DOUBT);
    if (otherwise) {
      return Optional.empty();
    }
    Quantities.Quantity before = new Quantities.Quantity(mention.quantity(), mention.unit());
    Layout.Place place = layout.at(of.begin());
    BigDecimal each = quantities.each(of, place, before, names, passages);
    return quantities.ofRepeat(repeat.at(), repeat.place(), before, each, names, passages);
  }

  /**
   * Whether a word that means other things, too, is asked for only because it stands where an item
   * might: with no word, label or number for it, its sense must be the surer.
   */
  private static boolean isDoubtful(Sense.Verdict verdict, Mention mention) {
    return verdict.candidate().tier() != Name.Tier.CLEAR
        && Unordered.isAsked(mention.status())
        && mention.quantity() == null
        && mention.method().endsWith(StatusJudge.BY_DEFAULT)
        && verdict.confidence() < SURE_SENSE;
  }

  /** Without what a question says of a thing where its answer says something of it, too. */
  private static List<Sighting> withoutAnswered(List<Sighting> sightings) {
    return sightings.stream()
        .filter(
            s ->
                !s.isQuestion()
                    || sightings.stream()
                        .allMatch(
                            other ->
                                other.isQuestion()
                                    || !other.mention().key().equals(s.mention().key())))
        .toList();
  }

  /**
   * Without 昇腾 in a title or heading where the notice goes on to name the model, 昇腾910B, or beside
   * it: 品牌 昇腾, 型号 昇腾910B.
   */
  private static List<Sighting> withoutFamilies(List<Sighting> sightings) {
    return sightings.stream()
        .filter(
            s ->
                !FAMILIES.contains(s.mention().key())
                    || sightings.stream().noneMatch(other -> isMemberOf(s, other)))
        .toList();
  }

  private static boolean isMemberOf(Sighting family, Sighting other) {
    int apart = other.mention().begin() - family.mention().end();
    return other.mention().key().startsWith(family.mention().key() + "-")
        && (family.isHeading() || (apart >= 0 && apart <= BESIDE));
  }

  /** Without the passing word on a thing of which another place says what it is to the buyer. */
  private static List<Sighting> withoutRepeats(List<Sighting> sightings) {
    Set<String> placed = new TreeSet<>();
    for (Sighting each : sightings) {
      if (each.mention().status() != Mention.Status.BACKGROUND) {
        placed.add(each.mention().key());
      }
    }
    return sightings.stream()
        .filter(
            s ->
                s.mention().status() != Mention.Status.BACKGROUND
                    || s.isChange()
                    || !placed.contains(s.mention().key()))
        .toList();
  }

  /** Without Azure where it is short for the Azure in China that the notice names elsewhere. */
  private static List<Sighting> withoutRepeatedOperators(List<Sighting> sightings) {
    Set<String> operated = new TreeSet<>();
    for (Sighting each : sightings) {
      String key = each.mention().key();
      if (key.endsWith(IN_CHINA)) {
        operated.add(key.substring(0, key.length() - IN_CHINA.length()));
      }
    }
    return sightings.stream()
        .filter(
            s -> !operated.contains(s.mention().key()) || !UNSTATED.equals(s.mention().region()))
        .toList();
  }

  private Mention mention(
      Sense.Verdict verdict,
      Counting counting,
      List<Candidate> names,
      Bought bought,
      Layout.Place place,
      Notice notice,
      List<Award> awards,
      String text) {
    Candidate candidate = verdict.candidate();
    Span named = new Span(candidate.begin(), candidate.end());
    Span sentence = Sentences.around(named, place.unit(), text);
    StatusJudge.Verdict judged =
        unordered.judge(
            status
                .judge(candidate, place, names, notice, awards, text, counting::isCounted)
                .after(bought.includes(candidate, text)),
            place,
            text);
    boolean asked = Unordered.isAsked(judged.status());
    Optional<Quantities.Quantity> quantity = asked ? counting.quantity() : Optional.empty();
    String method =
        "gazetteer" + (candidate.tier() == Name.Tier.CLEAR ? "" : "+sense") + "+" + judged.method();
    String evidence = verdict.evidence().isEmpty() ? "" : "sense: " + verdict.evidence() + "; ";
    Span span = candidate.span();
    return new Mention(
        notice.noticeId(),
        span.begin(),
        span.end(),
        span.of(text),
        candidate.type(),
        candidate.key(),
        judged.status(),
        lot(place, awards),
        quantity.map(q -> scaled(q.value())).orElse(null),
        quantity.map(Quantities.Quantity::unit).orElse(null),
        regions.of(candidate, sentence, text),
        access.of(candidate, place.row() == null ? sentence : place.row().span(), notice, text),
        method,
        evidence + "status: " + judged.reason(),
        trust.of(candidate.tier(), judged.method()));
  }

  private static BigDecimal scaled(BigDecimal value) {
    return value.setScale(CENTS, RoundingMode.HALF_UP);
  }

  /** The place's lot, unless the awards show that the notice has no such lot. */
  private static String lot(Layout.Place place, List<Award> awards) {
    boolean unknown =
        !awards.isEmpty()
            && awards.stream().noneMatch(a -> place.lot() != null && place.lot().equals(a.lot()));
    return unknown ? null : place.lot();
  }

  /** One mention for each type, key, status and lot, at its best-supported place. */
  private static List<Mention> distinct(List<Sighting> sightings) {
    Map<String, Sighting> best = new TreeMap<>();
    for (Sighting sighting : sightings) {
      best.merge(sighting.identity(), sighting, MentionExtractor::better);
    }
    List<Mention> merged = new ArrayList<>();
    for (Sighting one : best.values()) {
      merged.add(one.withQuantityOfAllRows(sightings));
    }
    // A mention outside of the lots repeats what a lot says.
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : merged) {
      boolean repeats =
          mention.lot() == null
              && merged.stream()
                  .anyMatch(
                      m ->
                          m.lot() != null
                              && m.key().equals(mention.key())
                              && m.type() == mention.type()
                              && m.status() == mention.status());
      if (!repeats) {
        kept.add(mention);
      }
    }
    kept.sort(Comparator.comparingInt(Mention::begin).thenComparing(Mention::key));
    return List.copyOf(kept);
  }

  private static Sighting better(Sighting a, Sighting b) {
    boolean counted = a.mention().quantity() != null;
    if (counted != (b.mention().quantity() != null)) {
      return counted ? a : b;
    }
    boolean cards = counted && CARD.equals(a.mention().unit());
    if (counted && cards != CARD.equals(b.mention().unit())) {
      return cards ? a : b;
    }
    return a.mention().confidence() >= b.mention().confidence() ? a : b;
  }
}
