package org.tendertrace.knowledge;

import java.io.Serializable;

/**
 * That a service serves a model.
 *
 * @param service key of a {@link Service} of type service
 * @param model key of a {@link Service} of type model
 */
public record ServedModel(String service, String model, String source) implements Serializable {

  static ServedModel of(Tsv.Row row) {
    return new ServedModel(row.require("service"), row.require("model"), row.require("source"));
  }
}
