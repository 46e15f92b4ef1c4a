package org.tendertrace.jobs;

import java.util.Map;

/** A run of {@link FakeAnalyzer} in a JVM of its own: arguments are the input and the output. */
final class FakeRun {

  private FakeRun() {}

  public static void main(String[] args) {
    int exit;
    try {
      exit = PublishedRun.run(args[0], args[1], Map.of()).code();
    } catch (Failure failure) {
      System.err.println(failure.getMessage());
      exit = failure.exit().code();
    }
    System.exit(exit);
  }
}
