package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassageDraftsTest {

    private static final String SOURCE = "https://shop.example/faq";

    @Test
    void a_question_about_a_known_topic_is_brought_as_that_topic_the_first_of_it_alone() {
        Imported brought =
                PassageDrafts.of(
                        List.of(
                                new Passage("How long may I return it?", "30 days."),
                                new Passage("What about gift wrap?", "Yes."),
                                new Passage("Can I return it at all?", "Yes.")),
                        Language.EN,
                        SOURCE,
                        (question, language) ->
                                Optional.of(Intent.RETURN_POLICY)
                                        .filter(topic -> question.contains("return")));

        assertThat(brought.drafts())
                .extracting(EntryDraft::intent)
                .containsExactly(
                        Optional.of(Intent.RETURN_POLICY), Optional.empty(), Optional.empty());
        assertThat(brought.drafts()).allMatch(draft -> draft.source().equals(Optional.of(SOURCE)));
    }

    @Test
    void what_a_page_asks_for_certain_is_recognised() {
        Recognise recognise = new Recognise(OfflineEngine.ready());
        String known = Starter.phrasings(Intent.RETURN_POLICY, Language.EN).get(0);

        assertThat(recognise.intent(known, Language.EN)).contains(Intent.RETURN_POLICY);
        assertThat(recognise.intent("Who founded this company?", Language.EN)).isEmpty();
    }
}
