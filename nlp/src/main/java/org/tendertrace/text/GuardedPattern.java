package org.tendertrace.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * An expression that is tried only on text that has one of the signs without which it cannot match,
 * for to look for a sign takes far less time than to try an expression. Which signs these are is
 * for whoever writes the expression to know; where one is missing, matches are lost.
 */
public final class GuardedPattern {

  private static final String ANY = "";

  private final Pattern pattern;
  private final String anywhere;
  private final String first;
  private final String last;

  private GuardedPattern(Pattern pattern, String anywhere, String first, String last) {
    this.pattern = pattern;
    this.anywhere = anywhere;
    this.first = first;
    this.last = last;
  }

  /**
   * An expression of which every match holds one of {@code signs}.
   *
   * @throws com.google.re2j.PatternSyntaxException if it is none of RE2's
   */
  public static GuardedPattern holding(String signs, String expression) {
    return new GuardedPattern(Pattern.compile(expression), signs, ANY, ANY);
  }

  /**
   * An expression that matches only at the begin of a text, which then is one of {@code signs} but
   * for blanks before it.
   */
  public static GuardedPattern opening(String signs, String expression) {
    return new GuardedPattern(Pattern.compile(expression), ANY, signs, ANY);
  }

  /**
   * An expression that matches only at the end of a text, which then is one of {@code signs} but
   * for blanks behind it.
   */
  public static GuardedPattern closing(String signs, String expression) {
    return new GuardedPattern(Pattern.compile(expression), ANY, ANY, signs);
  }

  /** Whether the expression matches somewhere in {@code text}. */
  public boolean isIn(String text) {
    return mayBeIn(text) && pattern.matcher(text).find();
  }

  /**
   * To find the expression in {@code text}; over an empty text where it cannot match, so that
   * nothing can be replaced by it.
   */
  public Matcher matcher(String text) {
    return pattern.matcher(mayBeIn(text) ? text : "");
  }

  /** Whether the signs don't tell that the expression matches nowhere in {@code text}. */
  public boolean mayBeIn(String text) {
    return (first.isEmpty() || opens(text)) && (last.isEmpty() || closes(text)) && holds(text);
  }

  private boolean opens(String text) {
    for (int k = 0; k < text.length(); k++) {
      if (!isBlank(text.charAt(k))) {
        return first.indexOf(text.charAt(k)) >= 0;
      }
    }
    return false;
  }

  private boolean closes(String text) {
    for (int k = text.length() - 1; k >= 0; k--) {
      if (!isBlank(text.charAt(k))) {
        return last.indexOf(text.charAt(k)) >= 0;
      }
    }
    return false;
  }

  private boolean holds(String text) {
    for (int k = 0; k < anywhere.length(); k++) {
      if (text.indexOf(anywhere.charAt(k)) >= 0) {
        return true;
      }
    }
    return anywhere.isEmpty();
  }

  /** What {@code \s} is. */
  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r' && c != '\u000B');
  }
}
