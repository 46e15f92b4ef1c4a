package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.text.TermTrie;

class CountedNumberTest {

  private static final List<String> UNITS =
      List.of("台", "张", "gpu", "gpus", "卡时", "tokens", "个月", "p", "server", "千次");

  private static final List<String> PIECES =
      List.of(
          "1",
          "12",
          "123",
          "1,234",
          ",",
          "5,6789",
          ".",
          ".5",
          "一",
          "二十",
          "千",
          "百",
          "万",
          "千万",
          "亿",
          "million",
          "m",
          "b",
          " ",
          " ",
          " ",
          "(",
          ")",
          "/",
          "(32)",
          "(叁拾贰)",
          "(千)",
          "-",
          "rack ",
          "high-end ",
          "a.b.c.d ",
          "4u ",
          "0u ",
          "8-gpu ",
          "123-gpu ",
          "two",
          "thirty-two",
          "x",
          "_");

  /** What is read by hand is what this expression matches. */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          Numerals.NUMBER
              + "(?:\\s?[(]("
              + String.join("|", Numerals.SCALES)
              + ")|\\s?("
              + String.join("|", Numerals.SCALES)
              + ")?(?:\\s?[(](?:[0-9]{1,6}|[一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]{1,6})[)])?"
              + "(?:\\s?[(/]|[)]?\\s(?:(?:[a-z]+[0-9]*(?:-[0-9][0-9a-z]*|[-.])?){1,3}\\s|[1-9]u\\s|[0-9]{1,2}-(?:gpu|card|way)\\s){1,3})?)"
              + "\\s?("
              + UNITS.stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .collect(Collectors.joining("|"))
              + ")");

  @Test
  void readsWhatAnExpressionMatches() {
    TreeMap<String, Cues.Unit> terms = new TreeMap<>();
    UNITS.forEach(unit -> terms.put(unit, new Cues.Unit(unit, List.of(unit), 1)));
    TermTrie<Cues.Unit> units = new TermTrie<>(terms);
    Random random = new Random(1);
    int found = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      String text = text(random);
      List<String> read = read(text, units.find(text));
      assertThat(read).as(text).isEqualTo(matched(text));
      found += read.size();
    }
    assertThat(found).isGreaterThan(4_000);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = 1 + random.nextInt(9); k > 0; k--) {
      List<String> from = random.nextInt(5) == 0 ? UNITS : PIECES;
      text.append(from.get(random.nextInt(from.size())));
    }
    return text.toString().replaceAll(" +", " ");
  }

  private static List<String> read(String text, List<TermTrie.Hit<Cues.Unit>> units) {
    CountedNumber.Reader reader = new CountedNumber.Reader(text, units);
    List<String> read = new ArrayList<>();
    int from;
    for (int begin = reader.next(0); begin >= 0; begin = reader.next(from)) {
      CountedNumber one = reader.at(begin);
      from = one == null ? Numerals.behind(text, begin) : one.end();
      if (one != null) {
        read.add(String.join("|", one.number(), one.scale(), one.unit()) + " to " + one.end());
      }
    }
    return read;
  }

  private static List<String> matched(String text) {
    List<String> matched = new ArrayList<>();
    for (Matcher matcher = EXPRESSION.matcher(text); matcher.find(); ) {
      matched.add(
          String.join("|", matcher.group(1), scale(matcher), matcher.group(4))
              + " to "
              + matcher.end());
    }
    return matched;
  }

  private static String scale(Matcher matcher) {
    return matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
  }
}
