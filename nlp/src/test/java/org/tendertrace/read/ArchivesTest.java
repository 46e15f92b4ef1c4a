package org.tendertrace.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.Quarantined.Code;

class ArchivesTest {

  private static final byte[] NOTICE = "采购人：某大学".getBytes(UTF_8);

  private static List<Found> open(String uri, byte[] bytes, ArchiveLimits limits) {
    List<Found> found = new ArrayList<>();
    new Containers(ReadOptions.defaults().withArchives(limits))
        .open(uri, new ByteArrayInputStream(bytes))
        .forEachRemaining(found::add);
    return found;
  }

  private static List<Found> open(String uri, byte[] bytes) {
    return open(uri, bytes, ArchiveLimits.DEFAULT);
  }

  private static List<String> uris(List<Found> found) {
    return found.stream()
        .map(
            one ->
                one instanceof Found.Readable readable
                    ? readable.document().uri()
                    : "refused " + ((Found.Refused) one).why().uri())
        .toList();
  }

  private static Quarantined refused(Found found) {
    assertThat(found).isInstanceOf(Found.Refused.class);
    return ((Found.Refused) found).why();
  }

  private static byte[] zip(Charset names, Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "GB18030")) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static Map<String, byte[]> members(Object... namesAndBytes) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int k = 0; k < namesAndBytes.length; k += 2) {
      members.put((String) namesAndBytes[k], (byte[]) namesAndBytes[k + 1]);
    }
    return members;
  }

  @Test
  void membersOfAZipAreDocuments() throws IOException {
    byte[] zip = zip(UTF_8, members("公告/一.html", NOTICE, "空/", new byte[0], "b.txt", NOTICE));
    assertThat(uris(open("a.zip", zip))).containsExactly("a.zip!/公告/一.html", "a.zip!/b.txt");
  }

  @Test
  void namesOfMembersMayBeGbk() throws IOException {
    byte[] zip = zip(Charset.forName("GBK"), members("公告/一.html", NOTICE));
    assertThat(uris(open("a.zip", zip))).containsExactly("a.zip!/公告/一.html");
    byte[] tar = tar(members("公告/一.html", NOTICE));
    assertThat(uris(open("a.tar", tar))).containsExactly("a.tar!/公告/一.html");
  }

  @Test
  void archivesInArchivesAreOpened() throws IOException {
    byte[] lines = "{\"a\":1}\n{\"a\":2}\n".getBytes(UTF_8);
    byte[] inner = gzip(tar(members("x.jsonl", lines, "y.txt", NOTICE)));
    byte[] outer =
        zip(UTF_8, members("in.tar.gz", inner, "z.jsonl.gz", gzip(lines), "w.txt", NOTICE));
    assertThat(uris(open("a.zip", outer)))
        .containsExactly(
            "a.zip!/in.tar.gz!/x.jsonl#line=1",
            "a.zip!/in.tar.gz!/x.jsonl#line=2",
            "a.zip!/in.tar.gz!/y.txt",
            "a.zip!/z.jsonl.gz#line=1",
            "a.zip!/z.jsonl.gz#line=2",
            "a.zip!/w.txt");
  }

  @Test
  void archivesNestedTooDeepAreRefused() throws IOException {
    byte[] bytes = NOTICE;
    for (int k = 0; k < 8; k++) {
      bytes = zip(UTF_8, members("in.zip", bytes));
    }
    List<Found> found = open("a.zip", bytes);
    assertThat(found).hasSize(1);
    assertThat(refused(found.get(0)).code()).isEqualTo(Code.BAD_ARCHIVE);
  }

  @Test
  void aBombIsRefusedBeforeItGoesOff() throws IOException {
    byte[] bomb = zip(UTF_8, members("bomb.txt", new byte[60_000_000], "after.txt", NOTICE));
    List<Found> found = open("a.zip", bomb);
    assertThat(found)
        .anySatisfy(one -> assertThat(refused(one).code()).isEqualTo(Code.BAD_ARCHIVE))
        .allSatisfy(one -> assertThat(one).isInstanceOf(Found.Refused.class));
  }

  @Test
  void tooManyMembersAreRefused() throws IOException {
    byte[] zip = zip(UTF_8, members("a.txt", NOTICE, "b.txt", NOTICE, "c.txt", NOTICE));
    List<Found> found = open("a.zip", zip, new ArchiveLimits(1, 2, 1000, 100));
    assertThat(uris(found)).containsExactly("a.zip!/a.txt", "a.zip!/b.txt", "refused a.zip");
  }

  @Test
  void pathsThatLeadOutAreRefused() throws IOException {
    byte[] zip = zip(UTF_8, members("../../etc/passwd", NOTICE, "/abs", NOTICE, "ok.txt", NOTICE));
    assertThat(uris(open("a.zip", zip)))
        .containsExactly("refused a.zip!/../../etc/passwd", "refused a.zip!//abs", "a.zip!/ok.txt");
  }

  @Test
  void anEncryptedMemberIsRefused() throws IOException {
    byte[] zip = zip(UTF_8, members("secret.txt", NOTICE));
    // Bit 0 of the general purpose flags of the local header.
    zip[6] |= 1;
    Quarantined why = refused(open("a.zip", zip).get(0));
    assertThat(why.code()).isEqualTo(Code.BAD_ARCHIVE);
    assertThat(why.message()).contains("encrypted");
  }

  @Test
  void aCutArchiveGivesWhatIsWhole() throws IOException {
    byte[] noise = new byte[50_000];
    new Random(1).nextBytes(noise);
    byte[] zip = zip(UTF_8, members("a.txt", NOTICE, "b.bin", noise));
    List<Found> found = open("a.zip", Arrays.copyOf(zip, zip.length / 2));
    assertThat(uris(found).get(0)).isEqualTo("a.zip!/a.txt");
    assertThat(refused(found.get(1)).code()).isEqualTo(Code.BAD_ARCHIVE);
    byte[] tgz = gzip(tar(members("a.txt", NOTICE, "b.bin", noise)));
    found = open("a.tar.gz", Arrays.copyOf(tgz, tgz.length / 2));
    assertThat(uris(found).get(0)).isEqualTo("a.tar.gz!/a.txt");
    assertThat(refused(found.get(1)).code()).isEqualTo(Code.BAD_ARCHIVE);
  }

  @Test
  void whatIsNotTheArchiveOfItsNameIsRefused() {
    byte[] bytes = "\u0001\u0002\u0003".getBytes(StandardCharsets.US_ASCII);
    assertThat(refused(open("a.zip", bytes).get(0)).code()).isEqualTo(Code.BAD_ARCHIVE);
  }

  @Test
  void anOfficeDocumentIsOneDocument() throws IOException {
    byte[] docx = zip(UTF_8, members("[Content_Types].xml", NOTICE, "word/document.xml", NOTICE));
    assertThat(uris(open("a.docx", docx))).containsExactly("a.docx");
  }

  @Test
  void aGzippedNoticeIsOneDocument() throws IOException {
    List<Found> found = open("a.html.gz", gzip(NOTICE));
    assertThat(uris(found)).containsExactly("a.html.gz");
    assertThat(((Found.Readable) found.get(0)).document().bytes()).isEqualTo(NOTICE);
  }

  @Test
  void aZipThatIsCutOffIsSaidToBe() throws IOException {
    byte[] whole = zip(UTF_8, Map.of("a.txt", NOTICE));
    int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");

    List<Found> cut = open("cut.zip", Arrays.copyOf(whole, directory));
    assertThat(uris(cut)).containsExactly("cut.zip!/a.txt", "refused cut.zip");
    assertThat(refused(cut.get(1)).code()).isEqualTo(Code.BAD_ARCHIVE);
    assertThat(refused(open("start.zip", Arrays.copyOf(whole, 6)).get(0)).code())
        .isEqualTo(Code.BAD_ARCHIVE);
    assertThat(refused(open("none.zip", zip(UTF_8, Map.of())).get(0)).code()).isEqualTo(Code.EMPTY);
  }
}
