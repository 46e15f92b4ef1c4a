package org.tendertrace.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.SparkTest;
import org.tendertrace.jobs.stage.Components.Edge;
import org.tendertrace.jobs.stage.Components.Label;

/** Components, found on the driver and by Spark, as a walk over all edges has them. */
public class ComponentsTest extends SparkTest {
  private final Random random = new Random(5);
  private final List<Edge> edges = new ArrayList<>();

  @BeforeEach
  void start() {
    startSpark();
  }

  @Test
  void chainsStarsCyclesAndChanceGraphsAreTheSameEveryWay() {
    chain(names("s", 200));
    List<String> shuffled = names("r", 300);
    Collections.shuffle(shuffled, random);
    chain(shuffled);
    List<String> leaves = names("l", 50);
    leaves.forEach(leaf -> edge("zz-centre", leaf));
    leaves.forEach(leaf -> edge("a-centre", leaf + "-a"));
    List<String> cycle = names("c", 30);
    chain(cycle);
    edge(cycle.get(0), cycle.get(29));
    List<String> chance = names("g", 300);
    for (int k = 0; k < 250; k++) {
      edge(chance.get(random.nextInt(300)), chance.get(random.nextInt(300)));
    }
    Collections.shuffle(edges, random);

    Dataset<Edge> given = session().createDataset(edges, RecordEncoder.of(Edge.class));
    assertThat(byId(Components.of(given).collectAsList())).isEqualTo(byPaths());
    assertThat(byId(Components.distributed(given).collectAsList())).isEqualTo(byPaths());
  }

  private static Map<String, String> byId(List<Label> labels) {
    Map<String, String> byId = new HashMap<>();
    labels.forEach(label -> assertThat(byId.put(label.id(), label.component())).isNull());
    return byId;
  }

  private static List<String> names(String prefix, int number) {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < number; k++) {
      names.add("%s%04d".formatted(prefix, k));
    }
    return names;
  }

  private void chain(List<String> vertices) {
    for (int k = 1; k < vertices.size(); k++) {
      edge(vertices.get(k - 1), vertices.get(k));
    }
  }

  private void edge(String one, String other) {
    if (!one.equals(other)) {
      edges.add(one.compareTo(other) < 0 ? new Edge(one, other) : new Edge(other, one));
    }
  }

  /** The smallest id that can be reached from each vertex, by walking all edges from it. */
  private Map<String, String> byPaths() {
    Map<String, TreeSet<String>> next = new TreeMap<>();
    for (Edge edge : edges) {
      next.computeIfAbsent(edge.a(), id -> new TreeSet<>()).add(edge.b());
      next.computeIfAbsent(edge.b(), id -> new TreeSet<>()).add(edge.a());
    }
    Map<String, String> smallest = new HashMap<>();
    // In the order of ids, whoever is not reached yet is the smallest of its component.
    for (String start : next.keySet()) {
      Deque<String> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        String at = open.pop();
        if (smallest.putIfAbsent(at, smallest.getOrDefault(start, start)) == null) {
          open.addAll(next.get(at));
        }
      }
    }
    return smallest;
  }
}
