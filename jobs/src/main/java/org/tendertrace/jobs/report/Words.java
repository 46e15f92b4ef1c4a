package org.tendertrace.jobs.report;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the templates can say beside what Pebble can: words of the language, numbers, anchors. */
final class Words extends AbstractExtension {
  private static final int MAX_ARGUMENTS = 6;

  /** Where the report says what stands behind its numbers, and of how many. */
  private static final String ALL_GROUPS = "groups";

  private final Messages messages;
  private final Set<String> anchors;

  /**
   * The words in the language of {@code messages}.
   *
   * @param anchors those that the report prints, which need not be all
   */
  Words(Messages messages, Set<String> anchors) {
    this.messages = messages;
    this.anchors = anchors;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        // t("key", value, …): a message.
        "t", function(numbered("key"), values -> messages.get(text(values.get(0)), rest(values))),
        // word("group", value): what a value is called.
        "word",
            function(
                List.of("group", "value"),
                values ->
                    messages.word(text(values.get(0)), text(values.get(1)), text(values.get(1)))),
        // word_or("group", value, otherwise): the same, with another text where it has no name.
        "word_or",
            function(
                List.of("group", "value", "otherwise"),
                values ->
                    messages.word(text(values.get(0)), text(values.get(1)), text(values.get(2)))),
        // anchor("dimension", key): where the evidence of a number stands.
        "anchor",
            function(
                List.of("dimension", "key"),
                values -> {
                  String anchor = anchor(text(values.get(0)), text(values.get(1)));
                  return anchors.contains(anchor) ? anchor : ALL_GROUPS;
                }));
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "exact", filter(value -> decimal(value).toPlainString()),
        "whole", filter(value -> grouped(decimal(value), 0)),
        "signed", filter(value -> signed(decimal(value))),
        "cents", filter(value -> grouped(decimal(value), 2)),
        "percent", filter(value -> grouped(decimal(value).movePointRight(2), 1) + " %"),
        "points", filter(value -> grouped(decimal(value), 4)),
        "billions", filter(value -> grouped(decimal(value).movePointLeft(9), 1)));
  }

  /** An identifier that is the same for the same key, and another for every other. */
  static String anchor(String dimension, String key) {
    StringBuilder id = new StringBuilder("ev-").append(dimension).append('-');
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '.';
      id.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "_%02x", b));
    }
    return id.toString();
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof BigDecimal number ? number : new BigDecimal(String.valueOf(value));
  }

  private static String grouped(BigDecimal number, int digits) {
    return String.format(
        Locale.ROOT, "%,." + digits + "f", number.setScale(digits, RoundingMode.HALF_UP));
  }

  /** A whole difference with its sign; zero has none. */
  private static String signed(BigDecimal number) {
    String absolute = grouped(number.abs(), 0);
    return absolute.equals("0") ? absolute : (number.signum() < 0 ? "−" : "+") + absolute;
  }

  private static String text(Object value) {
    return value == null ? "" : String.valueOf(value);
  }

  private static List<Object> rest(List<Object> values) {
    return values.subList(1, values.size());
  }

  private static List<String> numbered(String first) {
    List<String> names = new ArrayList<>(List.of(first));
    for (int k = 0; k < MAX_ARGUMENTS; k++) {
      names.add(String.valueOf(k));
    }
    return names;
  }

  private static Function function(
      List<String> names, java.util.function.Function<List<Object>, String> body) {
    return new Function() {
      @Override
      public List<String> getArgumentNames() {
        return names;
      }

      @Override
      public Object execute(
          Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
        return body.apply(names.stream().map(args::get).toList());
      }
    };
  }

  private static Filter filter(java.util.function.Function<Object, String> body) {
    return new Filter() {
      @Override
      public List<String> getArgumentNames() {
        return List.of();
      }

      @Override
      public Object apply(
          Object input,
          Map<String, Object> args,
          PebbleTemplate self,
          EvaluationContext context,
          int line) {
        return input == null ? "" : body.apply(input);
      }
    };
  }
}
