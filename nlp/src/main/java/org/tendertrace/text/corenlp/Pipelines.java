package org.tendertrace.text.corenlp;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipelines of this JVM. Each is loaded when it is first asked for and lives as long as the
 * JVM; pipelines of one language share their segmenter and tagger. One passage of a language is
 * analysed at a time: the models take gigabytes, so that a pipeline for each thread is out of the
 * question.
 */
final class Pipelines {

  private static final Logger LOG = LoggerFactory.getLogger(Pipelines.class);

  private static final Map<String, StanfordCoreNLP> LOADED = new ConcurrentHashMap<>();

  /** What a pipeline is for. */
  enum Task {
    /** Names of organisations. */
    NAMES("tokenize,ssplit,pos,ner"),
    /** Dependencies between words. */
    GRAMMAR("tokenize,ssplit,pos,depparse");

    private final String annotators;

    Task(String annotators) {
      this.annotators = annotators;
    }
  }

  /** A language with models. */
  enum Language {
    CHINESE,
    ENGLISH;

    String file() {
      return "/corenlp/" + name().toLowerCase(Locale.ROOT) + ".properties";
    }
  }

  private Pipelines() {}

  /**
   * The passage analysed.
   *
   * @throws UncheckedIOException if the properties cannot be read
   * @throws RuntimeException if CoreNLP cannot load a model
   */
  static Annotation annotate(Language language, Task task, String passage) {
    Annotation annotation = new Annotation(passage);
    synchronized (language) {
      LOADED
          .computeIfAbsent(language + "/" + task, key -> load(language, task))
          .annotate(annotation);
    }
    return annotation;
  }

  private static StanfordCoreNLP load(Language language, Task task) {
    long start = System.nanoTime();
    Properties properties = new Properties();
    try (InputStream in = Pipelines.class.getResourceAsStream(language.file())) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + language.file(), e);
    }
    properties.setProperty("annotators", task.annotators);
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties, false);
    LOG.info(
        "Loaded CoreNLP for {} ({}) in {} s",
        language,
        task,
        Math.round((System.nanoTime() - start) / 1e8) / 10.0);
    return pipeline;
  }

  /** Whether every model that the pipelines load is on the class path. */
  static boolean areModelsAtHand() {
    for (String entry : modelEntries()) {
      if (resource(entry) == null) {
        return false;
      }
    }
    return true;
  }

  private static URL resource(String entry) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    URL found = context == null ? null : context.getResource(entry);
    return found == null ? Pipelines.class.getClassLoader().getResource(entry) : found;
  }

  /** The entries of the model jars that the pipelines load. */
  static List<String> modelEntries() {
    List<String> entries = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Pipelines.class.getResourceAsStream("/corenlp/models.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          entries.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read corenlp/models.txt", e);
    }
    return entries;
  }
}
