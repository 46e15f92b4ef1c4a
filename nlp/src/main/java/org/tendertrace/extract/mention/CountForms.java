package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.tendertrace.extract.mention.Counts.Count;
import org.tendertrace.knowledge.Cues;
import org.tendertrace.knowledge.Cues.CountWord.Use;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.GuardedPattern;

/**
 * Reads counts in which the unit does not follow the number: 账号3个, 数量：3，单位：块, columns of a row that
 * lost its lines, cards inside of a machine (8-GPU server, 8×NPU, 双卡).
 */
final class CountForms {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final String CARD = "card";
  private static final String SETS = "套";
  private static final String NUMBER_SCALE = "(?:\\s?(千万|百万|十万|万|亿))?";
  private static final String SCALE = "(千万|百万|十万|万|亿)?";

  private static final Pattern NODES =
      Pattern.compile("节点\\s?(?:数量)?\\s?[:：,，]?\\s?([0-9]{1,5})\\s?个(?:[^月人]|$)");
  // So many in each machine: 8-GPU server.
  private static final Pattern CARD_MACHINES =
      Pattern.compile(
          "(?:^|[^0-9a-z.-])([0-9]{1,2}|one|two|four|eight|sixteen)[- ](?:gpu|card|way|accelerator)s? (?:[a-z0-9-]+ ){0,5}(?:server|node|machine|system|workstation|instance)s?(?:[^a-z]|$)");
  private static final Pattern BOARDS =
      Pattern.compile("(?:^|[^0-9a-z.-])([0-9]{1,2})-gpus?(?:[^a-z -]|$)");
  // Columns of a table that lost its lines, the unit before the number: 训练服务器 台 4.
  private static final String FIRST_UNITS = "台套张块片颗枚";
  private static final Pattern UNIT_FIRST =
      Pattern.compile("[^0-9\\s]\\s([" + FIRST_UNITS + "])\\s([0-9]{1,5})(?:\\s|$)");
  // In a cell or behind a label of both: 台／2.
  private static final Pattern UNIT_SLASH =
      Pattern.compile("^\\s?(台|张|块|片|颗|枚)\\s?/\\s?([0-9]{1,5})\\s*$");
  // Between a label and its value: 数量：3, "num": 3.
  private static final String BETWEEN = "[\"'“”「」]?\\s?[:：为]?\\s?[\"'“”「」]?";

  private final Map<String, Cues.Unit> units;
  private final CountWords labels;
  private final Pattern numberFirst;
  private final Pattern unitFirst;
  private final Pattern commas;
  private final Pattern accounts;
  private final Pattern tokens;
  private final Pattern gpuHours;
  // So many in each machine: 8*NPU, 8×GPU.
  private final Pattern cardsInside;
  // One card or two, not the throughput of one: 单卡算力.
  private final GuardedPattern single;

  /**
   * @param units by their words
   * @param any an alternation of these words
   */
  CountForms(Map<String, Cues.Unit> units, String any, CountWords labels) {
    this.units = units;
    this.labels = labels;
    String quantity = labels.any(Use.QUANTITY) + BETWEEN;
    String unit = labels.any(Use.UNIT_LABEL) + BETWEEN + SCALE + "\\s?(" + any + ")";
    numberFirst =
        Pattern.compile(
            quantity + "([0-9]{1,6})" + NUMBER_SCALE + "[\"'”」]?\\s?[,，;；、]?\\s?[\"'“「]?" + unit);
    // A row whose columns commas part: 2,云资源租用,12,月,5500
    commas = Pattern.compile(",([0-9]{1,6}),(" + any + "),[0-9]");
    accounts =
        Pattern.compile(
            labels.part(Use.ACCOUNT_LABEL)
                + "\\s?(?:[(][^)]{1,4}[)])?\\s?(?:数量|数|开通|开设)?\\s?[:：]?\\s?"
                + "(?:各|共|合计|约|不少于|不低于|计)?\\s?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6}(?:\\.[0-9]+)?"
                + "|[一二两三四五六七八九十百]{1,4})\\s?(万|千)?\\s?[个组套名人]");
    tokens =
        Pattern.compile(
            labels.part(Use.TOKEN_LABEL)
                + "\\s?"
                + labels.part(Use.TOKEN_LABEL_END)
                + "?(?:,? [a-z-]{3,16}){0,3}\\s?[:：]?\\s?(?:共计|合计|共|约|计)?\\s?([0-9]+(?:\\.[0-9]+)?)\\s?(千万|百万|十万|万|亿|million|billion|mn|bn|m|b)"
                + "(?:[^0-9a-z元]|$)");
    gpuHours =
        Pattern.compile(
            "卡时"
                + labels.part(Use.HOUR_LABEL_END)
                + "?\\s?[:：]\\s?([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)\\s?(万)?(?:[^0-9a-z元]|$)");
    cardsInside =
        Pattern.compile(
            "(?:^|[^0-9.*×])([0-9]{1,2})\\s?[*×x]\\s?"
                + labels.part(Use.CARD_INSIDE)
                + "(?:[^a-z]|$)");
    single =
        GuardedPattern.holding(
            "单双",
            "([单双])[卡块张颗](?:$|[\\s,，。;；、)\"'/]|"
                + labels.part(Use.ONE_CARD_OF)
                + "|\\p{Han}{0,4}"
                + labels.part(Use.ONE_CARD_ENDING)
                + ")");
    unitFirst =
        Pattern.compile(
            unit + "[\"'”」]?\\s?[,，;；、]?\\s?[\"'“「]?" + quantity + "([0-9]{1,6})" + NUMBER_SCALE);
  }

