package org.tendertrace.jobs.sources;

import java.util.List;
import org.tendertrace.model.Quarantined;

/**
 * What was found under the given URIs.
 *
 * @param files sorted by URI, each once
 * @param refused folders and files that could not be looked into
 * @param skipped URIs of hidden files and of files that are still being written
 */
public record Inventory(List<SourceFile> files, List<Quarantined> refused, List<String> skipped) {

  public Inventory {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
    skipped = List.copyOf(skipped);
  }

  public long bytes() {
    return files.stream().mapToLong(SourceFile::bytes).sum();
  }
}
