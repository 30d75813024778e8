package dev.stripechat.answer;

import static dev.stripechat.answer.AnEntry.aboutReturns;
import static dev.stripechat.answer.Asking.text;
import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.conversation.Source;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a question that was not understood for certain, in a shop with a model service. */
class ModelReaderTest {

    private static final String RETURNS = Intent.RETURN_POLICY.key();
    private static final String STATUS = Intent.ORDER_STATUS.key();

    private final Asking shop = new Asking();
    private final ModelDesk desk = new ModelDesk(shop.shop, shop.clock);
    private final ConversationId chat =
            aConversation().of(shop.shop).keptIn(shop.conversations).id();
    private final List<Question.Turn> said = new ArrayList<>();

    @Test
    void it_chooses_and_the_shopper_reads_what_the_shop_has_written() {
        connected(ModelRole.CHOOSE).model.says("{\"choice\": 1}");

        Response response = asked();

        assertThat(text(response)).isEqualTo("For 30 days.");
        assertThat(response.source()).map(Source::title).contains("Can I return something?");
        assertThat(response.choices()).isEmpty();
    }

    @Test
    void what_was_asked_before_is_told_and_cleaned() {
        said.add(new Question.Turn(Author.SHOPPER, "I am demo@shop.example, shoes?", List.of()));
        connected(ModelRole.CHOOSE).model.says("{\"choice\": 1}");

        asked();

        assertThat(desk.model.asked().get(0).data()).contains("shoes?").doesNotContain("demo@");
    }

    @Test
    void when_it_says_nothing_of_use_the_shopper_is_asked_back() {
        connected(ModelRole.CHOOSE).model.says("{\"choice\": 0}");
        assertThat(asked().choices()).isNotEmpty();

        desk.model.says("Of course! For 60 days.");
        assertThat(asked().choices()).isNotEmpty();

        desk.model.fails(ModelFault.SILENT);
        assertThat(asked().choices()).isNotEmpty();
    }

    @Test
    void a_certain_question_asks_nobody() {
        connected(ModelRole.COMPOSE);
        shop.script.means("returns?", RETURNS);

        asked("returns?");

        assertThat(desk.model.asked()).isEmpty();
    }

    @Test
    void it_words_an_answer_anew_and_keeps_its_source() {
        connected(ModelRole.PHRASE)
                .model
                .says("{\"choice\": 1, \"text\": \"You have 30 days for that.\"}");

        Response response = asked();

        assertThat(text(response)).isEqualTo("You have 30 days for that.");
        assertThat(response.source()).map(Source::title).contains("Can I return something?");
    }

    @Test
    void a_wording_that_says_more_is_not_used() {
        connected(ModelRole.PHRASE)
                .model
                .says("{\"choice\": 1, \"text\": \"You have 60 days for that.\"}");

        assertThat(text(asked())).isEqualTo("For 30 days.");
    }

    @Test
    void where_a_payment_is_shown_it_is_said_as_it_was_looked_up() {
        connected(ModelRole.COMPOSE).model.says("{\"choice\": 1, \"text\": \"It is well.\"}");
        shop.lookups.add(0, WaysOutTest.lookup(Intent.ORDER_STATUS, asked -> paid()));
        shop.script.mayMean("hm", STATUS);

        assertThat(text(asked())).isEqualTo("It has been paid.");
        assertThat(desk.model.asked()).hasSize(1);
    }

    @Test
    void it_composes_out_of_what_the_shop_has_written_alone() {
        connected(ModelRole.COMPOSE)
                .model
                .says("{\"choice\": 0, \"text\": \"It is 30 days.\", \"sources\": [1]}");

        Response response = asked();

        assertThat(text(response)).isEqualTo("It is 30 days.");
        assertThat(response.source()).map(Source::title).contains("Can I return something?");
        assertThat(desk.model.asked().get(1).data()).contains("For 30 days.");
    }

    @Test
    void all_that_is_asked_about_one_message_has_one_deadline() {
        connected(ModelRole.COMPOSE);
        desk.model.takes(shop.clock, Duration.ofSeconds(3), "{\"choice\": 0}");

        asked();

        assertThat(desk.model.deadlines())
                .containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(1));
        desk.model.takes(shop.clock, Duration.ofSeconds(4), "{\"choice\": 0}");
        asked();
        assertThat(desk.model.asked()).hasSize(3);
    }

    private static Found paid() {
        return new Found.Told(
                Words.of("It has been paid."),
                Optional.empty(),
                Optional.of(new PaymentNotice("succeeded", new Money(100, "eur"), "none")),
                false,
                List.of());
    }

    private ModelDesk connected(ModelRole role) {
        shop.writes(aboutReturns());
        shop.script.mayMean("hm", RETURNS);
        return desk.connected(role);
    }

    private Response asked() {
        return asked("hm");
    }

    private Response asked(String text) {
        SecondReader reader = new ModelReader(desk.service, shop.knowledge(), shop.clock);
        return shop.reading((of, knowledge) -> shop.script, Optional.of(reader))
                .respond(shop.question(chat, Language.EN, text, false, said));
    }
}
