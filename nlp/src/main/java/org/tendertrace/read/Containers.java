package org.tendertrace.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tendertrace.model.Quarantined.Code;
import org.tendertrace.model.RawDocument;

/**
 * Opens files: zip and tar archives, gzip, JSON Lines and JSON arrays give many documents, anything
 * else is one. What a file is, its first bytes tell before its name. Everything streams: no more
 * than one document is in memory. Stateless and safe for use by several threads.
 */
public final class Containers {

  private static final String LATIN = StandardCharsets.ISO_8859_1.name();

  private final ReadOptions options;
  private final Json json;
  private final JsonRecords records;

  public Containers(ReadOptions options) {
    this.options = options;
    this.json = new Json(options);
    this.records = new JsonRecords(json, options.fields());
  }

  /**
   * Opens a file. The iterator never throws for what the file holds: damage comes out as {@link
   * Found.Refused} at its place, and what can be read behind it follows.
   *
   * @param uri of the file; its last part is its name
   * @param in read as the iterator advances; the caller closes it
   */
  public Iterator<Found> open(String uri, InputStream in) {
    UnpackBudget budget = new UnpackBudget(options.archives());
    return open(uri, uri, budget.source(in), budget, 0);
  }

  /**
   * Makes a document of a line of a JSON Lines file that the caller reads itself.
   *
   * @param uri {@code file#offset=N}
   * @param line not blank; one longer than a document may be need not be whole
   * @param first whether it is the file's first, which may begin with a byte order mark
   */
  public Found line(String uri, byte[] line, boolean first) {
    return line.length > options.maxDocumentBytes()
        ? Refusals.of(uri, Code.TOO_LARGE, JsonLines.tooLong(options.maxDocumentBytes()))
        : records.found(uri, JsonLines.trimmed(line, first));
  }

  /**
   * Makes a document of a row of a table, such as one of a Parquet file. A row whose content is
   * binary is that document; any other row is a record like a line of JSON Lines.
   *
   * @param uri {@code file#row=N}
   * @param columns by name; {@code byte[]}, strings, numbers, lists and maps of such, or null
   */
  public Found row(String uri, Map<String, ?> columns) {
    return new Rows(options, json, records).found(uri, columns);
  }

  /**
   * @param name as far as it tells the format
   * @param depth archives around it
   */
  private Iterator<Found> open(
      String uri, String name, InputStream in, UnpackBudget budget, int depth) {
    try {
      Peek peek = Peek.at(in);
      if (peek.isArchive() && depth >= budget.depth()) {
        String message = "Archives in archives, deeper than %d".formatted(budget.depth());
        return only(Refusals.of(uri, Code.BAD_ARCHIVE, message));
      }
      if (peek.isGzip()) {
        InputStream unzipped =
            GzipCompressorInputStream.builder()
                .setInputStream(peek.stream())
                .setDecompressConcatenated(true)
                .get();
        return open(uri, unzippedName(name), budget.unpacked(unzipped), budget, depth + 1);
      }
      if (peek.isZip()) {
        ZipEnd end = new ZipEnd(peek.stream());
        return members(
            uri, new ZipArchiveInputStream(end, LATIN, true, true), end::seen, budget, depth);
      }
      if (peek.isTar()) {
        return members(
            uri, new TarArchiveInputStream(peek.stream(), LATIN), () -> true, budget, depth);
      }
      return plain(uri, name, peek, budget);
    } catch (IOException | RuntimeException e) {
      return only(Refusals.failed(uri, e, budget));
    }
  }

  private Iterator<Found> members(
      String uri,
      ArchiveInputStream<? extends ArchiveEntry> archive,
      BooleanSupplier complete,
      UnpackBudget budget,
      int depth) {
    return new ArchiveMembers(
        uri,
        archive,
        complete,
        budget,
        (memberUri, name, member) -> open(memberUri, name, member, budget, depth + 1));
  }

  private Iterator<Found> plain(String uri, String name, Peek peek, UnpackBudget budget)
      throws IOException {
    if (peek.isEmpty()) {
      return only(Refusals.of(uri, new byte[0], Code.EMPTY, "No bytes"));
    }
    if (!peek.isText() && endsWith(name, ".zip", ".tar", ".tgz", ".gz")) {
      return only(Refusals.of(uri, Code.BAD_ARCHIVE, "Not the archive that its name says"));
    }
    int maxBytes = options.maxDocumentBytes();
    if (endsWith(name, ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
        || peek.isJsonLines(records)) {
      return new JsonLines(uri, peek.stream(), maxBytes, records, budget);
    }
    if (peek.isJsonArray()) {
      return new JsonArray(uri, peek.stream(), maxBytes, json, records, budget);
    }
    byte[] bytes = peek.stream().readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      return only(Refusals.of(uri, Code.TOO_LARGE, "More than %d bytes".formatted(maxBytes)));
    }
    if (peek.isJsonObject() && (endsWith(name, ".json") || records.isObject(bytes))) {
      return new JsonAnswer(json, records, options.fields()).documents(uri, bytes).iterator();
    }
    return only(new Found.Readable(RawDocument.of(uri, bytes)));
  }

  private static Iterator<Found> only(Found found) {
    return List.of(found).iterator();
  }

  private static String unzippedName(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.endsWith(".tgz")) {
      return plain.substring(0, plain.length() - 4) + ".tar";
    }
    return plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
  }

  private static boolean endsWith(String name, String... endings) {
    String plain = name.toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (plain.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
