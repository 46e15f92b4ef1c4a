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
      "架柜椅桌窗帘泵阀灯管机箱盒仪表枪刀床器源池调门板笔帽鞋衣服布纸袋瓶杯碗锅炉刷锁钢梁柱桩缆线闸座轮胎油漆胶膜药剂酶液粉苗肥料砖瓦石沙砂泥盘井塔罐槽绳链钉栓母垫圈片镜屏幕膏贴针尺秤钟扇壶桶盆篮筐伞旗牌匾琴球拍毯被枕巾皂纱棉麻丝毛皮革木竹藤铝铜铁锌镍钛硅璃瓷陶材";
  private static final Pattern COMPUTER =
      Pattern.compile(
          "(?:双路|四路|八路|服务器|伺服器|加速器|处理器|主机|工作站|一体机|整机|计算机|电脑|台式机|笔记本|虚拟机|云主机|训练机|推理机|裸金属机|显卡|加速卡|算力卡|推理卡|训练卡|卡|芯片|处理器|模组|节点|集群|整机柜|算力机柜|算力网|算力|超节点|机器|单机|双机|样机|机型|主板|核心板|加速板|加速器|gpu|npu|dcu|ai盒|边缘盒|小站|资源|硬件|设备|部件|配件|软件|套件|组件|器件|条件|文件|附件|邮件|中间件|硬件平台|型号)$");
  private static final Pattern BEFORE =
      Pattern.compile("([\\p{Han}]{1,10})\\s?(?:[(（])?(?:型号|规格|规格型号|品牌型号|型)?\\s?[:：]?\\s?$");
  private static final Pattern BEHIND =
      Pattern.compile("^(?:型|系列|款|级)?([\\p{Han}]{1,10})(?:[^\\p{Han}]|$)");
  private static final Pattern STOP =
      Pattern.compile("[的等及和与或由于在为以用含配是和不较比按把被对向到达一二两三四五六七八九十几各每共]");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:pump|valve|chair|desk|table|lamp|light|cable|pipe|door|window|printer|scanner|camera|bus|truck|car|engine|motor|drill|bolt|screw|bearing|filter|reagent|kit|tube|meter|gauge|sensor|switch|socket|breaker|panel|paper|paint|steel|beam|brick|road|room|hall|building|block|plot|highway|motorway|aircraft|drone|oven|fridge|bed|mixer|compressor|generator|battery)s?,?\\s?(?:model|type|no\\.?)?\\s?$");
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
