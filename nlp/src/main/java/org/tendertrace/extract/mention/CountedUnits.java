package org.tendertrace.extract.mention;

import java.util.List;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/** Says what units can count a thing, and whose a count is where several things could have it. */
final class CountedUnits {

  private static final int NEAR = 12;
  private static final int LEAD = 8;
  private static final int CLOSE = 2;
  private static final List<String> OF_CHIPS =
      List.of("card", "server", "node", "gpu_hour", "petaflops", "hour");
  private static final List<String> OF_MODELS =
      List.of("token", "account", "call", "gpu_hour", "petaflops", "server", "node");
  private static final List<String> OF_MODELS_ALONE = List.of("token", "account", "call", "server");
  private static final List<String> OF_CLOUDS =
      List.of("token", "account", "call", "gpu_hour", "card", "petaflops");

  private CountedUnits() {}

  /** The units that can count a thing, the telling ones first. */
  static List<String> of(Candidate candidate, Span sentence, List<Candidate> all) {
    if (candidate.type() == Mention.Type.CHIP) {
      return OF_CHIPS;
    }
    if (candidate.type() != Mention.Type.PROVIDER) {
      boolean chips =
          all.stream().anyMatch(c -> c.type() == Mention.Type.CHIP && sentence.covers(c.span()));
      return chips ? OF_MODELS_ALONE : OF_MODELS;
    }
    // Tokens are a model's, cards a chip's, where one stands beside the cloud.
    boolean others =
        all.stream().anyMatch(c -> c.type() != Mention.Type.PROVIDER && sentence.covers(c.span()));
    return others ? List.of("account") : OF_CLOUDS;
  }

  /** Whether machines are computers: named so, or beside the name. Robots are no servers. */
  static boolean isOfMachines(Count count, Candidate candidate, CountWords words, String text) {
    if (!count.unit().equals("server")) {
      return true;
    }
    int from = Math.min(candidate.end(), count.span().begin());
    int to = Math.max(candidate.begin(), count.span().end());
    boolean beside = Sentences.clauseBoundaries(text, from, to) == 0;
    return beside || isNext(candidate, count) || namesMachines(count, words, text);
  }

  private static boolean isNext(Candidate candidate, Count count) {
    return count.span().begin() >= candidate.end()
        && count.span().begin() - candidate.end() <= CLOSE;
  }

  /** Whether a word beside the count says that computers are counted. */
  static boolean namesMachines(Count count, CountWords words, String text) {
    int begin = Math.max(0, count.span().begin() - NEAR);
    int end = Math.min(text.length(), count.span().end() + NEAR);
    return namesMachines(text.substring(begin, end), words);
  }

  /** Whether a passage names a computer. */
  static boolean namesMachines(String passage, CountWords words) {
    return words.hasPart(Use.MACHINE_BESIDE, Folded.textOf(passage));
  }

  /** Whether a count is the candidate's, where a service and its model could both have it. */
  static boolean owns(
      Candidate candidate,
      Count count,
      Span sentence,
      List<Candidate> all,
      CountWords words,
      String text) {
    boolean model = candidate.type() == Mention.Type.MODEL;
    if (!model && candidate.type() != Mention.Type.SERVICE) {
      return true;
    }
    if (count.unit().equals("account")
        && count.span().end() <= candidate.begin()
        && boundaries(candidate, count, text) > 0) {
      return false;
    }
    for (Candidate other : all) {
      if (other.type() == Mention.Type.CHIP
          && count.unit().equals("server")
          && sentence.covers(other.span())
          && distance(other, count) < distance(candidate, count)) {
        return false;
      }
      boolean pair =
          other.type() == (model ? Mention.Type.SERVICE : Mention.Type.MODEL)
              && sentence.covers(other.span());
      if (!pair) {
        continue;
      }
      boolean remark = isRemark(model ? candidate : other, words, text);
      int farther = boundaries(candidate, count, text) - boundaries(other, count, text);
      boolean nearer =
          farther < 0 || (farther == 0 && distance(candidate, count) < distance(other, count));
      if (model ? remark || !nearer : !remark && !nearer) {
        return false;
      }
    }
    return true;
  }

  private static int boundaries(Candidate candidate, Count count, String text) {
    boolean behind = count.span().begin() >= candidate.end();
    int from = behind ? candidate.end() : count.span().end();
    int to = behind ? count.span().begin() : candidate.begin();
    return from < to ? Sentences.clauseBoundaries(text, from, to) : 0;
  }

  private static boolean isRemark(Candidate model, CountWords words, String text) {
    String before = text.substring(Math.max(0, model.begin() - LEAD), model.begin());
    return words.opensRemark(Folded.textOf(before));
  }

  private static int distance(Candidate candidate, Count count) {
    return count.span().begin() >= candidate.end()
        ? count.span().begin() - candidate.end()
        : Math.max(0, candidate.begin() - count.span().end());
  }
}
