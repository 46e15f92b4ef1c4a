package org.tendertrace.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tendertrace.knowledge.Knowledge;

class GateTest {

  private static final Gate GATE = new Gate(Knowledge.load());

  private static List<String> terms(String text) {
    return GATE.terms(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void findsSimplifiedTermsInEveryEncoding(String charset) {
    byte[] bytes = "某大学采购显卡与gpu服务器".getBytes(Charset.forName(charset));
    assertThat(GATE.terms(bytes)).contains("显卡", "GPU");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
  void findsTraditionalTermsInEveryEncoding(String charset) {
    byte[] bytes = "某大學採購人工智慧顯示卡、NVIDIA GPU".getBytes(Charset.forName(charset));
    assertThat(GATE.terms(bytes)).contains("人工智慧", "显示卡", "NVIDIA", "GPU");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"content\":\"\\u91c7\\u8d2d\\u663e\\u5361\"}",
        "{\"content\":\"{\\\"a\\\":\\\"\\\\u663e\\\\u5361\\\"}\"}",
        "<p>&#26174;&#21345;</p>",
        "<p>&#x663E;&#x5361;</p>",
        "<p>&#x663e;&#x5361;</p>"
      })
  void findsEscapedTerms(String text) {
    assertThat(terms(text)).containsExactly("显卡");
  }

  @Test
  void findsFullWidthTermsOfAnyCase() {
    assertThat(terms("采购ＧＰＵ和ｇｐｕ")).containsExactly("GPU");
    assertThat(terms("采购Nvidia产品")).containsExactly("NVIDIA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GPUX", "xgpu", "GPU2"})
  void shortTermsAreWordsOfTheirOwn(String text) {
    assertThat(terms(text)).isEmpty();
    assertThat(GATE.terms(text.getBytes(StandardCharsets.UTF_16LE))).isEmpty();
    assertThat(GATE.terms(text.getBytes(StandardCharsets.UTF_16BE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"采购GPU服务器", "(GPU)", "{\"a\":\"一、\\nGPU\"}", "\"\\u5361GPU\"", "&nbsp;GPU"})
  void whatStandsBesideAWordMayBeAnEscape(String text) {
    assertThat(terms(text)).containsExactly("GPU");
  }

  @Test
  void aChineseCharacterThatEndsLikeALetterIsNoLetter() {
    // 乣 is 81 41 in GBK: its second byte is an A.
    assertThat(GATE.terms("乣GPU".getBytes(Charset.forName("GBK")))).containsExactly("GPU");
  }

  @ParameterizedTest
  @ValueSource(strings = {"某小学课桌椅采购项目中标公告，中标金额：20万元，型号T4，A2数据中心", "道路养护工程 L20 钢材 采购人：某市交通局", ""})
  void ordinaryNoticesStayOut(String text) {
    assertThat(terms(text)).isEmpty();
  }

  @Test
  void namesOfChipsProvidersAndServicesAreTerms() {
    assertThat(terms("采购AWS账号、亚马逊云、Azure OpenAI及A100")).contains("AWS", "Azure OpenAI", "A100");
  }

  @Test
  void termsAreSortedAndDistinct() {
    assertThat(terms("算力 GPU 算力 GPU 显卡")).containsExactly("GPU", "显卡", "算力");
  }
}
