package org.tendertrace.text;

import com.ibm.icu.text.Transliterator;

/** Which Han characters are used only in simplified or only in traditional writing. */
final class ScriptForms {

  private static final char FIRST = 0x4E00;
  private static final byte[] FORMS = forms();

  private ScriptForms() {}

  /**
   * 1 for a traditional character, -1 for a simplified one, 0 for one of both.
   *
   * @param c a character of the block of unified ideographs, U+4E00 to U+9FFF
   */
  static int traditional(char c) {
    return FORMS[c - FIRST];
  }

  /** A character that changes when made simplified is traditional, and the other way round. */
  private static byte[] forms() {
    StringBuilder lines = new StringBuilder();
    for (char c = FIRST; c <= 0x9FFF; c++) {
      lines.append(c).append('\n');
    }
    String all = lines.toString();
    String simplified = Transliterator.getInstance("Traditional-Simplified").transliterate(all);
    String traditional = Transliterator.getInstance("Simplified-Traditional").transliterate(all);
    String[] toSimplified = simplified.split("\n", -1);
    String[] toTraditional = traditional.split("\n", -1);
    byte[] forms = new byte[0x9FFF - FIRST + 1];
    for (int k = 0; k < forms.length; k++) {
      String itself = String.valueOf((char) (FIRST + k));
      boolean becomesSimplified = !toSimplified[k].equals(itself);
      boolean becomesTraditional = !toTraditional[k].equals(itself);
      if (becomesSimplified != becomesTraditional) {
        forms[k] = (byte) (becomesTraditional ? -1 : 1);
      }
    }
    return forms;
  }
}
