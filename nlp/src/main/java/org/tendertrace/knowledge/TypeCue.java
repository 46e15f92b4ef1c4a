package org.tendertrace.knowledge;

import java.io.Serializable;
import org.tendertrace.model.NoticeType;

/**
 * A wording that tells what a notice announces.
 *
 * @param place where the wording counts
 * @param weight how strongly, against the other cues of the same place
 */
public record TypeCue(NoticeType type, String cue, Place place, double weight, String source)
    implements Serializable {

  /** Where a wording counts. */
  public enum Place {
    TITLE,
    BODY,
    URL
  }
}
