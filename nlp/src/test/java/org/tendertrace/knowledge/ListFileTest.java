package org.tendertrace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFileTest {

  @TempDir Path folder;

  @Test
  void aListIsReadWithItsAliasesAndDays() throws IOException {
    Path file =
        write(
            String.join(
                "\r\n",
                "\uFEFFName,alias,list,since",
                "\"示例大学, 甲\",甲大|Example University,watch,2024-03-18",
                "",
                "示例公司,,watch,",
                ""));
    assertThat(ListFile.read(file))
        .containsExactly(
            new ListedName(
                "示例大学, 甲",
                List.of("甲大", "Example University"),
                "watch",
                LocalDate.of(2024, 3, 18),
                file + " line 2"),
            new ListedName("示例公司", List.of(), "watch", null, file + " line 4"));
  }

  @Test
  void aliasAndSinceMayBeMissing() throws IOException {
    assertThat(ListFile.read(write("list,name\nwatch,示例公司\n")))
        .extracting(ListedName::name, ListedName::since)
        .containsExactly(tuple("示例公司", null));
  }

  @ParameterizedTest
  @CsvSource({
    "'name,alias,since\n甲,,\n', has no column list",
    "'name,list,date\n甲,a,\n', unknown column 'date'",
    "'name,alias,list,since\n甲,,a\n', line 2 has 3 cells",
    "'name,alias,list,since\n,,a,\n', name must not be empty",
    "'name,alias,list,since\n甲,,,\n', list must not be empty",
    "'name,alias,list,since\n甲,,a,18.3.2024\n', 'no day like 2024-03-18: ''18.3.2024'''",
    "'name,alias,list,since\n', lists no organisation",
    "'name,name,list\n甲,乙,a\n', the column name twice",
    "'name,list\n\"甲,a\n', no CSV"
  })
  void aMalformedListIsToldInOneLine(String content, String message) throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> ListFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n");
  }

  @Test
  void anotherCharsetOrNoFileIsToldInOneLine() throws IOException {
    Path file = folder.resolve("gbk.csv");
    Files.write(file, "name,list\n示例大学,观察\n".getBytes(Charset.forName("GB18030")));
    assertThatThrownBy(() -> ListFile.read(file)).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> ListFile.read(folder.resolve("none.csv")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.csv");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("list.csv"), content, StandardCharsets.UTF_8);
  }
}
