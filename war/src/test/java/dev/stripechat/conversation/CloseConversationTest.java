package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import org.junit.jupiter.api.Test;

class CloseConversationTest {

    private final TalkingShop shop = new TalkingShop();
    private final Member ada = shop.ada();

    @Test
    void who_is_in_charge_closes_it_and_the_log_says_so() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?").takenBy(ada));

        Conversation closed = shop.closeConversation().by(ada, conversation.id());

        assertThat(closed.state()).isEqualTo(ConversationState.CLOSED);
        assertThat(closed.isWaiting()).isFalse();
        assertThat(shop.audit().of(shop.id()))
                .containsExactly("conversation.closed by " + ada.id() + ": " + conversation.id());
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void what_no_agent_has_any_agent_closes() {
        Conversation ofAssistant = shop.has(shop.conversation().shopperSaid("?"));
        Conversation ofNobody = shop.has(shop.conversation().shopperSaid("?").handedOver());

        shop.closeConversation().by(ada, ofAssistant.id());
        shop.closeConversation().by(shop.ben(), ofNobody.id());

        assertThat(ofAssistant.state()).isEqualTo(ConversationState.CLOSED);
        assertThat(ofNobody.state()).isEqualTo(ConversationState.CLOSED);
        assertThat(shop.conversations().unanswered(10)).isEmpty();
    }

    @Test
    void the_shopper_is_told_in_the_own_language_how_to_go_on() {
        Conversation english = shop.has(shop.conversation());
        Conversation german = shop.has(shop.conversation().in(Language.DE));

        shop.closeConversation().by(ada, english.id());
        shop.closeConversation().by(ada, german.id());

        assertThat(shop.said(english))
                .containsExactly(
                        "system: This chat has been closed. If you need anything else, just write again"
                                + " – that reopens it.");
        assertThat(shop.said(german))
                .containsExactly(
                        "system: Dieser Chat wurde geschlossen. Wenn Sie noch etwas brauchen, schreiben Sie"
                                + " einfach wieder – dann ist er wieder offen.");
    }

    @Test
    void closing_twice_is_closing_once() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?").takenBy(ada));
        shop.closeConversation().by(ada, conversation.id());

        shop.closeConversation().by(ada, conversation.id());

        assertThat(shop.said(conversation)).hasSize(2);
        assertThat(shop.audit().of(shop.id())).hasSize(1);
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void it_can_be_closed_again_after_it_went_on() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?"));
        shop.closeConversation().by(ada, conversation.id());
        shop.hears(conversation, "One more thing");

        shop.closeConversation().by(shop.ben(), conversation.id());

        assertThat(conversation.state()).isEqualTo(ConversationState.CLOSED);
        assertThat(shop.said(conversation)).hasSize(4);
    }

    @Test
    void what_a_colleague_has_is_not_closed() {
        Conversation conversation = shop.has(shop.conversation().takenBy(shop.ben()));

        Refusal refusal = refusal(ada, conversation);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("taken");
        assertThat(refusal).hasMessageContaining("Ben");
        assertNothingHappened(conversation);
    }

    @Test
    void an_agent_of_another_shop_finds_no_conversation() {
        Conversation foreign = shop.has(aConversation());

        Refusal refusal = refusal(ada, foreign);

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertNothingHappened(foreign);
        assertThat(refusal(Some.agent(Some.shop(), "Eve"), foreign).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private Refusal refusal(Member agent, Conversation conversation) {
        return catchThrowableOfType(
                Refusal.class, () -> shop.closeConversation().by(agent, conversation.id()));
    }

    private void assertNothingHappened(Conversation conversation) {
        assertThat(conversation.state()).isEqualTo(ConversationState.OPEN);
        assertThat(shop.said(conversation)).isEmpty();
        assertThat(shop.audit().of(shop.id())).isEmpty();
        assertThat(shop.announcer().announced(ConversationChanged.class)).isEmpty();
    }
}
