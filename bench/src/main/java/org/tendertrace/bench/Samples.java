package org.tendertrace.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The HTML notices at hand: the project's own, and those of a corpus where there is one. */
final class Samples {

  /** Stands between what a test expects and the document in the layouts of portals. */
  private static final String END_OF_EXPECTATION = "===\n";

  private static final int SMALLEST_REAL_PAGE = 10_000;

  private Samples() {}

  /** The project's reconstructed and made-up notices, in the order of their names. */
  static List<String> own(Path root) throws IOException {
    List<String> notices = new ArrayList<>();
    for (Path file : html(root.resolve("data-samples/documents"))) {
      // Some of the samples are in GBK, and some are broken.
      notices.add(new String(Files.readAllBytes(file), Jsoup.parse(file).charset()));
    }
    for (Path file : html(root.resolve("nlp/src/test/resources/portals"))) {
      String test = Files.readString(file);
      notices.add(test.substring(test.indexOf(END_OF_EXPECTATION) + END_OF_EXPECTATION.length()));
    }
    return notices;
  }

  /** Whole pages of a corpus as their portals sent them; empty where there is no corpus. */
  static List<byte[]> real(Path corpus) throws IOException {
    Path notices = corpus.resolve("real/notices");
    List<byte[]> pages = new ArrayList<>();
    if (Files.isDirectory(notices)) {
      for (Path file : html(notices)) {
        byte[] page = Files.readAllBytes(file);
        if (page.length >= SMALLEST_REAL_PAGE) {
          pages.add(page);
        }
      }
    }
    return pages;
  }

  /** What {@code html} has inside its body. */
  static String body(String html) {
    int begin = html.indexOf("<body");
    if (begin < 0) {
      return html;
    }
    int end = html.lastIndexOf("</body");
    return html.substring(html.indexOf('>', begin) + 1, end < 0 ? html.length() : end);
  }

  static int bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<Path> html(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
