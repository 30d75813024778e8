package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteMessageTest {

    private final TalkingShop shop = new TalkingShop();
    private final Member ada = shop.ada();
    private final PaymentIntentId payment = Some.payment();

    @Test
    void the_agent_in_charge_replies_under_the_own_name() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?").takenBy(ada));

        Message said = replies(ada, conversation, Some.clientId());

        assertThat(said.author()).isEqualTo(Author.AGENT);
        assertThat(said.authorName()).contains("Ada");
        assertThat(said.number()).isEqualTo(2);
        assertThat(conversation.isWaiting()).isFalse();
        assertThat(shop.announcer().announced(MessageExchanged.class)).hasSize(1);
    }

    @Test
    void a_reply_is_written_into_the_audit_log_without_its_text() {
        Conversation conversation = shop.has(shop.conversation().takenBy(ada));

        replies(ada, conversation, Some.clientId());

        assertThat(shop.audit().of(shop.id()))
                .containsExactly("conversation.replied by " + ada.id() + ": " + conversation.id());
    }

    @Test
    void an_agent_who_is_not_in_charge_is_refused() {
        Conversation conversation = shop.has(shop.conversation().takenBy(shop.ben()));

        Refusal refusal = refusal(ada, conversation);

        assertThat(refusal.code()).isEqualTo("not_in_charge");
        assertNothingSaid(conversation);
    }

    @Test
    void into_a_closed_conversation_no_agent_replies() {
        Conversation conversation = shop.has(shop.conversation().takenBy(ada).closedBy(ada));

        Refusal refusal = refusal(ada, conversation);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("closed");
        assertThat(refusal).hasMessageContaining("closed");
        assertNothingSaid(conversation);
    }

    @Test
    void a_reply_that_is_repeated_after_the_end_gets_its_first_result() {
        Conversation conversation = shop.has(shop.conversation().takenBy(ada));
        ClientId clientId = Some.clientId();
        Message first = replies(ada, conversation, clientId);
        shop.closeConversation().by(ada, conversation.id());

        assertThat(replies(ada, conversation, clientId)).isSameAs(first);
    }

    @Test
    void a_reply_without_a_word_is_refused() {
        Conversation conversation = shop.has(shop.conversation().takenBy(ada));

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                shop.writeMessage()
                                        .byAgent(ada, conversation.id(), Some.clientId(), " "));

        assertThat(refusal.code()).isEqualTo("empty");
        assertNothingSaid(conversation);
    }

    @Test
    void an_agent_of_another_shop_finds_no_conversation() {
        Member stranger = Some.agent(Some.shop(), "Eve");
        Conversation conversation = shop.has(shop.conversation().takenBy(stranger));

        Refusal refusal = refusal(stranger, conversation);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertNothingSaid(conversation);
    }

    @Test
    void a_repeated_reply_gets_its_first_result_and_no_second_audit_row() {
        Conversation conversation = shop.has(shop.conversation().takenBy(ada));
        ClientId clientId = Some.clientId();
        Message first = replies(ada, conversation, clientId);

        Message again = replies(ada, conversation, clientId);

        assertThat(again).isSameAs(first);
        assertThat(shop.said(conversation)).hasSize(1);
        assertThat(shop.audit().of(shop.id())).hasSize(1);
    }

    @Test
    void the_client_id_of_the_shoppers_message_is_refused() {
        ClientId ofTheShopper = Some.clientId();
        Conversation conversation =
                shop.has(shop.conversation().shopperSaid(ofTheShopper, "?").takenBy(ada));

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> replies(ada, conversation, ofTheShopper));

        assertThat(refusal.code()).isEqualTo("client_id_of_another");
        assertThat(shop.said(conversation)).containsExactly("shopper: ?");
        assertThat(shop.audit().of(shop.id())).isEmpty();
    }

    @Test
    void the_assistant_tells_every_conversation_of_the_payment_in_its_language() {
        Conversation english = shop.has(shop.conversation().linkedTo(payment));
        Conversation german = shop.has(shop.conversation().in(Language.DE).linkedTo(payment));
        Conversation unlinked = shop.has(shop.conversation().linkedTo(Some.payment()));

        tells(Some.clientId());

        assertThat(shop.said(english)).containsExactly("assistant: paid (en)");
        assertThat(shop.said(german)).containsExactly("assistant: paid (de)");
        assertThat(shop.said(unlinked)).isEmpty();
    }

    @Test
    void the_assistant_tells_the_same_thing_once() {
        Conversation conversation = shop.has(shop.conversation().linkedTo(payment));
        ClientId cause = ClientId.because("paid");
        tells(cause);

        tells(cause);

        assertThat(shop.said(conversation)).hasSize(1);
        assertThat(shop.announcer().announced(MessageExchanged.class)).hasSize(1);
    }

    @Test
    void a_payment_calls_a_person_once() {
        shop.has(shop.conversation().linkedTo(payment));
        LinkedPayment link = shop.conversations().links(shop.id(), payment).get(0);
        shop.writeMessage().handOver(link);

        shop.writeMessage().handOver(link);

        assertThat(shop.announcer().announced(PersonCalled.class)).hasSize(1);
    }

    @Test
    void a_conversation_linked_later_is_told_when_the_same_comes_again() {
        Conversation first = shop.has(shop.conversation().linkedTo(payment));
        ClientId cause = ClientId.because("paid");
        tells(cause);
        Conversation second = shop.has(shop.conversation().linkedTo(payment));

        tells(cause);

        assertThat(shop.said(first)).hasSize(1);
        assertThat(shop.said(second)).hasSize(1);
    }

    @Test
    void another_shop_with_the_same_payment_hears_nothing() {
        Conversation foreign = shop.has(aConversation().linkedTo(payment));

        tells(Some.clientId());

        assertThat(shop.said(foreign)).isEmpty();
    }

    @Test
    void the_assistant_tells_of_a_payment_also_while_an_agent_is_in_charge() {
        Conversation taken = shop.has(shop.conversation().linkedTo(payment).takenBy(ada));

        tells(Some.clientId());

        assertThat(shop.said(taken)).containsExactly("assistant: paid (en)");
        assertThat(taken.inCharge()).isEqualTo(InCharge.AGENT);
    }

    @Test
    void what_the_assistant_tells_of_a_payment_opens_no_closed_conversation() {
        Conversation closed =
                shop.has(shop.conversation().linkedTo(payment).shopperSaid("?").closedBy(ada));

        tells(Some.clientId());

        assertThat(shop.said(closed)).endsWith("assistant: paid (en)");
        assertThat(closed.state()).isEqualTo(ConversationState.CLOSED);
        assertThat(shop.announcer().announced(ConversationChanged.class)).isEmpty();
    }

    private Message replies(Member agent, Conversation conversation, ClientId clientId) {
        return shop.writeMessage().byAgent(agent, conversation.id(), clientId, "Good day.");
    }

    private Refusal refusal(Member agent, Conversation conversation) {
        return catchThrowableOfType(
                Refusal.class, () -> replies(agent, conversation, Some.clientId()));
    }

    private void tells(ClientId clientId) {
        for (LinkedPayment link : shop.conversations().links(shop.id(), payment)) {
            shop.writeMessage()
                    .byAssistant(
                            link,
                            clientId,
                            conversation -> paid(clientId, conversation.language()));
        }
    }

    private static Saying paid(ClientId clientId, Language language) {
        Words words = Words.of("paid (" + language.tag() + ")");
        return Saying.byAssistant(clientId, words, Optional.empty());
    }

    private void assertNothingSaid(Conversation conversation) {
        assertThat(shop.said(conversation)).isEmpty();
        assertThat(shop.audit().of(shop.id())).isEmpty();
        assertThat(shop.announcer().announced(MessageExchanged.class)).isEmpty();
    }
}
