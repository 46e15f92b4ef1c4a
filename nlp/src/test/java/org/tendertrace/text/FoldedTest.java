package org.tendertrace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tendertrace.model.Span;

class FoldedTest {

  @Test
  void foldsWidthCaseAndScript() {
    assertThat(Folded.key("　ＮＶＩＤＩＡ　Ａ１００ ")).isEqualTo("nvidia a100");
    assertThat(Folded.key("亞馬遜雲計算 壹佰萬圓")).isEqualTo("亚马逊云计算 壹佰万圆");
  }

  @Test
  void everyPieceKnowsItsPlaceInTheOriginal() {
    String original = "購買 ㍿\u200b ﬁ 𠀀 Ａ１００\t\n 卡";
    Folded folded = Folded.of(original);
    int at = folded.text().indexOf("a100");
    assertThat(folded.original(at, at + 4).of(original)).isEqualTo("Ａ１００");
    int ligature = folded.text().indexOf("fi");
    assertThat(folded.original(ligature, ligature + 2).of(original)).isEqualTo("ﬁ");
    assertThat(folded.original(0, folded.text().length()))
        .isEqualTo(new Span(0, original.length()));
  }

  @Test
  void spacesInsideALabelCanBeDropped() {
    String original = "中 标　金 额：";
    Folded folded = Folded.withoutSpaces(original);
    assertThat(folded.text()).isEqualTo("中标金额:");
    assertThat(folded.original(0, 4).of(original)).isEqualTo("中 标　金 额");
  }

  @Test
  void aGazetteerFindsTermsWhateverTheirWidthAndScript() {
    Gazetteer<Integer> gazetteer = new Gazetteer<>(Map.of("亚马逊云", 1, "AWS", 2));
    String text = "採購亞馬遜雲（ＡＷＳ）服務";
    List<String> surfaces =
        gazetteer.find(Folded.of(text)).stream().map(m -> m.span().of(text)).toList();
    assertThat(surfaces).containsExactly("亞馬遜雲", "ＡＷＳ");
    assertThat(new Gazetteer<>(Map.of()).find(Folded.of(text))).isEmpty();
  }

  @Test
  void aCharacterFoldsTheSameAloneAndInText() {
    for (char c = 1; c < Character.MIN_SURROGATE; c++) {
      String compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      String alone = Folded.withoutSpaces(String.valueOf(c)).text();
      assertThat(Folded.withoutSpaces(compatible).text()).as("U+%04X", (int) c).isEqualTo(alone);
      Folded between = Folded.withoutSpaces("甲" + c + "乙");
      assertThat(between.text()).isEqualTo("甲" + alone + "乙");
      assertThat(between.original(between.text().length() - 1, between.text().length()))
          .isEqualTo(new Span(2, 3));
    }
  }
}
