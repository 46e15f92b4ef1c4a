package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tendertrace.knowledge.FieldCue.Kind;

/**
 * Tells a body from its departments: 某大学 buys what 某大学资产处 announces, and 设备科 alone names no buyer.
 */
final class Bodies {

  private static final int SHORTEST_BODY = 4;
  private static final int SHORTEST_OFFICE = 2;
  private static final int LONGEST_OFFICE = 18;
  private static final int LONGEST_LONE_OFFICE = 14;
  private static final int LONGEST_SECTION = 7;

  /** Characters of a body's name in Latin script, at least. */
  private static final int SHORTEST_LATIN = 8;

  private static final List<String> UNIVERSITIES = List.of("大学", "大學", "学院");

  /** Bodies of their own are never called so: 医学装备科. */
  private static final String SECTIONS = "科股";

  private final CueLists cues;

  /** How names of bodies end that may have departments of their own, by the last character. */
  private final Map<Character, List<String>> withDepartments;

  /** How names of bodies end and those of departments do not. */
  private final List<String> noDepartments;

  Bodies(CueLists cues) {
    this.cues = cues;
    withDepartments =
        cues.printed(Kind.BUYER_ENDING).stream()
            .filter(ending -> !isGovernment(ending))
            .collect(Collectors.groupingBy(ending -> ending.charAt(ending.length() - 1)));
    noDepartments =
        cues.printed(Kind.BUYER_ENDING).stream()
            .filter(ending -> ending.length() > 1 && !cues.ends(Kind.OFFICE_ENDING, ending))
            .toList();
  }

  /** Whether a name is that of a department, without that of the body it belongs to. */
  boolean isOffice(String name) {
    boolean section =
        name.length() <= LONGEST_SECTION && SECTIONS.indexOf(name.charAt(name.length() - 1)) >= 0;
    return section
        || (name.length() <= LONGEST_LONE_OFFICE
            && cues.begins(Kind.OFFICE_OPENING, name)
            && cues.ends(Kind.OFFICE_ENDING, name));
  }

  /** Whether a name ends as those of parts of universities do, and of small colleges. */
  boolean isFaculty(String name) {
    return cues.ends(Kind.FACULTY, name);
  }

  /** Whether a body may be whose department is called so: a faculty is a university's. */
  boolean mayOwn(String body, String department) {
    return !isFaculty(department)
        || (UNIVERSITIES.stream().anyMatch(body::endsWith) && !department.startsWith(body));
  }

  /**
   * The body whose name opens that of its department; {@code null} where {@code name} is no such
   * name: 某大学附属医院 of 某大学附属医院设备科.
   */
  String of(String name) {
    for (int k = name.length() - SHORTEST_OFFICE; k >= SHORTEST_BODY; k--) {
      String office = name.substring(k);
      if (office.length() > LONGEST_OFFICE) {
        return null;
      }
      if (endsBody(name, k) && isDepartment(office)) {
        String body = name.substring(0, k);
        String whole = of(body);
        return whole == null ? body : whole;
      }
    }
    return null;
  }

  /** Whether {@code name} tells by its office's name that it buys for the body. */
  boolean buysFor(String name, String body) {
    return cues.has(Kind.PURCHASING_OFFICE, name.substring(body.length()));
  }

  /**
   * Example School Board, Purchasing Department: without the office that buys for the body, which
   * may stand in front.
   */
  String withoutOffice(String name) {
    int first = name.indexOf(", ");
    if (first > 0
        && name.length() - first > SHORTEST_LATIN
        && cues.is(Kind.LATIN_OFFICE, name.substring(0, first))) {
      return name.substring(first + 2);
    }
    int comma = name.lastIndexOf(", ");
    boolean office =
        comma >= SHORTEST_LATIN
            && name.indexOf(' ') < comma
            && cues.is(Kind.LATIN_OFFICE, name.substring(comma + 2));
    return office ? name.substring(0, comma) : name;
  }

  /** Whether the text speaks of such a body as "we": 我校 of a university. */
  boolean speaks(Layout layout, String body) {
    return pronouns(layout).stream().anyMatch(body::endsWith);
  }

  /** How the name ends of who speaks in the text; none where nobody does. */
  List<String> pronouns(Layout layout) {
    List<String> endings = new ArrayList<>();
    for (String cue : layout.held(cues).of(Kind.SELF)) {
      endings.add(cue.substring(cue.indexOf('…') + 1));
    }
    return endings;
  }

  private boolean endsBody(String name, int end) {
    for (String ending : withDepartments.getOrDefault(name.charAt(end - 1), List.of())) {
      if (ending.length() <= end - 2 && name.startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is that of one who buys for many, and of no body's own department. */
  boolean isBroker(String name) {
    return cues.has(Kind.BROKER, name) && of(name) == null;
  }

  /** The offices of governments and committees are bodies of their own. */
  private static boolean isGovernment(String ending) {
    return ending.endsWith("政府") || ending.endsWith("委员会");
  }

  private boolean isDepartment(String office) {
    boolean body = noDepartments.stream().anyMatch(office::endsWith);
    return !body
        && cues.ends(Kind.OFFICE_ENDING, office)
        && (office.length() <= 3
            || cues.of(Kind.OFFICE_OPENING).stream().anyMatch(office::contains));
  }
}
