package org.tendertrace;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.RawDocument;
import org.tendertrace.text.Linguist;

/** Whatever a crawler makes of a notice, it is read or refused; no reader gives up on it. */
class DamagedNoticesTest {

  private static final int NOTICES = 6_000;
  private static final int LOST = 40;
  private static final int PIECE = 600;

  private final NoticeAnalyzer analyzer =
      new NoticeAnalyzer(Knowledge.load(), AnalyzerOptions.defaults().withoutGate(), Linguist.NONE);
  private final Random random = new Random(7);

  @Test
  void everyPieceOfANoticeIsRead() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("portals", "mentions/documents")) {
      try (Stream<Path> some = Files.list(Path.of("src", "test", "resources", folder))) {
        some.filter(f -> f.toString().matches(".*[.](html|txt)")).sorted().forEach(files::add);
      }
    }
    for (int k = 0; k < NOTICES; k++) {
      Path file = files.get(random.nextInt(files.size()));
      String text = damaged(Files.readString(file));
      RawDocument document = RawDocument.of(file.toString(), text.getBytes(StandardCharsets.UTF_8));
      assertThatCode(() -> analyzer.analyze(document)).as(text).doesNotThrowAnyException();
    }
  }

  private String damaged(String text) {
    int begin = random.nextInt(text.length());
    switch (random.nextInt(4)) {
      case 0 -> {
        return text.substring(begin, Math.min(text.length(), begin + 1 + random.nextInt(PIECE)));
      }
      case 1 -> {
        return text.substring(begin);
      }
      case 2 -> {
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        Collections.shuffle(lines, random);
        return String.join("\n", lines);
      }
      default -> {
        StringBuilder left = new StringBuilder(text);
        for (int k = 0; k < LOST && left.length() > 1; k++) {
          left.deleteCharAt(random.nextInt(left.length()));
        }
        return left.toString();
      }
    }
  }
}