  /** Adds the counts of a passage that begins at {@code offset} of the text. */
  void add(Folded folded, int offset, List<Count> found) {
    String text = folded.text();
    if (labels.hasPart(Use.ACCOUNT_LABEL, text)) {
      addNamed(accounts, "account", folded, offset, found);
    }
    if (text.contains("卡时")) {
      addNamed(gpuHours, "gpu_hour", folded, offset, found);
    }
    if (text.contains("节点")) {
      addNamed(NODES, "node", folded, offset, found);
    }
    if (labels.hasPart(Use.TOKEN_LABEL, text)) {
      addNamed(tokens, "token", folded, offset, found);
    }
    addOfTables(folded, offset, found);
    if (labels.has(Use.QUANTITY, text) && labels.has(Use.UNIT_LABEL, text)) {
      addApart(numberFirst, new int[] {1, 3, 4, 2}, folded, offset, found);
      addApart(unitFirst, new int[] {3, 1, 2, 4}, folded, offset, found);
    }
  }

  /** Adds the counts of rows that lost their columns, and those of what each machine holds. */
  private void addOfTables(Folded folded, int offset, List<Count> found) {
    String text = folded.text();
    Matcher few = single.matcher(text);
    while (few.find()) {
      BigDecimal cards = few.group(1).equals("单") ? BigDecimal.ONE : TWO;
      Span span = moved(folded.original(few.start(1), few.end(1)), offset);
      found.add(new Count(span, cards, CARD, true, false, false, false));
    }
    boolean inside = hasAny(text, "*×x") && labels.hasPart(Use.CARD_INSIDE, text);
    addInside(cardsInside, inside, folded, offset, found);
    addInside(CARD_MACHINES, text.contains("gpu") || text.contains("way"), folded, offset, found);
    addInside(BOARDS, text.contains("-gpu"), folded, offset, found);
    if (hasNumberBetweenCommas(text)) {
      addApart(commas, new int[] {1, 0, 2, 0}, folded, offset, found);
    }
    if (text.indexOf('/') > 0) {
      addApart(UNIT_SLASH, new int[] {2, 0, 1, 0}, folded, offset, found);
    }
    if (hasUnitBetweenBlanks(text)) {
      addApart(UNIT_FIRST, new int[] {2, 0, 1, 0}, folded, offset, found);
    }
  }

  private static void addInside(
      Pattern pattern, boolean may, Folded folded, int offset, List<Count> found) {
    if (!may) {
      return;
    }
    Matcher inside = pattern.matcher(folded.text());
    while (inside.find()) {
      Span span = moved(folded.original(inside.start(1), inside.end(1)), offset);
      found.add(
          new Count(span, Numerals.value(inside.group(1), null), CARD, true, true, false, false));
    }
  }

  /** Whether digits and nothing else stand between two commas. */
  private static boolean hasNumberBetweenCommas(String text) {
    for (int k = text.indexOf(','); k >= 0; k = text.indexOf(',', k + 1)) {
      int end = k + 1;
      while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
      if (end > k + 1 && end < text.length() && text.charAt(end) == ',') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUnitBetweenBlanks(String text) {
    for (int k = text.indexOf(' '); k >= 0; k = text.indexOf(' ', k + 1)) {
      if (k + 2 < text.length()
          && text.charAt(k + 2) == ' '
          && FIRST_UNITS.indexOf(text.charAt(k + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(String text, String characters) {
    for (int k = 0; k < characters.length(); k++) {
      if (text.indexOf(characters.charAt(k)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds the counts whose number stands behind what is counted: 账号3个. */
  private static void addNamed(
      Pattern pattern, String unit, Folded folded, int offset, List<Count> found) {
    Matcher matcher = pattern.matcher(folded.text());
    while (matcher.find()) {
      String scale = matcher.groupCount() > 1 ? matcher.group(2) : null;
      Span span = moved(folded.original(matcher.start(1), matcher.end()), offset);
      BigDecimal value = Numerals.value(matcher.group(1), scale);
      found.add(new Count(span, value, unit, false, false, false, false));
    }
  }

  /**
   * Adds the counts whose unit has a label or a column of its own: 数量：3，单位：块.
   *
   * @param groups of the number, of what the unit is multiplied by (0 for none), of the unit, of
   *     what the number is multiplied by (0 for none)
   */
  private void addApart(
      Pattern pattern, int[] groups, Folded folded, int offset, List<Count> found) {
    Matcher matcher = pattern.matcher(folded.text());
    while (matcher.find()) {
      String word = matcher.group(groups[2]);
      Cues.Unit unit = units.get(word);
      int end = matcher.end(groups[2]);
      boolean part =
          isLatin(word.charAt(word.length() - 1))
              && end < folded.text().length()
              && isLatin(folded.text().charAt(end));
      if (word.equals(SETS) || part) {
        // Unit price has no unit p.
        continue;
      }
      String scale = groups[1] == 0 ? null : matcher.group(groups[1]);
      BigDecimal factor = BigDecimal.valueOf(unit.factor());
      Span span = moved(folded.original(begin(matcher), end(matcher)), offset);
      BigDecimal value =
          Numerals.value(matcher.group(groups[0]), scale)
              .multiply(Numerals.value("1", groups[3] == 0 ? null : matcher.group(groups[3])))
              .multiply(factor)
              .stripTrailingZeros();
      found.add(new Count(span, value, unit.unit(), false, false, false, true));
    }
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int begin(Matcher matcher) {
    return matcher.start(1) >= 0 ? matcher.start(1) : matcher.start(2);
  }

  private static int end(Matcher matcher) {
    int end = 0;
    for (int k = 1; k <= matcher.groupCount(); k++) {
      end = Math.max(end, matcher.end(k));
    }
    return end;
  }

  private static Span moved(Span span, int offset) {
    return new Span(span.begin() + offset, span.end() + offset);
  }
}
