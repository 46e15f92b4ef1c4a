package org.tendertrace.jobs.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The published runs of a folder. */
public final class Snapshots {
  static final String CURRENT = "current.json";
  static final String RUNS = "runs";
  static final String MANIFEST = "manifest.json";
  static final String OWNER = ".owner.json";

  private Snapshots() {}

  /** Which run readers see. */
  record Current(String runId, String path, String published) {}

  /** The manifest of the run that readers see; empty where none was ever published. */
  public static Optional<Manifest> current(OutputFolder folder) throws IOException {
    Optional<String> pointer = folder.read(CURRENT);
    if (pointer.isEmpty()) {
      return Optional.empty();
    }
    return published(folder, Json.read(pointer.get(), Current.class).runId());
  }

  /** The manifest of a run; empty where none of this id was published. */
  public static Optional<Manifest> published(OutputFolder folder, String run) throws IOException {
    Optional<String> manifest = folder.read(file(run, MANIFEST));
    return manifest.isEmpty()
        ? Optional.empty()
        : Optional.of(Json.read(manifest.get(), Manifest.class));
  }

  /** The ids of all published runs, the oldest first. */
  public static List<String> published(OutputFolder folder) throws IOException {
    List<String> published = new ArrayList<>();
    for (String run : folder.list(RUNS)) {
      if (folder.exists(file(run, MANIFEST))) {
        published.add(run);
      }
    }
    return published;
  }

  /**
   * Removes what runs left that died before they were whole. One whose state is not certain (it has
   * a manifest, or its owner may live) stays.
   *
   * @return the runs removed
   */
  static List<String> clean(OutputFolder folder) throws IOException {
    List<String> removed = new ArrayList<>();
    for (String run : folder.list(RUNS)) {
      Optional<String> owner = folder.read(file(run, OWNER));
      if (!folder.exists(file(run, MANIFEST))
          && owner.isPresent()
          && Json.read(owner.get(), Lock.Owner.class).isGone()) {
        folder.delete(RUNS + "/" + run);
        removed.add(run);
      }
    }
    return removed;
  }

  /** The path of a table or file of a run, in the folder of the runs. */
  public static String file(String run, String name) {
    return RUNS + "/" + run + "/" + name;
  }
}
