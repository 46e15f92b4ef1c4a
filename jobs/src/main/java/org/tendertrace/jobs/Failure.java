package org.tendertrace.jobs;

/** An end that a user has to know of; its message is one line: what, where and what to do. */
public final class Failure extends RuntimeException {
  private final Exit exit;

  public Failure(Exit exit, String message) {
    this(exit, message, null);
  }

  public Failure(Exit exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  public Exit exit() {
    return exit;
  }
}
