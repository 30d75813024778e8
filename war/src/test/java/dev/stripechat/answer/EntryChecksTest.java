package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryChecksTest {

    @ParameterizedTest
    @CsvSource({
        "'Please <b>read</b> this', bad_text",
        "'<script>alert(1)</script>', bad_text",
        "'a bell \u0007 rings', bad_text",
        "'see http://shop.example', bad_link",
        "'see ftp://shop.example', bad_link",
        "'javascript:alert(1)', bad_link",
        "'within {Days} days', bad_variable",
        "'within {days days', bad_variable",
        "'', bad_answer"
    })
    void what_is_no_plain_text_is_no_answer(String answer, String code) {
        assertThat(refused(answering(answer))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see https://shop.example/returns",
                "1 < 2 and 3 > 2",
                "two lines\nof it",
                "within {return_days} days: free of charge",
                "https://{shop_domain}"
            })
    void plain_text_is_kept_as_it_was_written(String answer) {
        EntryDraft checked = EntryChecks.checked(answering(answer));

        assertThat(checked.texts().get(0).answer()).isEqualTo(answer);
    }

    @Test
    void a_card_number_is_not_kept() {
        EntryDraft checked =
                EntryChecks.checked(answering("Write to us about 4242 4242 4242 4242."));

        assertThat(checked.texts().get(0).answer()).doesNotContain("4242 4242 4242");
    }

    @Test
    void sizes_are_bounded() {
        List<String> many = IntStream.range(0, 201).mapToObj(i -> "line " + i).toList();

        assertThat(refused(answering("x".repeat(3_001)))).isEqualTo("bad_answer");
        assertThat(refused(asking("x".repeat(301), List.of()))).isEqualTo("bad_question");
        assertThat(refused(asking("two\nlines", List.of()))).isEqualTo("bad_question");
        assertThat(refused(asking("fine?", many))).isEqualTo("bad_phrasing");
    }

    @Test
    void an_entry_says_something_once_in_a_language() {
        EntryText text = AnEntry.text(Language.EN, "Why?", "So.");

        assertThat(refused(AnEntry.saying(Optional.empty()))).isEqualTo("no_text");
        assertThat(refused(AnEntry.saying(Optional.empty(), text, text))).isEqualTo("bad_language");
    }

    @Test
    void where_facts_are_looked_up_phrasings_alone_will_do() {
        EntryText alone = AnEntry.text(Language.EN, "Where is my parcel?", "");

        EntryDraft checked =
                EntryChecks.checked(AnEntry.saying(Optional.of(Intent.ORDER_STATUS), alone));

        assertThat(checked.texts()).hasSize(1);
        assertThat(refused(AnEntry.saying(Optional.of(Intent.CUSTOMS), alone)))
                .isEqualTo("bad_answer");
    }

    @Test
    void lines_of_the_starter_set_can_be_struck_and_nothing_else_said() {
        EntryDraft striking =
                new EntryDraft(
                        Optional.of(Intent.CUSTOMS),
                        List.of(),
                        Scope.ALL,
                        Set.of(new Phrasing(Language.EN, "duty")),
                        Optional.empty());

        EntryDraft checked = EntryChecks.checked(striking);

        assertThat(checked.struck()).isEqualTo(striking.struck());
    }

    @Test
    void who_saw_an_older_version_does_not_overwrite_a_newer_one() {
        KnowledgeEntry first = AnEntry.live(Some.shop(), AnEntry.aboutReturns());
        KnowledgeEntry second =
                first.next(1, first.state(), AnEntry.aboutReturns(), AnEntry.CHANGE);

        assertThatThrownBy(
                        () -> second.next(1, first.state(), AnEntry.aboutReturns(), AnEntry.CHANGE))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("outdated"));
    }

    private static EntryDraft answering(String answer) {
        return AnEntry.saying(Optional.empty(), AnEntry.text(Language.EN, "Why?", answer));
    }

    private static EntryDraft asking(String question, List<String> phrasings) {
        return AnEntry.saying(
                Optional.empty(), new EntryText(Language.EN, question, phrasings, "So."));
    }

    private static String refused(EntryDraft draft) {
        try {
            EntryChecks.checked(draft);
        } catch (Refusal no) {
            return no.code();
        }
        throw new AssertionError("it was taken");
    }
}
