package org.tendertrace.extract.mention;

import java.util.List;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/** Says where the region of a cloud is: outside mainland China, inside, or unstated. */
final class Regions {

  private static final int REACH = 24;

  private final Words<String> words;

  Regions(List<Cues.Region> regions) {
    Words.Builder<String> builder = new Words.Builder<>();
    for (Cues.Region region : regions) {
      region.words().forEach(word -> builder.add(word, region.region()));
    }
    words = builder.build();
  }

  /** The region of a provider; {@code null} for anything else. */
  String of(Candidate candidate, Span sentence, String text) {
    if (candidate.type() != Mention.Type.PROVIDER) {
      return null;
    }
    if (candidate.key().endsWith("-china")) {
      return "mainland";
    }
    String passage = sentence.of(text);
    String nearest = "unstated";
    int least = REACH;
    for (Words.Found<String> cue : words.in(Folded.of(passage), passage)) {
      int begin = cue.span().begin() + sentence.begin();
      int end = cue.span().end() + sentence.begin();
      int distance = Math.max(0, Math.max(candidate.begin() - end, begin - candidate.end()));
      if (distance < least) {
        least = distance;
        nearest = cue.says();
      }
    }
    return nearest;
  }
}
