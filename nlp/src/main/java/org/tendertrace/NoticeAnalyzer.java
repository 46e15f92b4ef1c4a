package org.tendertrace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tendertrace.award.AwardReader;
import org.tendertrace.extract.FieldExtractor;
import org.tendertrace.extract.Fields;
import org.tendertrace.extract.PartyCodes;
import org.tendertrace.extract.mention.MentionExtractor;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Analysis;
import org.tendertrace.model.Award;
import org.tendertrace.model.Document;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Mention;
import org.tendertrace.model.Notice;
import org.tendertrace.model.Page;
import org.tendertrace.model.PrintedCode;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.RawDocument.Metadata;
import org.tendertrace.read.Gate;
import org.tendertrace.read.PageReader;
import org.tendertrace.read.ReadPage;
import org.tendertrace.read.Refusal;
import org.tendertrace.review.Review;
import org.tendertrace.text.Folded;
import org.tendertrace.text.Linguist;
import org.tendertrace.text.Redaction;
import org.tendertrace.text.Sha256;

/**
 * One document from its bytes to its awards: gate, page, fields, awards, mentions. This is all that
 * can be said of a document without the others; the job runs it over millions, {@code explain} over
 * one.
 *
 * <p>Making one builds automata over the whole knowledge (about a second); make one for each JVM.
 * Safe for use by several threads.
 */
public final class NoticeAnalyzer {

  private static final String STAGE = "documents";

  private final AnalyzerOptions options;
  private final Gate gate;
  private final PageReader pages;
  private final Redaction redaction;
  private final FieldExtractor fieldExtractor;
  private final AwardReader awardReader;
  private final PartyCodes partyCodes;
  private final MentionExtractor mentionExtractor;

  /**
   * @param linguist asked where labels and gazetteers leave a question open; {@link Linguist#NONE}
   *     where there are no models
   */
  public NoticeAnalyzer(Knowledge knowledge, AnalyzerOptions options, Linguist linguist) {
    this.options = options;
    gate = new Gate(knowledge);
    pages = new PageReader(options.read());
    redaction = new Redaction(knowledge);
    fieldExtractor = new FieldExtractor(knowledge, linguist);
    awardReader = new AwardReader(knowledge, linguist);
    partyCodes = new PartyCodes(knowledge);
    mentionExtractor = new MentionExtractor(knowledge, linguist);
  }

  /** All that {@code raw} yields; a document that cannot be read yields its refusal. */
  public Analysis analyze(RawDocument raw) {
    String documentId = Sha256.hex(raw.bytes());
    try {
      List<String> terms = gate.terms(raw.bytes());
      if (options.gateEnabled() && terms.isEmpty()) {
        pages.check(raw);
        return Analysis.irrelevant(unread(documentId, raw));
      }
      return read(documentId, raw, terms);
    } catch (Refusal refusal) {
      return Analysis.refused(
          new Quarantined(
              documentId,
              raw.uri(),
              STAGE,
              refusal.code(),
              refusal.getMessage(),
              refusal.retryable()));
    }
  }

  private Analysis read(String documentId, RawDocument raw, List<String> terms) throws Refusal {
    ReadPage read = pages.read(raw);
    Map<Metadata, String> metadata = read.metadata();
    Document document =
        new Document(
            documentId,
            raw.uri(),
            portal(metadata),
            read.mediaType(),
            read.charset(),
            read.language(),
            raw.bytes().length,
            Document.Gate.RELEVANT,
            terms,
            false);
    Folded folded = Folded.withoutSpaces(read.page().text());
    Page page = options.redact() ? redacted(read.page(), folded) : read.page();
    RawDocument described =
        new RawDocument(raw.uri(), raw.bytes(), read.mediaType(), read.charset(), metadata);
    Fields fields = fieldExtractor.extract(read.page(), folded, described);
    String noticeId = Notice.idOf(documentId);
    AwardReader.Awarded awarded = awardReader.read(noticeId, fields);
    if (options.redact()) {
      Masking masking = new Masking(redaction, read.page().text(), page.text());
      fields = masking.fields(fields);
      awarded = masking.awards(awarded);
    }
    Review review =
        new Review(options.reviewBelow(), options.decisions(), documentId, document.uri());
    Notice notice = review.notice(notice(noticeId, document, fields, page.text(), awarded));
    List<Award> awards = review.awards(noticeId, awarded.awards());
    // What a mention means depends on the notice's type and awards: on those that were decided.
    List<Mention> mentions = review.mentions(mentionExtractor.extract(page, notice, awards));
    return new Analysis(document, notice, mentions, awards, review.items(), null);
  }

  private Page redacted(Page page, Folded folded) {
    String title = page.title() == null ? null : redaction.mask(page.title());
    return new Page(redaction.mask(page.text(), folded), page.blocks(), title);
  }

  private Notice notice(
      String noticeId, Document document, Fields fields, String text, AwardReader.Awarded awarded) {
    TreeSet<String> flags = new TreeSet<>(fields.flags());
    flags.addAll(awarded.flags());
    return new Notice(
        noticeId,
        document.documentId(),
        document.uri(),
        document.portal(),
        fields.type(),
        fields.projectId(),
        fields.title(),
        fields.published(),
        fields.buyers(),
        fields.agency(),
        fields.budget(),
        fields.currency(),
        document.language(),
        text,
        List.copyOf(flags),
        fields.evidence(),
        creditCodes(text, fields, awarded.awards()));
  }

  private List<PrintedCode> creditCodes(String text, Fields fields, List<Award> awards) {
    List<Evidence> evidence = new ArrayList<>(fields.evidence());
    awards.forEach(award -> evidence.addAll(award.evidence()));
    List<String> suppliers =
        awards.stream().flatMap(award -> award.supplierNames().stream()).toList();
    return partyCodes.read(text, fields.buyers(), suppliers, fields.agency(), evidence);
  }

  /** A document that the gate leaves unread: nothing is known of it but what the source says. */
  private static Document unread(String documentId, RawDocument raw) {
    return new Document(
        documentId,
        raw.uri(),
        portal(raw.metadata()),
        raw.mediaType(),
        raw.charset(),
        null,
        raw.bytes().length,
        Document.Gate.IRRELEVANT,
        List.of(),
        false);
  }

  private static String portal(Map<Metadata, String> metadata) {
    String url = metadata.get(Metadata.URL);
    try {
      String host = url == null ? null : new URI(url).getHost();
      return host == null ? metadata.get(Metadata.PORTAL) : host;
    } catch (URISyntaxException e) {
      // Crawlers record odd addresses; the portal's name is the next best.
      return metadata.get(Metadata.PORTAL);
    }
  }
}
