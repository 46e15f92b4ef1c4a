package org.tendertrace.jobs;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.read.ReadOptions;

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
    ReadOptions reading,
    Limits limits,
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

  /**
   * How much may be refused before a run publishes nothing.
   *
   * @param quarantinedShare of all documents, from 0 to 1
   * @param quarantinedNumber so many may always be
   */
  public record Limits(double quarantinedShare, long quarantinedNumber) implements Serializable {
    public Limits {
      notNegative("tendertrace.limits.quarantined-number", quarantinedNumber);
      if (!(quarantinedShare >= 0 && quarantinedShare <= 1)) {
        throw new IllegalArgumentException(
            "tendertrace.limits.quarantined-share must be from 0 to 1, not " + quarantinedShare);
      }
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
  }

  /**
   * The tables of the knowledge, as configured.
   *
   * @throws Failure ({@link Exit#USAGE}) if one is malformed
   */
  public Knowledge knowledge() {
    try {
      return Knowledge.load(knowledgeOverrides == null ? null : Path.of(knowledgeOverrides));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new Failure(Exit.USAGE, "Knowledge: " + e.getMessage(), e);
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
