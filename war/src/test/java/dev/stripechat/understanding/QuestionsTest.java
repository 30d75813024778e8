package dev.stripechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void sentences_are_parts() {
        assertThat(Questions.in("Wo ist mein Paket? Und kann ich noch stornieren?"))
                .containsExactly("Wo ist mein Paket?", "Und kann ich noch stornieren?");
    }

    @Test
    void a_conjunction_before_a_question_parts() {
        assertThat(Questions.in("what does shipping cost and do you take paypal"))
                .containsExactly("what does shipping cost", "do you take paypal");
    }

    @Test
    void a_conjunction_between_things_does_not_part() {
        assertThat(Questions.in("Hose und Hemd in Größe M")).hasSize(1);
    }

    @Test
    void whatever_is_typed_has_few_parts() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            assertThat(Questions.in(ForeignText.any(random, 5_000))).hasSizeLessThanOrEqualTo(8);
        }
    }
}
