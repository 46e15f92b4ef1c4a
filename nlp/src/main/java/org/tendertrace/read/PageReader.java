package org.tendertrace.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.tendertrace.model.Page;
import org.tendertrace.model.Quarantined;
import org.tendertrace.model.RawDocument;
import org.tendertrace.model.RawDocument.Metadata;
import org.tendertrace.text.Language;

/** Turns one document into a page, whatever its encoding and format. Stateless. */
public final class PageReader {

  private static final String HTML = "text/html";
  private static final String TEXT = "text/plain";

  /** JSON in a string in JSON in a string. */
  private static final int MAX_WRAPPINGS = 3;

  private final ReadOptions options;
  private final Json json;
  private final HtmlReader htmlReader;
  private final RecordReader recordReader;

  public PageReader(ReadOptions options) {
    this.options = options;
    this.json = new Json(options);
    this.htmlReader = new HtmlReader(options.maxHtmlDepth());
    this.recordReader = new RecordReader(options.fields());
  }

  /** What is read so far of one document. */
  private static final class Draft {
    private final PageWriter page = new PageWriter();
    private final Map<Metadata, String> metadata = new EnumMap<>(Metadata.class);
    private String title;
    private String mediaType = TEXT;
  }

  /**
   * Whether a document can be read at all, as far as a look at its bytes can tell without decoding
   * them.
   *
   * @throws Refusal if it is EMPTY, TOO_LARGE or of an UNSUPPORTED_FORMAT
   */
  public void check(RawDocument document) throws Refusal {
    byte[] bytes = document.bytes();
    if (bytes.length == 0) {
      throw new Refusal(Quarantined.Code.EMPTY, "No bytes");
    }
    if (isBlank(bytes)) {
      throw new Refusal(Quarantined.Code.EMPTY, "Nothing but white space");
    }
    if (bytes.length > options.maxDocumentBytes()) {
      throw new Refusal(
          Quarantined.Code.TOO_LARGE,
          "%d bytes; the limit is %d".formatted(bytes.length, options.maxDocumentBytes()));
    }
    Format unread = Format.unread(bytes);
    if (unread != null) {
      throw unsupported(unread.name());
    }
  }

  /**
   * Reads a document.
   *
   * @throws Refusal if there is nothing to read: EMPTY, TOO_LARGE, UNSUPPORTED_FORMAT, UNDECODABLE,
   *     MALFORMED_JSON or NO_CONTENT
   */
  public ReadPage read(RawDocument document) throws Refusal {
    check(document);
    byte[] bytes = document.bytes();
    String charset = document.charset();
    Decoded decoded =
        Decoder.decode(bytes, charset == null ? DeclaredCharset.of(document.mediaType()) : charset);
    if (Blanks.isBlank(decoded.text())) {
      throw new Refusal(Quarantined.Code.EMPTY, "Nothing but white space");
    }
    Draft draft = new Draft();
    draft.metadata.putAll(document.metadata());
    content(decoded.text(), isJson(document.mediaType()), draft, 0);
    if (draft.page.isEmpty()) {
      throw new Refusal(
          draft.mediaType.equals(HTML) ? Quarantined.Code.EMPTY : Quarantined.Code.NO_CONTENT,
          "No visible text in " + draft.mediaType);
    }
    String title = draft.title != null ? draft.title : draft.metadata.get(Metadata.TITLE);
    Page page = draft.page.page(title);
    return new ReadPage(
        page, draft.mediaType, decoded.charset(), Language.of(page.text()).tag(), draft.metadata);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  private void content(String text, boolean declaredJson, Draft draft, int wrappings)
      throws Refusal {
    JsonNode record = wrappings < MAX_WRAPPINGS ? json(text, declaredJson) : null;
    if (record != null) {
      record(record, draft, wrappings);
      return;
    }
    EmbeddedRecord embedded =
        wrappings < MAX_WRAPPINGS && Markup.mayBeText(text)
            ? EmbeddedRecord.in(text, json, options.fields())
            : null;
    if (embedded != null) {
      TextReader.read(embedded.above(), draft.page);
      record(embedded.tree(), draft, wrappings);
      TextReader.read(embedded.below(), draft.page);
      return;
    }
    String root = Markup.xmlRoot(text);
    if (root != null) {
      throw unsupported("XML with root element " + root);
    }
    if (Markup.isHtml(text)) {
      draft.mediaType = HTML;
      String title = htmlReader.read(text, draft.page);
      draft.title = title == null || title.isBlank() ? draft.title : title;
    } else if (Markup.isEscapedHtml(text)) {
      content(Parser.unescapeEntities(text, false), false, draft, MAX_WRAPPINGS);
    } else {
      draft.mediaType = TEXT;
      TextReader.read(text, draft.page);
    }
  }

  private JsonNode json(String text, boolean declared) throws Refusal {
    int begin = 0;
    while (begin < text.length() && Blanks.isBlank(text.charAt(begin))) {
      begin++;
    }
    boolean looksSo = begin < text.length() && "{[\"".indexOf(text.charAt(begin)) >= 0;
    if (declared) {
      return json.tree(text);
    }
    JsonNode tree = looksSo ? json.treeOrNull(text) : null;
    return tree == null || (tree.isValueNode() && !tree.isTextual()) ? null : tree;
  }

  private void record(JsonNode record, Draft draft, int wrappings) throws Refusal {
    RecordReader.Contents contents = recordReader.read(record);
    contents.metadata().forEach(draft.metadata::putIfAbsent);
    draft.mediaType = "application/json";
    contents.lines().forEach(draft.page::line);
    if (contents.content() != null) {
      content(contents.content(), false, draft, wrappings + 1);
    } else if (contents.lines().size() < 2) {
      throw new Refusal(
          Quarantined.Code.NO_CONTENT,
          "No field of the record holds markup, running text or fields of a notice");
    }
  }

  private static boolean isJson(String mediaType) {
    return mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("json");
  }

  private static Refusal unsupported(String format) {
    return new Refusal(Quarantined.Code.UNSUPPORTED_FORMAT, "Not a format that is read: " + format);
  }
}
