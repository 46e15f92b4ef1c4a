package org.tendertrace.read;

import java.io.Serializable;

/**
 * How much an archive may unpack to before it is refused.
 *
 * @param depth archives in archives; 1 is an archive in no other, and a .tar.gz is two
 * @param members of one outermost archive, those of archives inside included
 * @param totalBytes unpacked, of one outermost archive
 * @param ratio of unpacked to packed bytes, checked beyond the first 10 MB
 */
public record ArchiveLimits(int depth, long members, long totalBytes, double ratio)
    implements Serializable {

  public static final ArchiveLimits DEFAULT = new ArchiveLimits(5, 10_000_000, 1L << 40, 200);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public ArchiveLimits {
    if (depth < 1 || members < 1 || totalBytes < 1 || !(ratio >= 1)) {
      throw new IllegalArgumentException(
          "Limits of archives must be positive: depth %d, members %d, bytes %d, ratio %s"
              .formatted(depth, members, totalBytes, ratio));
    }
  }
}
