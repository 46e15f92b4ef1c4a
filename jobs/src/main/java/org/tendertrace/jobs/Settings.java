package org.tendertrace.jobs;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.knowledge.ListFile;
import org.tendertrace.knowledge.ListedName;
import org.tendertrace.read.ReadOptions;
import org.tendertrace.resolve.Resolver;
import org.tendertrace.review.Decisions;

/**
 * The configuration of a run, checked. What its keys mean, their units and their defaults are told
 * in {@code reference.conf}.
 *
 * @param knowledgeOverrides a folder; {@code null} for none
 * @param lists files with lists of the user's own
 * @param resolved every key with its value in force, as text, for the manifest
 */
public record Settings(
    boolean gateEnabled,
    boolean redact,
    CoreNlp corenlp,
    String knowledgeOverrides,
    List<String> lists,
    Input input,
    Linking linking,
    Review review,
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
   * What people look at.
   *
   * @param below readings with a smaller confidence are queued
   * @param decisions CSV of what they decided; {@code null} for none
   */
  public record Review(double below, String decisions) implements Serializable {
    public Review {
      if (!(below >= 0 && below <= 1)) {
        throw new IllegalArgumentException(
            "tendertrace.review.below must be from 0 to 1, not " + below);
      }
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
    lists = List.copyOf(lists);
    resolved = Map.copyOf(resolved);
  }

  /**
   * The tables of the knowledge, as configured, and the user's lists.
   *
   * @throws Failure ({@link Exit#USAGE}) if one is malformed, or the lists contradict the tables
   */
  public Knowledge knowledge() {
    try {
      List<ListedName> own =
          lists.stream().flatMap(file -> ListFile.read(Path.of(file)).stream()).toList();
      Knowledge knowledge =
          Knowledge.load(knowledgeOverrides == null ? null : Path.of(knowledgeOverrides), own);
      Resolver.check(knowledge);
      return knowledge;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new Failure(Exit.USAGE, "Knowledge: " + e.getMessage(), e);
    }
  }

  /**
   * What people decided on uncertain readings.
   *
   * @throws Failure ({@link Exit#USAGE}) if the file cannot be read or understood
   */
  public Decisions decisions() {
    if (review.decisions() == null) {
      return Decisions.none();
    }
    try (Reader csv = Files.newBufferedReader(Path.of(review.decisions()))) {
      return Decisions.read(csv);
    } catch (NoSuchFileException e) {
      throw new Failure(
          Exit.USAGE, "There is no file %s of decisions".formatted(review.decisions()), e);
    } catch (IOException e) {
      throw new Failure(
          Exit.USAGE, "Cannot use %s: %s".formatted(review.decisions(), e.getMessage()), e);
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
