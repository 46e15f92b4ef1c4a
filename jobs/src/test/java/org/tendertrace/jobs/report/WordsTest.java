package org.tendertrace.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void everyEnglishMessageHasAChineseOne() {
    ResourceBundle english = bundle(Language.EN);
    Messages chinese = new Messages(Language.ZH);
    Messages spoken = new Messages(Language.EN);

    assertThat(english.keySet()).hasSizeGreaterThan(200);
    for (String key : english.keySet()) {
      assertThat(places(chinese.get(key, List.of())))
          .as(key)
          .isEqualTo(places(spoken.get(key, List.of())));
    }
    assertThat(chinese.get("undisclosed", List.of())).isEqualTo("未披露");
  }

  @Test
  void theTemplatesAskForNoMessageThatIsMissing() {
    Set<String> keys = bundle(Language.EN).keySet();
    Pattern asked = Pattern.compile("\\bt\\(\"([^\"]+)\"[,)]");

    Set<String> missing =
        Stream.of(
                "report",
                "macros",
                "headline",
                "seekers",
                "providers",
                "chips",
                "parties",
                "exposure",
                "sensitivity",
                "quality",
                "evidence")
            .map(name -> Resource.text("/report/templates/" + name + ".html"))
            .flatMap(text -> asked.matcher(text).results())
            .map(found -> found.group(1))
            .filter(key -> !keys.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(missing).isEmpty();
  }

  @Test
  void anchorsAreIdentifiersAndDifferent() {
    assertThat(Words.anchor("provider", "aws")).isEqualTo("ev-provider-aws");
    assertThat(Words.anchor("provider", "(none)"))
        .matches("[a-z0-9_.-]+")
        .isNotEqualTo(Words.anchor("provider", "none"));
    assertThat(Words.anchor("exposure", "某公司")).isNotEqualTo(Words.anchor("exposure", "某大学"));
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        "report.messages",
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> places(String message) {
    return Pattern.compile("\\{\\d\\}")
        .matcher(message)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
