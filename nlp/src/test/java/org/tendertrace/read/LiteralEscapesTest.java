package org.tendertrace.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiteralEscapesTest {

  @Test
  void printedLineEndsBecomeLineEnds() {
    assertThat(LiteralEscapes.decoded("首页\\r\\n公告\\r\\n采购人：\\n某局\\t略"))
        .isEqualTo("首页\n公告\n采购人：\n某局\t略");
  }

  @Test
  void charactersPrintedAsNumbersAreDecodedWithThem() {
    assertThat(LiteralEscapes.decoded("一\\n二\\n三\\n\\u91c7\\u8d2d\\xa0\\\"略\\\" \\q \\u12"))
        .isEqualTo("一\n二\n三\n采购\u00a0\"略\" \\q \\u12");
  }

  @Test
  void aPathIsLeftAsItIs() {
    String path = "附件存于D:\\new\\notice\\报告.doc";
    assertThat(LiteralEscapes.decoded(path)).isSameAs(path);
  }

  @Test
  void aTextThatHasItsLinesIsLeftAsItIs() {
    String lines = "一\n二\n三\n四\n写作\\n、\\n和\\n的换行";
    assertThat(LiteralEscapes.decoded(lines)).isSameAs(lines);
  }
}
