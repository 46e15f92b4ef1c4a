package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A cloud, or a seller of computing time.
 *
 * @param key canonical key, such as {@code aws-china}
 * @param nameZh {@code null} where there is none
 * @param parentCompany whose revenue it is; {@code null} where not known
 * @param ticker of the parent; {@code null} where it is not listed or not known
 * @param hq ISO 3166 code of the parent's seat
 * @param operator who runs the region, where that is not the parent
 * @param names by how sure they are
 * @param source where the row comes from; unverified ones say so
 */
public record Provider(
    String key,
    String nameEn,
    String nameZh,
    String parentCompany,
    String ticker,
    String hq,
    String operator,
    Names names,
    String source)
    implements Serializable {

  /**
   * Names in notices.
   *
   * @param clear need no context
   * @param likely are confirmed by weak evidence nearby
   * @param ambiguous have other meanings and need strong evidence
   */
  public record Names(List<String> clear, List<String> likely, List<String> ambiguous)
      implements Serializable {

    public Names {
      clear = List.copyOf(clear);
      likely = List.copyOf(likely);
      ambiguous = List.copyOf(ambiguous);
    }

    static Names of(Tsv.Row row) {
      return new Names(row.list("clear"), row.list("likely"), row.list("ambiguous"));
    }
  }

  public Provider {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(source, "source");
  }

  static Provider of(Tsv.Row row) {
    return new Provider(
        row.require("key"),
        row.require("name_en"),
        row.get("name_zh"),
        row.get("parent_company"),
        row.get("ticker"),
        row.require("hq"),
        row.get("operator"),
        Names.of(row),
        row.require("source"));
  }
}
