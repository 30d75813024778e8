package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.staff.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of the shopper's words does; it is read here by way of the store of conversations. */
public interface HearingContract extends Together {

    Hearing hearing();

    Conversations conversations();

    @Test
    default void who_hears_a_conversation_has_all_that_is_known_of_it() {
        Member ada = Some.agent(Some.shop(), "Ada");
        Conversation kept =
                known(
                        aConversation()
                                .of(ada.shop())
                                .shopperSaid("Hello?")
                                .takenBy(ada)
                                .atCheckout("checkout-1"));

        Conversation held = fromOne(() -> held(kept));

        assertThat(all(held)).isEqualTo(all(read(kept)));
        assertThat(held.agent()).contains(new Conversation.Agent(ada.id(), "Ada"));
    }

    @Test
    default void who_hears_a_new_conversation_finds_nobody_in_it() {
        Conversation kept = known(aConversation());

        Conversation held = fromOne(() -> held(kept));

        assertThat(held.lastAuthor()).isEmpty();
        assertThat(held.agent()).isEmpty();
        assertThat(held.checkoutId()).isEmpty();
        assertThat(held.lastNumber()).isZero();
    }

    @Test
    default void what_is_masked_in_what_was_said_lately_stays_masked() {
        Conversation kept =
                known(
                        aConversation()
                                .shopperSaid("One")
                                .shopperSaid("4242 4242")
                                .shopperSaid("Two"));

        inOne(
                () -> {
                    Conversation held = held(kept);
                    List<Message> lately = hearing().lately(held);
                    assertThat(lately)
                            .extracting(Message::text)
                            .containsExactly("One", "4242 4242", "Two");
                    lately.get(1).conceal("••••");
                    says(held, Some.clientId(), "Three");
                });

        assertThat(fromOne(() -> conversations().after(read(kept), 0)))
                .extracting(Message::text)
                .containsExactly("One", "••••", "Two", "Three");
    }

    @Test
    default void only_its_own_shop_hears_a_conversation() {
        Conversation kept = known(aConversation());

        assertThat(fromOne(() -> hearing().held(Some.shop(), kept.id()))).isEmpty();
    }

    @Test
    default void a_message_is_kept_with_where_the_conversation_stands_after_it() {
        Member ada = Some.agent(Some.shop(), "Ada");
        Conversation kept =
                known(aConversation().of(ada.shop()).startedAt(NOON).takenBy(ada).closedBy(ada));
        ClientId clientId = Some.clientId();

        inOne(
                () -> {
                    Conversation held = held(kept);
                    held.wake();
                    says(held, clientId, "One more thing");
                });

        Conversation now = read(kept);
        assertThat(now.state()).isEqualTo(ConversationState.OPEN);
        assertThat(now.inCharge()).isEqualTo(InCharge.ASSISTANT);
        assertThat(now.lastNumber()).isOne();
        assertThat(now.lastAuthor()).contains(Author.SHOPPER);
        assertThat(now.preview()).isEqualTo("One more thing");
        assertThat(now.lastAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(now.answeredUpTo()).isZero();
        Message message = fromOne(() -> conversations().after(now, 0)).get(0);
        assertThat(message.clientId()).isEqualTo(clientId);
        assertThat(message.shop()).isEqualTo(ada.shop());
        assertThat(message.at()).isEqualTo(NOON.plusSeconds(60));
        assertThat(message.authorName()).isEmpty();
        assertThat(message.notice()).isEmpty();
    }

    @Test
    default void what_an_agent_sees_to_is_kept_as_answered() {
        Conversation kept = known(aConversation());

        inOne(
                () -> {
                    Conversation held = held(kept);
                    Message message = held.say(saying(Some.clientId(), "Hello?"), NOON);
                    held.answered(message.number());
                    hearing().keep(held, message);
                });

        assertThat(read(kept).answeredUpTo()).isOne();
    }

    @Test
    default void a_repeat_finds_its_first_message_in_its_own_conversation_alone() {
        ClientId clientId = Some.clientId();
        Conversation mine = known(aConversation());
        Conversation yours = known(aConversation().of(mine.shop()));
        inOne(() -> says(held(mine), clientId, "Mine"));

        Optional<Message> found = fromOne(() -> hearing().said(held(mine), clientId));

        assertThat(found).map(Message::text).contains("Mine");
        assertThat(fromOne(() -> hearing().said(held(yours), clientId))).isEmpty();
        assertThat(fromOne(() -> hearing().said(held(mine), Some.clientId()))).isEmpty();
    }

    @Test
    default void a_word_under_a_client_id_that_is_taken_changes_nothing() {
        ClientId clientId = Some.clientId();
        Conversation kept = known(aConversation());
        inOne(() -> says(held(kept), clientId, "First"));

        assertThatThrownBy(() -> inOne(() -> says(held(kept), clientId, "Second")))
                .isInstanceOf(RuntimeException.class);

        assertThat(fromOne(() -> conversations().after(read(kept), 0)))
                .extracting(Message::text)
                .containsExactly("First");
    }

    private static List<Object> all(Conversation conversation) {
        return List.of(
                conversation.id(),
                conversation.shop(),
                conversation.language(),
                conversation.state(),
                conversation.inCharge(),
                conversation.agent(),
                conversation.lastNumber(),
                conversation.answeredUpTo(),
                conversation.lastAuthor(),
                conversation.preview(),
                conversation.closings(),
                conversation.checkoutId(),
                conversation.till().salesChannel(),
                conversation.refusedClaims(),
                conversation.startedAt(),
                conversation.lastAt());
    }

    /** When these tests begin. */
    Instant NOON = Instant.parse("2026-03-02T12:00:00.987Z");

    private void says(Conversation held, ClientId clientId, String text) {
        hearing().keep(held, held.say(saying(clientId, text), NOON.plusSeconds(60)));
    }

    private static Saying saying(ClientId clientId, String text) {
        return Saying.byShopper(clientId, Words.of(text));
    }

    private Conversation held(Conversation kept) {
        return hearing().held(kept.shop(), kept.id()).orElseThrow();
    }

    private Conversation read(Conversation kept) {
        return fromOne(() -> conversations().named(kept.shop(), kept.id()).orElseThrow());
    }

    private Conversation known(AConversation told) {
        return fromOne(() -> told.keptIn(conversations()));
    }
}
