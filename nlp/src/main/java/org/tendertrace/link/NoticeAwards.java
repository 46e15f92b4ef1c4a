package org.tendertrace.link;

import java.util.List;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;

/** A notice with the awards read from it. */
public record NoticeAwards(Notice notice, List<Award> awards) {

  public NoticeAwards {
    awards = List.copyOf(awards);
  }
}
