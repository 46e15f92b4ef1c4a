package org.tendertrace.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tendertrace.extract.PartyNames.Place;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.PrintedCode;

/**
 * Reads whose the credit codes of a notice are: of the party whose name stands before the code, in
 * the same row, behind the name in brackets, or on the lines above it, as long as no other
 * organisation stands between; or of the only party in the role that the code's label tells.
 * Precision before recall: a code that may be somebody else's is nobody's.
 */
public final class PartyCodes {

  private final CodeScanner scanner;
  private final NameEndings endings;

  public PartyCodes(Knowledge knowledge) {
    scanner = new CodeScanner(knowledge);
    endings = new NameEndings(knowledge.wording().endings());
  }

  /**
   * The codes printed in {@code text}, in their order, each once for a party.
   *
   * @param agency {@code null} for none; its code is not a party's
   * @param evidence where the names were read
   */
  public List<PrintedCode> read(
      String text,
      List<String> buyers,
      List<String> suppliers,
      String agency,
      List<Evidence> evidence) {
    List<CodeScanner.Code> codes = scanner.codes(text);
    if (codes.isEmpty()) {
      return List.of();
    }
    PartyNames names = new PartyNames(text, buyers, suppliers, agency, evidence);
    Map<CodeScanner.Code, String> owners = new LinkedHashMap<>();
    for (int first = 0; first < codes.size(); ) {
      int behind = first + 1;
      while (behind < codes.size() && isNext(text, codes.get(behind - 1), codes.get(behind))) {
        behind++;
      }
      owners.putAll(owners(text, codes.subList(first, behind), names));
      first = behind;
    }
    byRole(codes, names, owners);
    codes.forEach(code -> owners.putIfAbsent(code, null));
    return printed(codes, owners);
  }

  /** Whether nothing but punctuation and blanks stands between two codes. */
  private static boolean isNext(String text, CodeScanner.Code one, CodeScanner.Code other) {
    for (int k = one.end(); k < other.begin(); k++) {
      if (Character.isLetterOrDigit(text.charAt(k)) || text.charAt(k) == '\n') {
        return false;
      }
    }
    return true;
  }

  /** Whose the codes that follow one another are: as many names in a row, in the same order. */
  private Map<CodeScanner.Code, String> owners(
      String text, List<CodeScanner.Code> codes, PartyNames names) {
    Map<CodeScanner.Code, String> owners = new HashMap<>();
    CodeScanner.Code first = codes.get(0);
    Place nearest = before(text, first.begin(), names);
    boolean above =
        nearest == null || text.substring(nearest.end(), first.begin()).indexOf('\n') >= 0;
    Place next = above ? names.behind(codes.get(codes.size() - 1).end()) : null;
    if (next != null) {
      boolean sameLine =
          text.substring(codes.get(codes.size() - 1).end(), next.begin()).indexOf('\n') < 0;
      if (sameLine && codes.size() == 1) { // a column of codes before one of names
        put(owners, first, next, names);
      }
      return owners;
    }
    List<Place> row = new ArrayList<>();
    for (Place place = nearest; place != null && row.size() < codes.size(); ) {
      row.add(0, place);
      place = names.at(behindNothing(text, place.begin()));
    }
    if (row.size() == codes.size() && !goesOn(text, row, first, names)) {
      for (int k = 0; k < codes.size(); k++) {
        put(owners, codes.get(k), row.get(k), names);
      }
    }
    return owners;
  }

  /** Whether a further name stands before the row, that a code may just as well be of. */
  private static boolean goesOn(
      String text, List<Place> row, CodeScanner.Code first, PartyNames names) {
    Place further = names.at(behindNothing(text, row.get(0).begin()));
    boolean inBrackets = row.size() == 1 && Glyphs.isOpen(text.charAt(row.get(0).end()));
    return further != null
        && !inBrackets
        && (first.role() == null || names.fits(further.name(), first.role()));
  }

  private static void put(
      Map<CodeScanner.Code, String> owners, CodeScanner.Code code, Place place, PartyNames names) {
    if (names.fits(place.name(), code.role())) {
      owners.put(code, place.name());
    }
  }

  /** The party's name nearest before {@code end}; {@code null} where another stands between. */
  private Place before(String text, int end, PartyNames names) {
    int lines = 0;
    int at = end;
    int stop = Math.max(0, end - CodeScanner.REACH);
    while (at > stop) {
      Place place = names.at(at);
      if (place != null) {
        return place;
      }
      char c = text.charAt(at - 1);
      if (isBreak(c)) {
        lines += c == '\n' ? 1 : 0;
        if (lines > CodeScanner.LINES) {
          return null;
        }
        at--;
        continue;
      }
      int begin = at;
      while (begin > stop && !isBreak(text.charAt(begin - 1))) {
        begin--;
      }
      if (isOrganisation(text, begin, at)) {
        return null;
      }
      at = begin;
    }
    return null;
  }

  private boolean isOrganisation(String text, int begin, int end) {
    String ending = endings.longest(text, begin, end);
    return (ending != null && ending.length() > 1) || endings.has(text.substring(begin, end));
  }

  /** The offset behind the last letter or digit in front of {@code begin}, on the same line. */
  private static int behindNothing(String text, int begin) {
    int at = begin;
    while (at > 0 && isBreak(text.charAt(at - 1)) && text.charAt(at - 1) != '\n') {
      at--;
    }
    return at;
  }

  private static boolean isBreak(char c) {
    return !Character.isLetterOrDigit(c);
  }

  /** Codes whose label tells a role that one party alone has. */
  private static void byRole(
      List<CodeScanner.Code> codes, PartyNames names, Map<CodeScanner.Code, String> owners) {
    for (FieldKind role : new FieldKind[] {FieldKind.BUYER, FieldKind.SUPPLIER}) {
      List<CodeScanner.Code> ofRole =
          codes.stream().filter(code -> code.labelled() && code.role() == role).toList();
      String only = names.only(role);
      boolean one = ofRole.stream().map(CodeScanner.Code::code).distinct().count() == 1;
      boolean free = owners.values().stream().noneMatch(name -> name != null && name.equals(only));
      if (only != null && one && free) {
        ofRole.forEach(code -> owners.putIfAbsent(code, only));
      }
    }
  }

  /** A name with two codes, or a code of two names, says nothing of either. */
  private static List<PrintedCode> printed(
      List<CodeScanner.Code> codes, Map<CodeScanner.Code, String> owners) {
    Map<String, Set<String>> codesOf = new HashMap<>();
    Map<String, Set<String>> namesOf = new HashMap<>();
    owners.forEach(
        (code, name) -> {
          if (name != null && code.valid()) {
            codesOf.computeIfAbsent(name, n -> new HashSet<>()).add(code.code());
            namesOf.computeIfAbsent(code.code(), c -> new HashSet<>()).add(name);
          }
        });
    Predicate<CodeScanner.Code> clear =
        code ->
            !code.valid()
                || (codesOf.getOrDefault(owners.get(code), Set.of()).size() <= 1
                    && namesOf.getOrDefault(code.code(), Set.of()).size() <= 1);
    List<PrintedCode> printed = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (CodeScanner.Code code : codes) {
      String name = clear.test(code) ? owners.get(code) : null;
      if (told.add(code.code() + "\n" + name)) {
        printed.add(new PrintedCode(name, code.code(), code.valid(), code.begin(), code.end()));
      }
    }
    return printed;
  }
}
