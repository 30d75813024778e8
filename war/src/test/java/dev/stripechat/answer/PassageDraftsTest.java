package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a page says becomes a draft about the topic that it is surely about, else about one of the shop's own. */
class PassageDraftsTest {

    private static final String PAGE = "https://shop.example/faq";

    @Test
    void a_passage_is_about_the_topic_that_is_sure_and_names_its_page() {
        List<Passage> passages =
                List.of(
                        new Passage("Returns?", "Thirty days."),
                        new Passage("Our history", "Since 1900."));

        Imported found = PassageDrafts.of(passages, Language.EN, PAGE, (text, in) -> topic(text));

        assertThat(found.drafts())
                .extracting(EntryDraft::intent)
                .containsExactly(Optional.of(Intent.RETURN_POLICY), Optional.empty());
        assertThat(found.drafts()).extracting(EntryDraft::source).containsOnly(Optional.of(PAGE));
    }

    private static Optional<Intent> topic(String text) {
        return Optional.of(Intent.RETURN_POLICY).filter(sure -> text.equals("Returns?"));
    }
}
