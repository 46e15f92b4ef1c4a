package org.tendertrace.text.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Linguist;
import org.tendertrace.text.corenlp.Pipelines.Language;
import org.tendertrace.text.corenlp.Pipelines.Task;

/**
 * Language understood by Stanford CoreNLP, Chinese and English. It proposes: labels and gazetteers
 * decide. Where the models are not on the class path, {@link #isAvailable} says so and nothing is
 * found.
 */
public final class Corenlp implements Linguist {

  private static final int LONGEST_PIECE = 6_000;
  private static final double CHINESE_SHARE = 0.2;
  private static final String ORGANISATION = "ORGANIZATION";

  private final boolean available;

  private Corenlp(boolean available) {
    this.available = available;
  }

  /** A linguist with the models on the class path; loads none of them yet. */
  public static Corenlp onClassPath() {
    return new Corenlp(Pipelines.areModelsAtHand());
  }

  @Override
  public boolean isAvailable() {
    return available;
  }

  @Override
  public List<Span> organisations(String passage) {
    List<Span> found = new ArrayList<>();
    if (!available) {
      return found;
    }
    for (int from = 0; from < passage.length(); ) {
      int to = pieceEnd(passage, from);
      String piece = passage.substring(from, to);
      if (!piece.isBlank()) {
        organisationsOf(piece, from, found);
      }
      from = to;
    }
    return found;
  }

  @Override
  public List<Statement> statements(String passage, List<Span> things) {
    if (!available || things.isEmpty() || passage.length() > LONGEST_PIECE) {
      return List.of();
    }
    Placeholders names = new Placeholders(passage, things);
    Language language = language(names.text());
    Annotation annotation = Pipelines.annotate(language, Task.GRAMMAR, simplified(names.text()));
    StatementRules rules = StatementRules.of(language);
    List<Statement> statements = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
        Span thing = names.thing(token.word());
        if (thing != null) {
          rules
              .read(sentence, token)
              .ifPresent(r -> statements.add(new Statement(thing, r.meaning(), r.name())));
        }
      }
    }
    return statements;
  }

  private static void organisationsOf(String piece, int offset, List<Span> found) {
    Annotation annotation = Pipelines.annotate(language(piece), Task.NAMES, simplified(piece));
    int begin = -1;
    int end = -1;
    for (CoreLabel token : annotation.get(CoreAnnotations.TokensAnnotation.class)) {
      boolean organisation = ORGANISATION.equals(token.ner());
      boolean continues =
          organisation && begin >= 0 && piece.substring(end, token.beginPosition()).isBlank();
      if (begin >= 0 && !continues) {
        found.add(new Span(begin + offset, end + offset));
        begin = -1;
      }
      if (organisation) {
        begin = begin < 0 ? token.beginPosition() : begin;
        end = token.endPosition();
      }
    }
    if (begin >= 0) {
      found.add(new Span(begin + offset, end + offset));
    }
  }

  /** The end of a piece, behind a line or a sentence where that is possible. */
  private static int pieceEnd(String passage, int from) {
    int to = Math.min(passage.length(), from + LONGEST_PIECE);
    if (to == passage.length()) {
      return to;
    }
    for (int k = to; k > from + LONGEST_PIECE / 2; k--) {
      if ("\n。".indexOf(passage.charAt(k - 1)) >= 0) {
        return k;
      }
    }
    return to;
  }

  private static Language language(String passage) {
    int chinese = 0;
    int letters = 0;
    for (int k = 0; k < passage.length(); k++) {
      char c = passage.charAt(k);
      if (Character.isLetter(c)) {
        letters++;
        chinese += Character.isIdeographic(c) ? 1 : 0;
      }
    }
    return letters > 0 && chinese >= CHINESE_SHARE * letters ? Language.CHINESE : Language.ENGLISH;
  }

  /** Traditional characters made simplified one by one, as the models know them. */
  private static String simplified(String passage) {
    StringBuilder simplified = new StringBuilder(passage.length());
    for (int k = 0; k < passage.length(); k++) {
      char c = passage.charAt(k);
      if (Character.isIdeographic(c)) {
        String folded = Folded.key(Character.toString(c));
        simplified.append(folded.length() == 1 ? folded.charAt(0) : c);
      } else {
        simplified.append(c);
      }
    }
    return simplified.toString();
  }
}
