package org.tendertrace.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

  @Test
  void emptiesScriptsAndStyleSheets() {
    String html =
        "<html><head><STYLE type='text/css'>p{color:red}</STYLE></head><body><p>甲</p>"
            + "<script src=\"a.js\">if(a<b){x='</div>';}</Script ><p>乙</p></body></html>";

    String cut = Scripts.cut(html);

    assertThat(cut).doesNotContain("color", "a<b").contains("<script src=\"a.js\"></Script >");
    assertThat(Jsoup.parse(cut).body().text()).isEqualTo(Jsoup.parse(html).body().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>甲</p><script>var a = 1;",
        "<script>a<!--<script>b</script>--></script><p>甲</p>",
        "<!-- <script> --><p>甲</p><script>x</script><p>乙</p>",
        "<title>a<script></title><body><p>甲</p><script>x</script>",
        "<textarea><style></textarea><p>甲</p><style>p{}</style>",
        "<script data-a='>'>x</script><p>甲</p><a title='<script>'>乙</a><p>丙</p>",
        "<script type=\"text/html\"><div>甲</div></script>",
        "<script type=text/template><div>甲</div></script><scripts>乙</scripts><p>a < script>b</p>",
        "<p>甲</p><!-- no end <script>x</script>",
        "<style/>p{}</style><p>甲</p><script"
      })
  void losesNothingThatIsShown(String html) {
    assertThat(shown(Scripts.cut(html))).isEqualTo(shown(html));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>", "<script ", "<style></title>", "<script><!--"})
  void takesNoLongerForTagsThatDoNotEnd(String tag) {
    String html = tag.repeat(200_000);

    String cut = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Scripts.cut(html));

    assertThat(cut).isEqualTo(html);
  }

  @Test
  void keepsMarkupInScripts() {
    String html = "<script type=\"text/html\"><div>甲</div></script>";

    assertThat(Scripts.cut(html)).isEqualTo(html);
  }

  private static String shown(String html) {
    return Jsoup.parse(html).text();
  }
}
