package org.tendertrace.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.jobs.publish.Json;
import org.tendertrace.jobs.publish.Manifest;

/**
 * The tables of a run as a Data Package (Frictionless, version 1): where the files are, and what
 * the data dictionary says of them.
 */
final class DataPackage {

  private DataPackage() {}

  /**
   * The text of {@code datapackage.json}, the same for the same run and files.
   *
   * @param written the tables of the run as its manifest has them
   */
  static String json(String runId, List<Manifest.Entry> written) {
    List<Map<String, Object>> resources = new ArrayList<>();
    for (Manifest.Entry entry : written) {
      Catalog.find(entry.name()).ifPresent(table -> resources.add(resource(table, entry)));
    }
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("profile", "data-package");
    descriptor.put("name", "tendertrace-run");
    descriptor.put("id", runId);
    descriptor.put("title", "Who buys which AI compute through whom: tables of a Tendertrace run");
    descriptor.put(
        "description",
        "Tables made from public procurement notices. A sample of tenders is not the market, and a"
            + " missing amount is undisclosed, not zero. manifest.json says what the run was made"
            + " from, data-dictionary.json has the columns inside structures.");
    descriptor.put(
        "licenses",
        List.of(
            Map.of(
                "name",
                "notspecified",
                "title",
                "Rights in the notices stay with their publishers; the tables claim none.")));
    descriptor.put(
        "sources",
        List.of(
            Map.of("title", "Public procurement notices, one a line", "path", "inventory.jsonl")));
    descriptor.put("resources", resources);
    return Json.write(descriptor);
  }

  private static Map<String, Object> resource(Table table, Manifest.Entry entry) {
    List<String> paths =
        entry.files().stream().map(file -> entry.name() + "/" + file.name()).toList();
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", table.name());
    resource.put("description", table.description());
    resource.put("path", paths.size() == 1 ? paths.get(0) : paths);
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    resource.put("bytes", entry.bytes());
    if (entry.files().size() == 1) {
      resource.put("hash", "sha256:" + entry.files().get(0).sha256());
    }
    resource.put("schema", Map.of("fields", fields(table)));
    return resource;
  }

  private static List<Map<String, Object>> fields(Table table) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Dictionary.Field column : Dictionary.entry(table).columns()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column.name());
      field.put("type", type(column.type()));
      field.put("description", column.description());
      // The standard wants an example of the type, which is one of a list or structure as JSON has
      // it.
      if (!List.of("array", "object").contains(type(column.type()))) {
        field.put("example", column.example());
      }
      if (!column.values().isEmpty() && field.get("type").equals("string")) {
        field.put("constraints", Map.of("enum", column.values()));
      }
      fields.add(field);
    }
    return fields;
  }

  /** What the standard calls a type of the data dictionary. */
  private static String type(String documented) {
    if (documented.startsWith("ARRAY<")) {
      return "array";
    }
    if (documented.startsWith("MAP<")) {
      return "object";
    }
    return switch (documented) {
      case "STRUCT" -> "object";
      case "DATE" -> "date";
      case "TIMESTAMP" -> "datetime";
      case "BOOLEAN" -> "boolean";
      case "INT", "BIGINT" -> "integer";
      case "DOUBLE", "DECIMAL(20,2)" -> "number";
      default -> "string";
    };
  }
}
