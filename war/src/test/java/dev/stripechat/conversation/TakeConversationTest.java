package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import org.junit.jupiter.api.Test;

class TakeConversationTest {

    private final TalkingShop shop = new TalkingShop();
    private final Member ada = shop.ada();

    @Test
    void who_takes_a_conversation_is_in_charge_and_the_log_says_so() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?").handedOver());

        Conversation taken = shop.takeConversation().by(ada, conversation.id());

        assertThat(taken.agent()).map(Conversation.Agent::id).contains(ada.id());
        assertThat(shop.audit().of(shop.id()))
                .containsExactly("conversation.taken by " + ada.id() + ": " + conversation.id());
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void the_shopper_is_told_that_a_person_is_here_now() {
        Conversation english = shop.has(shop.conversation().shopperSaid("?"));
        Conversation german = shop.has(shop.conversation().in(Language.DE).shopperSaid("?"));

        shop.takeConversation().by(ada, english.id());
        shop.takeConversation().by(ada, german.id());

        assertThat(shop.said(english))
                .containsExactly(
                        "shopper: ?", "system: Ada has joined the chat – a person, not a machine.");
        assertThat(shop.said(german))
                .containsExactly(
                        "shopper: ?",
                        "system: Ada ist jetzt für Sie da – ein Mensch, keine Maschine.");
    }

    @Test
    void taking_it_again_greets_and_logs_nothing() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?"));
        shop.takeConversation().by(ada, conversation.id());

        shop.takeConversation().by(ada, conversation.id());

        assertThat(shop.said(conversation)).hasSize(2);
        assertThat(shop.audit().of(shop.id())).hasSize(1);
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void who_takes_a_closed_conversation_opens_it() {
        Conversation conversation =
                shop.has(shop.conversation().shopperSaid("?").takenBy(ada).closedBy(ada));

        shop.takeConversation().by(ada, conversation.id());

        assertThat(conversation.state()).isEqualTo(ConversationState.OPEN);
        assertThat(conversation.agent()).map(Conversation.Agent::id).contains(ada.id());
        assertThat(shop.said(conversation)).last().asString().contains("Ada has joined");
        assertThat(shop.audit().of(shop.id())).hasSize(1);
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void what_a_colleague_has_closed_is_anybodys_to_take() {
        Conversation conversation =
                shop.has(shop.conversation().takenBy(shop.ben()).closedBy(shop.ben()));

        shop.takeConversation().by(ada, conversation.id());

        assertThat(conversation.state()).isEqualTo(ConversationState.OPEN);
        assertThat(conversation.agent().map(Conversation.Agent::name)).contains("Ada");
    }

    @Test
    void a_conversation_that_a_colleague_has_is_refused() {
        Conversation conversation = shop.has(shop.conversation().takenBy(shop.ben()));

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> shop.takeConversation().by(ada, conversation.id()));

        assertThat(refusal.code()).isEqualTo("taken");
        assertThat(refusal).hasMessageContaining("Ben");
        assertThat(shop.said(conversation)).isEmpty();
        assertThat(shop.audit().of(shop.id())).isEmpty();
    }

    @Test
    void a_supervisor_takes_it_from_a_colleague_and_the_shopper_is_told() {
        Conversation conversation = shop.has(shop.conversation().takenBy(shop.ben()));

        shop.takeConversation().from(ada, conversation.id());

        assertThat(conversation.agent().map(Conversation.Agent::name)).contains("Ada");
        assertThat(shop.said(conversation)).singleElement().asString().contains("Ada has joined");
        assertThat(shop.audit().of(shop.id()))
                .containsExactly(
                        "conversation.taken_from_colleague by "
                                + ada.id()
                                + ": "
                                + conversation.id());
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void a_supervisor_who_has_it_already_takes_nothing() {
        Conversation conversation = shop.has(shop.conversation().takenBy(ada));

        shop.takeConversation().from(ada, conversation.id());

        assertThat(shop.said(conversation)).isEmpty();
        assertThat(shop.audit().of(shop.id())).isEmpty();
    }

    @Test
    void an_agent_of_another_shop_finds_no_conversation() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?"));
        Member stranger = Some.agent(Some.shop(), "Eve");

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> shop.takeConversation().by(stranger, conversation.id()));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(conversation.agent()).isEmpty();
        assertThat(shop.audit().of(stranger.shop())).isEmpty();
    }

    @Test
    void a_name_with_signs_of_a_format_is_told_as_it_is() {
        Member percent = Some.agent(shop.id(), "100%s Ada %n");
        Conversation conversation = shop.has(shop.conversation().shopperSaid("?"));

        shop.takeConversation().by(percent, conversation.id());

        assertThat(shop.said(conversation).get(1)).startsWith("system: 100%s Ada %n has joined");
    }
}
