package org.tendertrace.jobs;

/** How a command ended; the codes are a contract with schedulers. */
public enum Exit {
  PUBLISHED(0),
  FAILURE(1),
  USAGE(2),
  QUALITY_GATE(10),
  TOO_MANY_QUARANTINED(11),
  LOCKED(12),
  NO_NEW_INPUT(99);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
