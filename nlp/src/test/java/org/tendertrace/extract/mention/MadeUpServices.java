package org.tendertrace.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Items that are counted in tokens, accounts, months, hours in every layout, and amounts that must
 * be added up or multiplied, from which the referee of quantities learns, too.
 */
final class MadeUpServices {

  /**
   * A service.
   *
   * @param name with the thing's name, and nothing else that is counted
   * @param unit as the notice writes it
   * @param factor how many of {@code counted} one is
   */
  record Service(String name, String unit, long factor, String counted) {}

  static final List<Service> SERVICES =
      List.of(
          new Service("通义千问模型调用", "百万tokens", 1_000_000, "token"),
          new Service("豆包大模型接口", "亿tokens", 100_000_000, "token"),
          new Service("智谱GLM推理服务", "万token", 10_000, "token"),
          new Service("阿里云专属资源包", "月", 1, "month"),
          new Service("华为云政务区资源租用", "年", 1, "year"),
          new Service("天翼云主机及存储服务", "个月", 1, "month"),
          new Service("Kimi企业版", "账号", 1, "account"),
          new Service("ChatGPT Team订阅", "席", 1, "account"),
          new Service("通义灵码授权", "用户", 1, "account"),
          new Service("讯飞星火接口", "万次调用", 10_000, "call"),
          new Service("H800弹性算力", "卡时", 1, "gpu_hour"),
          new Service("昇腾910B算力", "PFLOPS", 1, "petaflops"));

  /** %1$s is the name, %2$d the number, %3$s the unit; lines are parted by ;;. */
  static final List<String> LAYOUTS =
      List.of(
          "主要标的信息;;|名称|数量|单位|单价（元）;;|%1$s|%2$d|%3$s|350.00",
          "主要标的信息;;|序号|服务名称|计量单位|数量|折后单价|小计;;|1|%1$s|%3$s|%2$d|46.00|9200;;|2|培训|场|6|500|3000",
          "报价明细;;|行号|物料描述|订购期|数量|计量;;|10|%1$s|2025.07—2026.06|%2$d|%3$s",
          "成交明细;;|产品|采购数量（%3$s）|含税总价;;|%1$s|%2$d|31000",
          "成交明细;;|标的|采购内容|金额;;|一|%1$s，数量%2$d，单位%3$s|31000",
          "服务名称：%1$s;;数量：%2$d;;单位：%3$s;;服务期：一年",
          "服务名称：%1$s;;采购数量：%2$d%3$s;;单价：1200元",
          "标的名称;;%1$s;;数量;;%2$d;;单位;;%3$s;;服务要求;;7×24小时响应",
          "名称 / 单位 / 数量 / 单价（元） / 合价（元）;;%1$s / %3$s / %2$d / 71,500.00 / 858,000.00",
          "序号  名称  数量  单位  单价;;1  %1$s  %2$d  %3$s  580.00",
          "一、%1$s　数量：%2$d　单位：%3$s",
          "拟采购标的：%1$s，数量：%2$d，单位：%3$s，预算90万元",
          "成交明细：[;;{\"name\": \"%1$s\", \"num\": %2$d, \"unit\": \"%3$s\", \"price\": 980.00};;]",
          "2. %1$s；数量及单位：%2$d%3$s；单价见报价表。");

