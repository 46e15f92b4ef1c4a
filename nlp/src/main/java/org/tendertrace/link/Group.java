package org.tendertrace.link;

import java.util.List;

/**
 * The notices of one procurement.
 *
 * @param noticeIds sorted
 * @param links between them that hold it together or lie inside it, sorted
 * @param refused links from one of them to a notice of another procurement that did not count,
 *     because the two contradict one another as a whole; sorted
 */
public record Group(List<String> noticeIds, List<LinkedPair> links, List<LinkedPair> refused) {

  public Group {
    noticeIds = List.copyOf(noticeIds);
    links = List.copyOf(links);
    refused = List.copyOf(refused);
  }
}
