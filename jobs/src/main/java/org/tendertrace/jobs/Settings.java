package org.tendertrace.jobs;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;

/**
 * The configuration of a run, checked. What its keys mean, their units and their defaults are told
 * in {@code reference.conf}.
 *
 * @param knowledgeOverrides a folder; {@code null} for none
 * @param resolved every key with its value in force, as text, for the manifest
 */
public record Settings(
    boolean gateEnabled,
    boolean redact,
    CoreNlp corenlp,
    String knowledgeOverrides,
    Input input,
    Linking linking,
    double maxQuarantinedShare,
    Output output,
    Map<String, String> resolved)
    implements Serializable {

  /** Whether to use CoreNLP. */
  public enum CoreNlp {
    /** Where its models are on the class path. */
    AUTO,
    OFF,
    /** A run without the models fails. */
    REQUIRED
  }

  /** How the input is divided into tasks. */
  public record Input(long taskBytes, int taskFiles, long splitBytes, int partitions)
      implements Serializable {
    public Input {
      positive("tendertrace.input.task-bytes", taskBytes);
      positive("tendertrace.input.task-files", taskFiles);
      positive("tendertrace.input.split-bytes", splitBytes);
      notNegative("tendertrace.input.partitions", partitions);
    }
  }

  /** How notices of one procurement are looked for. */
  public record Linking(int maxBlock, int window) implements Serializable {
    public Linking {
      positive("tendertrace.linking.max-block", maxBlock);
      positive("tendertrace.linking.window", window);
    }
  }

  /** How tables are written. */
  public record Output(String compression, long rowGroupRows, long fileRows, long lockTimeoutMillis)
      implements Serializable {
    public Output {
      Objects.requireNonNull(compression, "compression");
      positive("tendertrace.output.row-group-rows", rowGroupRows);
      positive("tendertrace.output.file-rows", fileRows);
      positive("tendertrace.output.lock-timeout", lockTimeoutMillis);
    }
  }

  public Settings {
    Objects.requireNonNull(corenlp, "corenlp");
    resolved = Map.copyOf(resolved);
    if (!(maxQuarantinedShare >= 0 && maxQuarantinedShare <= 1)) {
      throw new IllegalArgumentException(
          "tendertrace.limits.quarantined-share must be from 0 to 1, not " + maxQuarantinedShare);
    }
  }

  private static void positive(String key, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(key + " must be above 0, not " + value);
    }
  }

  private static void notNegative(String key, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(key + " must not be below 0, but is " + value);
    }
  }
}
