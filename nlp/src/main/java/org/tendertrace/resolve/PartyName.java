package org.tendertrace.resolve;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tendertrace.knowledge.OrganisationNames;
import org.tendertrace.text.CreditCode;
import org.tendertrace.text.Folded;

/**
 * Makes the names of parties comparable: width, case, script, spaces, brackets, punctuation, the
 * notes that notices write around a name, numbers, and spellings that mean the same are folded.
 *
 * <p>{@code 运达科技（北京）有限责任公司（盖章）} and {@code 運達科技(北京)有限公司} have the same key. {@code 有限公司} and {@code
 * 股份有限公司} are different legal forms and stay apart.
 */
final class PartyName {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Before names of firms in India and its neighbours: M/s Example Infotech. */
  private static final String MESSRS = "m/s";

  private final PartyNotes notes;
  private final NameParts parts;
  private final NameForms forms;

  PartyName(OrganisationNames names, NameParts parts, Places places) {
    notes = new PartyNotes(names.notes());
    this.parts = parts;
    forms = new NameForms(names, parts, places);
  }

  /** {@code name} taken apart; of a name without Chinese characters only the spaces are tidied. */
  PrintedName read(String name) {
    if (hasHan(name)) {
      return PrintedName.of(name, notes, parts::isOrganisation);
    }
    String printed = SPACES.matcher(name.strip()).replaceAll(" ");
    String code = CreditCode.in(printed);
    String shown =
        code == null || !printed.toUpperCase(Locale.ROOT).endsWith(" " + code)
            ? printed
            : printed.substring(0, printed.length() - code.length()).strip();
    return new PrintedName(shown, shown, List.of(), code);
  }

  /** The comparable form of {@code name}; empty where nothing of a name is left. */
  String key(String name) {
    return key(read(name));
  }

  /** The comparable form of a name of a table, which has no notes around it. */
  String keyOfBare(String name) {
    return hasHan(name) ? forms.key(Folded.withoutSpaces(name).text()) : latin(name);
  }

  /** The comparable form of what was {@linkplain #read read}. */
  String key(PrintedName name) {
    return hasHan(name.bare()) ? forms.key(name.bare()) : latin(name.bare());
  }

  /** The forms of Chinese names. */
  NameForms forms() {
    return forms;
  }

  static boolean hasHan(String name) {
    for (int k = 0; k < name.length(); k++) {
      char c = name.charAt(k);
      // Nearly all are in one block; the script of the others takes a search.
      if ((c >= '\u4E00' && c <= '\u9FFF')
          || (c > '\u2E7F'
              && Character.UnicodeScript.of(name.codePointAt(k)) == Character.UnicodeScript.HAN)) {
        return true;
      }
    }
    return false;
  }

  private static String latin(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    String folded = Folded.key(name).toLowerCase(Locale.ROOT);
    int begin = folded.startsWith(MESSRS) ? MESSRS.length() : 0;
    for (char c : folded.substring(begin).toCharArray()) {
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
        case "inst" -> words.add("institute");
        case "univ" -> words.add("university");
        default -> words.add(word);
      }
    }
    return String.join(" ", words).strip();
  }
}
