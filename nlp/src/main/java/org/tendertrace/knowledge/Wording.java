package org.tendertrace.knowledge;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tendertrace.model.NoticeType;

/** How notices word their fields: all that finding fields knows about language. */
public record Wording(
    List<FieldLabel> labels,
    List<LabelParts> parts,
    List<SectionName> sections,
    List<TypeCue> typeCues,
    List<FieldCue> cues,
    List<NameEnding> endings,
    List<String> places,
    List<PrintedCurrency> currencies,
    List<CurrencyCue> currencyCues,
    List<String> pieceUnits,
    List<ConfidenceBand> confidences)
    implements Serializable {

  public Wording {
    labels = List.copyOf(labels);
    parts = List.copyOf(parts);
    sections = List.copyOf(sections);
    typeCues = List.copyOf(typeCues);
    cues = List.copyOf(cues);
    endings = List.copyOf(endings);
    places = List.copyOf(places);
    currencies = List.copyOf(currencies);
    currencyCues = List.copyOf(currencyCues);
    pieceUnits = List.copyOf(pieceUnits);
    confidences = List.copyOf(confidences);
  }

  /**
   * Reads the tables.
   *
   * @throws IllegalArgumentException if one is malformed, naming the table, the line and the column
   */
  static Wording load(Path overrides) {
    return new Wording(
        labels(Tsv.read("field_labels.tsv", overrides)),
        Tsv.read("label_parts.tsv", overrides).stream()
            .map(
                row ->
                    new LabelParts(
                        row.constant("field", FieldKind.class),
                        row.list("stems"),
                        row.list("heads"),
                        row.list("never"),
                        row.require("source")))
            .toList(),
        Tsv.read("section_names.tsv", overrides).stream()
            .map(
                row ->
                    new SectionName(
                        row.constant("section", SectionKind.class),
                        row.require("name"),
                        row.require("source")))
            .toList(),
        Tsv.read("notice_type_cues.tsv", overrides).stream()
            .map(
                row ->
                    new TypeCue(
                        row.constant("type", NoticeType.class),
                        row.require("cue"),
                        row.constant("place", TypeCue.Place.class),
                        row.number("weight"),
                        row.require("source")))
            .toList(),
        Tsv.read("field_cues.tsv", overrides).stream().map(FieldCue::of).toList(),
        Tsv.read("name_endings.tsv", overrides).stream()
            .map(
                row ->
                    new NameEnding(
                        row.require("ending"),
                        row.require("kind").equals("company"),
                        row.require("source")))
            .toList(),
        Tsv.read("places.tsv", overrides).stream().map(row -> row.require("place")).toList(),
        Tsv.read("printed_currencies.tsv", overrides).stream()
            .map(
                row ->
                    new PrintedCurrency(
                        row.require("form"), row.require("code"), row.require("source")))
            .toList(),
        Tsv.read("currency_cues.tsv", overrides).stream()
            .map(
                row ->
                    new CurrencyCue(
                        row.require("word"),
                        row.require("currency"),
                        row.constant("place", CurrencyCue.Place.class),
                        Boolean.TRUE.equals(row.yesOrNo("republic")),
                        row.require("source")))
            .toList(),
        Tsv.read("piece_units.tsv", overrides).stream().map(row -> row.require("unit")).toList(),
        Tsv.read("confidence_bands.tsv", overrides).stream()
            .map(
                row ->
                    new ConfidenceBand(
                        row.require("field"),
                        row.number("from"),
                        row.number("right").intValue(),
                        row.number("read").intValue(),
                        row.require("source")))
            .toList());
  }

  private static List<FieldLabel> labels(List<Tsv.Row> rows) {
    List<FieldLabel> labels = new ArrayList<>();
    for (Tsv.Row row : rows) {
      Set<SectionKind> sections = EnumSet.noneOf(SectionKind.class);
      for (String section : row.list("sections")) {
        sections.add(row.constant("sections", section, SectionKind.class));
      }
      Set<NoticeType> types = EnumSet.noneOf(NoticeType.class);
      for (String type : row.list("notice_types")) {
        types.add(row.constant("notice_types", type, NoticeType.class));
      }
      FieldKind field = row.constant("field", FieldKind.class);
      for (String label : row.list("labels")) {
        for (String printed : spellings(label)) {
          labels.add(
              new FieldLabel(
                  field, printed, sections, types, row.number("weight"), row.require("source")));
        }
      }
    }
    return labels;
  }

  /** A label, and how the rows of a table of data are called by it: Award Amount, award_amount. */
  private static List<String> spellings(String label) {
    boolean words = label.indexOf(' ') > 0 && label.charAt(0) < 0x80;
    return words ? List.of(label, label.replace(' ', '_')) : List.of(label);
  }
}
