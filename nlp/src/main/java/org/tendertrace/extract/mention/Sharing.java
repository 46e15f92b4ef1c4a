package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.text.Folded;

/**
 * Says who else may have a figure: a thing named in one breath with the name
 * (DeepSeek、通义千问共20亿tokens is nobody's), the service that a model is called through, or the model
 * that a service serves.
 */
final class Sharing {

  private static final int LEAD = 6;
  private static final int FARTHEST = 24;
  // What may stand between two things named in one breath: the version of one, a list mark.
  private static final Pattern BREATH =
      Pattern.compile(
          "^[-.0-9a-z ()]{0,12}(?:大?模型|系列|接口|api)?\\s?(?:[、,/+&和与及或]|and|以及)\\s?(?:[a-z]{0,10}\\s?)?$");
  private static final Pattern BRACKET = Pattern.compile("[(][^()]{0,8}$");

  private final CountWords words;
  private final Naming naming;
  private final List<Figure> figures;
  private final String type;
  private final boolean isJoined;
  private final String pair;
  private final Set<String> beside = new TreeSet<>();

  Sharing(CountWords words, Naming naming, List<Figure> figures) {
    this.words = words;
    this.naming = naming;
    this.figures = figures;
    type = Figure.lower(naming.candidate().type());
    isJoined = naming.all().stream().anyMatch(this::isJoined);
    pair = pair();
    for (Candidate other : naming.all()) {
      if (other.type() != naming.candidate().type() && isNear(other)) {
        beside.add(Figure.lower(other.type()));
      }
    }
  }

  /** Adds what others may have of {@code f}. */
  void add(Figure f, Set<String> traits) {
    if (naming.candidate().type() == Mention.Type.MODEL) {
      boolean loaded = isLoaded();
      traits.add("loaded " + loaded);
      traits.add("loaded " + loaded + "|" + f.kind());
    }
    if (isJoined) {
      int from = Math.max(f.passage().begin(), f.span().begin() - LEAD);
      String before =
          Folded.textOf(naming.text().substring(from, Math.max(from, f.span().begin())));
      boolean several =
          figures.stream()
              .anyMatch(
                  other ->
                      !other.equals(f)
                          && other.kind().equals(f.kind())
                          && other.passage().equals(f.passage()));
      String how = words.has(Use.SEVERALLY, before) ? "each" : several ? "several" : "one";
      traits.add("joined " + how);
      traits.add("joined " + how + "|" + type);
    }
    for (String other : beside) {
      traits.add(type + " beside " + other);
      traits.add(type + " beside " + other + "|" + f.kind());
    }
    if (!pair.isEmpty()) {
      traits.add("pair " + pair);
      traits.add("pair " + pair + "|" + f.kind());
    }
  }

  /** Whether a machine comes with the model, or with those named in one breath before: 预装A、B. */
  private boolean isLoaded() {
    Candidate first = naming.candidate();
    for (Candidate other : naming.all()) {
      first = other.begin() < first.begin() && isJoined(other) ? other : first;
    }
    return words.has(Use.LOADED, before(first));
  }

  private boolean isJoined(Candidate other) {
    Candidate name = naming.candidate();
    if (other.type() != name.type() || other.key().equals(name.key())) {
      return false;
    }
    int from = Math.min(name.end(), other.end());
    int to = Math.max(name.begin(), other.begin());
    return from <= to
        && to - from <= FARTHEST
        && BREATH.matcher(Folded.textOf(naming.text().substring(from, to))).find();
  }

  /** How the sentence or row ties the service and the model together; empty where it names one. */
  private String pair() {
    Candidate name = naming.candidate();
    boolean service = name.type() == Mention.Type.SERVICE;
    if (!service && name.type() != Mention.Type.MODEL) {
      return "";
    }
    Candidate partner = null;
    for (Candidate other : naming.all()) {
      boolean fits = other.type() == (service ? Mention.Type.MODEL : Mention.Type.SERVICE);
      if (fits && isNear(other) && (partner == null || distance(other) < distance(partner))) {
        partner = other;
      }
    }
    if (partner == null) {
      return "";
    }
    Candidate model = service ? partner : name;
    Candidate host = service ? name : partner;
    String how =
        host.end() <= model.begin() && BRACKET.matcher(between(host, model)).find()
            ? "in brackets"
            : words.has(Use.CALLED, before(model))
                ? "called"
                : words.has(Use.THROUGH, before(host)) ? "through" : "beside";
    return type + " " + how;
  }

  /** Whether another thing stands in the name's sentence or row. */
  private boolean isNear(Candidate other) {
    return naming.place().row() == null
        ? naming.sentence().covers(other.span())
        : naming.place().row().covers(other.span());
  }

  private int distance(Candidate other) {
    return Math.abs(other.begin() - naming.candidate().begin());
  }

  private String between(Candidate host, Candidate model) {
    int from = Math.max(host.end(), model.begin() - FARTHEST);
    return Folded.textOf(naming.text().substring(from, model.begin()));
  }

  private String before(Candidate name) {
    int from = Math.max(0, name.begin() - LEAD);
    String before = Folded.textOf(naming.text().substring(from, name.begin()));
    return before.substring(before.lastIndexOf('\n') + 1);
  }
}
