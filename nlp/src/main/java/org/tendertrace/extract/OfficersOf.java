package org.tendertrace.extract;

/**
 * Leaves out whose desk in a body a letterhead in Latin script names before the body: Office of the
 * Executive Engineer, Example Division.
 */
final class OfficersOf {

  private static final String OFFICE = "Office of ";
  private static final String COMMA = ", ";

  /** Words of a body's name, at least. */
  private static final int FEWEST = 2;

  private OfficersOf() {}

  /** The body's name; {@code name} itself where it names no officer before one. */
  static String body(String name) {
    boolean office = name.regionMatches(true, 0, OFFICE, 0, OFFICE.length());
    int comma = office ? name.indexOf(COMMA) : -1;
    String body = comma < 0 ? "" : name.substring(comma + COMMA.length()).strip();
    boolean named =
        !body.isEmpty()
            && Character.isUpperCase(body.charAt(0))
            && body.split(" ", FEWEST).length == FEWEST
            && body.chars().noneMatch(Character::isDigit);
    return named ? body : name;
  }
}
