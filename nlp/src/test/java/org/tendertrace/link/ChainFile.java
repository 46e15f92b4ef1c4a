package org.tendertrace.link;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tendertrace.model.RawDocument;

/**
 * A file of reconstructed notices and the procurements that they are of, as the README beside the
 * files tells.
 *
 * @param documents by the number of the notice in the file
 */
record ChainFile(String name, Map<Integer, RawDocument> documents, List<Labelled> processes) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "chains");

  /**
   * A procurement.
   *
   * @param notices their numbers in the file
   * @param amount that counts in the end; {@code null} where none does
   */
  record Labelled(String name, List<Integer> notices, BigDecimal amount) {}

  /** Up to this number all files are to develop with. */
  private static final int LAST_OPEN = 250;

  /**
   * The files to develop with (up to {@value #LAST_OPEN}, and odd numbers behind) or those to
   * measure with (even ones behind).
   */
  static List<ChainFile> part(boolean development) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<ChainFile> part = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt") && isOpen(name) == development) {
          part.add(read(name.replace(".txt", ""), Files.readString(file)));
        }
      }
      return part;
    }
  }

  private static boolean isOpen(String name) {
    int number = Integer.parseInt(name.substring(0, 3));
    return number <= LAST_OPEN || number % 2 == 1;
  }

  private static ChainFile read(String name, String content) {
    List<Labelled> processes = new ArrayList<>();
    Map<Integer, RawDocument> documents = new TreeMap<>();
    String[] parts = content.split("(?m)^## ", -1);
    for (String line : parts[0].lines().toList()) {
      if (line.startsWith("#! process ")) {
        processes.add(labelled(line.substring("#! process ".length()).split(" *\\| *", -1)));
      }
    }
    for (int k = 1; k < parts.length; k++) {
      int end = parts[k].indexOf('\n');
      String[] head = parts[k].substring(0, end).split(" *\\| *", -1);
      byte[] bytes = parts[k].substring(end + 1).getBytes(StandardCharsets.UTF_8);
      documents.put(
          Integer.valueOf(head[0].strip()),
          new RawDocument(
              name + "#" + head[0].strip(),
              bytes,
              null,
              "UTF-8",
              Map.of(RawDocument.Metadata.URL, head[1].strip())));
    }
    return new ChainFile(name, documents, processes);
  }

  private static Labelled labelled(String[] fields) {
    List<Integer> notices =
        Stream.of(fields[1].replace("notices", "").strip().split(" +", -1))
            .map(Integer::valueOf)
            .collect(Collectors.toList());
    String amount = fields[2].replace("amount", "").strip();
    return new Labelled(
        fields[0].strip(),
        notices,
        amount.startsWith("none") ? null : new BigDecimal(amount.split(" ", -1)[0]));
  }
}
