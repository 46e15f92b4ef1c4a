package org.tendertrace.text.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tendertrace.text.corenlp.Pipelines.Language;

/**
 * The rules of {@code corenlp/statements.tsv} for one language. Patterns over the words come first,
 * then what modifies the thing, then the nearest word up the dependency tree that governs it.
 */
final class StatementRules {

  private static final int COLUMNS = 7;
  private static final int FARTHEST_GOVERNOR = 6;
  private static final Set<String> NEGATIONS =
      Set.of(
          "不", "未", "无", "没有", "不得", "不能", "不可", "禁止", "严禁", "勿", "拒绝", "避免", "not", "n't", "never",
          "cannot", "no");

  private static final Set<String> COMMAS = Set.of("，", ",", "；", ";", "：", ":");

  // Other clauses: what governs the clause does not govern the thing.
  private static final Set<String> CLAUSES = Set.of("conj", "parataxis", "advcl", "dep", "ccomp");

  private static final Map<Language, StatementRules> LOADED = new EnumMap<>(Language.class);

  private final List<Pattern> patterns = new ArrayList<>();
  private final Map<String, Rule> modifiers = new HashMap<>();
  private final Map<String, Rule> governors = new HashMap<>();

  /** A meaning and the name of the rule that gave it. */
  record Reading(String meaning, String name) {}

  private record Rule(String name, String meaning, String negated) {}

  private record Pattern(TokenSequencePattern tokens, Rule rule) {}

  private StatementRules(Language language) {
    String code = language == Language.CHINESE ? "zh" : "en";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                StatementRules.class.getResourceAsStream("/corenlp/statements.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", COLUMNS);
        if (cells.length == COLUMNS && cells[0].equals(code)) {
          add(cells[1], new Rule(cells[2], cells[3], cells[4]), cells[5]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read corenlp/statements.tsv", e);
    }
  }

  static synchronized StatementRules of(Language language) {
    return LOADED.computeIfAbsent(language, StatementRules::new);
  }

  private void add(String kind, Rule rule, String pattern) {
    if (kind.equals("tokens")) {
      patterns.add(new Pattern(TokenSequencePattern.compile(pattern), rule));
      return;
    }
    Map<String, Rule> words = kind.equals("modifier") ? modifiers : governors;
    for (String word : pattern.split("\\|", -1)) {
      words.putIfAbsent(word, rule);
    }
  }

  /** What {@code sentence} says of the thing at {@code token}; empty where no rule applies. */
  Optional<Reading> read(CoreMap sentence, CoreLabel token) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    for (Pattern pattern : patterns) {
      TokenSequenceMatcher matcher = pattern.tokens().matcher(tokens);
      for (int from = 0; from < tokens.size() && matcher.find(from); from = matcher.start() + 1) {
        if (matcher.groupNodes("$thing").contains(token)) {
          return Optional.of(new Reading(pattern.rule().meaning(), pattern.rule().name()));
        }
      }
    }
    SemanticGraph graph = sentence.get(BasicDependenciesAnnotation.class);
    if (graph == null) {
      return Optional.empty();
    }
    IndexedWord node = graph.getNodeByIndexSafe(token.index());
    return node == null ? Optional.empty() : governed(tokens, graph, node);
  }

  private Optional<Reading> governed(
      List<CoreLabel> tokens, SemanticGraph graph, IndexedWord thing) {
    IndexedWord at = thing;
    for (int step = 0; step < FARTHEST_GOVERNOR; step++) {
      for (IndexedWord child : graph.getChildren(at)) {
        Rule modifier = modifiers.get(word(child));
        if (modifier != null && !isVerb(at)) {
          return Optional.of(new Reading(modifier.meaning(), modifier.name()));
        }
      }
      Rule governor = at.equals(thing) ? null : governors.get(word(at));
      if (governor != null && isSameClause(tokens, thing, at)) {
        String meaning = isNegated(graph, at) ? governor.negated() : governor.meaning();
        return meaning.isEmpty()
            ? Optional.empty()
            : Optional.of(new Reading(meaning, governor.name()));
      }
      SemanticGraphEdge up = incoming(graph, at);
      if (up == null || (isVerb(at) && CLAUSES.contains(up.getRelation().getShortName()))) {
        return Optional.empty();
      }
      at = up.getGovernor();
    }
    return Optional.empty();
  }

  /** Whether no comma parts the two words. */
  private static boolean isSameClause(List<CoreLabel> tokens, IndexedWord one, IndexedWord other) {
    int from = Math.min(one.index(), other.index());
    int to = Math.max(one.index(), other.index());
    for (CoreLabel token : tokens) {
      if (token.index() > from && token.index() < to && COMMAS.contains(token.word())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNegated(SemanticGraph graph, IndexedWord verb) {
    for (IndexedWord child : graph.getChildren(verb)) {
      if (NEGATIONS.contains(word(child))) {
        return true;
      }
    }
    SemanticGraphEdge up = incoming(graph, verb);
    return up != null && NEGATIONS.contains(word(up.getGovernor()));
  }

  private static SemanticGraphEdge incoming(SemanticGraph graph, IndexedWord node) {
    List<SemanticGraphEdge> edges = graph.incomingEdgeList(node);
    return edges.isEmpty() ? null : edges.get(0);
  }

  private static boolean isVerb(IndexedWord node) {
    return node.tag() != null && node.tag().startsWith("V");
  }

  private static String word(IndexedWord node) {
    return node.word().toLowerCase(Locale.ROOT);
  }
}
