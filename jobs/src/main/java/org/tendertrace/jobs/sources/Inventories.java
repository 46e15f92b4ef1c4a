package org.tendertrace.jobs.sources;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;
import org.tendertrace.model.Quarantined;

/**
 * Looks for input under URIs: files, folders with all that is in them, globs. Names that start with
 * {@code .} or {@code _} or end in {@code ._COPYING_} are hidden or unfinished by Hadoop's
 * convention, and left out unless they are given by name.
 */
public final class Inventories {
  private static final String STAGE = "sources";
  private static final String UNFINISHED = "._COPYING_";

  private final Configuration configuration;
  private final Map<String, SourceFile> files = new TreeMap<>();
  private final Map<String, Quarantined> refused = new TreeMap<>();
  private final List<String> skipped = new ArrayList<>();
  private final Set<String> entered = new HashSet<>();

  private Inventories(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * All that stands under {@code uris}.
   *
   * @throws Failure ({@link Exit#USAGE}) if one of them does not exist or no file system has it, or
   *     there is nothing at all under them
   */
  public static Inventory of(List<String> uris, Configuration configuration) {
    Inventories inventories = new Inventories(configuration);
    uris.forEach(inventories::add);
    if (inventories.files.isEmpty() && inventories.refused.isEmpty()) {
      throw new Failure(
          Exit.USAGE,
          "No input documents under %s: check --input (%d hidden or unfinished files left out)"
              .formatted(String.join(", ", uris), inventories.skipped.size()));
    }
    List<SourceFile> sorted = new ArrayList<>(inventories.files.values());
    sorted.sort(Comparator.comparing(SourceFile::uri));
    return new Inventory(
        sorted, List.copyOf(inventories.refused.values()), List.copyOf(inventories.skipped));
  }

  private void add(String uri) {
    try {
      Path given = new Path(uri);
      FileSystem fileSystem = given.getFileSystem(configuration);
      Names names = new Names(uri, fileSystem);
      FileStatus[] found =
          fileSystem.exists(given)
              ? new FileStatus[] {fileSystem.getFileStatus(given)}
              : fileSystem.globStatus(given);
      if (found == null || found.length == 0) {
        throw new Failure(Exit.USAGE, "No such input: " + uri + ": check --input");
      }
      for (FileStatus status : found) {
        enter(fileSystem, status, names);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(
          Exit.USAGE, "Cannot look into the input %s: %s".formatted(uri, e.getMessage()), e);
    }
  }

  private void enter(FileSystem fileSystem, FileStatus status, Names names) {
    String uri = names.of(status.getPath());
    if (status.isFile()) {
      files.putIfAbsent(
          status.getPath().toString(),
          new SourceFile(
              uri, status.getPath().toString(), status.getLen(), status.getModificationTime()));
      return;
    }
    try {
      // A link to a folder above would lead round in circles.
      if (!entered.add(real(status.getPath()))) {
        return;
      }
      for (FileStatus child : fileSystem.listStatus(status.getPath())) {
        String name = child.getPath().getName();
        if (isHidden(name)) {
          skipped.add(names.of(child.getPath()));
        } else {
          enter(fileSystem, child, names);
        }
      }
    } catch (FileNotFoundException e) {
      refuse(uri, "gone while it was being listed", e);
    } catch (IOException e) {
      refuse(uri, "cannot be listed", e);
    }
  }

  private void refuse(String uri, String what, IOException why) {
    String message = "%s: %s".formatted(what, why.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    refused.put(uri, new Quarantined(null, uri, STAGE, Quarantined.Code.UNREADABLE, message, true));
  }

  private static boolean isHidden(String name) {
    boolean underscored = name.startsWith("_") && !name.contains("=");
    return name.startsWith(".") || underscored || name.endsWith(UNFINISHED);
  }

  private static String real(Path path) throws IOException {
    return "file".equals(path.toUri().getScheme())
        ? java.nio.file.Path.of(path.toUri().getPath()).toRealPath().toString()
        : path.toString();
  }

  /** Names files as the user named the folder they were found under. */
  private static final class Names {
    private final String given;
    private final String qualified;

    Names(String uri, FileSystem fileSystem) throws IOException {
      String base = uri;
      if (!fileSystem.exists(new Path(uri))) { // a glob: the part before the first special sign
        int special = base.replaceAll("[*?\\[{].*", "").length();
        base = base.substring(0, special);
        base = base.contains("/") ? base.substring(0, base.lastIndexOf('/') + 1) : "";
      }
      this.given = base;
      this.qualified = fileSystem.makeQualified(new Path(base.isEmpty() ? "." : base)).toString();
    }

    String of(Path path) {
      String full = path.toString();
      if (!full.startsWith(qualified)) {
        return full;
      }
      String rest = full.substring(qualified.length());
      if (given.isEmpty()) {
        return rest.startsWith("/") ? rest.substring(1) : rest;
      }
      return given.endsWith("/") && rest.startsWith("/") ? given + rest.substring(1) : given + rest;
    }
  }
}
