package org.tendertrace.link;

import java.util.List;
import org.tendertrace.knowledge.LinkingWord.Kind;

/** Makes the names of buyers fit to be compared. */
final class BuyerNames {

  private static final int SHORTEST = 4;
  private final List<String> about;

  /** Words of a headline that was taken for a name. */
  private final List<String> noNames;

  BuyerNames(LinkingWords words) {
    about = words.of(Kind.ABOUT);
    noNames = words.of(Kind.NO_BUYER);
  }

  /** The names without tags and words in front that are none of theirs; too short ones left out. */
  List<String> cleaned(List<String> printed) {
    return printed.stream()
        .map(this::cleaned)
        .filter(name -> name.length() >= SHORTEST)
        .filter(name -> noNames.stream().noneMatch(name::contains))
        .distinct()
        .toList();
  }

  private String cleaned(String printed) {
    String name = Subjects.untagged(printed.strip());
    for (String word : about) {
      name = name.startsWith(word) ? name.substring(word.length()) : name;
    }
    return name;
  }
}
