package dev.stripechat.answer;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A shop and Stripe are asked no more often than there is a question. */
class LookedUpOnceTest {

    private final Asking shop = new Asking();

    @Test
    void a_choice_that_is_said_again_and_again_is_looked_up_once() {
        List<String> looked = stockIsThree();
        Choice offered = new Choice(Intent.STOCK.key(), "Is it in stock?");

        Response response =
                shop.answer.respond(
                        shop.question(
                                chat(),
                                Language.EN,
                                "Is it in stock?\n".repeat(200),
                                false,
                                List.of(
                                        new Question.Turn(
                                                Author.ASSISTANT, "Which?", List.of(offered)))));

        assertThat(Asking.text(response)).isEqualTo("Three.");
        assertThat(looked).hasSize(1);
    }

    @Test
    void what_was_looked_up_to_offer_it_is_not_looked_up_again_to_say_it() {
        List<String> looked = stockIsThree();
        shop.script.mayMean("hm", Intent.STOCK.key());

        Response response =
                shop.reading(
                                (of, knowledge) -> shop.script,
                                Optional.of((q, r, among) -> Optional.of(among.get(0).label())))
                        .respond(shop.question(chat(), Language.EN, "hm", false, List.of()));

        assertThat(Asking.text(response)).isEqualTo("Three.");
        assertThat(looked).hasSize(1);
    }

    @Test
    void a_shop_that_is_silent_is_not_asked_for_each_choice() {
        List<String> looked = new ArrayList<>();
        for (Intent intent : List.of(Intent.STOCK, Intent.SIZE_ADVICE, Intent.ORDER_STATUS)) {
            shop.lookups.add(
                    WaysOutTest.lookup(
                            intent,
                            asked -> {
                                looked.add(intent.key());
                                return new Found.Unknown("silent");
                            }));
        }
        shop.lookups.add(
                WaysOutTest.lookup(Intent.PAYMENT_METHODS, asked -> WaysOutTest.told("By card.")));
        shop.script.mayMean("hm", "stock", "size_advice", "order_status", "payment_methods");

        Response response =
                shop.answer.respond(shop.question(chat(), Language.EN, "hm", false, List.of()));

        assertThat(looked).containsExactly("stock");
        assertThat(response.choices().get(0).label()).isEqualTo("payment_methods");
    }

    /** What was asked of it stands in the list. */
    private List<String> stockIsThree() {
        List<String> looked = new ArrayList<>();
        shop.lookups.add(
                WaysOutTest.lookup(
                        Intent.STOCK,
                        asked -> {
                            looked.add(asked.text());
                            return WaysOutTest.told("Three.");
                        }));
        return looked;
    }

    private ConversationId chat() {
        return aConversation().of(shop.shop).keptIn(shop.conversations).id();
    }
}
