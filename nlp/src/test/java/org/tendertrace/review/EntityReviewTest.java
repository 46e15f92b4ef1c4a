package org.tendertrace.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.model.ReviewItem;
import org.tendertrace.model.ReviewItem.Decision;
import org.tendertrace.review.Decisions.EntityDecision;

/** Two names in the queue, and what people say of them. */
class EntityReviewTest {
  private static final String HEAD = "kind,document_id,field,lot,value,decision,corrected\n";

  private static Decisions read(String row) throws IOException {
    return Decisions.read(new StringReader(HEAD + row + "\n"));
  }

  @Test
  void whatTheQueueAsksIsWhatDecisionsSay() throws IOException {
    ReviewItem open = new EntityReview("甲公司", "乙公司", false, "because", 0.5).row(null);

    Decisions decisions =
        read("entity,%s,%s,,%s,accept,".formatted(open.documentId(), open.field(), open.value()));

    assertThat(decisions.entities()).containsExactly(new EntityDecision("甲公司", "乙公司", true));
    assertThat(decisions.links()).isEmpty();
    ReviewItem decided = new EntityReview("甲公司", "乙公司", true, "because", 0.5).row(true);
    assertThat(decided.item()).isEqualTo(open.item());
    assertThat(decided.decision()).isEqualTo(Decision.ACCEPT);
  }

  @ParameterizedTest
  @CsvSource({
    "'entity,,same_entity,,甲公司 | 乙公司,correct,丙公司'",
    "'entity,,same_entity,,甲公司,accept,'",
    "'entity,,same_process,,甲公司 | 乙公司,accept,'",
    "'entity,abc,same_entity,,甲公司 | 乙公司,accept,'"
  })
  void whatSaysNothingIsRefused(String row) {
    assertThatThrownBy(() -> read(row))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("row 1");
  }
}
