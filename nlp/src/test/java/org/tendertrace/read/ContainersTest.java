package org.tendertrace.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.Quarantined.Code;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.RawDocument.Metadata;
import org.tendertrace.text.Sha256;

class ContainersTest {

  private static final byte[] NOTICE = "采购人：某大学".getBytes(UTF_8);

  private final Containers containers = new Containers(ReadOptions.defaults());

  private List<Found> open(String uri, byte[] bytes) {
    return open(containers, uri, bytes);
  }

  private static List<Found> open(Containers containers, String uri, byte[] bytes) {
    List<Found> found = new ArrayList<>();
    containers.open(uri, new ByteArrayInputStream(bytes)).forEachRemaining(found::add);
    return found;
  }

  private static RawDocument document(Found found) {
    assertThat(found).isInstanceOf(Found.Readable.class);
    return ((Found.Readable) found).document();
  }

  private static Quarantined refused(Found found) {
    assertThat(found).isInstanceOf(Found.Refused.class);
    return ((Found.Refused) found).why();
  }

  @Test
  void anyOtherFileIsOneDocument() {
    List<Found> found = open("a/notice.html", NOTICE);
    assertThat(found).hasSize(1);
    assertThat(document(found.get(0)).uri()).isEqualTo("a/notice.html");
    assertThat(document(found.get(0)).bytes()).isEqualTo(NOTICE);
  }

  @Test
  void anEmptyFileIsRefused() {
    Quarantined why = refused(open("empty.html", new byte[0]).get(0));
    assertThat(why.code()).isEqualTo(Code.EMPTY);
    assertThat(why.documentId()).isEqualTo(Sha256.hex(new byte[0]));
  }

  @Test
  void aFileBeyondTheLimitIsRefused() {
    Containers strict = new Containers(ReadOptions.defaults().withMaxDocumentBytes(10));
    assertThat(refused(open(strict, "big.txt", NOTICE).get(0)).code()).isEqualTo(Code.TOO_LARGE);
  }

  @Test
  void aBrokenLineIsRefusedAndTheRestGoesOn() {
    String lines = "{\"title\":\"甲\",\"content\":\"一\"}\n{\"title\":\n\n{\"title\":\"乙\"}\r\n[1]\n";
    List<Found> found = open("a.jsonl", lines.getBytes(UTF_8));
    assertThat(found).hasSize(4);
    assertThat(document(found.get(0)).uri()).isEqualTo("a.jsonl#line=1");
    assertThat(document(found.get(0)).metadata()).containsEntry(Metadata.TITLE, "甲");
    assertThat(refused(found.get(1)).code()).isEqualTo(Code.MALFORMED_JSON);
    assertThat(refused(found.get(1)).uri()).isEqualTo("a.jsonl#line=2");
    assertThat(refused(found.get(1)).documentId())
        .isEqualTo(Sha256.hex("{\"title\":".getBytes(UTF_8)));
    assertThat(document(found.get(2)).uri()).isEqualTo("a.jsonl#line=4");
    assertThat(new String(document(found.get(2)).bytes(), UTF_8)).isEqualTo("{\"title\":\"乙\"}");
    assertThat(refused(found.get(3)).code()).isEqualTo(Code.NO_CONTENT);
  }

  @Test
  void jsonLinesAreRecognisedUnderAnyName() {
    byte[] lines = "{\"a\":1}\n{\"a\":2}\n".getBytes(UTF_8);
    assertThat(open("crawl.txt", lines)).hasSize(2);
    assertThat(open("part-0000", lines)).hasSize(2);
  }

  @Test
  void aLineBeyondTheLimitIsRefusedAndTheRestGoesOn() {
    Containers strict = new Containers(ReadOptions.defaults().withMaxDocumentBytes(50));
    String lines = "{\"a\":\"" + "x".repeat(200_000) + "\"}\n{\"a\":1}";
    List<Found> found = open(strict, "a.ndjson", lines.getBytes(UTF_8));
    assertThat(refused(found.get(0)).code()).isEqualTo(Code.TOO_LARGE);
    assertThat(document(found.get(1)).uri()).isEqualTo("a.ndjson#line=2");
  }

  @Test
  void jsonLinesOfAnotherEncodingAreRead() {
    byte[] lines = "{\"标题\":\"某项目\"}\n".getBytes(Charset.forName("GBK"));
    assertThat(document(open("a.jsonl", lines).get(0)).metadata())
        .containsEntry(Metadata.TITLE, "某项目");
  }

