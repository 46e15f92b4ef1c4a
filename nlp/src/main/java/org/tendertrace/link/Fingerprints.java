package org.tendertrace.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Sha256;

/** Takes the fingerprints of notices. */
final class Fingerprints {

  /** Shorter texts (an empty template) are the same by chance. */
  private static final int MIN_TEXT = 80;

  /** Notices are compared block by block, so that a few recent ones are asked for again. */
  private static final int RECENT = 4096;

  private final Map<String, Fingerprint> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fingerprint> eldest) {
          return size() > RECENT;
        }
      };

  private final Title.Reader titles;
  private final Resolver resolver;

  Fingerprints(Resolver resolver) {
    this.titles = new Title.Reader(resolver.knowledge().titleWords());
    this.resolver = resolver;
  }

  /** The fingerprint of {@code notice}; taken once while its neighbours are compared. */
  synchronized Fingerprint of(Notice notice) {
    return recent.computeIfAbsent(notice.noticeId(), id -> take(notice));
  }

  private Fingerprint take(Notice notice) {
    Set<String> buyers = new TreeSet<>();
    Set<String> families = new TreeSet<>();
    for (String name : notice.buyerNames()) {
      buyers.add(resolver.idOf(name));
      resolver.parentOf(name).ifPresent(families::add);
    }
    return new Fingerprint(
        ProjectId.of(notice.projectId()),
        buyers,
        families,
        notice.agencyName() == null ? null : resolver.idOf(notice.agencyName()),
        titles.read(notice.title(), notice.buyerNames()),
        notice.noticeType() == NoticeType.INTENTION ? plan(notice) : null,
        notice.budgetAmount(),
        hash(notice.text()));
  }

  private String plan(Notice notice) {
    return notice.text() == null ? "" : titles.read(notice.text(), notice.buyerNames()).core();
  }

  private static String hash(String text) {
    if (text == null) {
      return null;
    }
    String folded = Folded.withoutSpaces(text).text();
    return folded.length() < MIN_TEXT ? null : Sha256.of(folded);
  }
}
