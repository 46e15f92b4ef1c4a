package org.tendertrace.synth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that can be bought.
 *
 * @param kind chip, provider or none
 * @param key of the knowledge; empty for things of no interest
 * @param price of one, in yuan
 */
record Thing(String kind, String key, String title, String wording, String unit, BigDecimal price) {
  private static final int COLUMNS = 6;

  boolean isHit() {
    return !key.isEmpty();
  }

  /** The things of the table, in its order. */
  static List<Thing> all() {
    try (InputStream in = Thing.class.getResourceAsStream("/synth/things.tsv")) {
      List<Thing> things = new ArrayList<>();
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", COLUMNS);
        things.add(
            new Thing(cells[0], cells[1], cells[2], cells[3], cells[4], new BigDecimal(cells[5])));
      }
      return things;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