  /** Texts and what each of their things is counted; lines are parted by ;;. */
  static final List<String[]> TEXTS =
      List.of(
          new String[] {"腾讯云资源租用，3年，每年12万元", "3 year"},
          new String[] {"百度智能云专有资源，2年，年费9万元", "2 year"},
          new String[] {"（一）运行环境采用移动云，计24个月，每月8,500元，小计204,000元", "24 month"},
          new String[] {"开通华为云Stack专属云订阅，36个月，单价80,000元/月", "36 month"},
          new String[] {"AWS海外账号代维 / 12个月 / 每月3,800元", "12 month"},
          new String[] {"Azure hosting, 24 months at USD 900 per month", "24 month"},
          new String[] {"成交内容：天翼云资源续租，期限2年，总价48万元", "none"},
          new String[] {"成交内容：金山云主机租用一批，服务期12个月", "none"},
          new String[] {"平台部署于阿里云，运维期3年", "none"},
          new String[] {"DeepSeek接口调用，每月2000万tokens，共12个月", "240000000 token"},
          new String[] {"提供通义千问接口，每年20亿tokens，服务期3年", "6000000000 token"},
          new String[] {"调用豆包模型每年不少于30亿tokens，两年共60亿tokens", "6000000000 token"},
          new String[] {"H800算力，每月6000卡时，租期10个月", "60000 gpu_hour"},
          new String[] {"A100算力服务每月2000卡时，期限1年", "24000 gpu_hour"},
          new String[] {"租用H20共64张，每卡720小时", "46080 gpu_hour"},
          new String[] {"①边缘推理主机，内装L4显卡2张，东线6台、西线3台；", "18 card"},
          new String[] {"甲站：推理服务器3台；乙站：推理服务器4台；每台L20四张。", "28 card"},
          new String[] {"训练服务器（每台8张昇腾910B），一期5台、二期7台", "96 card"},
          new String[] {"昇腾310模块，A型12块、B型8块", "20 card"},
          new String[] {"Kimi账号，教师120个、学生300个", "420 account"},
          new String[] {"通义千问调用：输入8亿tokens，输出2亿tokens", "1000000000 token"},
          new String[] {"智能处理模块120块，每块贴装昇腾310芯片1颗", "120 card"},
          new String[] {"加速计算刀片 32 片，每片含昇腾910B 加速器 8 枚", "256 card"},
          new String[] {"采购内容;;|名称|规格|数量;;|AI实验箱|含昇腾310B开发套件1块、摄像头|30套", "30 card"},
          new String[] {"采购内容;;|名称|规格|数量;;|智能教学终端|内置昇腾310B模组1块|45台", "45 card"},
          new String[] {"采购内容;;|资源|卡数|月数|单价;;|H800 80G|64|3|6100", "64 card"},
          new String[] {"采购内容;;|资源类型|卡数|租期|金额;;|H800整机（8卡/台）|16|6个月|940800", "16 card"},
          new String[] {"采购内容;;|资源类型|卡数|租期|金额;;|A100 80G单卡实例|4|6个月|98400", "4 card"},
          new String[] {"采购内容;;|服务器|加速卡|每台卡数|台数;;|某型|L40|2|3", "6 card"},
          new String[] {"一、处理机四套;;组成：每套含主机一台、MLU370-X8加速卡八张", "32 card"},
          new String[] {"服务器，每台含昇腾910B 64GB模组8个 —— 2台，单价108万元", "16 card"},
          new String[] {"two 8-GPU servers with NVIDIA H100 accelerators", "16 card"},
          new String[] {"four GPU nodes, each with 8 NVIDIA H200 GPUs", "32 card"},
          new String[] {
            "ChatGPT Team席位40个、Claude Team席位25个、Gemini Advanced席位12个",
            "40 account",
            "25 account",
            "12 account"
          },
          new String[] {"混元大模型接口，年用量约2.5亿tokens，服务期一年", "250000000 token"},
          new String[] {"推理一体机（8×昇腾910B）×4", "32 card"},
          new String[] {"教学机配RTX 4070独立显卡，45台", "45 card"},
          new String[] {"Item 2: Rack server with 4 x NVIDIA L40S, Qty 5", "20 card"},
          new String[] {"GPU算力租赁，A800，256卡，租期3个月，单价每卡每月5200元", "256 card"},
          new String[] {"训练服务器 5台：;;- CPU：2颗;;- GPU：8张昆仑芯P800;;- 内存：2TB", "40 card"},
          new String[] {"Supply of 24 units of NVIDIA H100 GPUs", "24 card"},
          new String[] {"Purchase of 12 nos. NVIDIA L40 GPU cards", "12 card"},
          new String[] {"Google Cloud hosting; Qty: 2; Unit: year", "2 year"},
          new String[] {"京东云专属资源池，1年，单价86万元/年", "1 year"},
          new String[] {"机架服务器，配4张RTX 4090，采购数量6", "24 card"},
          new String[] {"推理服务器，配昇腾910B×8，数量：4，单价98万元", "32 card"},
          new String[] {"采购内容;;|产品|授权数|订阅周期;;|Claude企业版|35|1年", "35 account"},
          new String[] {"文心一言调用额度，300万次", "3000000 call"},
          new String[] {"平台扩容：新增NVIDIA L20 48GB GPU卡6块，安装于现有3台服务器", "6 card"},
          new String[] {"加装A40显卡4块，装入已有2台服务器", "4 card"},
          new String[] {"现有4台服务器各加装2块L40", "8 card"},
          new String[] {"成交明细;;|服务|规格|时长|单价（元/月）|小计;;|京东云实例|专属|18个月|8000|144000", "18 month"},
          new String[] {"成交明细;;|云资源|月数|月单价|合计;;|金山云主机及带宽|30|3000|90000", "30 month"},
          new String[] {"成交明细;;|云服务|服务年限|年单价|合计;;|UCloud主机托管|3|30000|90000", "3 year"},
          new String[] {"成交明细;;|模型|tokens数量|单价;;|豆包大模型|80亿|0.8", "8000000000 token"},
          new String[] {"成交明细;;|模型|预购量（tokens）|单价;;|通义千问|3000万|4.2", "30000000 token"},
          new String[] {"训练集群：昇腾910C服务器12台，共96卡", "96 card"},
          new String[] {"NVIDIA DGX A100 systems: 3 units", "3 server"},
          new String[] {"成交明细;;|账号|数量|年费;;|豆包|45|199元", "45 account"},
          new String[] {"成交明细;;|会员|数量|单价;;|Kimi|30|299元", "30 account"},
          new String[] {"成交明细;;|接口|调用次数|单价;;|文心一言|300万|0.02元", "3000000 call"},
          new String[] {"采购A800 6张、H20 9张、L40 3张", "6 card", "9 card", "3 card"},
          new String[] {"豆包5亿tokens、Kimi 2亿tokens", "500000000 token", "200000000 token"},
          new String[] {"L40S独占实例（单卡），合计8卡，5个月", "8 card"},
          new String[] {"RTX 4090卡时包，有效期6个月，1.70元/卡时，计40000卡时", "40000 gpu_hour"},
          new String[] {"采购内容;;|资源项|计量方式|数量|单价;;|H20 8卡弹性实例|实例·小时|6000|148.00", "6000 hour"});

