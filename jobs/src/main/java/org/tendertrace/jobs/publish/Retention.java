package org.tendertrace.jobs.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Which published runs a folder need not keep. */
public final class Retention {

  private Retention() {}

  /**
   * The oldest published runs, so that {@code keep} remain; the current one is never among them.
   */
  public static List<String> beyond(OutputFolder folder, int keep) throws IOException {
    Optional<String> current = Snapshots.current(folder).map(Manifest::runId);
    List<String> others =
        Snapshots.published(folder).stream()
            .filter(run -> !current.equals(Optional.of(run)))
            .toList();
    int kept = Math.max(0, keep - (current.isPresent() ? 1 : 0));
    return others.subList(0, Math.max(0, others.size() - kept));
  }

  /**
   * Deletes runs, and what dead ones left. A run first becomes one that died under {@code lock}, so
   * that one half deleted is seen for what it is, and the next run removes the rest.
   */
  public static void delete(OutputFolder folder, Lock lock, List<String> runs) throws IOException {
    for (String run : runs) {
      lock.verify();
      folder.create(Snapshots.file(run, Snapshots.OWNER), Json.write(lock.owner()));
      folder.delete(Snapshots.file(run, Snapshots.MANIFEST));
      folder.delete(Snapshots.RUNS + "/" + run);
    }
    Snapshots.clean(folder);
  }
}
