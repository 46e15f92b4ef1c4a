package org.tendertrace.resolve;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tendertrace.knowledge.PartyNote;
import org.tendertrace.text.Folded;

/**
 * Makes the names of parties comparable: width, case, script, spaces, brackets, punctuation, the
 * notes that notices write around a name, and the two spellings of one legal form are folded.
 *
 * <p>{@code 运达科技（北京）有限责任公司（盖章）} and {@code 運達科技(北京)有限公司} have the same key. {@code 有限公司} and {@code
 * 股份有限公司} are different legal forms and stay apart.
 */
final class PartyName {

  /** 有限责任公司 is the long, 有限公司 the short name of one legal form (Company Law, article 7). */
  private static final String LIMITED_LONG = "有限责任公司";

  private static final String LIMITED = "有限公司";

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern SPACES_BY_HAN =
      Pattern.compile("(\\p{Han})[\\s\\p{Z}]+|[\\s\\p{Z}]+(\\p{Han})");

  private final Set<String> brackets;
  private final List<String> prefixes;

  PartyName(List<PartyNote> notes) {
    brackets =
        notes.stream()
            .filter(note -> note.kind() == PartyNote.Kind.BRACKET)
            .map(note -> Folded.withoutSpaces(note.note()).text())
            .collect(Collectors.toUnmodifiableSet());
    prefixes =
        notes.stream()
            .filter(note -> note.kind() == PartyNote.Kind.PREFIX)
            .map(note -> Folded.withoutSpaces(note.note()).text())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The comparable form of {@code name}; empty where nothing of a name is left. */
  String key(String name) {
    return hasHan(name) ? chinese(name) : latin(name);
  }

  /** The name as printed, without the notes around it and without spaces inside Chinese. */
  String shown(String name) {
    String shown = name.strip();
    if (!hasHan(shown)) {
      return SPACES.matcher(shown).replaceAll(" ");
    }
    Folded folded = Folded.withoutSpaces(shown);
    String bare = withoutNotes(folded.text());
    int begin = bare.isEmpty() ? -1 : folded.text().indexOf(bare);
    if (begin < 0) {
      return shown;
    }
    String cut = folded.original(begin, begin + bare.length()).of(shown);
    return SPACES_BY_HAN.matcher(cut).replaceAll("$1$2");
  }

  static boolean hasHan(String name) {
    return name.codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
  }

  private String chinese(String name) {
    String bare = withoutNotes(Folded.withoutSpaces(name).text());
    StringBuilder key = new StringBuilder(bare.length());
    bare.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString().replace(LIMITED_LONG, LIMITED);
  }

  private String withoutNotes(String folded) {
    String bare = folded;
    for (String prefix : prefixes) {
      if (bare.startsWith(prefix)) {
        bare = bare.substring(prefix.length());
      }
    }
    for (int open = openOfLastBracket(bare); open > 0; open = openOfLastBracket(bare)) {
      if (!brackets.contains(bare.substring(open + 1, bare.length() - 1))) {
        break;
      }
      bare = bare.substring(0, open);
    }
    return bare;
  }

  private static int openOfLastBracket(String text) {
    if (text.endsWith(")")) {
      return text.lastIndexOf('(');
    }
    return text.endsWith("】") ? text.lastIndexOf('【') : -1;
  }

  private static String latin(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (char c : Folded.key(name).toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c) || c == '&') {
        plain.append(c == '&' ? " and " : c);
      } else if (c != '\'' && c != '’' && c != '.') {
        plain.append(' ');
      }
    }
    for (String word : SPACES.split(plain.toString().strip())) {
      switch (word) {
        case "the" -> {
          if (!words.isEmpty()) {
            words.add(word);
          }
        }
        case "company" -> words.add("co");
        case "limited" -> words.add("ltd");
        case "corporation" -> words.add("corp");
        case "incorporated" -> words.add("inc");
        case "center" -> words.add("centre");
        default -> words.add(word);
      }
    }
    return String.join(" ", words).strip();
  }
}
