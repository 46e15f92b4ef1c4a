package org.tendertrace.extract.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tendertrace.knowledge.Chip;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Mention;
import org.tendertrace.model.NoticeType;
import org.tendertrace.text.Linguist;

/** However a name is written, it is found, and its span is the text's. */
class SpellingVariantsTest {

  private static final int VARIANTS = 200;
  private static final MentionExtractor EXTRACTOR =
      new MentionExtractor(Knowledge.load(), Linguist.NONE);
  private static final List<String> GAPS =
      List.of("", " ", "　", "-", "® ", "&nbsp;", "</b>", "\u200b", "  ", "_", "（TM） ");
  private static final List<String> FORMS =
      List.of(
          "", " 80GB", "-80G", " SXM4", " PCIe 40GB", "-PCIE-40G", " GPU", "*8", "×8", " NVLink");

  private static final int SOME = 20;
  private static final List<String> SUFFIXES =
      List.of("", "®", " 80GB", "-PCIE-40G", " SXM4", "　64G", "&nbsp;", "</b>", "\u200b");
  private static final List<String> CARDS = List.of("", "显卡", " GPU", "加速卡", "*8");

  @ParameterizedTest
  @CsvSource({
    "英伟达,A100,nvidia-a100",
    "NVIDIA,H800,nvidia-h800",
    "Tesla,V100,nvidia-v100",
    "華為昇騰,910B,huawei-ascend-910b",
    "寒武纪,MLU370,cambricon-mlu370",
    "海光,K100_AI,hygon-k100-ai",
    "昆仑芯,P800,kunlunxin-p800",
    "RTX,4090,nvidia-rtx-4090",
  })
  void findsChipsHoweverWritten(String vendor, String model, String key) {
    Random random = new Random(20240318);
    for (int k = 0; k < VARIANTS; k++) {
      String name =
          vary(vendor, random)
              + GAPS.get(random.nextInt(GAPS.size()))
              + vary(model, random)
              + FORMS.get(random.nextInt(FORMS.size()));
      String text = "某某大学采购公告\n采购内容：" + name + "，用于教学";
      List<Mention> mentions = MadeUp.mentions(EXTRACTOR, text, NoticeType.TENDER);
      assertThat(mentions).as(name).extracting(Mention::key).containsExactly(key);
      Mention mention = mentions.get(0);
      assertThat(text.substring(mention.begin(), mention.end())).isEqualTo(mention.surface());
    }
  }

  /**
   * Every chip of the table, by its first name of one meaning or, for want of one, after its
   * vendor.
   */
  @ParameterizedTest
  @MethodSource("chips")
  void findsEveryChipHoweverWritten(String name, String key) {
    Random random = new Random(key.hashCode());
    for (int k = 0; k < SOME; k++) {
      String written =
          vary(name, random)
              + SUFFIXES.get(random.nextInt(SUFFIXES.size()))
              + CARDS.get(random.nextInt(CARDS.size()));
      String text = "某某大学采购公告\n采购内容：" + written + "，用于教学";
      assertThat(MadeUp.mentions(EXTRACTOR, text, NoticeType.TENDER))
          .as(written)
          .extracting(Mention::key)
          .containsExactly(key);
    }
  }

  static Stream<Arguments> chips() {
    Map<String, String> names = new TreeMap<>();
    for (Chip chip : Knowledge.load().chips()) {
      chip.aliases().stream()
          .filter(alias -> !chip.ambiguousAliases().contains(alias))
          .forEach(alias -> names.putIfAbsent(chip.key(), alias));
    }
    return names.entrySet().stream().map(name -> Arguments.of(name.getValue(), name.getKey()));
  }

  /** Every cloud of the table, by its first name of one meaning. */
  @ParameterizedTest
  @MethodSource("clouds")
  void findsEveryCloudHoweverWritten(String name, String key) {
    Random random = new Random(key.hashCode());
    for (int k = 0; k < SOME; k++) {
      String written = vary(name, random);
      String text = "某某大学采购公告\n采购内容：租用" + written + "云主机";
      assertThat(MadeUp.mentions(EXTRACTOR, text, NoticeType.TENDER))
          .as(written)
          .extracting(Mention::key)
          .containsExactly(key);
    }
  }

  static Stream<Arguments> clouds() {
    return Knowledge.load().providers().stream()
        .filter(provider -> !provider.names().clear().isEmpty())
        .map(provider -> Arguments.of(provider.names().clear().get(0), provider.key()));
  }

  @ParameterizedTest
  @CsvSource({
    "亚马逊云科技,aws",
    "Azure OpenAI,azure-openai",
    "通义千问,qwen",
    "阿里云,alibaba-cloud",
    "DeepSeek,deepseek",
  })
  void findsCloudsAndModelsHoweverWritten(String written, String key) {
    Random random = new Random(7);
    for (int k = 0; k < VARIANTS; k++) {
      String name = vary(written, random);
      String text = "某某大学采购公告\n采购内容：" + name + " 服务";
      assertThat(MadeUp.mentions(EXTRACTOR, text, NoticeType.TENDER))
          .as(name)
          .extracting(Mention::key)
          .containsExactly(key);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"XA1005", "16A100个", "A1000", "A100B7", "JH-A100-2", "BA100", "0.5A100", "A100.5"})
  void leavesOtherCodesAlone(String code) {
    String text = "某某大学GPU服务器采购公告\n采购内容：显卡支架 " + code + "，配GPU服务器";
    assertThat(MadeUp.mentions(EXTRACTOR, text, NoticeType.TENDER)).as(code).isEmpty();
  }

  /** Full width or upper case, by chance. */
  private static String vary(String name, Random random) {
    boolean wide = random.nextInt(3) == 0;
    boolean upper = random.nextInt(3) == 0;
    StringBuilder varied = new StringBuilder();
    for (int k = 0; k < name.length(); k++) {
      char c = upper ? Character.toUpperCase(name.charAt(k)) : name.charAt(k);
      varied.append(wide && c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : wide && c == ' ' ? '　' : c);
    }
    return varied.toString();
  }
}
