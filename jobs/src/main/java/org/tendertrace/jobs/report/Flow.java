package org.tendertrace.jobs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The picture of who bought which provider through whom: three columns of nodes, and bands between
 * them as wide as there are procurements. In units of an SVG that is {@value #WIDTH} wide.
 *
 * @param leftOut how many flows there are beyond those that are drawn
 */
record Flow(int height, List<Node> nodes, List<Band> bands, int leftOut) {
  static final int WIDTH = 1000;
  private static final int DRAWN = 30;
  private static final int UNIT = 22;
  private static final int GAP = 12;
  private static final int TOP = 34;
  private static final int[] COLUMNS = {0, 494, 988};
  private static final int NODE_WIDTH = 12;
  private static final String[] KEYS = {"institution_id", "intermediary_id", "provider"};
  private static final String[] NAMES = {"buyer", "seller", "provider_name"};

  /**
   * A buyer, a seller or a provider.
   *
   * @param column 0 to 2
   */
  record Node(int column, String key, String name, int x, int y, int height, long processes) {}

  /**
   * Procurements from one node to one of the next column.
   *
   * @param path its outline
   * @param hue which of the palette's colours, the same for the same provider
   */
  record Band(String path, String from, String to, long processes, int hue) {}

  /** The picture of rows of the query {@code flow}. */
  static Flow of(List<Map<String, Object>> rows) {
    List<Map<String, Object>> drawn = rows.subList(0, Math.min(DRAWN, rows.size()));
    List<Map<String, Node>> columns = new ArrayList<>();
    int height = 0;
    for (int column = 0; column < COLUMNS.length; column++) {
      Map<String, Node> nodes = nodes(drawn, column);
      columns.add(nodes);
      for (Node node : nodes.values()) {
        height = Math.max(height, node.y() + node.height());
      }
    }
    List<String> hues = new ArrayList<>(columns.get(2).keySet());
    List<Band> bands = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      bands.addAll(bands(drawn, column, columns.get(column), columns.get(column + 1), hues));
    }
    List<Node> nodes = columns.stream().flatMap(map -> map.values().stream()).toList();
    return new Flow(height + GAP, nodes, bands, rows.size() - drawn.size());
  }

  private static Map<String, Node> nodes(List<Map<String, Object>> rows, int column) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      String key = (String) row.get(KEYS[column]);
      sizes.merge(key, processes(row), Long::sum);
      names.put(key, (String) row.get(NAMES[column]));
    }
    Map<String, Node> nodes = new LinkedHashMap<>();
    int y = TOP;
    for (Map.Entry<String, Long> size : sizes.entrySet()) {
      int height = Math.toIntExact(size.getValue() * UNIT);
      String key = size.getKey();
      nodes.put(
          key, new Node(column, key, names.get(key), COLUMNS[column], y, height, size.getValue()));
      y += height + GAP;
    }
    return nodes;
  }

  /** Each node's bands leave and arrive one below the other, in the order of the rows. */
  private static List<Band> bands(
      List<Map<String, Object>> rows,
      int column,
      Map<String, Node> from,
      Map<String, Node> to,
      List<String> hues) {
    Map<String, Integer> left = new LinkedHashMap<>();
    Map<String, Integer> right = new LinkedHashMap<>();
    List<Band> bands = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      Node start = from.get((String) row.get(KEYS[column]));
      Node end = to.get((String) row.get(KEYS[column + 1]));
      int width = Math.toIntExact(processes(row) * UNIT);
      int y1 = start.y() + left.getOrDefault(start.key(), 0);
      int y2 = end.y() + right.getOrDefault(end.key(), 0);
      left.merge(start.key(), width, Integer::sum);
      right.merge(end.key(), width, Integer::sum);
      bands.add(
          new Band(
              outline(start.x() + NODE_WIDTH, y1, end.x(), y2, width),
              start.name(),
              end.name(),
              processes(row),
              hues.indexOf((String) row.get(KEYS[2]))));
    }
    return bands;
  }

  private static String outline(int x1, int y1, int x2, int y2, int width) {
    int middle = (x1 + x2) / 2;
    return String.format(
        Locale.ROOT,
        "M%d %dC%d %d %d %d %d %dV%dC%d %d %d %d %d %dZ",
        x1,
        y1,
        middle,
        y1,
        middle,
        y2,
        x2,
        y2,
        y2 + width,
        middle,
        y2 + width,
        middle,
        y1 + width,
        x1,
        y1 + width);
  }

  private static long processes(Map<String, Object> row) {
    return ((Number) row.get("processes")).longValue();
  }
}
