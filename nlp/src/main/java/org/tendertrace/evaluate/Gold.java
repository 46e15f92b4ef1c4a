package org.tendertrace.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an annotator read in one notice: a line of a gold file.
 *
 * @param doc the notice's file name
 * @param lenient names of the fields that are not scored, because readers differed
 */
public record Gold(
    String doc,
    @JsonProperty("notice_type") String noticeType,
    @JsonProperty("project_id") String projectId,
    String title,
    String published,
    List<String> buyers,
    String agency,
    String budget,
    String currency,
    List<GoldAward> awards,
    @JsonProperty("total_award") String totalAward,
    List<GoldMention> mentions,
    List<String> lenient,
    String note) {

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  /** An award, as annotated. */
  public record GoldAward(
      String lot,
      List<String> suppliers,
      String amount,
      @JsonProperty("amount_kind") String amountKind,
      String status) {}

  /** A mention, as annotated. */
  public record GoldMention(
      String type, String key, String surface, String status, String quantity, String unit) {}

  public Gold {
    buyers = buyers == null ? List.of() : List.copyOf(buyers);
    awards = awards == null ? List.of() : List.copyOf(awards);
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
    lenient = lenient == null ? List.of() : List.copyOf(lenient);
  }

  /** Whether {@code field} is scored in this notice. */
  public boolean scores(String field) {
    return !lenient.contains(field);
  }

  /**
   * Reads a gold file.
   *
   * @throws IOException if it cannot be read or a line is no annotation; the message names the line
   */
  public static List<Gold> read(Path file) throws IOException {
    List<Gold> all = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        all.add(JSON.readValue(line, Gold.class));
      } catch (IOException e) {
        throw new IOException("%s line %d: %s".formatted(file, number, e.getMessage()), e);
      }
    }
    return all;
  }
}
