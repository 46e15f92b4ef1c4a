package org.tendertrace.extract.mention;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.tendertrace.model.Award;
import org.tendertrace.model.Notice;
import org.tendertrace.model.Span;
import org.tendertrace.text.GuardedPattern;

/**
 * Tells a thing from an organisation that has the thing's name in its own, 阿里云计算有限公司, Azure Horizon
 * Technology Co., Ltd., or bids under it.
 */
final class OrganisationNames {

  private static final int LONGEST_REST = 40;

  // What may follow a name inside a company's: no word that joins two phrases.
  private static final Pattern CHINESE_REST =
      Pattern.compile(
          "^(?:[^的由为是与和及在向于从把被，,。；;：:、\\s]{0,16}?"
              + "(?:有限公司|有限责任公司|有限合伙|股份公司|集团公司|分公司|子公司|公司)"
              + "|[^的由为是与和及在向于从把被，,。；;：:、\\s]{0,6}?(?:经营部|商行|商贸行|事务所|幼儿园|小学|中学|合作社))");
  private static final Pattern ENGLISH_REST =
      Pattern.compile(
          "^,?(?:[ ,]+(?:[A-Z(][\\w&().'-]*|of|and|for)){0,6}?[ ,]+"
              + "(?:Co\\.?,? ?Ltd|Ltd|Limited|Inc|LLC|GmbH|S\\.?A\\.?R\\.?L|Corp|Corporation|Company|PLC|B\\.?V)\\b");

  // Who is ranked is a bidder: 浪潮云综合排名第二; and so is who takes part: 浪潮云等多家厂商参与投标.
  private static final GuardedPattern RANKED =
      GuardedPattern.holding("排得", "^(?:[综商技]\\p{Han})?(?:排名|排位|得分)(?:第|为|[0-9])");
  private static final GuardedPattern TAKES_PART =
      GuardedPattern.holding(
          "家",
          "^(?:[、和及与][^，。；;\\n]{1,24})?等(?:[多几数0-9一二两三四五六七八九十]{1,2})?家[^，。；;\\n]{0,8}(?:厂商|企业|公司|供应商|服务商|单位)[^，。；;\\n]{0,6}(?:参与|参加|投标|应标|竞标|入围|角逐)");

  /** The last characters of the endings of Chinese names above. */
  private static final String LAST_OF_CHINESE = "司伙部行所园学社";

  private final List<String> parties;

  OrganisationNames(Notice notice, List<Award> awards) {
    parties =
        Stream.of(
                notice.buyerNames().stream(),
                Stream.ofNullable(notice.agencyName()),
                awards.stream().flatMap(a -> a.supplierNames().stream()))
            .flatMap(names -> names)
            .filter(name -> name.length() > 5)
            .distinct()
            .toList();
  }

  /** Whether {@code span} is a part of an organisation's name. */
  boolean contain(Span span, String text) {
    return contains(CHINESE_REST, false, span, text)
        || contains(ENGLISH_REST, true, span, text)
        || bids(span, text)
        || parties.stream().anyMatch(name -> isInside(name, span, text));
  }

  private static boolean contains(Pattern rest, boolean latin, Span span, String text) {
    int to = Math.min(text.length(), span.end() + LONGEST_REST);
    String behind = text.substring(span.end(), to);
    return mayEnd(latin, behind) && rest.matcher(behind).find();
  }

  private static boolean bids(Span span, String text) {
    int to = Math.min(text.length(), span.end() + 2 * LONGEST_REST);
    String behind = text.substring(span.end(), to);
    return RANKED.isIn(behind) || TAKES_PART.isIn(behind);
  }

  /** Whether there is anything behind a name that all its endings have. */
  private static boolean mayEnd(boolean latin, String behind) {
    for (int k = 0; k < behind.length(); k++) {
      char c = behind.charAt(k);
      boolean ending = latin ? c >= 'A' && c <= 'Z' : c > 0x7F && LAST_OF_CHINESE.indexOf(c) >= 0;
      if (ending) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(String name, Span span, String text) {
    for (int from = Math.max(0, span.end() - name.length());
        from <= span.begin() && from + name.length() <= text.length();
        from++) {
      if (text.startsWith(name, from)) {
        return true;
      }
    }
    return false;
  }
}
