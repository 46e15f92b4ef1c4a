package org.tendertrace.read;

import java.util.Objects;
import org.tendertrace.model.Quarantined;

/** A document cannot be read; the code and the message say why, for a row of quarantine. */
public final class Refusal extends Exception {

  private final Quarantined.Code code;
  private final boolean retryable;

  /**
   * @param message what is wrong, in one line
   * @param retryable whether trying again may help
   */
  public Refusal(Quarantined.Code code, String message, boolean retryable) {
    super(message);
    this.code = Objects.requireNonNull(code, "code");
    this.retryable = retryable;
  }

  /** A refusal that no second attempt will change. */
  Refusal(Quarantined.Code code, String message) {
    this(code, message, false);
  }

  public Quarantined.Code code() {
    return code;
  }

  public boolean retryable() {
    return retryable;
  }
}
