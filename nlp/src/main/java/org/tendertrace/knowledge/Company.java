package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * The company behind a vendor's name.
 *
 * @param name the vendor, as chips and services name it
 * @param company the company, as providers name their parent
 * @param ticker where it is listed; {@code null} where it is not, or where the providers say it
 * @param source where this comes from; unverified ones say so
 */
public record Company(String name, String company, String ticker, String source)
    implements Serializable {

  static Company of(Tsv.Row row) {
    return new Company(
        row.require("name"), row.require("company"), row.get("ticker"), row.require("source"));
  }
}
