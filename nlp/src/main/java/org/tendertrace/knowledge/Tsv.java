package org.tendertrace.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of the knowledge: tab-separated UTF-8 text. Lines that start with {@code #} are comments,
 * the first other line names the columns, an empty cell means "not known", and {@code |} separates
 * the values of a list.
 */
final class Tsv {

  private Tsv() {}

  /**
   * The rows of table {@code name}, from the folder of overrides where it has a file of that name,
   * else from the resources.
   *
   * @param overrides a folder, or {@code null}
   * @throws IllegalArgumentException if a row has not as many cells as there are columns
   */
  static List<Row> read(String name, Path overrides) {
    Path override = overrides == null ? null : overrides.resolve(name);
    boolean overridden = override != null && Files.exists(override);
    String where = overridden ? override.toString() : "knowledge/" + name;
    try (InputStream in =
        overridden
            ? Files.newInputStream(override)
            : Tsv.class.getResourceAsStream("/knowledge/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("No such table of the knowledge: " + where);
      }
      return parse(where, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + where + ": " + e.getMessage(), e);
    }
  }

  static List<Row> parse(String where, BufferedReader lines) throws IOException {
    List<Row> rows = new ArrayList<>();
    String[] columns = null;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns == null) {
        columns = cells;
        continue;
      }
      if (cells.length != columns.length) {
        throw new IllegalArgumentException(
            "%s line %d has %d cells, its header has %d"
                .formatted(where, number, cells.length, columns.length));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int k = 0; k < columns.length; k++) {
        row.put(columns[k].strip(), cells[k].strip());
      }
      rows.add(new Row(where + " line " + number, row));
    }
    return rows;
  }

  /** One row, cells by column name. */
  record Row(String where, Map<String, String> cells) {

    /**
     * The cell, or {@code null} where it is empty.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException(where + ": the table has no column " + column);
      }
      return cell.isEmpty() ? null : cell;
    }

    /**
     * The cell, which must not be empty.
     *
     * @throws IllegalArgumentException if it is, or there is no such column
     */
    String require(String column) {
      String cell = get(column);
      if (cell == null) {
        throw new IllegalArgumentException(where + ": " + column + " must not be empty");
      }
      return cell;
    }

    /**
     * The cell as one of the constants of {@code type}, in any case.
     *
     * @throws IllegalArgumentException if it is empty or none of them
     */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
      return constant(column, require(column), type);
    }

    /**
     * One value of a cell as one of the constants of {@code type}, in any case.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    <E extends Enum<E>> E constant(String column, String value, Class<E> type) {
      try {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        throw new IllegalArgumentException(
            "%s: %s has no such value: '%s'".formatted(where, column, value), unknown);
      }
    }

    /** The values of a list; none where the cell is empty. */
    List<String> list(String column) {
      String cell = get(column);
      if (cell == null) {
        return List.of();
      }
      List<String> values = new ArrayList<>();
      for (String value : cell.split("\\|", -1)) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
      return List.copyOf(values);
    }

    /**
     * The cell as a number, or {@code null} where it is empty.
     *
     * @throws IllegalArgumentException if it is none
     */
    Double number(String column) {
      String cell = get(column);
      try {
        return cell == null ? null : Double.valueOf(cell);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            where + ": " + column + " is no number: '" + cell + "'", e);
      }
    }

    /**
     * Whether the cell says yes or no; {@code null} where it is empty.
     *
     * @throws IllegalArgumentException if it says anything else
     */
    Boolean yesOrNo(String column) {
      String cell = get(column);
      if (cell == null) {
        return null;
      }
      return switch (cell) {
        case "yes" -> true;
        case "no" -> false;
        default ->
            throw new IllegalArgumentException(
                where + ": " + column + " is neither yes nor no: '" + cell + "'");
      };
    }

    /**
     * The cell as a day, like 2024-03-18.
     *
     * @throws IllegalArgumentException if it is empty or no day
     */
    LocalDate day(String column) {
      String cell = require(column);
      try {
        return LocalDate.parse(cell);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            where + ": " + column + " is no day like 2024-03-18: '" + cell + "'", e);
      }
    }
  }
}
