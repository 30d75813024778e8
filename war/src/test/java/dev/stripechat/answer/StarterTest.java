package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StarterTest {

    @ParameterizedTest
    @EnumSource(Intent.class)
    void every_topic_that_only_the_shop_can_answer_has_a_suggestion_in_each_language(
            Intent intent) {
        boolean isShops = intent.ground() == Intent.Ground.KNOWLEDGE;

        assertThat(Starter.suggestion(intent))
                .extracting(EntryText::language)
                .containsExactly(isShops ? Language.values() : new Language[0]);
    }

    @ParameterizedTest
    @EnumSource(Intent.class)
    void a_suggestion_may_be_kept_as_it_is_and_has_the_same_variables_in_each_language(
            Intent intent) {
        EntryDraft draft =
                AnEntry.saying(
                        Optional.of(intent), Starter.suggestion(intent).toArray(EntryText[]::new));
        if (draft.texts().isEmpty()) {
            return;
        }

        EntryDraft checked = EntryChecks.checked(draft);

        assertThat(checked).usingRecursiveComparison().isEqualTo(draft);
        assertThat(draft.texts())
                .extracting(text -> Filling.names(text.answer()))
                .containsOnly(Filling.names(draft.texts().get(0).answer()))
                .doesNotContain(Set.of());
    }

    @Test
    void no_variable_is_left_out_of_the_list() {
        long all =
                Arrays.stream(Intent.values())
                        .flatMap(intent -> Starter.suggestion(intent).stream())
                        .flatMap(text -> Filling.names(text.answer()).stream())
                        .distinct()
                        .count();

        assertThat(Starter.variables()).hasSize((int) all).contains("return_days");
    }
}
