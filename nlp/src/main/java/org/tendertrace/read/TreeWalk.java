package org.tendertrace.read;

import org.jsoup.nodes.Node;

/**
 * A walk over all that an element holds, in the order of the document and without recursion. The
 * parser's own walks provide for changes of the tree meanwhile, and cost twice as much.
 */
abstract class TreeWalk {

  /**
   * Comes to a node.
   *
   * @param depth 1 for what stands right in the root
   * @return whether to walk what it holds and leave it afterwards
   */
  abstract boolean enter(Node node, int depth);

  /** Leaves a node that was entered, once all it holds was walked. */
  abstract void leave(Node node, int depth);

  /** Walks what {@code root} holds, which itself is neither entered nor left. */
  final void walk(Node root) {
    Node node = root;
    int depth = 0;
    Node next = root.firstChild();
    while (true) {
      while (next != null && !enter(next, depth + 1)) {
        next = next.nextSibling();
      }
      if (next != null) {
        node = next;
        depth++;
        next = node.firstChild();
      } else if (depth == 0) {
        return;
      } else {
        leave(node, depth);
        next = node.nextSibling();
        node = node.parent();
        depth--;
      }
    }
  }
}
