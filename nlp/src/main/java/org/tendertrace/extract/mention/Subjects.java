package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tendertrace.knowledge.Cues.Status.Meaning;
import org.tendertrace.model.Span;
import org.tendertrace.text.Folded;
import org.tendertrace.text.TermTrie;

/**
 * Reads what a sentence is about: 我公司已建成一期中心，拥有A800 tells of what the buyer has, also where a comma
 * parts the verb from its subject, and 中标人须以某云提供 tells of what the supplier delivers.
 */
final class Subjects {

  private static final List<String> OWNERS =
      List.of(
          "采购人", "招标人", "采購人", "甲方", "业主", "用户方", "使用单位", "需方", "学校", "学院", "校方", "院方", "馆方", "院内",
          "校内", "馆内", "所内", "局内", "课题组", "实验室");

  private static final Pattern OWNER =
      Pattern.compile(
          "(?:我|本)(?:校|院|所|局|司|公司|单位|中心|行|馆|集团|台|厂|部|市|区|县|省|站|方)|"
              + String.join("|", OWNERS)
              + "|"
              + "\\b(?:we|the (?:university|buyer|authority|purchaser|client|institute|college|hospital|department|company|council|polytechnic|school|library|bureau))\\b");
  private static final Pattern HAS =
      Pattern.compile(
          "拥有|建有|配有|装有|设有|现有|已有|原有|共有|另有|尚有|仅有|有[0-9一二两三四五六七八九十]|已建|已部署|已购|已配|已上线|已投|前期购|在用|正在使用|目前使用|一直使用|长期使用|"
              + "\\b(?:has|have|owns|own|operates|runs|already|currently)\\b");
  private static final List<String> STANDING_WORDS =
      List.of(
          "一期", "首期", "前期", "上期", "上一期", "现有", "原有", "既有", "原", "在用", "在运", "现网", "已建", "老", "旧",
          "目前", "当前", "现行", "存量");

  private static final Pattern STANDING =
      Pattern.compile(
          "(?:"
              + String.join("|", STANDING_WORDS)
              + ")[^，,。；;：:]{0,10}(?:系统|平台|集群|环境|中心|业务|数据|模型|应用|设备|服务器|云|机房|节点|网站|门户|小程序|接口|服务|存储|资源|算力)[^，,。；;：:]{0,24}");
  private static final Pattern STANDS =
      Pattern.compile("采用|基于|部署|运行|使用|承载|托管|租用|搭载|依托|为|由|在|用的是|均|共");
  private static final Pattern NEW =
      Pattern.compile(
          "本次|本期|此次|增|加装|另配|拟|计划|将|需|须|应|采购|采購|购置|新增|新购|新建|扩容|扩建|升级|改造|更换|替换|替代|改用|改由|转由|转至|改为|迁移|迁至|迁入|接入|对接|支持|兼容|适配|打通|联通|不低于|高于|优于|相当|满足|提供|配置|配备|不得|不接受|能够|可以|保证|"
              + "\\b(?:shall|must|will|requires?|needs?|procure|supply|purchase|replace|migrate|upgrade|compatible|equivalent)\\b");
  private static final List<String> SUPPLIERS =
      List.of(
          "中标人", "中标单位", "成交供应商", "中标供应商", "中选供应商", "成交人", "中选人", "供应商", "乙方", "承包人", "承包方", "承办商",
          "承辦商", "廠商", "卖方", "服务商", "服务方", "该公司");

  private static final List<String> LATIN_SUPPLIERS =
      List.of("contractor", "supplier", "provider", "vendor", "service provider");

  private static final Pattern SUPPLIER =
      Pattern.compile(
          "(?:"
              + String.join("|", SUPPLIERS)
              + "|\\b(?:"
              + String.join("|", LATIN_SUPPLIERS)
              + ")\\b)"
              + "[^。；;]{0,16}?(?:提供|负责|承诺|交付|供应|部署|建设|开发|开通|配置|安装|采用|须以|须用|\\b(?:shall|will|to provide|to supply|provides|supplies|delivers)\\b)[^。；;]{0,60}$");

  private static final Pattern CONDITION =
      Pattern.compile("(?:^|[，,])(?:若|如果|如需|如有|倘若|假如|一旦|必要时|届时|后续|\\b(?:if|should|where)\\b)");

  // Each expression above begins with one of these: on other text it is not tried.
  private static final TermTrie<String> MAY_OWN = any(OWNERS, List.of("我", "本", "we", "the "));
  private static final TermTrie<String> MAY_STAND = any(STANDING_WORDS, List.of());
  private static final TermTrie<String> MAY_SUPPLY = any(SUPPLIERS, LATIN_SUPPLIERS);

  private Subjects() {}

  private static TermTrie<String> any(List<String> words, List<String> more) {
    return TermTrie.ofWords(Stream.concat(words.stream(), more.stream()).toList());
  }

  /**
   * What the subject of the sentence makes of a name in it: existing or asked for; empty where it
   * tells nothing.
   */
  static Optional<Meaning> of(Span name, Span sentence, String text) {
    String before = Folded.of(text.substring(sentence.begin(), name.begin())).text();
    if (isOwned(before) || isOfWhatStands(before)) {
      return Optional.of(Meaning.EXISTING);
    }
    return MAY_SUPPLY.isIn(before)
            && SUPPLIER.matcher(before).find()
            && !CONDITION.matcher(before).find()
        ? Optional.of(Meaning.ASKED)
        : Optional.empty();
  }

  private static boolean isOwned(String before) {
    Matcher owner = OWNER.matcher(before);
    if (!MAY_OWN.isIn(before) || !owner.find()) {
      return false;
    }
    String rest = before.substring(owner.end());
    Matcher has = HAS.matcher(rest);
    return has.find() && !NEW.matcher(rest.substring(has.end())).find();
  }

  private static boolean isOfWhatStands(String before) {
    Matcher topic = STANDING.matcher(MAY_STAND.isIn(before) ? before : "");
    int end = -1;
    while (topic.find()) {
      end = topic.start();
    }
    if (end < 0) {
      return false;
    }
    String rest = before.substring(end);
    return STANDS.matcher(rest).find() && !NEW.matcher(rest).find();
  }
}
