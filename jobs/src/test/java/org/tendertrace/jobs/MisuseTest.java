package org.tendertrace.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may get wrong is told in one line on the standard error, with exit code 2. */
public class MisuseTest extends SparkTest {
  @TempDir Path folder;
  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    output = folder.resolve("out");
    Files.writeString(folder.resolve("notice.txt"), "某大学采购公告");
    Files.createDirectory(folder.resolve("bare"));
  }

  @Test
  void aMissingPath() {
    assertThat(misuse("--input", folder.resolve("none").toString())).contains("No such input");
    assertThat(misuse("--input", folder.resolve("*.html").toString())).contains("No such input");
    assertThat(misuse("--input", folder.resolve("bare").toString())).contains("No input documents");
    assertThat(misuse("--input", "nowhere:///x")).contains("nowhere");
  }

  @Test
  void anUnknownKeyIsAnsweredWithTheNearest() {
    assertThat(misuse(notice("-Dtendertrace.gate.enable=false")))
        .contains("tendertrace.gate.enable ")
        .contains("did you mean tendertrace.gate.enabled?");
    assertThat(misuse(notice("-Dgate.enabled=false"))).contains("tendertrace.gate.enabled?");
  }

  @Test
  void aValueThatCannotBe() {
    assertThat(misuse(notice("-Dtendertrace.gate.enabled=perhaps"))).contains("gate.enabled");
    assertThat(misuse(notice("-Dtendertrace.output.file-rows=0"))).contains("file-rows");
    assertThat(misuse(notice("-Dtendertrace.corenlp=maybe"))).contains("auto, off or required");
  }

  @Test
  void anUnreadableConfiguration() {
    assertThat(misuse(notice("--config=" + folder.resolve("none.conf")))).contains("--config");
  }

  @Test
  void aMalformedList() throws IOException {
    Path list = folder.resolve("list.csv");
    assertThat(misuse(notice("--list=" + list))).contains("Cannot read the list", "list.csv");
    Files.writeString(list, "name,list,since\n某大学,watch,yesterday\n");
    assertThat(misuse(notice("--list=" + list))).contains("list.csv line 2", "'yesterday'");
    Files.writeString(list, "name,alias,list\n某大学,浙大,watch\n");
    assertThat(misuse(notice("-Dtendertrace.lists=[\"" + list + "\"]")))
        .contains("line 2", "'浙大' already means another organisation");
  }

  private String[] notice(String option) {
    return new String[] {"--input", folder.resolve("notice.txt").toString(), option};
  }

  private String misuse(String... options) {
    StringWriter err = new StringWriter();
    String[] args = new String[options.length + 3];
    args[0] = "run";
    args[1] = "--output";
    args[2] = output.toString();
    System.arraycopy(options, 0, args, 3, options.length);

    int exit = Main.commandLine().setErr(new PrintWriter(err)).execute(args);

    assertThat(exit).as("%s", err).isEqualTo(2);
    assertThat(err.toString().strip()).startsWith("tendertrace: ").doesNotContain("\n");
    assertThat(output).doesNotExist();
    return err.toString();
  }
}
