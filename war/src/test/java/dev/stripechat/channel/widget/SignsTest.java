package dev.stripechat.channel.widget;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Chatter;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.InMemoryConversations;
import dev.stripechat.conversation.Marks;
import dev.stripechat.conversation.Reach;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.sockets.Browser;
import org.junit.jupiter.api.Test;

/** What an open window is told beside messages. */
class SignsTest {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final Conversation conversation =
            aConversation().shopperSaid("Hello?").keptIn(conversations);
    private final Theatre theatre = new Theatre(conversations);
    private final Browser phone = Browser.quick();
    private final Browser guest = Browser.quick();
    private final Browser secondGuest = Browser.quick();

    @Test
    void what_the_staff_has_read_is_shown_once() {
        theatre.opens(conversation, 0, phone);
        conversations.raise(
                conversation.shop(), conversation.id(), new Marks(Reach.NOTHING, new Reach(1, 1)));

        theatre.channel.refresh(conversation.shop(), conversation.id());
        theatre.channel.refresh(conversation.shop(), conversation.id());
        theatre.doesAllTasks();

        assertThat(phone.frames()).hasSize(2);
        assertThat(phone.texts().get(1)).contains("\"seen\":1");
    }

    @Test
    void who_joined_late_is_not_asked_how_it_was() {
        theatre.opens(conversation, 0, phone);
        theatre.opensLate(conversation, 1, guest);
        Chatter.closes(conversation, Some.agent(conversation.shop(), "Ada"));

        theatre.channel.refresh(conversation.shop(), conversation.id());
        theatre.doesAllTasks();
        theatre.opensLate(conversation, 1, secondGuest);

        assertThat(phone.texts()).last().asString().contains("\"asked\":1");
        assertThat(guest.texts()).hasSize(2).allMatch(text -> text.contains("\"asked\":0"));
        assertThat(secondGuest.texts()).allMatch(text -> text.contains("\"asked\":0"));
    }

    @Test
    void an_agents_typing_is_told_in_the_windows_of_the_agents_own_shop_only() {
        theatre.opens(conversation, 0, phone);

        theatre.channel.typing(Some.shop(), conversation.id());
        theatre.channel.typing(conversation.shop(), conversation.id());

        assertThat(phone.texts().subList(1, phone.texts().size()))
                .containsExactly("{\"type\":\"typing\"}");
    }

    @Test
    void the_windows_of_an_erased_conversation_end() {
        theatre.opens(conversation, 0, phone);
        conversations.erase(conversation);

        theatre.channel.refresh(conversation.shop(), conversation.id());
        theatre.doesAllTasks();

        assertThat(phone.texts().get(1)).isEqualTo("{\"type\":\"erased\"}");
        assertThat(phone.isSentAway()).isFalse();
        assertThat(theatre.streams.count()).isZero();
    }

    @Test
    void when_a_chat_without_a_word_was_tidied_away_nobody_is_told_that_the_shopper_did_it() {
        Conversation empty = aConversation().keptIn(conversations);
        theatre.opens(empty, 0, phone);
        conversations.erase(empty);

        theatre.channel.refresh(empty.shop(), empty.id());
        theatre.doesAllTasks();

        assertThat(phone.frames()).hasSize(1);
        assertThat(phone.isSentAway()).isTrue();
        assertThat(theatre.streams.count()).isZero();
    }

    @Test
    void what_cannot_be_read_now_is_not_gone() {
        Window window = theatre.opens(conversation, 0, phone);
        theatre.betweenReadingAndShowing(
                () -> {
                    throw Refusal.unavailable("busy", "Not now.");
                });
        theatre.channel.refresh(conversation.shop(), conversation.id());
        theatre.doesAllTasks();
        new Chatter(conversations, conversation).says("Still there?");

        theatre.betweenReadingAndShowing(() -> {});
        window.beat();
        theatre.doesAllTasks();

        assertThat(Theatre.numbers(phone)).containsExactly(1L, 2L);
        assertThat(phone.texts()).noneMatch(text -> text.contains("erased"));
    }
}
