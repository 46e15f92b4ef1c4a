package org.tendertrace.link;

import org.tendertrace.model.NoticeLink;

/**
 * Two notices that are linked.
 *
 * @param a id of the notice that is first in the order of ids
 * @param b id of the other
 */
public record LinkedPair(String a, String b, Link link) {

  /** The pair of two notices in whatever order. */
  static LinkedPair of(Fingerprint one, Fingerprint other, Link link) {
    return one.noticeId().compareTo(other.noticeId()) < 0
        ? new LinkedPair(one.noticeId(), other.noticeId(), link)
        : new LinkedPair(other.noticeId(), one.noticeId(), link);
  }

  /** The row of {@code links} that says so. */
  public NoticeLink published() {
    return new NoticeLink(a, b, link.reason(), link.confidence(), link.certain());
  }

  /** The pair that a row of {@code links} tells of. */
  public static LinkedPair of(NoticeLink row) {
    return new LinkedPair(row.noticeA(), row.noticeB(), new Link(row.reason(), row.confidence()));
  }
}
