package org.tendertrace.jobs.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tendertrace.jobs.Settings;
import org.tendertrace.jobs.SettingsReader;
import picocli.CommandLine.Option;

/** The options that configure commands which look at single notices: there the gate is off. */
final class Configuration {
  @Option(names = "--config", paramLabel = "FILE", description = "Configuration in HOCON.")
  private Path config;

  @Option(names = "-D", paramLabel = "KEY=VALUE", description = "A configuration value.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  Settings ungated() {
    Map<String, String> ungated = new LinkedHashMap<>(overrides);
    ungated.put("tendertrace.gate.enabled", "false");
    return SettingsReader.read(config, ungated);
  }
}
