package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of conversations keeps of what was said. */
public interface MessagesContract extends Together {

    Conversations conversations();

    @Test
    default void what_was_said_comes_back_in_the_order_of_its_numbers() {
        Conversation kept =
                told(aConversation().shopperSaid("One").assistantSaid("Two").shopperSaid("Three"));

        List<Message> all = fromOne(() -> conversations().after(kept, 0));

        assertThat(all).extracting(Message::number).containsExactly(1L, 2L, 3L);
        assertThat(all).extracting(Message::text).containsExactly("One", "Two", "Three");
    }

    @Test
    default void only_what_was_said_after_the_asked_number_comes_back() {
        Conversation kept = told(aConversation().shopperSaid("One").shopperSaid("Two"));

        assertThat(fromOne(() -> conversations().after(kept, 1)))
                .extracting(Message::text)
                .containsExactly("Two");
        assertThat(fromOne(() -> conversations().after(kept, 2))).isEmpty();
    }

    @Test
    default void of_many_the_first_ones_come_back() {
        Conversation kept =
                told(aConversation().shopperSaid("One").shopperSaid("Two").shopperSaid("Three"));

        assertThat(fromOne(() -> conversations().after(kept, 0, 2)))
                .extracting(Message::number)
                .containsExactly(1L, 2L);
        assertThat(fromOne(() -> conversations().after(kept, 2, 2)))
                .extracting(Message::number)
                .containsExactly(3L);
    }

    @Test
    default void of_what_was_said_before_a_number_the_last_ones_come_back_in_order() {
        Conversation kept =
                told(aConversation().shopperSaid("One").shopperSaid("Two").shopperSaid("Three"));

        assertThat(fromOne(() -> conversations().before(kept, Long.MAX_VALUE, 2)))
                .extracting(Message::text)
                .containsExactly("Two", "Three");
        assertThat(fromOne(() -> conversations().before(kept, 3, 2)))
                .extracting(Message::number)
                .containsExactly(1L, 2L);
        assertThat(fromOne(() -> conversations().before(kept, 1, 2))).isEmpty();
    }

    @Test
    default void what_was_said_elsewhere_does_not_come_back() {
        Conversation kept = told(aConversation().shopperSaid("Mine"));
        told(aConversation().of(kept.shop()).shopperSaid("Yours"));

        assertThat(fromOne(() -> conversations().before(kept, Long.MAX_VALUE, 9)))
                .extracting(Message::text)
                .containsExactly("Mine");
        assertThat(fromOne(() -> conversations().after(kept, 0)))
                .extracting(Message::text)
                .containsExactly("Mine");
    }

    @Test
    default void a_message_is_found_by_its_client_id_in_its_own_conversation_alone() {
        ClientId clientId = Some.clientId();
        Conversation mine = told(aConversation().shopperSaid(clientId, "Mine"));
        Conversation yours = told(aConversation().of(mine.shop()).shopperSaid("Yours"));

        assertThat(fromOne(() -> conversations().said(mine, clientId)))
                .map(Message::text)
                .contains("Mine");
        assertThat(fromOne(() -> conversations().said(yours, clientId))).isEmpty();
        assertThat(fromOne(() -> conversations().said(mine, Some.clientId()))).isEmpty();
    }

    @Test
    default void two_conversations_may_use_the_same_client_id() {
        ClientId clientId = Some.clientId();
        Conversation mine = told(aConversation().shopperSaid(clientId, "Mine"));

        Conversation yours = told(aConversation().shopperSaid(clientId, "Yours"));

        assertThat(fromOne(() -> conversations().said(mine, clientId))).isPresent();
        assertThat(fromOne(() -> conversations().said(yours, clientId))).isPresent();
    }

    @Test
    default void a_client_id_is_kept_once_in_a_conversation() {
        ClientId clientId = Some.clientId();
        Conversation kept = told(aConversation().shopperSaid(clientId, "First"));

        assertThatThrownBy(() -> inOne(() -> shopperSays(kept, clientId, "Second")))
                .isInstanceOf(RuntimeException.class);

        assertThat(fromOne(() -> conversations().after(kept, 0)))
                .extracting(Message::text)
                .containsExactly("First");
    }

    @Test
    default void a_number_is_given_once_in_a_conversation() {
        Conversation kept = told(aConversation().shopperSaid("First"));
        Message again = new Message(kept, 1, saying(Some.clientId(), "Second"), kept.startedAt());

        assertThatThrownBy(() -> inOne(() -> conversations().keep(again)))
                .isInstanceOf(RuntimeException.class);

        assertThat(fromOne(() -> conversations().after(kept, 0)))
                .extracting(Message::text)
                .containsExactly("First");
    }

    @Test
    default void a_message_keeps_who_said_it_where_and_when() {
        Instant noon = Instant.parse("2026-03-02T12:00:00.987Z");
        Conversation kept = told(aConversation().startedAt(noon).agentSaid("Ada", "Good day."));

        Message found = only(kept);

        assertThat(found.conversation()).isEqualTo(kept.id());
        assertThat(found.shop()).isEqualTo(kept.shop());
        assertThat(found.author()).isEqualTo(Author.AGENT);
        assertThat(found.authorName()).contains("Ada");
        assertThat(found.at()).isEqualTo(noon.plusSeconds(1));
    }

    @Test
    default void a_shoppers_message_has_no_name_and_no_notice() {
        Conversation kept = told(aConversation().shopperSaid("Hello?"));

        Message found = only(kept);

        assertThat(found.authorName()).isEmpty();
        assertThat(found.notice()).isEmpty();
    }

    @Test
    default void a_notice_about_a_payment_is_kept_with_its_message() {
        Conversation kept = told(aConversation().assistantToldOf("declined", "other_method"));

        PaymentNotice found = only(kept).notice().orElseThrow();

        assertThat(found.state()).isEqualTo("declined");
        assertThat(found.amount()).isEqualTo(new Money(4990, "eur"));
        assertThat(found.next()).isEqualTo("other_method");
    }

    @Test
    default void the_longest_text_is_kept_as_it_was_written() {
        String longest = "<b>Grüße 🙂</b>\n" + "ü".repeat(Words.MOST - 16);
        Conversation kept = told(aConversation().shopperSaid(longest));

        assertThat(only(kept).text()).isEqualTo(longest);
    }

    private Conversation told(AConversation told) {
        return fromOne(() -> told.keptIn(conversations()));
    }

    private Message only(Conversation kept) {
        return fromOne(() -> conversations().after(kept, 0)).get(0);
    }

    private void shopperSays(Conversation kept, ClientId clientId, String text) {
        Conversation held = conversations().held(kept.shop(), kept.id()).orElseThrow();
        conversations().keep(held.say(saying(clientId, text), kept.lastAt()));
    }

    private static Saying saying(ClientId clientId, String text) {
        return Saying.byShopper(clientId, Words.of(text));
    }
}
