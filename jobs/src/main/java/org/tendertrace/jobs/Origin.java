package org.tendertrace.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tendertrace.jobs.publish.Fingerprint;
import org.tendertrace.jobs.publish.Json;
import org.tendertrace.jobs.publish.Manifest;
import org.tendertrace.jobs.sources.Inventory;
import org.tendertrace.jobs.sources.SourceFile;

/**
 * All that the tables of a run depend on. Two runs of one origin have the same tables.
 *
 * @param fingerprint of all the rest
 * @param versions of the program and of what it runs on; the program's with a fingerprint of its
 *     jar
 * @param configuration every key and value in force
 * @param inventory every file with size and time, as JSON Lines
 */
record Origin(
    String fingerprint,
    Map<String, String> versions,
    Map<String, String> configuration,
    Manifest.Inputs inputs,
    String inventory) {

  /**
   * The origin of a run.
   *
   * @param linguist what language is understood with
   */
  static Origin of(
      List<String> uris,
      Inventory inventory,
      Settings settings,
      String sparkVersion,
      String linguist) {
    Map<String, String> versions = new TreeMap<>();
    versions.put("tendertrace", Version.current());
    versions.put("program", program());
    versions.put("spark", sparkVersion);
    versions.put("java", System.getProperty("java.version"));
    versions.put("corenlp", linguist);
    versions.put("knowledge_overrides", folder(settings.knowledgeOverrides()));
    String decisions = settings.review().decisions();
    versions.put("decisions", decisions == null ? "none" : file(Path.of(decisions)));
    settings.lists().forEach(list -> versions.put("list " + list, file(Path.of(list))));
    String files = files(inventory);
    Manifest.Inputs inputs =
        new Manifest.Inputs(
            uris.stream().map(Origin::withoutSecret).toList(),
            inventory.files().size(),
            inventory.bytes(),
            inventory.skipped().size(),
            Fingerprint.of(List.of(files, inventory.refused().toString())));
    List<String> parts = new ArrayList<>();
    parts.add(inputs.fingerprint());
    parts.add(versions.toString());
    parts.add(new TreeMap<>(settings.resolved()).toString());
    return new Origin(Fingerprint.of(parts), versions, settings.resolved(), inputs, files);
  }

  private static String files(Inventory inventory) {
    StringBuilder lines = new StringBuilder();
    for (SourceFile file : inventory.files()) {
      lines.append(Json.line(file)).append('\n');
    }
    return lines.toString();
  }

  /** The program's own jar; classes in a folder are those of somebody who is changing them. */
  private static String program() {
    try {
      URI code = Origin.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(code);
      return Files.isDirectory(path) ? "classes" : file(path);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String folder(String folder) {
    if (folder == null) {
      return "none";
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return Fingerprint.of(
          files
              .filter(Files::isRegularFile)
              .sorted()
              .map(file -> file.getFileName() + " " + file(file))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return Fingerprint.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code scheme://user:password@host} without the password. */
  static String withoutSecret(String uri) {
    return uri.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://[^/@:]*):[^/@]*@", "$1:***@");
  }
}
