package org.tendertrace.evaluate;

/** A 95 % interval of a proportion. */
public record Interval(double low, double high) {

  private static final double Z = 1.959964;

  /**
   * Wilson's interval for {@code successes} among {@code trials}; [0, 1] where nothing was tried.
   * For F1 the trials are the mean of the expected and the given, which is F1's denominator.
   */
  public static Interval wilson(double successes, double trials) {
    if (trials <= 0) {
      return new Interval(0, 1);
    }
    double share = Math.min(1, successes / trials);
    double square = Z * Z;
    double centre = (share + square / (2 * trials)) / (1 + square / trials);
    double half =
        Z
            * Math.sqrt(share * (1 - share) / trials + square / (4 * trials * trials))
            / (1 + square / trials);
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
