package org.tendertrace.jobs.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The report as one file for a browser. Whatever notices say is escaped; the file may load nothing
 * and run no script but its own, whose hashes its policy names.
 */
final class HtmlReport {
  private static final List<String> SCRIPTS =
      List.of(
          "/report/vendor/vega.min.js",
          "/report/vendor/vega-lite.min.js",
          "/report/templates/report.js");

  private HtmlReport() {}

  /** The HTML of the report. */
  static String of(Content content, Language language) throws IOException {
    Messages messages = new Messages(language);
    Set<String> anchors =
        content.groups().stream()
            .map(group -> Words.anchor(group.dimension(), group.key()))
            .collect(Collectors.toSet());
    ClasspathLoader loader = new ClasspathLoader(HtmlReport.class.getClassLoader());
    loader.setPrefix("report/templates");
    loader.setSuffix(".html");
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .extension(new Words(messages, anchors))
            .strictVariables(true)
            .autoEscaping(true)
            .build();
    List<String> scripts = SCRIPTS.stream().map(HtmlReport::script).toList();
    Map<String, Object> model = new HashMap<>(content.tables());
    model.put("language", language.code());
    model.put("manifest", content.manifest());
    model.put("headline", content.headline());
    model.put("groups", content.groups());
    model.put("evidence", content.evidence());
    model.put("shown", Content.SHOWN);
    model.put("flow_picture", Flow.of(content.tables().get("flow")));
    model.put("charts", Charts.json(content, messages));
    model.put("style", Resource.text("/report/templates/report.css"));
    model.put("scripts", scripts);
    model.put(
        "script_policy",
        scripts.stream()
            .map(script -> "'sha256-" + sha256(script) + "'")
            .collect(Collectors.joining(" ")));
    model.put(
        "linked",
        content.evidence().stream()
            .map(evidence -> evidence.process().get("process_id"))
            .collect(Collectors.toSet()));
    StringWriter html = new StringWriter();
    engine.getTemplate("report").evaluate(html, model);
    return html.toString();
  }

  /** A script without the address of its source map, which the report has not. */
  private static String script(String path) {
    return Resource.text(path)
        .lines()
        .filter(line -> !line.startsWith("//# sourceMappingURL="))
        .collect(Collectors.joining("\n"));
  }

  private static String sha256(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
