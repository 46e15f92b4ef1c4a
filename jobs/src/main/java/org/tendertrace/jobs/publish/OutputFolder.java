package org.tendertrace.jobs.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * The folder that runs are published in, on any file system of Hadoop's. Paths are relative to it,
 * with slashes.
 */
public final class OutputFolder {
  private final FileSystem files;
  private final Path root;
  private final Configuration configuration;

  private OutputFolder(FileSystem files, Path root, Configuration configuration) {
    this.files = files;
    this.root = root;
    this.configuration = configuration;
  }

  /**
   * The folder at {@code uri}, which need not exist.
   *
   * @throws IOException if there is no such file system, or it does not answer
   */
  public static OutputFolder at(String uri, Configuration configuration) throws IOException {
    Path path = new Path(uri);
    FileSystem files = path.getFileSystem(configuration);
    Path root = files.makeQualified(path);
    // Beside each file that Hadoop's local file system writes it puts a hidden one of checksums;
    // the manifest has better ones.
    FileSystem plain = files instanceof LocalFileSystem local ? local.getRaw() : files;
    return new OutputFolder(plain, root, configuration);
  }

  public Path path(String relative) {
    return new Path(root, relative);
  }

  public boolean exists(String relative) throws IOException {
    return files.exists(path(relative));
  }

  /** What a file says, or empty where there is none. */
  public Optional<String> read(String relative) throws IOException {
    try (InputStream in = files.open(path(relative))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  public long modified(String relative) throws IOException {
    return files.getFileStatus(path(relative)).getModificationTime();
  }

  /**
   * Writes a file unless there is one already; of several processes that try, one succeeds.
   *
   * @return whether it was written
   */
  public boolean create(String relative, String text) throws IOException {
    Path path = path(relative);
    files.mkdirs(path.getParent());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (isLocal()) {
        Files.write(local(path), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } else {
        try (OutputStream out = files.create(path, false)) {
          out.write(bytes);
        }
      }
      return true;
    } catch (FileAlreadyExistsException | org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Writes a file, over what stands there, such that a reader sees either the old or the new. */
  public void replace(String relative, String text) throws IOException {
    Path target = path(relative);
    Path draft = new Path(target.getParent(), "." + target.getName() + "-" + UUID.randomUUID());
    files.mkdirs(target.getParent());
    try {
      write(draft, text);
      move(draft, target);
    } catch (IOException e) {
      files.delete(draft, false);
      throw e;
    }
  }

  private void move(Path draft, Path target) throws IOException {
    if (isLocal()) {
      Files.move(local(draft), local(target), StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    try {
      FileContext.getFileContext(target.toUri(), configuration)
          .rename(draft, target, Options.Rename.OVERWRITE);
    } catch (UnsupportedFileSystemException e) {
      // Known only by the older interface, as object stores are: there, a file appears when it is
      // closed, all at once.
      String text = new String(files.open(draft).readAllBytes(), StandardCharsets.UTF_8);
      write(target, text);
      files.delete(draft, false);
    }
  }

  private void write(Path path, String text) throws IOException {
    try (OutputStream out = files.create(path, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Renames a file; {@code false} where it is gone or something stands at the target. */
  boolean rename(String from, String to) throws IOException {
    try {
      return !files.exists(path(to)) && files.rename(path(from), path(to));
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  void delete(String relative) throws IOException {
    files.delete(path(relative), true);
  }

  /** Points a symbolic link at a folder, where the file system has links; else does nothing. */
  void link(String relative, String target) throws IOException {
    if (!isLocal()) {
      return;
    }
    java.nio.file.Path link = local(path(relative));
    java.nio.file.Path draft = link.resolveSibling("." + link.getFileName() + UUID.randomUUID());
    try {
      Files.createSymbolicLink(draft, java.nio.file.Path.of(target));
      Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE);
    } catch (UnsupportedOperationException e) {
      Files.deleteIfExists(draft);
    }
  }

  /** Names of what stands in a folder, sorted; none where there is no folder. */
  public List<String> list(String relative) throws IOException {
    List<String> names = new ArrayList<>();
    for (FileStatus status : statuses(relative)) {
      names.add(status.getPath().getName());
    }
    return names;
  }

  private List<FileStatus> statuses(String relative) throws IOException {
    try {
      List<FileStatus> statuses = new ArrayList<>(List.of(files.listStatus(path(relative))));
      statuses.sort(Comparator.comparing(FileStatus::getPath));
      return statuses;
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /**
   * The Parquet files of a folder, with what a reader needs to check them; whatever else its writer
   * left there is removed.
   */
  List<Manifest.File> parquet(String relative) throws IOException {
    List<Manifest.File> parquet = new ArrayList<>();
    for (FileStatus status : statuses(relative)) {
      String name = status.getPath().getName();
      if (name.endsWith(".parquet")) {
        parquet.add(new Manifest.File(name, status.getLen(), sha256(status.getPath())));
      } else {
        files.delete(status.getPath(), true);
      }
    }
    return parquet;
  }

  private String sha256(Path path) throws IOException {
    try (InputStream in = files.open(path)) {
      return Fingerprint.of(in);
    }
  }

  private boolean isLocal() {
    return "file".equals(root.toUri().getScheme());
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  @Override
  public String toString() {
    return isLocal() ? root.toUri().getPath() : root.toString();
  }
}
