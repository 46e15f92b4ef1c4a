package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * A place and the province it lies in.
 *
 * @param name in Chinese, as names of organisations open with it
 * @param province in English
 */
public record Place(String name, String province, String source) implements Serializable {

  static Place of(Tsv.Row row) {
    return new Place(row.require("place"), row.require("province"), row.require("source"));
  }
}
