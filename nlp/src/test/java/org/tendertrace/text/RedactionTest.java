package org.tendertrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tendertrace.knowledge.Knowledge;

class RedactionTest {

  private static final Redaction REDACTION = new Redaction(Knowledge.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "联系电话：13800000000|联系电话：XXXXXXXXXXX",
        "138-0000-0000 张某|XXX-XXXX-XXXX 张某",
        "电话：0755-20000000转801|电话：XXXX-XXXXXXXX转XXX",
        "（0755）20000000|（XXXX）XXXXXXXX",
        "传真：010-62000000/62000001|传真：XXX-XXXXXXXX/XXXXXXXX",
        "联系方式：张某，13800000000|联系方式：XX，XXXXXXXXXXX",
        "电话：82730000|电话：XXXXXXXX",
        "Tel: +86 10 6200 0000|Tel: +XX XX XXXX XXXX",
        "邮箱：zhang.mou@example.com|邮箱：XXXXXXXXX@example.com",
        "Enquiries by Mobile 0412 345 678|Enquiries by Mobile XXXX XXX XXX",
        "QQ：100000000|QQ：XXXXXXXXX",
        "微信号：zhang_mou01|微信号：XXXXXXXXXXX",
        "身份证号：110101190001010000|身份证号：XXXXXXXXXXXXXXXXXX",
      })
  void masksNumbersAndAddresses(String text, String masked) {
    assertThat(REDACTION.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "联系人：张某|联系人：XX",
        "联系人：张某某、李某 电话：010-62000000|联系人：XXX、XX 电话：XXX-XXXXXXXX",
        "项目联系人：张 某|项目联系人：XXX",
        "联 系 人：王老师|联 系 人：X老师",
        "联系人：欧阳某某|联系人：XXXX",
        "联系人：张某电话：13800000000|联系人：XX电话：XXXXXXXXXXX",
        "评审专家名单：张某、李某某（采购人代表）、赵某|评审专家名单：XX、XXX（采购人代表）、XX",
        "评标委员会成员：张某@李某@赵某某|评标委员会成员：XX@XX@XXX",
        "经办人：陈某|经办人：XX",
        "Contact person: Mou Zhang|Contact person: XXXXXXXXX",
      })
  void masksNamesBehindLabels(String text, String masked) {
    assertThat(REDACTION.mask(text)).isEqualTo(masked);
  }

  @Test
  void masksTheCellBesideALabel() {
    assertThat(REDACTION.mask("采购人\t某大学\n联系人\t张某\t联系电话\t82730000"))
        .isEqualTo("采购人\t某大学\n联系人\tXX\t联系电话\tXXXXXXXX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "中标金额：13800000000元",
        "预算金额 13800000000.00",
        "项目编号：SZU2024-0755-20000000",
        "项目编号：13800000000号",
        "统一社会信用代码：91440300MA5G00000X",
        "统一社会信用代码：124403004557555000",
        "公告日期：2024-03-18 10:00:00",
        "2024年03月18日 至 2024年03月25日",
        "中标金额：￥1380000.00（元）",
        "联系人：某大学招标中心",
        "采购人代表：详见附件",
        "项目负责人要求：一级建造师",
        "负责人为同一人的不同供应商，不得参加",
        "采购人：李宁体育用品公司",
        "供应商：王府井集团股份有限公司",
        "Contact person: Procurement Office",
        "总价 1234567890123 元",
        "A100 GPU 8张，单价13800000元",
        "Towing of trailers that carry Mobile Roller Brake Testers"
      })
  void leavesEverythingElse(String text) {
    assertThat(REDACTION.mask(text)).isEqualTo(text);
  }

  @Test
  void keepsTheLengthOfAnyText() {
    String text = "联系人：\uD840\uDC00某 \n电话：\u3000010-62000000\t联系人";
    assertThat(REDACTION.mask(text)).hasSameSizeAs(text);
  }
}
