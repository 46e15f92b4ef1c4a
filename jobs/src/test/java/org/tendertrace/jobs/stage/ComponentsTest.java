package org.tendertrace.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tendertrace.jobs.RecordEncoder;
import org.tendertrace.jobs.SparkTest;
import org.tendertrace.jobs.stage.Components.Edge;
import org.tendertrace.jobs.stage.Components.Label;

/** Components as a union-find of one machine has them. */
public class ComponentsTest extends SparkTest {
  private final Random random = new Random(5);
  private final List<Edge> edges = new ArrayList<>();

  @BeforeEach
  void start() {
    startSpark();
  }

  @Test
  void chainsStarsCyclesAndChanceGraphsAreTheSameAsOnOneMachine() {
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

    Map<String, String> found = new HashMap<>();
    for (Label label :
        Components.of(session().createDataset(edges, RecordEncoder.of(Edge.class)))
            .collectAsList()) {
      assertThat(found.put(label.id(), label.component())).isNull();
    }
    assertThat(found).isEqualTo(unionFind());
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

  /** The smallest id of its component for every vertex. */
  private Map<String, String> unionFind() {
    Map<String, String> parents = new HashMap<>();
    for (Edge edge : edges) {
      parents.putIfAbsent(edge.a(), edge.a());
      parents.putIfAbsent(edge.b(), edge.b());
      String a = root(parents, edge.a());
      String b = root(parents, edge.b());
      parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
    Map<String, String> roots = new HashMap<>();
    parents.keySet().forEach(vertex -> roots.put(vertex, root(parents, vertex)));
    return roots;
  }

  private static String root(Map<String, String> parents, String vertex) {
    String at = vertex;
    while (!parents.get(at).equals(at)) {
      at = parents.get(at);
    }
    return at;
  }
}
