package org.tendertrace.link;

import java.util.List;
import org.tendertrace.knowledge.LinkingWord.Kind;
import org.tendertrace.knowledge.NameEnding;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.NoticeType;

/** Makes the names of buyers fit to be compared. */
final class BuyerNames {

  private static final int SHORTEST = 4;

  /** The name of a department alone is short. */
  private static final int LONGEST_DEPARTMENT = 9;

  /** A longer name of a school has its place in front: 某某师范学院. */
  private static final int LONGEST_SCHOOL = 6;

  /** What a name that is more than a department's says: whose office it is. */
  private static final String PLACES = "省市县区州镇乡村";

  /** What follows a name in the title of an intention: a year, or the brackets around one. */
  private static final String BEHIND_NAME = "0123456789（(〔[关采政";

  private static final String LABELS = ":：|\t>";
  private static final int LONGEST_LABEL = 8;

  /** Two names, or a name and what the next label says. */
  private static final String BETWEEN = "与：:";

  private static final String COMPANY = "公司";
  private static final String WITH = "与";
  private static final String SIGN = "签";
  private static final String BEFORE_SUM = " \t\n　，,：:￥¥";
  private static final String IN_SUM = "0123456789.,";

  /** A sum without a unit has so many digits, more than a year. */
  private static final int WHOLE_SUM = 5;

  /** Behind a name, that the body itself is meant: （本级）. */
  private final List<String> parts;

  private final List<String> about;

  /** Words of a headline that was taken for a name. */
  private final List<String> noNames;

  private final List<String> departments;
  private final List<String> wares;
  private final List<String> bidders;
  private final List<String> endings;

  BuyerNames(LinkingWords words, List<NameEnding> endings) {
    parts = words.of(Kind.ITSELF);
    about = words.of(Kind.ABOUT);
    noNames = words.of(Kind.NO_BUYER);
    departments = words.of(Kind.DEPARTMENT);
    wares = words.of(Kind.WARE);
    bidders = words.of(Kind.BIDDER);
    this.endings = endings.stream().map(NameEnding::ending).toList();
  }

  /**
   * The buyers without tags and words in front that are none of theirs; left out is what is too
   * short, no name, the agency, a supplier or what is bought.
   */
  List<String> of(Notice notice, List<Award> awarded) {
    String title = notice.title() == null ? "" : Title.Reader.compact(notice.title());
    return named(notice).stream()
        .map(this::cleaned)
        .filter(name -> name.length() >= SHORTEST)
        .filter(name -> noNames.stream().noneMatch(name::contains))
        .filter(name -> !name.equals(notice.agencyName()))
        .filter(name -> awarded.stream().noneMatch(award -> award.supplierNames().contains(name)))
        .filter(name -> !isPartner(name, notice.text()) && !isPaid(name, notice.text()))
        .filter(name -> !isBidder(name, notice.text()))
        .filter(name -> !title.startsWith(Title.Reader.compact(name)) || isMadeLikeOne(name))
        .filter(name -> isOfBody(name) || isLabelled(name, notice.text()))
        .distinct()
        .toList();
  }

  /** The names that were read; of an intention, that in front of its title if there is one. */
  private List<String> named(Notice notice) {
    if (notice.noticeType() != NoticeType.INTENTION || notice.title() == null) {
      return notice.buyerNames();
    }
    String title = notice.title();
    int end = 0;
    while (end < title.length() && BEHIND_NAME.indexOf(title.charAt(end)) < 0) {
      end++;
    }
    String opening = title.substring(0, end).strip();
    for (String word : about) {
      opening = opening.startsWith(word) ? opening.substring(word.length()) : opening;
    }
    for (int k = opening.length(); k > SHORTEST; k--) {
      String name = opening.substring(0, k);
      if (isMadeLikeOne(name)) {
        return List.of(name);
      }
    }
    return notice.buyerNames();
  }

  /** Whether a name ends as those of organisations do, and not as that of a thing. */
  boolean isMadeLikeOne(String name) {
    return endings.stream().anyMatch(name::endsWith);
  }

  /** Whether a name ends as those of organisations do, and not as those of things do: 工作站. */
  private boolean isOfBody(String name) {
    return isMadeLikeOne(name) && wares.stream().noneMatch(name::endsWith);
  }

  /**
   * Whether a label stands in front of a name, or above it, that is not made like one: without it,
   * it may be a thing or any words of a sentence.
   */
  private static boolean isLabelled(String name, String text) {
    if (text == null || !Title.hasHan(name)) {
      return true;
    }
    int at = text.indexOf(name);
    boolean labelled = at < 0;
    for (; at >= 0 && !labelled; at = text.indexOf(name, at + 1)) {
      int end = at;
      while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '　')) {
        end--;
      }
      char before = end > 0 ? text.charAt(end - 1) : ':';
      int above = before == '\n' ? text.lastIndexOf('\n', end - 2) + 1 : end;
      boolean label =
          above < end - 1
              && end - 1 - above <= LONGEST_LABEL
              && text.substring(above, end - 1).chars().allMatch(Character::isLetter);
      labelled = LABELS.indexOf(before) >= 0 || label;
    }
    return labelled;
  }

  /** Whether a name is that of a department, without the body that it belongs to. */
  boolean isDepartment(String name) {
    int longest = name.endsWith("学院") ? LONGEST_SCHOOL : LONGEST_DEPARTMENT;
    return name.length() <= longest
        && name.chars().noneMatch(c -> PLACES.indexOf(c) >= 0)
        && departments.stream().anyMatch(name::endsWith);
  }

  /** Whether a sentence tells a company behind the buyer: 某集团与某公司签订. */
  private static boolean isPartner(String name, String text) {
    return name.endsWith(COMPANY)
        && text != null
        && text.contains(WITH + name + SIGN)
        && !text.startsWith(name);
  }

  /** Whether a text says of a company what is said of those who bid: 取消某公司中标资格. */
  private boolean isBidder(String name, String text) {
    return text != null
        && name.endsWith(COMPANY)
        && bidders.stream()
            .anyMatch(word -> text.contains(word + name) || text.contains(name + word));
  }

  /** Whether a sum stands right behind a company's name, as behind that of who won. */
  private static boolean isPaid(String name, String text) {
    int at = text == null || !name.endsWith(COMPANY) ? -1 : text.indexOf(name);
    int begin = at + name.length();
    while (at >= 0 && begin < text.length() && BEFORE_SUM.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin;
    while (at >= 0 && end < text.length() && IN_SUM.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end > begin
        && (end - begin >= WHOLE_SUM
            || (end < text.length() && "万元亿".indexOf(text.charAt(end)) >= 0));
  }

  private String cleaned(String printed) {
    String name = Subjects.untagged(Codes.behind(printed.strip()));
    for (String word : parts) {
      name = name.endsWith(word) ? name.substring(0, name.length() - word.length()) : name;
    }
    for (String word : about) {
      name = name.startsWith(word) ? name.substring(word.length()) : name;
    }
    for (int k = SHORTEST; k + SHORTEST <= name.length(); k++) {
      if (BETWEEN.indexOf(name.charAt(k)) >= 0 && name.endsWith(COMPANY)) {
        return name.substring(0, k).strip();
      }
    }
    return name;
  }
}
