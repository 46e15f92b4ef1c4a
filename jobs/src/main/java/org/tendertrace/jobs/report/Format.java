package org.tendertrace.jobs.report;

import java.util.Locale;

/** A form that the report takes. */
public enum Format {
  /** One file for a browser, without a network. */
  HTML,
  /** One object with every table of the report, for programs. */
  JSON,
  /** The same as one long table: section, row, column, value. */
  CSV,
  /** The procurements as a release package of the Open Contracting Data Standard. */
  OCDS;

  String extension() {
    return this == OCDS ? "ocds.json" : name().toLowerCase(Locale.ROOT);
  }
}
