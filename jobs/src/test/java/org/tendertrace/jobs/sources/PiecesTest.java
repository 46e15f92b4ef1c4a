package org.tendertrace.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tendertrace.jobs.Settings;
import org.tendertrace.model.RawDocument.Metadata;
import org.tendertrace.read.Found;
import org.tendertrace.read.ReadOptions;

/** A file read in pieces holds what it holds when it is read in one. */
class PiecesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 40, 64, 1000})
  void piecesOfJsonLinesHaveEachLineOnce(long splitBytes) throws IOException {
    Path file = folder.resolve("notices.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int k = 0; k < 20; k++) {
      lines.append("{\"content\":\"第").append(k).append("号采购公告").append("。".repeat(k));
      lines.append("\"}").append(k % 3 == 0 ? "\r\n\n" : "\n");
    }
    lines.append("{\"content\":\"broken\n");
    lines.append("{\"content\":\"last, without an end of line\"}");
    Files.writeString(file, lines);

    List<Found> whole = read(file, Long.MAX_VALUE);
    List<Found> pieces = read(file, splitBytes);

    assertThat(texts(whole))
        .hasSize(22)
        .contains("MALFORMED_JSON")
        .anyMatch(text -> text.contains("第19号采购公告"));
    assertThat(texts(pieces)).containsExactlyElementsOf(texts(whole));
    byte[] bytes = Files.readAllBytes(file);
    for (String uri : uris(pieces)) {
      assertThat(uri).startsWith(file + "#offset=");
      int offset = Integer.parseInt(uri.substring(uri.lastIndexOf('=') + 1));
      assertThat(bytes[offset]).isEqualTo((byte) '{');
    }
    assertThat(new HashSet<>(uris(pieces))).hasSameSizeAs(pieces);
  }

  @Test
  void rowsOfParquetAreRecordsAndPiecesHaveEachOnce() throws IOException, SQLException {
    Path file = folder.resolve("notices.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "COPY (SELECT 'https://a.example/' || i AS url, '<p>第' || i || '号采购公告</p>' AS content,"
              + " DATE '2024-03-18' + i::INT AS publish_date, i AS other FROM range(5000) t(i))"
              + " TO '%s' (FORMAT parquet, ROW_GROUP_SIZE 2048)".formatted(file));
    }

    List<Found> whole = read(file, Long.MAX_VALUE);
    List<Found> pieces = read(file, Files.size(file) / 5);

    assertThat(uris(whole)).hasSize(5000).startsWith(file + "#row=0", file + "#row=1");
    assertThat(whole.get(7))
        .isInstanceOfSatisfying(
            Found.Readable.class,
            found -> {
              assertThat(found.document().metadata())
                  .containsEntry(Metadata.URL, "https://a.example/7")
                  .containsEntry(Metadata.PUBLISHED, "2024-03-25");
              assertThat(new String(found.document().bytes(), StandardCharsets.UTF_8))
                  .contains("第7号采购公告");
            });
    assertThat(uris(pieces)).containsExactlyInAnyOrderElementsOf(uris(whole));
    assertThat(texts(pieces)).containsExactlyInAnyOrderElementsOf(texts(whole));
  }

  private static List<Found> read(Path file, long splitBytes) throws IOException {
    SourceFile source =
        new SourceFile(file.toString(), file.toUri().toString(), Files.size(file), 0);
    Settings.Input settings = new Settings.Input(1 << 20, 100, splitBytes, 0);
    List<Piece> inOrder =
        Batches.of(List.of(source), settings, 4).stream()
            .flatMap(batch -> batch.pieces().stream())
            .sorted(Comparator.comparingLong(Piece::begin))
            .toList();
    List<Found> found = new ArrayList<>();
    try (Finds finds =
        new Finds(new Batch(inOrder), new Configuration(), ReadOptions.defaults(null))) {
      finds.forEachRemaining(found::add);
    }
    return found;
  }

  /** What stands in each document; the code of what is refused. */
  private static List<String> texts(List<Found> found) {
    return found.stream()
        .map(
            each ->
                each instanceof Found.Readable readable
                    ? new String(readable.document().bytes(), StandardCharsets.UTF_8)
                    : ((Found.Refused) each).why().code().name())
        .toList();
  }

  private static List<String> uris(List<Found> found) {
    return found.stream()
        .map(
            each ->
                each instanceof Found.Readable readable
                    ? readable.document().uri()
                    : ((Found.Refused) each).why().uri())
        .toList();
  }
}
