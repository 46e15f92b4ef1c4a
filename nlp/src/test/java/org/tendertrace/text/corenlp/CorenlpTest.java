package org.tendertrace.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.model.Span;
import org.tendertrace.text.Linguist;

/**
 * What the pipelines and rules read in made-up sentences. Where build/corenlp/models.jar holds only
 * the entries of corenlp/models.txt, as the launcher makes it, this also shows that no other is
 * needed.
 */
class CorenlpTest {

  private static final Linguist CORENLP = Corenlp.onClassPath();

  private static void assumeModels() {
    assumeTrue(CORENLP.isAvailable(), "no CoreNLP models on the class path");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "应采用[昇腾910B]而非[英伟达A100]。 | asked excluded",
        "GPU服务器性能不低于[A100]，且须支持现有[昇腾]集群。 | equivalent existing",
        "本项目采购[H800]服务器4台，替换现有[V100]服务器。 | asked existing",
        "所投产品不得采用[A100]，可采用[H20]。 | excluded asked",
        "单卡能力应与[A100]相当。 | equivalent",
        "软件可在[A100]及[海光DCU]上运行。 | compatible compatible",
        "[H100]、[H800]等受管制产品一律不得投标。 | excluded excluded",
        "The contractor shall supply [H100] servers rather than [A100]. | asked excluded",
        "The platform must be compatible with [Azure] and support [AWS]. | compatible compatible",
        "Proposals based on [Google Cloud] will not be considered. | excluded",
        "The university currently operates a cluster of [V100] GPUs. | existing",
      })
  void readsStatements(String marked, String meanings) {
    assumeModels();
    StringBuilder passage = new StringBuilder();
    List<Span> things = new ArrayList<>();
    int begin = 0;
    for (int k = 0; k < marked.length(); k++) {
      char c = marked.charAt(k);
      if (c == '[') {
        begin = passage.length();
      } else if (c == ']') {
        things.add(new Span(begin, passage.length()));
      } else {
        passage.append(c);
      }
    }
    assertThat(
            CORENLP.statements(passage.toString(), things).stream()
                .map(Linguist.Statement::meaning))
        .containsExactly(meanings.split(" ", -1));
  }

  @Test
  void findsOrganisationsInProse() {
    assumeModels();
    String passage = "受某某大学委托，成都某某招标代理有限公司组织采购，由四川某某科技有限公司中标。";
    assertThat(CORENLP.organisations(passage).stream().map(span -> span.of(passage)))
        .contains("成都某某招标代理有限公司", "四川某某科技有限公司");
  }

  @Test
  void analysesLongPassagesInPieces() {
    assumeModels();
    String sentence = "受某某大学委托，成都某某招标代理有限公司组织采购，由四川某某科技有限公司中标。\n";
    String passage = sentence.repeat(150);
    assertThat(CORENLP.organisations(passage).stream().map(span -> span.of(passage)))
        .filteredOn("四川某某科技有限公司"::equals)
        .hasSize(150);
  }

  @Test
  void namesEveryModelThatThePropertiesName() {
    assertThat(Pipelines.modelEntries()).hasSize(11).allMatch(e -> e.startsWith("edu/stanford/"));
  }
}
