package dev.stripechat.desk;

import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.kernel.PaymentIntentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was said on this node is shown as it was committed, unless something else is new. */
class SaidHereTest extends OpenScreen {

    @Test
    void what_was_said_here_is_shown_without_a_look_at_the_store() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        screen.said(conversation, shop.hears(conversation, "Two"));
        screen.said(conversation, shop.hears(conversation, "Three"));

        run();

        assertThat(numbers()).containsExactly(2L, 3L);
        assertThat(looks).isEmpty();
        assertThat(lastLine()).isEqualTo(inbox.summary(shop.id(), conversation.id()));
    }

    @Test
    void the_payment_stays_in_the_line_when_somebody_speaks() {
        PaymentIntentId payment = Some.payment();
        Conversation conversation =
                shop.has(shop.conversation().shopperSaid("One").linkedTo(payment));
        aPayment().of(shop.id()).called(payment).keptIn(shop.payments());
        screen.begin();

        screen.said(conversation, shop.hears(conversation, "Two"));
        run();

        assertThat(lastLine().payment()).isNotNull();
        assertThat(lastLine()).isEqualTo(inbox.summary(shop.id(), conversation.id()));
    }

    @Test
    void what_others_said_before_it_is_read_and_comes_first() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        shop.hears(conversation, "Two, on another node");

        screen.said(conversation, shop.hears(conversation, "Three"));
        run();

        assertThat(numbers()).containsExactly(2L, 3L);
    }

    @Test
    void what_was_read_meanwhile_is_not_shown_again() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        Message two = shop.hears(conversation, "Two");
        wants(conversation);

        screen.said(conversation, two);
        run();

        assertThat(numbers()).containsExactly(2L);
    }

    @Test
    void two_messages_of_one_transaction_are_told_after_both_and_shown_once() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        List<Message> both =
                List.of(shop.hears(conversation, "Two"), shop.hears(conversation, "Three"));

        both.forEach(one -> screen.said(conversation, one));
        run();

        assertThat(numbers()).containsExactly(2L, 3L);
        assertThat(lines()).containsExactly(3L);
    }

    @Test
    void a_change_beside_what_was_said_is_read() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();

        screen.said(conversation, shop.hears(conversation, "Two"));
        shop.takeConversation().by(shop.ada(), conversation.id());
        wants(conversation);

        assertThat(looks).containsExactly(conversation.id());
        assertThat(lastLine().agent()).isNotNull();
    }

    @Test
    void a_conversation_that_nobody_has_seen_is_read() {
        screen.begin();
        Conversation conversation = shop.has(shop.conversation());

        screen.said(conversation, shop.hears(conversation, "Hello?"));
        run();

        assertThat(looks).containsExactly(conversation.id());
        assertThat(numbers()).containsExactly(1L);
    }
}
