package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.tendertrace.knowledge.Cues.Status.Meaning;
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
  private static final Pattern QUESTION =
      Pattern.compile(
          "是否|可否|能否|可不可以|能不能|吗\\s*$|\\b(?:may|can|could|is|are|will|would|does|do)\\s.*$");
  private static final Pattern PROPOSAL =
      Pattern.compile(
          "(?:可否|能否|是否可|是否允许|是否接受|是否同意|可不可以|能不能|允许.{0,12}吗|可以.{0,12}吗|\\b(?:may|can|could)\\b)");
  // 某卡性能更高，是否可以代替？
  private static final Pattern OFFER_BEHIND =
      Pattern.compile(
          "(?:可否|能否|是否可以?|是否允许|是否接受|可不可以|能不能)(?:用于|用来|作为)?(?:代替|替代|替换|投标|参与|接受|使用)|(?:可以|接受|允许)吗");
  private static final Pattern NO =
      Pattern.compile(
          "^\\s*(?:(?:答复?|回复|a|answer)\\s?[0-9]{0,2}\\s?[:：]?\\s*)?(?:不|否|no\\b|not\\b)");
  private static final Pattern YES =
      Pattern.compile(
          "^\\s*(?:(?:答复?|回复|a|answer)\\s?[0-9]{0,2}\\s?[:：]?\\s*)?(?:可以|可$|可[，。,]|能|允许|同意|yes\\b)");
  private static final Pattern INDEED =
      Pattern.compile(
          "^\\s*(?:(?:答复?|回复|a|answer)\\s?[0-9]{0,2}\\s?[:：]?\\s*)?(?:是|须|需|应|必须|yes\\b)");
  private static final Pattern JOINS =
      Pattern.compile("接入|对接|兼容|适配|纳管|互通|\\b(?:connect|integrate)");
  private static final Pattern SUPPORTED =
      Pattern.compile("(?:应|须|需|可|能)(?:当|要|够)?(?:支持|兼容|接入|对接|适配)");
  private static final Pattern QUESTION_COLUMN = Pattern.compile("疑问|问题|提问|question|query");

  private Questions() {}

  /** What the answer makes of a name in a question; empty where the name is in none. */
  static Optional<Meaning> answer(Span name, Span sentence, Layout.Place place, String text) {
    boolean marked =
        sentence.end() < text.length() && "？?".indexOf(text.charAt(sentence.end())) >= 0;
    String says = Folded.textOf(sentence.of(text));
    boolean column =
        QUESTION_COLUMN
            .matcher(Folded.textOf(place.row() == null ? "" : header(name, place.row())))
            .find();
    if (!(marked && (QUESTION.matcher(says).find() || column)) && !column) {
      return Optional.empty();
    }
    int from = Math.min(text.length(), sentence.end() + 1);
    String reply =
        Folded.textOf(text.substring(from, Math.min(text.length(), from + LONGEST_ANSWER)));
    boolean proposed =
        PROPOSAL.matcher(Folded.textOf(text.substring(sentence.begin(), name.begin()))).find()
            || OFFER_BEHIND
                .matcher(Folded.textOf(text.substring(name.end(), sentence.end())))
                .find();
    if (proposed && JOINS.matcher(says).find() && SUPPORTED.matcher(reply).find()) {
      return Optional.of(Meaning.COMPATIBLE);
    }
    if (proposed && NO.matcher(reply).find()) {
      return Optional.of(Meaning.EXCLUDED);
    }
    if (!proposed && INDEED.matcher(reply).find()) {
      return Optional.empty();
    }
    return Optional.of(proposed && YES.matcher(reply).find() ? Meaning.ASKED : Meaning.BACKGROUND);
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
