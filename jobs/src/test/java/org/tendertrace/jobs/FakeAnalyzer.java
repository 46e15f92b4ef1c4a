package org.tendertrace.jobs;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tendertrace.jobs.stage.DocumentAnalyzer;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Document;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.RawDocument;
import org.tendertrace.text.Sha256;

/**
 * Stands in for the understanding of notices: a document is {@code buyer|supplier|amount|chip|id};
 * {@code nothing} is irrelevant, {@code refuse} is refused and {@code fail} is an error of ours.
 */
final class FakeAnalyzer implements DocumentAnalyzer {

  @Override
  public Analysis analyze(RawDocument raw) {
    String id = Sha256.hex(raw.bytes());
    String text = new String(raw.bytes(), StandardCharsets.UTF_8).strip();
    if (text.startsWith("{")) {
      text = text.substring(text.indexOf(":\"") + 2, text.lastIndexOf('"'));
    }
    if (text.startsWith("fail")) {
      throw new IllegalStateException("asked\nto fail");
    }
    if (text.startsWith("refuse")) {
      return Analysis.refused(
          new Quarantined(id, raw.uri(), "documents", Quarantined.Code.NO_CONTENT, text, false));
    }
    if (text.startsWith("nothing")) {
      return Analysis.irrelevant(document(id, raw, Document.Gate.IRRELEVANT, List.of()));
    }
    String[] fields = text.split("\\|", -1);
    String noticeId = "n-" + id.substring(0, 16);
    Notice notice =
        new Notice(
            noticeId,
            id,
            raw.uri(),
            null,
            NoticeType.AWARD,
            fields[4].isEmpty() ? null : fields[4],
            fields[0] + "采购计算服务成交公告" + fields[4],
            LocalDate.of(2024, 3, 18),
            List.of(fields[0]),
            null,
            null,
            "CNY",
            "zh-Hans",
            text,
            List.of(),
            List.of());
    int begin = text.indexOf(fields[3]);
    List<Mention> mentions = new ArrayList<>();
    mentions.add(
        new Mention(
            noticeId,
            begin,
            begin + fields[3].length(),
            fields[3],
            Mention.Type.CHIP,
            fields[3],
            Mention.Status.PURCHASED,
            null,
            null,
            null,
            null,
            null,
            "fake",
            "fake",
            0.9));
    Award award =
        new Award(
            noticeId,
            null,
            List.of(fields[1]),
            fields[2].isEmpty() ? null : new BigDecimal(fields[2]),
            "CNY",
            fields[2].isEmpty() ? Award.AmountKind.UNDISCLOSED : Award.AmountKind.TOTAL,
            Award.Status.AWARDED,
            List.of(),
            0.9);
    return new Analysis(
        document(id, raw, Document.Gate.RELEVANT, List.of(fields[3])),
        notice,
        mentions,
        List.of(award),
        List.of(),
        null);
  }

  @Override
  public String models() {
    return "fake";
  }

  private static Document document(
      String id, RawDocument raw, Document.Gate gate, List<String> terms) {
    return new Document(
        id,
        raw.uri(),
        null,
        "text/plain",
        "UTF-8",
        "zh-Hans",
        raw.bytes().length,
        gate,
        terms,
        false);
  }
}
