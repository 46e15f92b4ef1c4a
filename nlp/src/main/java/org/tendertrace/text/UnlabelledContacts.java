package org.tendertrace.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;

/**
 * Masks the contact details that are known by their form alone: telephone numbers, local parts of
 * e-mail addresses and numbers of identity documents.
 *
 * <p>One scan looks for characters that they can begin with (or, for an address, turn on), and
 * patterns run only over a few characters there: over a whole text they cost more than reading it.
 */
final class UnlabelledContacts {

  /** What is masked is the first group. */
  private static final Pattern MAIL =
      Pattern.compile("([A-Za-z0-9._%+-]{1,64})[@＠][A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");

  private static final int LONGEST_LOCAL_PART = 64;

  private static final String DASHES = "-－—–‑ ";

  /** What parts an extension from its number. */
  private static final String BEFORE_EXTENSION = "-－—–转";

  private static final int LONGEST_EXTENSION = 6;

  private static final int IDENTITY_LENGTH = 18;

  private final String text;
  private final char[] masked;

  /** Ends of the last match of either pattern: matches of one pattern do not overlap. */
  private int phoneEnd;

  private int mailEnd;

  private UnlabelledContacts(String text, char[] masked) {
    this.text = text;
    this.masked = masked;
  }

  /**
   * Masks what is found in {@code text}.
   *
   * @param masked as long as {@code text}
   */
  static void mask(String text, char[] masked) {
    new UnlabelledContacts(text, masked).scan();
  }

  private void scan() {
    boolean afterDigit = false;
    // Not the masked text: what is masked is behind k.
    char[] characters = text.toCharArray();
    for (int k = 0; k < characters.length; k++) {
      char c = characters[k];
      boolean digit = isDigit(c);
      if (digit) {
        if (!afterDigit) {
          identity(k);
        }
        if (k >= phoneEnd && c == '1') {
          mobile(k);
        } else if (k >= phoneEnd && c == '0' && opensArea(k)) {
          withArea(k);
        }
      } else if (c == '(' || c == '（') {
        if (k >= phoneEnd && digitAt(k + 1, '0', '0')) {
          withArea(k);
        }
      } else if (c == '@' || c == '＠') {
        mail(k);
      }
      afterDigit = digit;
    }
  }

  /** An area code with something between it and the number. */
  private boolean opensArea(int k) {
    int end = digits(k + 3, 1) ? k + 4 : k + 3;
    int dash = behindDash(end);
    return dash > end && digits(k + 1, 2) && digits(behindDash(dash), 3);
  }

  /** 13912345678, 139 1234-5678. */
  private void mobile(int begin) {
    if (digitAt(begin + 1, '3', '9') && digits(begin + 2, 1)) {
      int second = behindDash(begin + 3);
      int third = behindDash(second + 4);
      if (digits(second, 4) && digits(third, 4)) {
        phone(begin, third + 4);
      }
    }
  }

  /** (010)6123 4567, 0571-81234567-102. */
  private void withArea(int begin) {
    boolean bracket = !isDigit(text.charAt(begin));
    int code = bracket ? begin + 1 : begin;
    int behind = digits(code, 4) ? code + 4 : code + 3;
    if (!digitAt(code, '0', '0') || !digits(code, behind - code)) {
      return;
    }
    int number = bracket ? behindClosing(behind) : behind;
    int first = behindDash(behindDash(number));
    boolean apart = bracket ? number > behind : first > behind;
    for (int length = 4; apart && length >= 3; length--) {
      int second = first + length;
      second += second < text.length() && "- ".indexOf(text.charAt(second)) >= 0 ? 1 : 0;
      if (digits(first, length) && digits(second, 4)) {
        phone(begin, behindExtension(second + 4));
        return;
      }
    }
  }

  private int behindClosing(int k) {
    return k < text.length() && ")）".indexOf(text.charAt(k)) >= 0 ? k + 1 : k;
  }

  private int behindExtension(int k) {
    boolean may = k < text.length() && BEFORE_EXTENSION.indexOf(text.charAt(k)) >= 0;
    int end = k + 1;
    while (may && end - k <= LONGEST_EXTENSION && digits(end, 1)) {
      end++;
    }
    return may && end > k + 1 ? end : k;
  }

  private void phone(int begin, int end) {
    phoneEnd = end;
    if (NumberContext.standsAlone(text, begin, end)) {
      NumberContext.maskDigits(masked, begin, end);
    }
  }

  private int behindDash(int k) {
    return k < text.length() && DASHES.indexOf(text.charAt(k)) >= 0 ? k + 1 : k;
  }

  private boolean digits(int from, int count) {
    int k = from;
    while (k < from + count && digitAt(k, '0', '9')) {
      k++;
    }
    return k == from + count;
  }

  private void identity(int begin) {
    int end = begin;
    while (end < text.length() && end - begin < IDENTITY_LENGTH && isDigit(text.charAt(end))) {
      end++;
    }
    if (end - begin == IDENTITY_LENGTH - 1
        && end < text.length()
        && (text.charAt(end) == 'X' || text.charAt(end) == 'x')) {
      end++;
    }
    if (end - begin == IDENTITY_LENGTH
        && NumberContext.standsAlone(text, begin, end)
        && digitAt(begin, '1', '8')
        && IdentityNumber.isValid(text.substring(begin, end))) {
      Arrays.fill(masked, begin, end, 'X');
    }
  }

  private void mail(int at) {
    int begin = at;
    int first = Math.max(mailEnd, at - LONGEST_LOCAL_PART);
    while (begin > first && isLocalPart(text.charAt(begin - 1))) {
      begin--;
    }
    int end = at + 1;
    while (end < text.length() && isDomain(text.charAt(end))) {
      end++;
    }
    Matcher mail = MAIL.matcher(text.substring(begin, end));
    if (mail.lookingAt()) {
      Arrays.fill(masked, begin, at, 'X');
      mailEnd = begin + mail.end();
    }
  }

  private boolean digitAt(int k, char from, char to) {
    return k < text.length() && text.charAt(k) >= from && text.charAt(k) <= to;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDomain(char c) {
    return isDigit(c) || isLetter(c) || c == '-' || c == '.';
  }

  private static boolean isLocalPart(char c) {
    return isDomain(c) || c == '_' || c == '%' || c == '+';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
