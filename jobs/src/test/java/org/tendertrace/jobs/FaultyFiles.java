package org.tendertrace.jobs;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.util.Progressable;

/**
 * The local files under the scheme {@code faulty}, with two faults that a test cannot have from a
 * real disk: while it is {@linkplain #fill full} no table can be written, and a folder called
 * {@code closed} lets nobody in.
 */
public final class FaultyFiles extends RawLocalFileSystem {
  private static final URI ROOT = URI.create("faulty:///");
  private static volatile boolean full;

  /** Makes the scheme known. */
  static void register(Configuration configuration) {
    configuration.set("fs.faulty.impl", FaultyFiles.class.getName());
  }

  static void fill(boolean now) {
    full = now;
  }

  static String uri(java.nio.file.Path path) {
    return "faulty://" + path.toAbsolutePath();
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public String getScheme() {
    return ROOT.getScheme();
  }

  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    checkOpen(folder);
    return super.listStatus(folder);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    checkWritable(file);
    return super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  // The one that Parquet calls; RawLocalFileSystem has it beside the other.
  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    checkWritable(file);
    return super.create(file, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean mkdirs(Path folder) throws IOException {
    checkOpen(folder);
    return super.mkdirs(folder);
  }

  @Override
  public boolean mkdirs(Path folder, FsPermission permission) throws IOException {
    checkOpen(folder);
    return super.mkdirs(folder, permission);
  }

  private static void checkWritable(Path file) throws IOException {
    checkOpen(file.getParent());
    if (full && file.getName().endsWith(".parquet")) {
      throw new IOException("No space left on device");
    }
  }

  private static void checkOpen(Path folder) throws AccessControlException {
    for (Path above = folder; above != null; above = above.getParent()) {
      if (above.getName().equals("closed")) {
        throw new AccessControlException("Permission denied: " + folder.toUri().getPath());
      }
    }
  }
}
