package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiveMessageTest {

    private final TalkingShop shop = new TalkingShop();
    private final Conversation conversation = shop.has(shop.conversation());

    @Test
    void what_the_shopper_says_is_stored_under_the_next_number() {
        shop.hears(conversation, "Hello?");

        Message stored = shop.hears(conversation, "Why was my card declined?");

        assertThat(stored.number()).isEqualTo(2);
        assertThat(stored.author()).isEqualTo(Author.SHOPPER);
        assertThat(stored.at()).isEqualTo(shop.clock().instant());
        assertThat(shop.said(conversation))
                .containsExactly("shopper: Hello?", "shopper: Why was my card declined?");
    }

    @Test
    void an_answer_is_ordered_once_for_the_conversation() {
        shop.hears(conversation, "Hello?");
        shop.hears(conversation, "Are you there?");

        assertThat(shop.jobs().ordered(ReplyToShoppers.NAME))
                .containsExactly(conversation.id().toString());
    }

    @Test
    void those_who_look_are_told_what_was_said() {
        Message stored = shop.hears(conversation, "Hello?");

        List<MessageExchanged> told = shop.announcer().announced(MessageExchanged.class);

        assertThat(told).containsExactly(new MessageExchanged(conversation, stored));
    }

    @Test
    void a_repeated_message_gets_its_first_result() {
        ClientId clientId = Some.clientId();
        Message first = shop.hears(conversation, clientId, "Hello?");
        shop.hears(conversation, "Are you there?");

        Message again = shop.hears(conversation, clientId, "Hello?");

        assertThat(again).isSameAs(first);
        assertThat(shop.said(conversation)).hasSize(2);
    }

    @Test
    void a_repeated_message_orders_and_announces_nothing() {
        ClientId clientId = Some.clientId();
        shop.hears(conversation, clientId, "Hello?");
        shop.jobs().allDone();

        shop.hears(conversation, clientId, "Hello?");

        assertThat(shop.jobs().ordered(ReplyToShoppers.NAME)).isEmpty();
        assertThat(shop.announcer().announced(MessageExchanged.class)).hasSize(1);
    }

    @Test
    void the_client_id_of_somebody_elses_message_is_refused() {
        Message byAssistant =
                shop.conversations()
                        .after(shop.has(shop.conversation().assistantSaid("Good day.")), 0)
                        .get(0);
        Conversation other =
                shop.conversations().named(shop.id(), byAssistant.conversation()).orElseThrow();

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> shop.hears(other, byAssistant.clientId(), "Mine"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("client_id_of_another");
        assertThat(shop.said(other)).containsExactly("assistant: Good day.");
    }

    @Test
    void a_conversation_of_another_shop_hears_nothing() {
        Conversation foreign = shop.has(aConversation());

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> shop.hears(foreign, "Hello?"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(shop.said(foreign)).isEmpty();
        assertThat(shop.jobs().ordered(ReplyToShoppers.NAME)).isEmpty();
    }

    @Test
    void a_word_of_the_shopper_opens_a_closed_conversation_for_the_assistant() {
        Conversation closed =
                shop.has(shop.conversation().takenBy(shop.ada()).closedBy(shop.ada()));

        shop.hears(closed, "One more thing");

        assertThat(closed.state()).isEqualTo(ConversationState.OPEN);
        assertThat(closed.inCharge()).isEqualTo(InCharge.ASSISTANT);
        assertThat(closed.agent()).isEmpty();
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
        assertThat(shop.jobs().ordered(ReplyToShoppers.NAME)).hasSize(1);
        assertThat(shop.conversations().unanswered(1)).containsExactly(closed.id());
    }

    @Test
    void a_word_that_is_repeated_after_the_end_opens_nothing() {
        ClientId clientId = Some.clientId();
        Message first = shop.hears(conversation, clientId, "Hello?");
        shop.closeConversation().by(shop.ada(), conversation.id());

        Message again = shop.hears(conversation, clientId, "Hello?");

        assertThat(again).isSameAs(first);
        assertThat(conversation.state()).isEqualTo(ConversationState.CLOSED);
    }

    @Test
    void a_message_without_a_word_is_refused_and_opens_nothing() {
        Conversation closed = shop.has(shop.conversation().closedBy(shop.ada()));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> shop.hears(closed, "\u0000 "));

        assertThat(refusal.code()).isEqualTo("empty");
        assertThat(closed.state()).isEqualTo(ConversationState.CLOSED);
        assertThat(shop.said(closed)).isEmpty();
    }

    @Test
    void a_shopper_is_heard_also_while_an_agent_is_in_charge() {
        Conversation taken = shop.has(shop.conversation().takenBy(shop.ada()));

        shop.hears(taken, "Hello?");

        assertThat(taken.isWaiting()).isTrue();
        assertThat(shop.said(taken)).containsExactly("shopper: Hello?");
    }

    @Test
    void while_an_agent_is_in_charge_no_answer_is_ordered_and_none_is_missing() {
        Conversation taken = shop.has(shop.conversation().takenBy(shop.ada()));

        Message heard = shop.hears(taken, "Hello?");

        assertThat(shop.jobs().ordered(ReplyToShoppers.NAME)).isEmpty();
        assertThat(taken.answeredUpTo()).isEqualTo(heard.number());
        assertThat(shop.conversations().unanswered(1)).isEmpty();
    }
}
