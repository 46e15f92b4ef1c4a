package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.NoticeType;
import org.tendertrace.text.Linguist;

/**
 * Quantities that several numbers make up, terms that have a price for each month or year, columns
 * of services. Lines are parted by ;;.
 */
class CountedTotalsTest {

  private static final MentionExtractor EXTRACTOR =
      new MentionExtractor(Knowledge.load(), Linguist.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "成交内容：边缘主机，内装L20显卡两张，南区5台、北区3台 # nvidia-l20:16 card",
        "成交内容：文心一言接口，每月500万tokens，服务期2年 # ernie:120000000 token",
        "主要标的;;|资源|卡数|月数|单价;;|昇腾910B|256|6|2100 # huawei-ascend-910b:256 card",
        "主要标的;;|名称|每台卡数|台数;;|L40S推理机|4|6 # nvidia-l40s:24 card",
        "主要标的;;|名称|数量|单位;;|腾讯混元接口|5|亿tokens # hunyuan:500000000 token",
        "成交内容：京东云资源，4年，每年8万元 # jd-cloud:4 year",
        "成交内容：京东云资源续租，期限4年，总价32万元 #",
        "成交内容：H800资源，合计768卡·月 #",
        "成交内容：调用豆包模型，每年10亿tokens，三年共30亿tokens # doubao:3000000000 token",
        "主要标的;;|资源项|计量方式|数量;;|NVIDIA A100 8卡实例|实例·小时|3500 # nvidia-a100:3500 hour",
        "成交内容：租用算力，型号NVIDIA A800，384卡，租期5个月 # nvidia-a800:384 card",
        "成交内容：豆包模型接口，0.9元/百万token，共600百万token # doubao:600000000 token",
        "成交内容：昇腾910B卡时总量：2.4万 # huawei-ascend-910b:24000 gpu_hour",
        "一、供货清单;;（1）主用服务器3台，每台配L20显卡2张；;;（2）备用服务器2台，每台配L20显卡1张； # nvidia-l20:8 card",
        "一、供货清单;;A. 训练服务器5台，每台8张昇腾910B；;;B. 备件：昇腾910B加速卡3张。 # huawei-ascend-910b:43 card",
        "主要标的;;|包号|名称|规格|数量;;|7|推理终端|内置昇腾310B模组1块|25台 # huawei-ascend-310b:25 card",
        "Goods: GPU compute for research.;;(1) Azure OpenAI Service, estimated at 300 million;;tokens over the term"
            + " # azure-openai:300000000 token",
        "主要标的;;|模型|token数|单价;;|腾讯混元|7亿|0.8 # hunyuan:700000000 token",
        "主要标的;;|云资源|月数|月单价;;|联通云资源|15|3000 # unicom-cloud:15 month",
        "成交内容：豆包6亿tokens # doubao:600000000 token",
        "成交内容：NVIDIA L40 4张、NVIDIA L20 9张 # nvidia-l40:4 card nvidia-l20:9 card",
        "成交内容：智能盒110只，每只含昇腾310芯片2颗 # huawei-ascend-310:220 card",
        "成交内容：RTX 5090显卡，成交单价21,999元，成交数量16，成交金额351,984元 # nvidia-rtx-5090:16 card",
        "成交内容：租用H800算力 100 000 卡时，期限一年 # nvidia-h800:100000 gpu_hour",
        "主要标的;;|标段|标的|数量;;|1|训练服务器|16台;;|2|推理服务器|30台;;标段1：每台搭载8张海光BW1000。;;标段2：每台搭载4张昆仑芯P800。"
            + " # hygon-bw1000:128 card kunlunxin-p800:120 card",
        "标的信息;;B包：训练服务器3台，每台配8张昇腾910B；C包：同型号2台 # huawei-ascend-910b:40 card",
        "主要标的;;|序号|名称|规格|数量;;|1|推理卡|NVIDIA L20 48GB|6张;;|2|推理卡|同上|4张 # nvidia-l20:10 card",
        "Items;;|Item|Description|Qty|Unit;;|1|NVIDIA L40S card, east|4|pcs;;|2|Ditto, west|6|pcs"
            + " # nvidia-l40s:10 card",
        "标的信息;;甲包：H20服务器3台，每台8卡；乙包：H20服务器2台，每台4卡 # nvidia-h20:32 card",
        "成交内容：整机柜3个，每柜4节点，每节点8张昇腾910C # huawei-ascend-910c:96 card",
        "成交内容：昆仑芯P800一体机：单台8卡，主中心部署5台，12个分中心各部署1台 # kunlunxin-p800:136 card",
        "成交内容：图形工作站每台配RTX 5090显卡1张;;|校区|地点|台数;;|东校区|实训楼|24;;|西校区|美术馆|16 # nvidia-rtx-5090:40 card",
        "主要标的;;|部件|规格|单台数量;;|CPU|海光7380|2;;|AI卡|燧原S60 48GB|4;;以上配置共供货3台 # enflame-s60:12 card",
        "成交内容：推理服务器\\Atlas 800I A2\\8×64GB\\4×鲲鹏920\\4台 # huawei-ascend-910b:32 card",
        "成交内容：智算服务器3台（含24张昇腾910B加速卡） # huawei-ascend-910b:24 card",
        "成交内容：昆仑芯P800服务器，每台8卡，总行机房4台、城东分行3台 # kunlunxin-p800:56 card",
        "主要标的;;|设备名称|品牌型号|数量|单位;;|推理服务器|Atlas 800I A2|6|台;;注：推理服务器单台配置8张NPU # huawei-ascend-910b:48 card",
        "Scope: three (3) Dell PowerEdge XE9680 servers each with eight (8) NVIDIA H100 GPUs # nvidia-h100:24 card",
        "主要标的;;|货物|规格|A校区|B校区|含税单价;;|计算工作站|W7，RTX A6000 ×2|4台|6台|88,000 #"
            + " nvidia-rtx-a6000:20 card",
        "供货范围及数量;;冲压车间：质检工控机8台;;焊装车间：质检工控机12台;;涂装车间：质检工控机10台;;以上每台含RTX A5000 24GB显卡一块。"
            + " # nvidia-rtx-a5000:30 card",
        "成交内容：推理服务器，每台配置4张NVIDIA L40S。;;交货地点及数量：;;市政务中心 3台;;高新区 2台;;临空区 2台;;合计 7台"
            + " # nvidia-l40s:28 card",
        "成交内容：训练服务器，每台配置8张昇腾910B。;;防火墙 1台;;堡垒机 2台 #",
        "分配;;|使用单位|设备|台数;;|总部|训练服务器|4;;|华东分公司|训练服务器|2;;|合计||6;;训练服务器统一配置：昇腾910B模组8块/台。"
            + " # huawei-ascend-910b:48 card",
        "成交内容：;;（1）L20显卡 8张（总部）；（2）L20显卡 6张（西安）；（3）L20显卡 4张（成都） # nvidia-l20:18 card",
        "工作站采购;;1、三维建模工作站（RTX A5000 24G）——5台;;2、点云处理工作站（RTX A5000 24G）——2台 #"
            + " nvidia-rtx-a5000:7 card",
        "成交内容;;数量 4台;;型号 Atlas 800T A2;;NPU 8*昇腾910B;;CPU 4*鲲鹏920 # huawei-ascend-910b:32 card",
        "主要标的;;|货物名称|GPU服务器A|GPU服务器B;;|GPU|4块L40S|2块L40S;;|内存|512G|256G;;|数量|4台|2台"
            + " # nvidia-l40s:20 card",
      })
  void counts(String lines, String expected) {
    assertThat(quantities(lines)).isEqualTo(expected == null ? "" : expected);
  }

  private static String quantities(String lines) {
    String notice = "某某单位成交公告\n" + lines.replace(";;", "\n");
    return MadeUp.mentions(EXTRACTOR, notice, NoticeType.AWARD).stream()
        .filter(m -> m.quantity() != null)
        .map(
            m ->
                "%s:%s %s"
                    .formatted(
                        m.key(), m.quantity().stripTrailingZeros().toPlainString(), m.unit()))
        .collect(Collectors.joining(" "));
  }
}
