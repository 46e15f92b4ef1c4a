package org.tendertrace.resolve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tendertrace.knowledge.PartyNote;
import org.tendertrace.knowledge.PartyNote.Kind;
import org.tendertrace.text.Folded;

/** Recognises what notices write around the name of a party. All texts are folded. */
final class PartyNotes {

  private static final char NUMBER = '#';

  private final Map<Kind, List<String>> notes = new EnumMap<>(Kind.class);

  PartyNotes(List<PartyNote> table) {
    for (Kind kind : Kind.values()) {
      notes.put(
          kind,
          table.stream()
              .filter(note -> note.kind() == kind)
              .map(note -> Folded.withoutSpaces(note.note()).text())
              .sorted((a, b) -> Integer.compare(b.length(), a.length()))
              .toList());
    }
  }

  /** Whether {@code content}, or each of several parts of it, is a note. */
  boolean isNote(String content) {
    if (opens(Kind.REMARK, content) > 0) {
      return true;
    }
    for (String part : parts(content)) {
      if (notes.get(Kind.BRACKET).stream()
          .noneMatch(note -> match(note, part, 0) == part.length())) {
        return false;
      }
    }
    return true;
  }

  /** Length of the longest note of {@code kind} that {@code text} opens with, or 0. */
  int opens(Kind kind, String text) {
    for (String note : notes.get(kind)) {
      int end = match(note, text, 0);
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  /** Length of the longest note of {@code kind} that {@code text} ends with, or 0. */
  int closes(Kind kind, String text) {
    return notes.get(kind).stream()
        .filter(text::endsWith)
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }

  /**
   * Where the name begins behind the prefixes in front of it: behind the last that ends with a
   * colon, wherever it stands outside brackets, else behind the one at the beginning.
   */
  int beginOfName(String text) {
    int begin = opens(Kind.PREFIX, text);
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ':' && depth == 0 && at > 0 && endsWithPrefix(text, at + 1)) {
        begin = at + 1;
      }
    }
    return begin < text.length() ? begin : 0;
  }

  private boolean endsWithPrefix(String text, int end) {
    for (String note : notes.get(Kind.PREFIX)) {
      for (int begin = Math.max(0, end - note.length() - 2); begin < end; begin++) {
        if (match(note, text, begin) == end) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> parts(String content) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at <= content.length(); at++) {
      if (at == content.length() || "、,;/|".indexOf(content.charAt(at)) >= 0) {
        parts.add(content.substring(begin, at));
        begin = at + 1;
      }
    }
    return parts;
  }

  /** Offset behind {@code note} where it stands at {@code begin}, else -1. */
  private static int match(String note, String text, int begin) {
    int at = begin;
    for (int k = 0; k < note.length(); k++) {
      if (note.charAt(k) == NUMBER) {
        int end = Numbers.end(text, at);
        if (end == at) {
          return -1;
        }
        at = end;
      } else if (at < text.length() && text.charAt(at) == note.charAt(k)) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }
}
