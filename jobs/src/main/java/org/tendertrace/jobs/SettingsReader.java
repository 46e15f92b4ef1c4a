package org.tendertrace.jobs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.tendertrace.knowledge.CrawlerField.Role;
import org.tendertrace.read.ArchiveLimits;
import org.tendertrace.read.FieldNames;
import org.tendertrace.read.ReadOptions;

/**
 * Reads {@link Settings}: the values of the command line over those of a file over those of {@code
 * reference.conf}, which also says which keys there are.
 */
public final class SettingsReader {
  private static final String ROOT = "tendertrace";

  private SettingsReader() {}

  /**
   * The settings in force.
   *
   * @param file HOCON, or {@code null} for none
   * @param overrides values by key, from the command line
   * @throws Failure ({@link Exit#USAGE}) if the file cannot be read, a key is unknown or a value
   *     cannot be one of its key
   */
  public static Settings read(Path file, Map<String, String> overrides) {
    try {
      Config reference = ConfigFactory.parseResources(SettingsReader.class, "/reference.conf");
      Config given = commandLine(overrides).withFallback(file(file));
      Map<String, ConfigValue> known = leaves(reference.root());
      for (var leaf : leaves(given.root()).entrySet()) {
        if (!known.containsKey(leaf.getKey())) {
          throw unknown(leaf.getKey(), leaf.getValue(), known.keySet());
        }
      }
      Config config = given.withFallback(reference).resolve();
      return settings(config.getConfig(ROOT), leaves(config.root()));
    } catch (ConfigException | IllegalArgumentException | ArithmeticException e) {
      throw new Failure(Exit.USAGE, "Configuration: " + e.getMessage().replace('\n', ' '), e);
    }
  }

  private static Settings settings(Config config, Map<String, ConfigValue> leaves) {
    Map<String, String> resolved = new TreeMap<>();
    leaves.forEach((key, value) -> resolved.put(key, text(value)));
    String overrides =
        config.getIsNull("knowledge.overrides") ? null : config.getString("knowledge.overrides");
    return new Settings(
        config.getBoolean("gate.enabled"),
        config.getBoolean("redact"),
        coreNlp(config.getString("corenlp")),
        overrides,
        config.getStringList("lists"),
        new Settings.Input(
            config.getBytes("input.task-bytes"),
            config.getInt("input.task-files"),
            config.getBytes("input.split-bytes"),
            config.getInt("input.partitions")),
        new Settings.Linking(config.getInt("linking.max-block"), config.getInt("linking.window")),
        new Settings.Review(
            config.getDouble("review.below"),
            config.getIsNull("review.decisions") ? null : config.getString("review.decisions")),
        reading(config.getConfig("reading"), overrides),
        new Settings.Limits(
            config.getDouble("limits.quarantined-share"),
            config.getLong("limits.quarantined-number")),
        new Settings.Output(
            config.getString("output.compression"),
            config.getLong("output.row-group-rows"),
            config.getLong("output.file-rows"),
            config.getDuration("output.lock-timeout", TimeUnit.MILLISECONDS)),
        resolved);
  }

  private static Settings.CoreNlp coreNlp(String value) {
    for (Settings.CoreNlp choice : Settings.CoreNlp.values()) {
      if (choice.name().equalsIgnoreCase(value)) {
        return choice;
      }
    }
    throw new IllegalArgumentException(
        "tendertrace.corenlp must be auto, off or required, not " + value);
  }

  private static ReadOptions reading(Config config, String overrides) {
    ReadOptions defaults = ReadOptions.defaults(overrides == null ? null : Path.of(overrides));
    FieldNames names = defaults.fields();
    for (Role role : Role.values()) {
      if (role != Role.LABEL) {
        String key = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        names = names.with(role, config.getStringList("fields." + key));
      }
    }
    return new ReadOptions(
        names,
        Math.toIntExact(config.getBytes("max-document-bytes")),
        new ArchiveLimits(
            config.getInt("archives.depth"),
            config.getLong("archives.members"),
            config.getBytes("archives.total-bytes"),
            config.getDouble("archives.ratio")),
        config.getInt("max-json-depth"),
        config.getInt("max-html-depth"));
  }

  private static Config file(Path file) {
    if (file == null) {
      return ConfigFactory.empty();
    }
    if (!Files.isReadable(file)) {
      throw new Failure(
          Exit.USAGE, "Cannot read the configuration " + file + ": give --config a readable file");
    }
    return ConfigFactory.parseFile(
        file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false));
  }

  private static Config commandLine(Map<String, String> overrides) {
    Config config = ConfigFactory.empty();
    for (var override : new TreeMap<>(overrides).entrySet()) {
      // Parsed as HOCON so that lists, numbers and durations read as they do in a file; what is not
      // HOCON (a path with a colon, a URI) is text.
      String line = override.getKey() + " = " + override.getValue();
      Config parsed;
      try {
        parsed = ConfigFactory.parseString(line);
      } catch (ConfigException.Parse e) {
        parsed =
            ConfigFactory.parseString(
                override.getKey() + " = " + ConfigUtil.quoteString(override.getValue()));
      }
      config = parsed.withFallback(config);
    }
    return config;
  }

  /** Every key that holds a value (lists are values), with nulls. */
  private static Map<String, ConfigValue> leaves(ConfigObject root) {
    Map<String, ConfigValue> leaves = new TreeMap<>();
    collect("", root, leaves);
    return leaves;
  }

  private static void collect(String path, ConfigObject object, Map<String, ConfigValue> leaves) {
    for (var entry : object.entrySet()) {
      String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      if (entry.getValue() instanceof ConfigObject inner) {
        collect(key, inner, leaves);
      } else {
        leaves.put(key, entry.getValue());
      }
    }
  }

  private static String text(ConfigValue value) {
    return value.valueType() == ConfigValueType.STRING
        ? (String) value.unwrapped()
        : value.render(com.typesafe.config.ConfigRenderOptions.concise());
  }

  private static Failure unknown(String key, ConfigValue value, Iterable<String> known) {
    String nearest = null;
    for (String candidate : known) {
      if (nearest == null
          || Comparator.<String>comparingInt(k -> distance(key, k)).compare(candidate, nearest)
              < 0) {
        nearest = candidate;
      }
    }
    return new Failure(
        Exit.USAGE,
        "Configuration: unknown key %s (%s); did you mean %s?"
            .formatted(key, value.origin().description(), nearest));
  }

  /** Levenshtein's distance, blind to case, and to the root where the key lacks it. */
  private static int distance(String unknown, String known) {
    String a = unknown.toLowerCase(Locale.ROOT);
    String b = a.startsWith(ROOT) ? known : known.substring(ROOT.length() + 1);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
