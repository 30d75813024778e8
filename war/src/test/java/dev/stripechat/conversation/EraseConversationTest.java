package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EraseConversationTest {

    private final TalkingShop shop = new TalkingShop();

    @Test
    void a_chat_is_erased_with_all_that_was_said_and_others_are_told_to_do_the_same() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));

        shop.eraseConversation().byShopper(shop.id(), conversation.id());

        assertThat(shop.conversations().named(shop.id(), conversation.id())).isEmpty();
        assertThat(shop.said(conversation)).isEmpty();
        assertThat(shop.announcer().announced(ConversationErased.class))
                .containsExactly(new ConversationErased(shop.id(), conversation.id(), true));
        assertThat(shop.audit().of(shop.id()))
                .containsExactly("conversation.erased by shopper: " + conversation.id());
    }

    @Test
    void what_is_gone_is_erased_again_without_a_word() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        shop.eraseConversation().byShopper(shop.id(), conversation.id());

        shop.eraseConversation().byShopper(shop.id(), conversation.id());

        assertThat(shop.announcer().announced(ConversationErased.class)).hasSize(1);
    }

    @Test
    void no_other_shop_erases_it() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));

        shop.eraseConversation().byShopper(Some.shop(), conversation.id());

        assertThat(shop.conversations().named(shop.id(), conversation.id())).isPresent();
    }

    @Test
    void an_answer_that_comes_after_it_is_dropped() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        Question question = shop.reply().open(conversation.id()).orElseThrow();
        shop.eraseConversation().byShopper(shop.id(), conversation.id());

        boolean said =
                shop.reply()
                        .say(
                                question,
                                Responder.Response.answer(Words.of("Late."), Optional.empty()));

        assertThat(said).isFalse();
        assertThat(shop.said(conversation)).isEmpty();
    }
}
