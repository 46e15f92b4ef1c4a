package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import org.tendertrace.model.Mention;
import org.tendertrace.text.Folded;

/** Tells the rows of which nothing is ordered: price lists go on with what has the quantity 0. */
final class Unordered {

  /** How a verdict on such a row names its method. */
  private static final String METHOD = "quantity";

  private static final Pattern ZERO = Pattern.compile("^0(?:\\.0+)?\\s?\\p{Han}{0,2}$");

  private final CountWords words;

  Unordered(CountWords words) {
    this.words = words;
  }

  /** What is judged of a thing, or that it is only named where nothing of it is ordered. */
  StatusJudge.Verdict judge(StatusJudge.Verdict judged, Layout.Place place, String text) {
    return isAsked(judged.status()) && holds(place, text)
        ? new StatusJudge.Verdict(Mention.Status.BACKGROUND, METHOD, "quantity 0")
        : judged;
  }

  static boolean isAsked(Mention.Status status) {
    return status == Mention.Status.PURCHASED || status == Mention.Status.REQUIRED;
  }

  /** Whether the row of a place has the quantity 0 in each of its columns of quantities. */
  private boolean holds(Layout.Place place, String text) {
    boolean none = false;
    int cells = place.row() == null ? 0 : place.row().cells().size();
    for (int k = 0; k < cells; k++) {
      String says = Folded.key(place.row().cells().get(k).span().of(text));
      if (!says.isEmpty() && words.isQuantityLabel(place.row().headers().get(k))) {
        if (!ZERO.matcher(says).find()) {
          return false;
        }
        none = true;
      }
    }
    return none;
  }
}
