package org.tendertrace.knowledge;

import java.io.Serializable;
import java.util.Objects;
import org.tendertrace.model.Mention;

/**
 * A cloud AI service or an AI model.
 *
 * @param key canonical key, such as {@code azure-openai}; versions of a model share one
 * @param type {@code SERVICE} or {@code MODEL}
 * @param nameZh {@code null} where there is none
 * @param vendor whose it is
 * @param provider key of the {@link Provider} through which a purchase of it runs; {@code null}
 *     where it can come from several or from none
 * @param hq ISO 3166 code of the vendor's seat
 * @param names by how sure they are
 * @param source where the row comes from; unverified ones say so
 */
public record Service(
    String key,
    Mention.Type type,
    String nameEn,
    String nameZh,
    String vendor,
    String provider,
    String hq,
    Provider.Names names,
    String source)
    implements Serializable {

  /**
   * Checks the type.
   *
   * @throws IllegalArgumentException if it is neither service nor model
   */
  public Service {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(source, "source");
    if (type != Mention.Type.SERVICE && type != Mention.Type.MODEL) {
      throw new IllegalArgumentException(key + " is neither a service nor a model: " + type);
    }
  }

  static Service of(Tsv.Row row) {
    return new Service(
        row.require("key"),
        row.constant("type", Mention.Type.class),
        row.require("name_en"),
        row.get("name_zh"),
        row.require("vendor"),
        row.get("provider"),
        row.require("hq"),
        Provider.Names.of(row),
        row.require("source"));
  }
}
