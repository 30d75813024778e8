package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    private final Member ada = Some.agent(Some.shop(), "Ada");
    private final Member ben = Some.agent(ada.shop(), "Ben");

    @Test
    void what_is_said_is_numbered_from_one_without_a_gap() {
        Conversation conversation = aConversation().alone();

        assertThat(says(conversation, "One").number()).isEqualTo(1);
        assertThat(says(conversation, "Two").number()).isEqualTo(2);
        assertThat(says(conversation, "Three").number()).isEqualTo(3);
        assertThat(conversation.lastNumber()).isEqualTo(3);
    }

    @Test
    void a_message_knows_its_conversation_its_shop_and_its_time() {
        Conversation conversation = aConversation().alone();

        Message message = says(conversation, "Hello?");

        assertThat(message.conversation()).isEqualTo(conversation.id());
        assertThat(message.shop()).isEqualTo(conversation.shop());
        assertThat(message.at()).isEqualTo(NOON);
        assertThat(conversation.lastAt()).isEqualTo(NOON);
    }

    @Test
    void the_assistant_is_in_charge_of_a_new_conversation() {
        Conversation conversation = aConversation().alone();

        assertThat(conversation.inCharge()).isEqualTo(InCharge.ASSISTANT);
        assertThat(conversation.agent()).isEmpty();
        assertThat(conversation.isWaiting()).isFalse();
    }

    @Test
    void an_agent_takes_what_the_assistant_has() {
        Conversation conversation = aConversation().alone();

        boolean isNew = conversation.take(ada.id(), "Ada");

        assertThat(isNew).isTrue();
        assertThat(conversation.agent()).contains(new Conversation.Agent(ada.id(), "Ada"));
    }

    @Test
    void an_agent_takes_what_was_handed_over() {
        Conversation conversation = aConversation().handedOver().alone();

        boolean isNew = conversation.take(ada.id(), "Ada");

        assertThat(isNew).isTrue();
        assertThat(conversation.inCharge()).isEqualTo(InCharge.AGENT);
    }

    @Test
    void taking_ones_own_conversation_again_is_nothing_new() {
        Conversation conversation = aConversation().takenBy(ada).alone();

        assertThat(conversation.take(ada.id(), "Ada")).isFalse();
    }

    @Test
    void nobody_takes_a_conversation_from_a_colleague() {
        Conversation conversation = aConversation().takenBy(ada).alone();

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> conversation.take(ben.id(), ben.name()));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("taken");
        assertThat(refusal).hasMessageContaining("Ada");
        assertThat(conversation.agent()).map(Conversation.Agent::id).contains(ada.id());
    }

    @Test
    void only_the_assistant_hands_over() {
        Conversation byAssistant = aConversation().handedOver().alone();
        Conversation byAgent = aConversation().takenBy(ada).handedOver().alone();

        assertThat(byAssistant.inCharge()).isEqualTo(InCharge.NOBODY);
        assertThat(byAgent.inCharge()).isEqualTo(InCharge.AGENT);
    }

    @Test
    void only_the_agent_in_charge_speaks_for_the_shop() {
        Conversation ofAda = aConversation().takenBy(ada).alone();
        Conversation ofNobody = aConversation().handedOver().alone();

        ofAda.requireInCharge(ada.id());

        assertThat(refusalOf(ofAda, ben).code()).isEqualTo("not_in_charge");
        assertThat(refusalOf(ofNobody, ada).code()).isEqualTo("not_in_charge");
        assertThat(refusalOf(aConversation().alone(), ada).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void a_shopper_waits_for_a_person_once_it_is_handed_over() {
        assertThat(aConversation().shopperSaid("?").alone().isWaiting()).isFalse();
        assertThat(aConversation().shopperSaid("?").handedOver().alone().isWaiting()).isTrue();
        assertThat(aConversation().handedOver().assistantSaid("!").alone().isWaiting()).isTrue();
    }

    @Test
    void a_shopper_waits_for_the_agent_while_the_own_word_is_the_last() {
        AConversation taken = aConversation().takenBy(ada);

        assertThat(taken.alone().isWaiting()).isFalse();
        assertThat(taken.shopperSaid("?").alone().isWaiting()).isTrue();
        assertThat(taken.agentSaid("Ada", "!").alone().isWaiting()).isFalse();
    }

    @Test
    void nobody_waits_in_a_closed_conversation() {
        assertThat(aConversation().shopperSaid("?").handedOver().closedBy(ada).alone().isWaiting())
                .isFalse();
        assertThat(aConversation().takenBy(ada).shopperSaid("?").closedBy(ada).alone().isWaiting())
                .isFalse();
    }

    @Test
    void only_the_shopper_wakes_a_closed_conversation() {
        Conversation open = aConversation().handedOver().alone();
        Conversation closed = aConversation().handedOver().closedBy(ada).alone();

        assertThat(open.wake()).isFalse();
        assertThat(open.inCharge()).isEqualTo(InCharge.NOBODY);
        assertThat(closed.wake()).isTrue();
        assertThat(closed.inCharge()).isEqualTo(InCharge.ASSISTANT);
    }

    @Test
    void refused_claims_are_counted() {
        Conversation conversation = aConversation().alone();
        assertThat(conversation.refusedClaims()).isZero();

        conversation.claimed();
        conversation.claimed();

        assertThat(conversation.refusedClaims()).isEqualTo(2);
    }

    @Test
    void an_agents_word_answers_all_before_it() {
        Conversation conversation =
                aConversation().takenBy(ada).shopperSaid("?").agentSaid("Ada", "!").alone();

        assertThat(conversation.answeredUpTo()).isEqualTo(2);
    }

    @Test
    void what_shopper_and_assistant_say_answers_nothing_by_itself() {
        Conversation conversation = aConversation().shopperSaid("?").assistantSaid("!").alone();

        assertThat(conversation.answeredUpTo()).isZero();
    }

    @Test
    void what_nobody_asked_waits_for_no_answer() {
        Conversation conversation = aConversation().assistantSaid("!").alone();

        assertThat(conversation.answeredUpTo()).isEqualTo(conversation.lastNumber()).isOne();
    }

    @Test
    void what_was_answered_never_opens_again() {
        Conversation conversation = aConversation().shopperSaid("1").shopperSaid("2").alone();

        conversation.answered(2);
        conversation.answered(1);

        assertThat(conversation.answeredUpTo()).isEqualTo(2);
    }

    @Test
    void the_preview_is_the_beginning_of_the_last_word() {
        Conversation conversation = aConversation().shopperSaid("Hello?").alone();

        says(conversation, "b".repeat(141));

        assertThat(conversation.preview()).isEqualTo("b".repeat(140));
        assertThat(conversation.lastAuthor()).contains(Author.SHOPPER);
    }

    @Test
    void the_preview_does_not_cut_a_sign_in_two() {
        Conversation conversation = aConversation().alone();

        says(conversation, "b".repeat(139) + "🙂🙂");

        assertThat(conversation.preview()).isEqualTo("b".repeat(139));
    }

    private static Message says(Conversation conversation, String text) {
        return conversation.say(Saying.byShopper(Some.clientId(), Words.of(text)), NOON);
    }

    private static Refusal refusalOf(Conversation conversation, Member agent) {
        return catchThrowableOfType(Refusal.class, () -> conversation.requireInCharge(agent.id()));
    }
}