  @Test
  void tooDeepJsonIsRefused() {
    byte[] line = ("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(UTF_8);
    assertThat(refused(open("a.jsonl", line).get(0)).code()).isEqualTo(Code.MALFORMED_JSON);
  }

  @Test
  void anArrayOfRecordsGivesOneDocumentEach() {
    List<Found> found =
        open("a.json", " [ {\"title\":\"甲\"} , {\"x\": [1, 2.50]} ]".getBytes(UTF_8));
    assertThat(found).hasSize(2);
    assertThat(document(found.get(0)).uri()).isEqualTo("a.json#row=1");
    assertThat(new String(document(found.get(1)).bytes(), UTF_8)).isEqualTo("{\"x\":[1,2.50]}");
  }

  @Test
  void whatStandsBehindAMistakeInAnArrayIsSaidToBeLost() {
    List<Found> found = open("a.json", "[{\"a\":1},{\"b\":}, {\"c\":1}]".getBytes(UTF_8));
    assertThat(document(found.get(0)).uri()).isEqualTo("a.json#row=1");
    assertThat(refused(found.get(1)).code()).isEqualTo(Code.MALFORMED_JSON);
    assertThat(found).hasSize(2);
  }

  @Test
  void aBrokenJsonFileIsRefused() {
    assertThat(refused(open("a.json", "{\"a\":".getBytes(UTF_8)).get(0)).code())
        .isEqualTo(Code.MALFORMED_JSON);
  }

  @Test
  void aPortalsAnswerWithSeveralNoticesGivesOneDocumentEach() {
    String content = "采购人：某大学，采购内容：课桌椅一批，详见附件。";
    String answer =
        "{\"code\":200,\"data\":{\"list\":[{\"title\":\"甲\",\"content\":\"%s\"},{\"title\":\"乙\",\"content\":\"%s\"}]}}"
            .formatted(content, content);
    List<Found> found = open("answer.json", answer.getBytes(UTF_8));
    assertThat(found).hasSize(2);
    assertThat(document(found.get(1)).metadata()).containsEntry(Metadata.TITLE, "乙");
  }

  @Test
  void aRowWithBinaryContentIsThatDocument() {
    Found found =
        containers.row(
            "p.parquet#row=7",
            Map.of("HTML", NOTICE, "page_url", "http://example.org/1", "encoding", "UTF-8"));
    assertThat(document(found).bytes()).isEqualTo(NOTICE);
    assertThat(document(found).charset()).isEqualTo("UTF-8");
    assertThat(document(found).metadata()).containsEntry(Metadata.URL, "http://example.org/1");
  }

  @Test
  void aRowWithoutIsARecord() throws Exception {
    Found found =
        containers.row("p.parquet#row=8", Map.of("content", "采购人：某大学，内容：课桌椅一批采购项目。", "n", 1.5));
    ReadPage read = new PageReader(ReadOptions.defaults()).read(document(found));
    assertThat(read.page().text()).contains("采购人：某大学");
  }

  @Test
  void aFailingSourceIsUnreadableAndMayBeTriedAgain() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    Quarantined why = refused(containers.open("a.html", failing).next());
    assertThat(why.code()).isEqualTo(Code.UNREADABLE);
    assertThat(why.retryable()).isTrue();
    assertThat(why.message()).contains("disk on fire");
  }

  @Test
  void aLongFileIsNotReadBeforeItIsAskedFor() {
    byte[] line = "{\"a\":1}\n".getBytes(UTF_8);
    int[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return line[read[0]++ % line.length];
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            for (int k = from; k < from + length; k++) {
              bytes[k] = (byte) read();
            }
            return length;
          }
        };
    Iterator<Found> found = containers.open("endless.jsonl", endless);
    for (int k = 0; k < 1000; k++) {
      document(found.next());
    }
    assertThat(read[0]).isLessThan(200_000);
  }

  @Test
  void noBytesWhateverAreACrash() {
    byte[] bytes = new byte[4096];
    for (int seed = 0; seed < 300; seed++) {
      new Random(seed).nextBytes(bytes);
      for (String magic : List.of("PK\u0003\u0004", "\u001F\u008B\b\0", "{", "[{", "%PDF-")) {
        byte[] begin = magic.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(begin, 0, bytes, 0, begin.length);
        assertThat(open("x.zip", Arrays.copyOf(bytes, 100 + seed))).isNotEmpty();
      }
    }
  }

  @Test
  void whatIsReadTogetherStaysTogether() {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int k = 0; k < 20_000; k++) {
      lines.writeBytes(("{\"n\":" + k + "}\n").getBytes(UTF_8));
    }
    List<Found> found = open("many.jsonl", lines.toByteArray());
    assertThat(found).hasSize(20_000);
    assertThat(new String(document(found.get(19_999)).bytes(), UTF_8)).isEqualTo("{\"n\":19999}");
  }
}
