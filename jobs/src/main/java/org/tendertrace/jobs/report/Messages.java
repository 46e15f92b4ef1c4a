package org.tendertrace.jobs.report;

import java.util.List;
import java.util.ResourceBundle;

/** The report's words in one language: {@code report/messages*.properties}. */
final class Messages {
  private static final String BUNDLE = "report.messages";

  private final ResourceBundle bundle;

  Messages(Language language) {
    bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * A message with {@code {0}}, {@code {1}}, … replaced.
   *
   * @throws java.util.MissingResourceException if there is none under that key
   */
  String get(String key, List<?> values) {
    String message = bundle.getString(key);
    for (int k = 0; k < values.size(); k++) {
      message = message.replace("{" + k + "}", String.valueOf(values.get(k)));
    }
    return message;
  }

  /** What a value of a table is called, or {@code otherwise} where it has no other name. */
  String word(String group, String value, String otherwise) {
    String key = group + "." + value.replace(' ', '_');
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }
}
