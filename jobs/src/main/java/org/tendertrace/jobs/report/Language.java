package org.tendertrace.jobs.report;

import java.util.Locale;

/** A language that the report is written in. */
public enum Language {
  EN(Locale.ENGLISH),
  ZH(Locale.CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /** For the attribute {@code lang} of HTML. */
  String code() {
    return locale.getLanguage();
  }
}
