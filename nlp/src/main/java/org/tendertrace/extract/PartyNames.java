package org.tendertrace.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tendertrace.knowledge.FieldKind;
import org.tendertrace.model.Evidence;
import org.tendertrace.model.Span;

/** Where the names of a notice's parties stand in its text. */
final class PartyNames {

  private final String text;
  private final List<String> buyers;
  private final List<String> suppliers;
  private final Map<Integer, Place> byEnd = new HashMap<>();
  private final Map<Integer, Place> byBegin = new HashMap<>();

  /** A name at a place. */
  record Place(String name, int begin, int end) {}

  PartyNames(
      String text,
      List<String> buyers,
      List<String> suppliers,
      String agency,
      List<Evidence> evidence) {
    this.text = text;
    this.buyers = buyers.stream().distinct().toList();
    this.suppliers = suppliers.stream().distinct().toList();
    Set<String> names = new HashSet<>(buyers);
    names.addAll(suppliers);
    if (agency != null) {
      names.add(agency);
    }
    for (String name : names) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        if (isWhole(at, at + name.length())) {
          add(new Place(name, at, at + name.length()));
        }
      }
    }
    for (Evidence one : evidence) {
      String name = Names.compact(text, new Span(one.begin(), one.end()));
      if (one.end() > one.begin() && names.contains(name)) {
        add(new Place(name, one.begin(), one.end()));
      }
    }
  }

  /** Of names that end or begin at one place the longest counts. */
  private void add(Place place) {
    byEnd.merge(place.end(), place, PartyNames::longer);
    byBegin.merge(place.begin(), place, PartyNames::longer);
  }

  private static Place longer(Place one, Place other) {
    return one.end() - one.begin() >= other.end() - other.begin() ? one : other;
  }

  /** Whether it is no piece of a longer name: 某某大学 in 某某大学附属医院. */
  private boolean isWhole(int begin, int end) {
    return (begin == 0 || !isWord(text.charAt(begin - 1)))
        && (end == text.length() || !isWord(text.charAt(end)));
  }

  private static boolean isWord(char c) {
    return Glyphs.isHan(c) || Glyphs.isLatin(c);
  }

  /** The name that ends at {@code end}, or {@code null}. */
  Place at(int end) {
    return byEnd.get(end);
  }

  /** The name that begins behind {@code at}, with nothing but blanks and punctuation between. */
  Place behind(int at) {
    int k = at;
    while (k < text.length() && !Character.isLetterOrDigit(text.charAt(k))) {
      k++;
    }
    return byBegin.get(k);
  }

  /** Whether a name may have a code whose label tells {@code role}; {@code null} tells none. */
  boolean fits(String name, FieldKind role) {
    boolean buyer = buyers.contains(name);
    boolean supplier = suppliers.contains(name);
    return role == null
        ? buyer || supplier
        : (role == FieldKind.BUYER && buyer) || (role == FieldKind.SUPPLIER && supplier);
  }

  /** The only party in a role; {@code null} where there is none, or more than one. */
  String only(FieldKind role) {
    List<String> names = role == FieldKind.BUYER ? buyers : suppliers;
    return names.size() == 1 ? names.get(0) : null;
  }
}
