package org.tendertrace.jobs.publish;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;

/** A run on its way to being published: it has the lock and a folder of its own. */
public final class Run implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int SUFFIX = 6;

  private final OutputFolder folder;
  private final Lock lock;
  private final String id;
  private boolean published;

  private Run(OutputFolder folder, Lock lock, String id) {
    this.folder = folder;
    this.lock = lock;
    this.id = id;
  }

  /**
   * Begins a run under {@code lock}, after removing what dead runs left.
   *
   * @param started its first moment, which its name tells
   */
  public static Run begin(OutputFolder folder, Lock lock, Instant started) throws IOException {
    Snapshots.clean(folder);
    String id = STAMP.format(started) + "-" + UUID.randomUUID().toString().substring(0, SUFFIX);
    folder.create(Snapshots.file(id, Snapshots.OWNER), Json.write(lock.owner()));
    return new Run(folder, lock, id);
  }

  public String id() {
    return id;
  }

  /** The folder of a table, or the place of a file, of this run. */
  public Path path(String name) {
    return folder.path(Snapshots.file(id, name));
  }

  /** Adds a file to the run. */
  public void add(String name, String text) throws IOException {
    folder.replace(Snapshots.file(id, name), text);
  }

  /** Removes something that only the run itself needed. */
  public void remove(String name) throws IOException {
    folder.delete(Snapshots.file(id, name));
  }

  /** The files of a table that was written to {@link #path}. */
  public List<Manifest.File> files(String table) throws IOException {
    return folder.parquet(Snapshots.file(id, table));
  }

  /** Makes the run whole and lets readers see it. */
  public void publish(Manifest manifest) throws IOException {
    lock.verify();
    remove(Snapshots.OWNER);
    add(Snapshots.MANIFEST, Json.write(manifest));
    // From here on the run may be seen, so that it is never deleted again.
    published = true;
    String path = Snapshots.RUNS + "/" + id;
    folder.replace(
        Snapshots.CURRENT, Json.write(new Snapshots.Current(id, path, Instant.now().toString())));
    folder.link("latest", path);
  }

  /** Removes the run unless it was published. */
  @Override
  public void close() throws IOException {
    if (!published) {
      folder.delete(Snapshots.RUNS + "/" + id);
    }
  }
}