  private static final int FEWEST = 2;
  private static final int STEP = 7;
  private static final int MOST = 90;

  private MadeUpServices() {}

  /** What a service comes to in so many of its units. */
  static String counted(Service service, int number) {
    return number * service.factor() + " " + service.counted();
  }

  /** A naming for each layout and service, and for each name of each text. */
  static List<QuantityTraining.Example> examples() {
    List<QuantityTraining.Example> examples = new ArrayList<>();
    int number = FEWEST;
    for (String layout : LAYOUTS) {
      for (Service service : SERVICES) {
        String lines = layout.formatted(service.name(), number, service.unit());
        addExamples(layout, lines, new String[] {lines, counted(service, number)}, examples);
        number = number > MOST ? FEWEST : number + STEP;
      }
    }
    for (String[] text : TEXTS) {
      addExamples(text[0], text[0], text, examples);
    }
    return examples;
  }

  private static void addExamples(
      String document, String lines, String[] expected, List<QuantityTraining.Example> examples) {
    List<List<Derivation>> names = MadeUpNamings.ways(lines);
    for (int k = 0; k < Math.min(names.size(), expected.length - 1); k++) {
      String outcome = expected[k + 1].equals("none") ? Derivation.NONE : expected[k + 1];
      examples.add(new QuantityTraining.Example(document, names.get(k), Set.of(outcome)));
    }
  }
}
