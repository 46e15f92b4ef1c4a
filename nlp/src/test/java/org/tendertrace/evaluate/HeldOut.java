package org.tendertrace.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * The fixed split of the real notices by portal: a third of the portals, chosen by a checksum of
 * their names, is held out, so that no portal has notices in both parts.
 */
final class HeldOut implements Predicate<Gold> {

  private static final int PARTS = 3;

  private final Map<String, String> portals = new HashMap<>();

  HeldOut(Path real) throws IOException {
    List<String> lines = Files.readAllLines(real.resolve("manifest.tsv"), StandardCharsets.UTF_8);
    List<String> columns = List.of(lines.get(0).split("\t", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      portals.put(cells[columns.indexOf("file")], cells[columns.indexOf("portal")]);
    }
  }

  @Override
  public boolean test(Gold gold) {
    CRC32 sum = new CRC32();
    sum.update(portals.getOrDefault(gold.doc(), gold.doc()).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % PARTS == 0;
  }
}
