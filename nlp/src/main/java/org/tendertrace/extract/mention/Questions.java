package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.knowledge.StatementUse;
import org.tendertrace.model.Page;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;

/**
 * Reads questions and their answers: 能否用A10替代？答：不可以 rules A10 out. What a question alone says asks
 * for nothing.
 */
final class Questions {

  /** The method of a verdict that rests on a question. */
  static final String METHOD = "question";

  private static final int LONGEST_ANSWER = 24;
  private final Pattern question;
  private final Pattern proposal;
  // 某卡性能更高，是否可以代替？
  private final Pattern offerBehind;
  private final Pattern no;
  private final Pattern yes;
  private final Pattern indeed;
  private final Pattern joins;
  private final Pattern supported;
  private final Pattern questionColumn;

  Questions(StatementWords words) {
    String proposes = words.any(StatementUse.PROPOSES);
    String reply = "^\\s*(?:" + words.part(StatementUse.ANSWER) + "\\s?[0-9]{0,2}\\s?[:：]?\\s*)?";
    question =
        Pattern.compile(
            words.chinese(StatementUse.ASKS)
                + "|吗\\s*$|"
                + words.latin(StatementUse.ASKS)
                + "\\s.*$");
    proposal = Pattern.compile(proposes + "|" + words.any(StatementUse.ALLOWS) + ".{0,12}吗");
    offerBehind =
        Pattern.compile(
            words.chinese(StatementUse.PROPOSES)
                + "以?(?:用于|用来|作为)?"
                + words.any(StatementUse.OFFERED)
                + "|"
                + words.any(StatementUse.ALLOWS)
                + "吗");
    no = Pattern.compile(reply + words.any(StatementUse.REFUSES));
    yes = Pattern.compile(reply + "(?:可(?:$|[，。,])|" + words.any(StatementUse.ACCEPTS) + ")");
    indeed = Pattern.compile(reply + words.any(StatementUse.CONFIRMS));
    joins = Pattern.compile(words.any(StatementUse.JOINS));
    supported = Pattern.compile("[应须需可能][当要够]?" + words.any(StatementUse.SUPPORTS));
    questionColumn = Pattern.compile(words.part(StatementUse.QUESTION_COLUMN));
  }

  /** What the answer makes of a name in a question; empty where the name is in none. */
  Optional<Meaning> answer(Span name, Span sentence, Layout.Place place, String text) {
    boolean marked =
        sentence.end() < text.length() && "？?".indexOf(text.charAt(sentence.end())) >= 0;
    String says = Folded.textOf(sentence.of(text));
    boolean column =
        questionColumn
            .matcher(Folded.textOf(place.row() == null ? "" : header(name, place.row())))
            .find();
    if (!(marked && (question.matcher(says).find() || column)) && !column) {
      return Optional.empty();
    }
    int from = Math.min(text.length(), sentence.end() + 1);
    String reply =
        Folded.textOf(text.substring(from, Math.min(text.length(), from + LONGEST_ANSWER)));
    boolean proposed =
        proposal.matcher(Folded.textOf(text.substring(sentence.begin(), name.begin()))).find()
            || offerBehind
                .matcher(Folded.textOf(text.substring(name.end(), sentence.end())))
                .find();
    if (proposed && joins.matcher(says).find() && supported.matcher(reply).find()) {
      return Optional.of(Meaning.COMPATIBLE);
    }
    if (proposed && no.matcher(reply).find()) {
      return Optional.of(Meaning.EXCLUDED);
    }
    if (!proposed && indeed.matcher(reply).find()) {
      return Optional.empty();
    }
    return Optional.of(proposed && yes.matcher(reply).find() ? Meaning.ASKED : Meaning.BACKGROUND);
  }

  private static String header(Span name, Layout.Row row) {
    for (int k = 0; k < row.cells().size(); k++) {
      Page.Cell cell = row.cells().get(k);
      if (cell.span().covers(name)) {
        return row.headers().get(k);
      }
    }
    return "";
  }
}
