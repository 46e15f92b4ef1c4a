package org.tendertrace.extract;

/**
 * Tells names of what is bought from names of bodies, where both end in Services: Managed Cloud
 * Hosting and Support Services is bought, Department of Human Services is a body.
 */
final class BoughtServices {

  private static final String SERVICES = " Services";
  private static final String OF = " of ";

  /** Words of a body's name that ends so: County Fire Rescue Services. */
  private static final int MOST_WORDS = 4;

  private BoughtServices() {}

  /** Whether a line in Latin script ends so, and is longer than names of bodies are. */
  static boolean is(String line) {
    return line.endsWith(SERVICES)
        && !line.contains(OF)
        && line.split(" ", MOST_WORDS + 2).length > MOST_WORDS;
  }
}
