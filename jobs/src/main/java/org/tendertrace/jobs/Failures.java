package org.tendertrace.jobs;

import java.io.IOException;

/** Says in one line what went wrong underneath. */
final class Failures {

  private Failures() {}

  /**
   * What to tell a user about {@code error}; a {@link Failure} speaks for itself.
   *
   * @param output folder that was to be published in
   */
  static Failure of(Exception error, String output) {
    if (error instanceof Failure failure) {
      return failure;
    }
    Throwable root = error;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
      if (root instanceof Failure failure) {
        return failure;
      }
    }
    String what = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    String firstLine = what.strip().lines().findFirst().orElse(what);
    if (error instanceof IOException || root instanceof IOException) {
      return new Failure(
          Exit.FAILURE,
          "Cannot write to %s: %s; make room or grant access and run again: what was published before stands as it was"
              .formatted(output, firstLine),
          error);
    }
    return new Failure(
        Exit.FAILURE,
        "The run failed: %s: %s; what was published before stands as it was; --stacktrace shows more"
            .formatted(root.getClass().getSimpleName(), firstLine),
        error);
  }
}
