package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import org.junit.jupiter.api.Test;

class ReopenConversationTest {

    private final TalkingShop shop = new TalkingShop();
    private final Member ada = shop.ada();

    @Test
    void what_is_opened_again_waits_for_an_agent_and_the_log_says_so() {
        Conversation conversation =
                shop.has(shop.conversation().shopperSaid("?").takenBy(ada).closedBy(ada));

        Conversation open = shop.reopenConversation().by(ada, conversation.id());

        assertThat(open.state()).isEqualTo(ConversationState.OPEN);
        assertThat(open.inCharge()).isEqualTo(InCharge.NOBODY);
        assertThat(open.isWaiting()).isTrue();
        assertThat(shop.audit().of(shop.id()))
                .containsExactly("conversation.reopened by " + ada.id() + ": " + conversation.id());
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void the_shopper_is_told_nothing_and_the_assistant_answers_nothing() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?").closedBy(ada));

        shop.reopenConversation().by(shop.ben(), conversation.id());

        assertThat(shop.said(conversation)).containsExactly("shopper: ?");
        assertThat(shop.conversations().unanswered(1)).isEmpty();
        assertThat(shop.jobs().ordered(ReplyToShoppers.NAME)).isEmpty();
    }

    @Test
    void one_that_is_open_stays_as_it_is() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?"));

        shop.reopenConversation().by(ada, conversation.id());

        assertThat(conversation.inCharge()).isEqualTo(InCharge.ASSISTANT);
        assertThat(shop.audit().of(shop.id())).isEmpty();
        assertThat(shop.announcer().announced(ConversationChanged.class)).isEmpty();
    }

    @Test
    void what_a_colleague_has_is_refused() {
        Conversation open = shop.has(shop.conversation().takenBy(shop.ben()));

        assertThat(refusal(open).code()).isEqualTo("taken");
        assertThat(shop.audit().of(shop.id())).isEmpty();
    }

    @Test
    void what_a_colleague_has_closed_is_anybodys_to_reopen() {
        Conversation closed =
                shop.has(shop.conversation().takenBy(shop.ben()).closedBy(shop.ben()));

        shop.reopenConversation().by(ada, closed.id());

        assertThat(closed.state()).isEqualTo(ConversationState.OPEN);
        assertThat(closed.inCharge()).isEqualTo(InCharge.NOBODY);
    }

    @Test
    void an_agent_of_another_shop_finds_no_conversation() {
        Conversation foreign = shop.has(aConversation().closedBy(ada));

        assertThat(refusal(foreign).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(foreign.state()).isEqualTo(ConversationState.CLOSED);
    }

    private Refusal refusal(Conversation conversation) {
        return catchThrowableOfType(
                Refusal.class, () -> shop.reopenConversation().by(ada, conversation.id()));
    }
}
