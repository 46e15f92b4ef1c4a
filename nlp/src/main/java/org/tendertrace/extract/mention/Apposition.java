package org.tendertrace.extract.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.tendertrace.text.Folded;

/**
 * Reads the noun that a code belongs to: in 岩石试验机A800 and V100型档案架 the code is the model of a
 * machine and of a shelf. A Chinese noun is what its last character says, so that the things
 * themselves need no list.
 */
final class Apposition {

  private static final int LONGEST = 24;
  private static final int LINES_ABOVE = 3;

  // What Chinese nouns for wares other than computers end in.
  private static final String HEADS =
      "架柜椅桌窗帘泵阀灯管机箱盒仪表枪刀床器源池调门板笔帽鞋衣服布纸袋瓶杯碗锅炉刷锁钢梁柱桩缆线闸座轮胎油漆胶膜药剂酶液粉苗肥料砖瓦石沙砂泥盘井塔罐槽绳链钉栓母垫圈片镜屏幕膏贴针尺秤钟扇壶桶盆篮筐伞旗牌匾琴球拍毯被枕巾皂纱棉麻丝毛皮革木竹藤铝铜铁锌镍钛硅璃瓷陶材凳几橱墙头关端网屉栏杆梯篷绸履帘炮弹舟艇犁耙锄秧禽鱼菜果米";
  private static final Pattern COMPUTER =
      Pattern.compile(
          "(?:双路|四路|八路|服务器|伺服器|加速器|处理器|主机|工作站|一体机|整机|计算机|电脑|台式机|笔记本|虚拟机|云主机|训练机|推理机|裸金属机|显卡|加速卡|算力卡|推理卡|训练卡|卡|芯片|处理器|模组|节点|集群|整机柜|算力机柜|算力网|算力|超节点|机器|单机|双机|样机|机型|主板|核心板|加速板|开发板|计算板|扩展板|盒子|计算盒|推理盒|智能盒|分析盒|资源池|算力池|计算池|gpu|npu|dcu|ai盒|边缘盒|小站|资源|硬件|设备|部件|配件|软件|套件|组件|器件|条件|文件|附件|邮件|中间件|硬件平台|型号)$");
  private static final Pattern BEFORE =
      Pattern.compile("([\\p{Han}]{1,10})\\s?(?:[(（])?(?:型号|规格|规格型号|品牌型号|型)?\\s?[:：]?\\s?$");
  private static final Pattern BEHIND =
      Pattern.compile("^(?:型|系列|款|级)?([\\p{Han}]{1,10})(?:[^\\p{Han}]|$)");
  // A word right before a code of which it may be said that it is a chip: its kind, or what is done
  // with it.
  private static final Pattern FITTING =
      Pattern.compile(
          "(?:采购|购置|购买|租用|租赁|接受|允许|禁止|拒绝|认可|现网|具有|具备|属于|针对|围绕|面向|基于|通过|例如|譬如|诸如|关于|以及|部分|全部|所有|若干|每块|每张|每台|业务|项目|设备|系统|测试|性能|水平|相关|各类|各种|两款|多款|整合|调度|纳管|对接|迁移|扩容|扩充|续租|续订|代购|调用|开通|申请|停用|拆除|回收|故障|损坏|移除|移动|替代|取代|代替|相比|对标|类似|相当|超过|达到|满足|命名|称为|即为|均为|配置配备|搭载|选用|采用|使用|改用|升级|更换|替换|支持|兼容|适配|对比|参考|优于|高于|低于|型号|规格|品牌|参数|款|云|云上|平台|资源|机房|专区|环境|原装|全新|二手|涡轮|公版|双路|单路|单卡|双卡|四卡|八卡|多卡|推理|训练|渲染|图形|高端|国产|进口|主流|系列|版|级|仅|其|也|均|则|需|须|应|将|拟|改|装|插|买|换|选|租|有|无|非|旧|新|原|现|老|该|此|本|某|指定|推荐|建议|品目|标的|货物|产品|商品|方案|投标|响应|提供|交付|供货|供应|验收|部署|安装|接入|包括|包含|内置|内含|预装|运行|利旧|既有|在用|名称|内容|套餐|实例|规格型|卡型|机型|芯|构|类|档|半|双|单|四|八|十|两)$");
  private static final Pattern RIGHT_BEFORE = Pattern.compile("([\\p{Han}]{2,10})\\s?$");
  private static final Pattern OTHER_BEHIND =
      Pattern.compile("^(?:型)?[\\p{Han}]{0,6}?(?:雷达|单元|音响|磁共振|拖拉机|涂料|大厦|小镇|公园|道路)");
  private static final Pattern COUNTED = Pattern.compile("^\\s?(?:元|毫米|厘米|家|户|人|名|平米|公顷|亩|多)");
  private static final Pattern STOP =
      Pattern.compile("[的等及和与或由于在为以用含配是和不较比按把被对向到达一二两三四五六七八九十几各每共]");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:pump|valve|chair|desk|table|lamp|light|cable|pipe|door|window|printer|scanner|camera|bus|truck|car|engine|motor|drill|bolt|screw|bearing|filter|reagent|kit|tube|meter|gauge|sensor|switch|socket|breaker|panel|paper|paint|steel|beam|brick|road|room|hall|building|block|plot|highway|motorway|aircraft|drone|oven|fridge|bed|mixer|compressor|generator|battery|router|firewall|gateway|access point|monitor|projector|stool|cabinet|shelf|sofa|curtain|whiteboard|microphone|speaker|headset|keyboard|mouse|cartridge|toner)s?,?\\s?(?:model|type|no\\.?)?\\s?$");
  // Counted in measures that no card or computer is counted in: S60 60把, L40-B 6只.
  private static final Pattern OTHER_MEASURE =
      Pattern.compile(
          "^[^\\n\\t，,。；;：:|]{0,8}?[\\s(]?[0-9]+(?:\\.[0-9]+)?\\s?(?:[只把盒瓶根支副樘扇盏桶袋辆架株双包份幅米吨床具棵头尾盆匹斤册]|平方米|公里|千克|公斤|㎡|m2|kg|km|mm|m|t)(?:[^0-9a-z]|$)");
  private static final Pattern NAME_LABEL =
      Pattern.compile("^[^:：]{0,8}(?:名称|货物|标的|品名|产品|物资|商品)\\s?[:：]\\s?(.{1,30})$");

  private Apposition() {}

  /** Whether the noun right before or behind the code is some other ware. */
  static boolean isOtherWare(Candidate candidate, String text) {
    String before =
        Folded.of(text.substring(Math.max(0, candidate.begin() - LONGEST), candidate.begin()))
            .text();
    String behind =
        Folded.of(
                text.substring(candidate.end(), Math.min(text.length(), candidate.end() + LONGEST)))
            .text();
    if (OTHER_MEASURE.matcher(behind).find() || OTHER_BEHIND.matcher(behind).find()) {
      return true;
    }
    if (candidate.name().isDigitsOnly() && COUNTED.matcher(behind).find()) {
      return true;
    }
    Matcher run = BEHIND.matcher(behind);
    if (run.find()) {
      String noun = upToStop(run.group(1));
      if (isWare(noun)) {
        return true;
      }
      if (COMPUTER.matcher(noun).find()) {
        return false;
      }
    }
    Matcher owner = BEFORE.matcher(before);
    return ENGLISH.matcher(before).find() || (owner.find() && isWare(fromStop(owner.group(1))));
  }

  /**
   * Whether a noun stands right before the code that says nothing of chips: 防火墙 T4. It need not be
   * a ware, but speaks for the code being its model.
   */
  static boolean isBehindAnotherNoun(Candidate candidate, String text) {
    String before =
        Folded.of(text.substring(Math.max(0, candidate.begin() - LONGEST), candidate.begin()))
            .text();
    Matcher noun = RIGHT_BEFORE.matcher(before);
    if (!noun.find()) {
      return false;
    }
    String says = fromStop(noun.group(1));
    return says.length() >= 2 && !COMPUTER.matcher(says).find() && !FITTING.matcher(says).find();
  }

  /** Whether the row or the lines above name some other ware, of which the code is the model. */
  static boolean isModelOfOtherWare(Candidate candidate, String text) {
    int line = text.lastIndexOf('\n', candidate.begin()) + 1;
    String before = text.substring(line, candidate.begin());
    if (before.indexOf('\t') >= 0) {
      boolean ware = false;
      for (String cell : before.split("\t", -1)) {
        String says = Folded.key(cell);
        ware |= !says.isEmpty() && isWare(says) && says.length() <= LONGEST;
        if (COMPUTER.matcher(says).find()) {
          return false;
        }
      }
      return ware;
    }
    int begin = line;
    for (int k = 0; k < LINES_ABOVE && begin > 1; k++) {
      int previous = text.lastIndexOf('\n', begin - 2) + 1;
      Matcher named = NAME_LABEL.matcher(text.substring(previous, begin - 1).strip());
      if (named.find()) {
        return isWare(Folded.key(named.group(1)));
      }
      begin = previous;
    }
    return false;
  }

  private static boolean isWare(String noun) {
    return !noun.isEmpty()
        && HEADS.indexOf(noun.charAt(noun.length() - 1)) >= 0
        && !COMPUTER.matcher(noun).find();
  }

  private static String upToStop(String run) {
    Matcher stop = STOP.matcher(run);
    return stop.find() ? run.substring(0, stop.start()) : run;
  }

  private static String fromStop(String run) {
    Matcher stop = STOP.matcher(run);
    int end = 0;
    while (stop.find()) {
      end = stop.end();
    }
    return run.substring(end);
  }
}
