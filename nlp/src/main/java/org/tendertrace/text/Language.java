package org.tendertrace.text;

import java.util.Set;

/** The main language of a text, told by its characters. */
public enum Language {
  /** Chinese in simplified characters. */
  ZH_HANS("zh-Hans"),
  /** Chinese in traditional characters. */
  ZH_HANT("zh-Hant"),
  /** English. */
  EN("en"),
  /** Undetermined: too little text, or another language. */
  UND("und");

  /** A notice in Chinese has many Latin letters (model names, addresses of the web). */
  private static final double CHINESE_SHARE = 0.15;

  private static final int ENOUGH_CHINESE = 4;
  private static final int ENOUGH_LATIN = 20;

  /** Common English words; the other languages of Latin script have few of them. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the",
          "of",
          "and",
          "to",
          "for",
          "in",
          "is",
          "be",
          "by",
          "on",
          "or",
          "with",
          "shall",
          "this",
          "will",
          "from",
          "are",
          "as",
          "at",
          "an",
          "bid",
          "tender",
          "contract",
          "award",
          "notice",
          "service",
          "services",
          "supply",
          "project",
          "date");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag: zh-Hans, zh-Hant, en or und. */
  public String tag() {
    return tag;
  }

  /** Detects the language in one pass over {@code text}. */
  public static Language of(CharSequence text) {
    int han = 0;
    int kana = 0;
    int latin = 0;
    int other = 0;
    int traditional = 0;
    for (char c : text.toString().toCharArray()) {
      if (c < 0x80) {
        latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
      } else if (c >= 0x4E00 && c <= 0x9FFF) {
        han++;
        traditional += ScriptForms.traditional(c);
      } else if (c >= 0x3041 && c <= 0x30FF) {
        kana++;
      } else if (!isPunctuation(c) && Character.isLetter(c)) {
        other++;
      }
    }
    if (han >= ENOUGH_CHINESE && han >= CHINESE_SHARE * (latin + other) && kana < han / 4) {
      return traditional > 0 ? ZH_HANT : ZH_HANS;
    }
    return latin >= ENOUGH_LATIN && other < latin / 10 && isEnglish(text) ? EN : UND;
  }

  /** Signs of Chinese text, which are many, so that no table is asked about them. */
  private static boolean isPunctuation(char c) {
    return (c >= '！' && c <= '＠') || (c >= '、' && c <= '〄') || (c >= '〈' && c <= '〟');
  }

  private static boolean isEnglish(CharSequence text) {
    int words = 0;
    int english = 0;
    StringBuilder word = new StringBuilder();
    int end = Math.min(text.length(), 20_000);
    for (int k = 0; k <= end; k++) {
      char c = k < end ? text.charAt(k) : ' ';
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      } else if (!word.isEmpty()) {
        words++;
        english += ENGLISH.contains(word.toString()) ? 1 : 0;
        word.setLength(0);
      }
    }
    return english >= Math.max(1, words / 20);
  }
}
