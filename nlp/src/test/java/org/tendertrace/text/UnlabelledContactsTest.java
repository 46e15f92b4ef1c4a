package org.tendertrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Windows around candidates find what patterns over the whole text find. */
class UnlabelledContactsTest {

  private static final Pattern MAIL =
      Pattern.compile("([A-Za-z0-9._%+-]{1,64})[@＠][A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");

  private static final Pattern PHONE =
      Pattern.compile(
          "1[3-9]\\d[-－—–‑ ]?\\d{4}[-－—–‑ ]?\\d{4}|"
              + "(?:[(（]0\\d{2,3}[)）][-－—–‑ ]{0,2}|0\\d{2,3}[-－—–‑ ]{1,2})"
              + "\\d{3,4}[- ]?\\d{4}(?:[-－—–转]\\d{1,6})?");

  private static final Pattern IDENTITY = Pattern.compile("[1-8]\\d{16}[\\dXx]");

  private static final String[] PIECES = {
    "0",
    "1",
    "138",
    "0000",
    "13800000000",
    "138-0000-0000",
    "010-62000000",
    "010",
    "0755",
    "62000000",
    "2653",
    "(0755)",
    "（010）",
    "-",
    "－",
    " ",
    "转",
    "801",
    ".",
    ",",
    "x",
    "X",
    "元",
    "万",
    "号",
    "￥",
    "\n",
    "采购",
    "@",
    "＠",
    "a",
    "zhang.mou",
    "example.com",
    "mou@example.com",
    "_",
    "+",
    "11010119000101000",
    "110101190001010000",
    "\uD840\uDC00",
    "a".repeat(60),
    "x".repeat(70) + "."
  };

  @Test
  void windowsFindWhatPatternsOverTheWholeTextFind() {
    Random random = new Random(42);
    int changed = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(8); pieces >= 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      char[] masked = text.toString().toCharArray();
      UnlabelledContacts.mask(text.toString(), masked);
      String expected = byWholePatterns(text.toString());
      assertThat(new String(masked)).as("of %s", text).isEqualTo(expected);
      changed += expected.contentEquals(text) ? 0 : 1;
    }
    assertThat(changed).as("texts with something to mask").isGreaterThan(1000);
  }

  private static String byWholePatterns(String text) {
    char[] masked = text.toCharArray();
    for (Matcher mail = MAIL.matcher(text); mail.find(); ) {
      Arrays.fill(masked, mail.start(1), mail.end(1), 'X');
    }
    for (Matcher phone = PHONE.matcher(text); phone.find(); ) {
      if (NumberContext.standsAlone(text, phone.start(), phone.end())) {
        NumberContext.maskDigits(masked, phone.start(), phone.end());
      }
    }
    for (Matcher identity = IDENTITY.matcher(text); identity.find(); ) {
      if (NumberContext.standsAlone(text, identity.start(), identity.end())
          && IdentityNumber.isValid(identity.group())) {
        Arrays.fill(masked, identity.start(), identity.end(), 'X');
      }
    }
    return new String(masked);
  }
}
