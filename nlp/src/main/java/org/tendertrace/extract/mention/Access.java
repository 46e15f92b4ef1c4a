package org.tendertrace.extract.mention;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/** Says how a chip or a model is had: as a service, or as equipment that is delivered. */
final class Access {

  private static final String SERVICE = "service";
  private static final String HARDWARE = "hardware";

  private final Words<String> words;

  Access(List<Cues.Access> cues) {
    Words.Builder<String> builder = new Words.Builder<>();
    for (Cues.Access cue : cues) {
      cue.words().forEach(word -> builder.add(word, cue.access()));
    }
    words = builder.build();
  }

  /**
   * How the thing is had; {@code null} where that is unclear, and for clouds and services, which
   * are had no other way.
   *
   * @param passage the sentence of the name, or the row of its table
   */
  String of(Candidate candidate, Span passage, Notice notice, String text) {
    if (candidate.type() != Mention.Type.CHIP && candidate.type() != Mention.Type.MODEL) {
      return null;
    }
    Set<String> near = said(passage.of(text));
    Set<String> title = notice.title() == null ? Set.of() : said(notice.title());
    if (near.contains(SERVICE) || title.contains(SERVICE)) {
      return SERVICE;
    }
    return near.contains(HARDWARE) || title.contains(HARDWARE) ? HARDWARE : null;
  }

  private Set<String> said(String passage) {
    List<Words.Found<String>> found = words.in(Folded.of(passage), passage);
    Set<String> said = new TreeSet<>();
    for (Words.Found<String> cue : found) {
      boolean covered =
          found.stream()
              .anyMatch(
                  other ->
                      other.span().covers(cue.span())
                          && other.span().length() > cue.span().length());
      if (!covered) {
        said.add(cue.says());
      }
    }
    return said;
  }
}
