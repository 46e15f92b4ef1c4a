package org.tendertrace.jobs.report;

import com.google.re2j.Pattern;
import org.tendertrace.jobs.Exit;
import org.tendertrace.jobs.Failure;

/**
 * What an OCDS package says of itself, which its publisher has to decide.
 *
 * @param prefix of the procurements' identifiers: {@code ocds-} and six characters that the Open
 *     Contracting Partnership gives to a publisher
 * @param extension address of the description of the extension in {@code docs/ocds}; {@code null}
 *     where it is at none
 */
public record OcdsOptions(String prefix, String extension) {
  /** An unregistered prefix: good for trying, not for publishing. */
  public static final String UNREGISTERED = "ocds-000000";

  private static final Pattern PREFIX = Pattern.compile("ocds-[a-z0-9]{6}");

  static final OcdsOptions PLACEHOLDER = new OcdsOptions(UNREGISTERED, null);

  /**
   * Checks the prefix.
   *
   * @throws Failure if it is not of that form
   */
  public OcdsOptions {
    if (!PREFIX.matches(prefix)) {
      throw new Failure(Exit.USAGE, "The prefix %s is not like ocds-a1b2c3".formatted(prefix));
    }
  }
}
