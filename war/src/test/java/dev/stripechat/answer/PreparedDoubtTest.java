package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.DoubtFile;
import dev.stripechat.understanding.Example;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PreparedDoubtTest {

    @Test
    void what_was_prepared_is_what_would_be_learned_of_the_seed() {
        assertThat(DoubtFile.isOf(Seed.examples())).as("see docs/answers-evaluation.md").isTrue();

        Map<Language, List<Double>> prepared = DoubtFile.prepared(Seed.examples());

        DoubtFile.learned(Seed.examples())
                .forEach(
                        (language, learned) -> {
                            List<Double> before = prepared.get(language);
                            assertThat(before).hasSameSizeAs(learned);
                            for (int i = 0; i < learned.size(); i++) {
                                assertThat(before.get(i))
                                        .as(language + " " + i)
                                        .isCloseTo(learned.get(i), Offset.offset(1e-4));
                            }
                        });
    }

    @Test
    void for_other_examples_nothing_was_prepared() {
        List<Example> fewer = Seed.examples().subList(1, 100);

        assertThat(DoubtFile.isOf(fewer)).isFalse();
    }
}
