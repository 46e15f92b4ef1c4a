package org.tendertrace.read;

import org.tendertrace.model.Quarantined;
import org.tendertrace.text.Sha256;

/** Refusals of the stage that opens sources. */
final class Refusals {

  private static final String STAGE = "sources";
  private static final int LONGEST_MESSAGE = 300;

  private Refusals() {}

  static Found of(String uri, Quarantined.Code code, String message) {
    return refused(null, uri, code, message, false);
  }

  /**
   * @param bytes the refused bytes themselves
   */
  static Found of(String uri, byte[] bytes, Quarantined.Code code, String message) {
    return refused(Sha256.hex(bytes), uri, code, message, false);
  }

  static Found of(String uri, byte[] bytes, Refusal refusal) {
    return of(uri, bytes, refusal.code(), refusal.getMessage());
  }

  /**
   * Reading failed: because of the file system or the network, which may pass, or because the
   * archive around is damaged.
   */
  static Found failed(String uri, Exception e, UnpackBudget budget) {
    return budget.hasSourceFailed()
        ? refused(null, uri, Quarantined.Code.UNREADABLE, "Cannot be read: " + text(e), true)
        : of(uri, Quarantined.Code.BAD_ARCHIVE, "Damaged archive: " + text(e));
  }

  private static String text(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static Found refused(
      String id, String uri, Quarantined.Code code, String message, boolean retryable) {
    String line = Blanks.collapse(message.replace('\n', ' '));
    String shown =
        line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    return new Found.Refused(new Quarantined(id, uri, STAGE, code, shown, retryable));
  }
}
