package org.tendertrace.resolve;

import java.util.List;
import java.util.function.Predicate;
import org.tendertrace.knowledge.Department;
import org.tendertrace.knowledge.NameRewrite;
import org.tendertrace.knowledge.OrganisationNames;

/** Writes a Chinese name in the one way in which names are compared. */
final class NameForms {

  /** 有限责任公司 is the long, 有限公司 the short name of one legal form (Company Law, article 7). */
  private static final String LIMITED_LONG = "有限责任公司";

  private static final String LIMITED = "有限公司";
  private static final String CAMPUS = "校区";
  private static final char NUMBER = '#';

  private final List<NameRewrite> rewrites;
  private final List<Department> departments;
  private final NameParts parts;
  private final Places places;

  NameForms(OrganisationNames names, NameParts parts, Places places) {
    rewrites = names.rewrites();
    departments =
        names.departments().stream()
            .sorted((a, b) -> Integer.compare(b.ending().length(), a.ending().length()))
            .toList();
    this.parts = parts;
    this.places = places;
  }

  /** The comparable form of a name without notes around it, folded and without spaces. */
  String key(String bare) {
    StringBuilder letters = new StringBuilder(bare.length());
    bare.codePoints().filter(NameForms::isOfName).forEach(letters::appendCodePoint);
    String key = printedOnce(letters.toString().replace(LIMITED_LONG, LIMITED));
    key = shortened(Numbers.inDigits(key));
    for (NameRewrite rewrite : rewrites) {
      key = rewritten(key, rewrite);
    }
    return withoutCampus(shortened(key));
  }

  private static boolean isOfName(int point) {
    return Character.isLetterOrDigit(point) || point == '〇' || point == '○';
  }

  private String shortened(String key) {
    return parts.isEnterprise(key) ? key : places.shortened(key);
  }

  /** 哈尔滨工业大学威海校区 is written 哈尔滨工业大学（威海） as well. */
  private String withoutCampus(String key) {
    if (!key.endsWith(CAMPUS)) {
      return key;
    }
    String body = key.substring(0, key.length() - CAMPUS.length());
    return parts.lengthOfSeat(body) > 0 ? body : key;
  }

  /**
   * {@code key} without the department behind the name of a body. The longest ending decides:
   * 某市政府采购办公室 is not 采购办公室 of 某市政府.
   *
   * @param known whether a key is the name of a known organisation
   */
  String withoutDepartment(String key, Predicate<String> known) {
    for (Department department : departments) {
      if (key.endsWith(department.ending()) && key.length() > department.ending().length()) {
        String body = key.substring(0, key.length() - department.ending().length());
        String type = parts.type(body);
        boolean ofBody = type != null || known.test(body);
        boolean kept = type != null && department.notOf().contains(type);
        return ofBody && !kept ? body : key;
      }
    }
    return key;
  }

  private String printedOnce(String key) {
    int half = key.length() / 2;
    boolean twice = key.length() % 2 == 0 && key.startsWith(key.substring(half));
    return twice && parts.type(key) != null ? key.substring(half) : key;
  }

  private String rewritten(String key, NameRewrite rewrite) {
    if (!key.startsWith(rewrite.opening())
        || (!rewrite.endings().isEmpty() && rewrite.endings().stream().noneMatch(key::endsWith))) {
      return key;
    }
    String from = rewrite.from();
    int number = from.indexOf(NUMBER);
    if (number >= 0) {
      return withNumber(key, rewrite, number);
    }
    String to = rewrite.to();
    return switch (rewrite.where()) {
      case START ->
          key.startsWith(from) && key.length() > from.length() + 1
              ? to + key.substring(from.length())
              : key;
      case END -> key.endsWith(from) && !key.endsWith(to) ? replacedEnd(key, from, to) : key;
      case ANYWHERE -> to.contains(from) ? key : key.replace(from, to);
      case BEHIND_PLACE -> {
        int begin = key.length() - from.length();
        boolean behind = begin > 0 && key.endsWith(from) && places.isPlace(key.substring(0, begin));
        yield behind ? replacedEnd(key, from, to) : key;
      }
    };
  }

  private static String withNumber(String key, NameRewrite rewrite, int number) {
    String before = rewrite.from().substring(0, number);
    String behind = rewrite.from().substring(number + 1);
    int end = key.lastIndexOf(behind);
    boolean atEnd = rewrite.where() == NameRewrite.Where.END;
    if (end < 1 || (atEnd && end + behind.length() != key.length())) {
      return key;
    }
    int begin = end;
    while (begin > 0 && Numbers.end(key, begin - 1) == end) {
      begin--;
    }
    int from = begin - before.length();
    boolean already = before.isEmpty() && begin > 0 && key.charAt(begin - 1) == '第';
    if (begin == end || from < 1 || already || !key.startsWith(before, from)) {
      return key;
    }
    String digits = Numbers.digits(key.substring(begin, end));
    return key.substring(0, from)
        + rewrite.to().replace(String.valueOf(NUMBER), digits)
        + key.substring(end + behind.length());
  }

  private static String replacedEnd(String key, String from, String to) {
    return key.substring(0, key.length() - from.length()) + to;
  }
}
