package org.tendertrace.knowledge;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A user's list of organisations: CSV (RFC 4180) in UTF-8 with a header of {@code name, alias,
 * list, since}, in any order. {@code alias} may be empty or missing, and has {@code |} between
 * several; {@code since} is a day like 2024-03-18, or empty or missing where it is not known.
 */
public final class ListFile {

  private static final String NAME = "name";
  private static final String ALIAS = "alias";
  private static final String LIST = "list";
  private static final String SINCE = "since";
  private static final Set<String> COLUMNS = Set.of(NAME, ALIAS, LIST, SINCE);
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
          .setIgnoreHeaderCase(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private ListFile() {}

  /**
   * The rows of {@code file}.
   *
   * @throws IllegalArgumentException if it is malformed, in one line that names the file and, where
   *     there is one, the line
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<ListedName> read(Path file) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException("Cannot read the list " + file + ": give a readable file");
    }
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), decoder);
        PushbackReader marked = new PushbackReader(reader);
        CSVParser parser = FORMAT.parse(withoutMark(marked))) {
      checkHeader(file, parser.getHeaderNames());
      List<ListedName> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        rows.add(row(file + " line " + parser.getCurrentLineNumber(), record));
      }
      if (rows.isEmpty()) {
        throw new IllegalArgumentException(file + " lists no organisation");
      }
      return List.copyOf(rows);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8: save it as CSV in UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list " + file + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException(file + " is no CSV: " + e.getCause().getMessage(), e);
    }
  }

  private static Reader withoutMark(PushbackReader reader) throws IOException {
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  private static void checkHeader(Path file, List<String> header) {
    for (String required : new String[] {NAME, LIST}) {
      if (header.stream().noneMatch(required::equalsIgnoreCase)) {
        throw new IllegalArgumentException(
            "%s has no column %s: its first line must be name,alias,list,since"
                .formatted(file, required));
      }
    }
    for (String column : header) {
      if (header.stream().filter(column::equalsIgnoreCase).count() > 1) {
        throw new IllegalArgumentException(file + " has the column " + column + " twice");
      }
      if (COLUMNS.stream().noneMatch(column::equalsIgnoreCase)) {
        throw new IllegalArgumentException(
            "%s has an unknown column '%s': its first line must be name,alias,list,since"
                .formatted(file, column));
      }
    }
  }

  private static ListedName row(String where, CSVRecord record) {
    if (!record.isConsistent()) {
      throw new IllegalArgumentException(
          "%s has %d cells, its header has %d"
              .formatted(where, record.size(), record.getParser().getHeaderNames().size()));
    }
    String since = cell(record, SINCE);
    try {
      return new ListedName(
          required(where, record, NAME),
          List.of(cell(record, ALIAS).split("\\|", -1)).stream()
              .map(String::strip)
              .filter(alias -> !alias.isEmpty())
              .toList(),
          required(where, record, LIST),
          since.isEmpty() ? null : LocalDate.parse(since),
          where);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s: since is no day like 2024-03-18: '%s'".formatted(where, since), e);
    }
  }

  private static String required(String where, CSVRecord record, String column) {
    String cell = cell(record, column);
    if (cell.isEmpty()) {
      throw new IllegalArgumentException(where + ": " + column + " must not be empty");
    }
    return cell;
  }

  private static String cell(CSVRecord record, String column) {
    return record.isMapped(column) ? record.get(column).strip() : "";
  }
}
