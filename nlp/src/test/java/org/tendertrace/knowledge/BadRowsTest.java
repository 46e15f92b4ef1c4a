package org.tendertrace.knowledge;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that cannot be used is refused with its name, the line and what is wrong. */
class BadRowsTest {

  @TempDir Path overrides;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linking_words.tsv | word~kind~source;编号~numero~me | line 2: kind has no such value: 'numero'",
        "field_cues.tsv | kind~cue~source;won~~me | line 2: cue must not be empty",
        "field_cues.tsv | kind~cue~source;other_word~布局~me | line 2: no ending stands between two ~ in '布局'",
        "title_words.tsv | word~kind~round~source;公告~notice~me | line 2 has 3 cells, its header has 4",
        "status_cues.tsv | scope~status~side~weight~reach~words~source;sentence~asked~above~1~~要~me | line 2: side has no such value: 'above'",
        "statement_words.tsv | use~words~meaning~source;owner~~who buys~me | line 2: words must not be empty",
        "statement_words.tsv | use~words~meaning~source;owner~甲方~who buys~me | statement_words.tsv has no words of use [OWN_BODY,",
      })
  void isNamed(String table, String lines, String message) throws IOException {
    Files.writeString(overrides.resolve(table), lines.replace(';', '\n').replace('~', '\t'));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Knowledge.load(overrides))
        .withMessageContaining(message)
        .withMessageContaining(table);
  }
}
