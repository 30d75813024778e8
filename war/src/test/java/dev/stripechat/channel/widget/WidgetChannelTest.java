package dev.stripechat.channel.widget;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Channel;
import dev.stripechat.conversation.Chatter;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.InMemoryConversations;
import dev.stripechat.conversation.Message;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.sockets.Browser;
import dev.stripechat.runtime.web.StrictJson;
import dev.stripechat.staff.Member;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WidgetChannelTest {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final Member ada = Some.agent(Some.shop(), "Ada");
    private final Conversation conversation =
            aConversation().shopperSaid("Hello?").takenBy(ada).keptIn(conversations);
    private final Chatter chatter = new Chatter(conversations, conversation);
    private final Theatre theatre = new Theatre(conversations);
    private final Browser phone = Browser.quick();
    private final Browser laptop = Browser.quick();

    @Test
    void what_was_said_is_pushed_to_every_open_window_of_the_conversation() {
        theatre.opens(conversation, 0, phone);
        theatre.opens(conversation, 1, laptop);

        theatre.channel.deliver(conversation, chatter.says("Anybody?"));

        assertThat(Theatre.numbers(phone)).containsExactly(1L, 2L);
        assertThat(Theatre.numbers(laptop)).containsExactly(2L);
        assertThat(phone.texts().get(1)).isSameAs(laptop.texts().get(1));
    }

    @Test
    void windows_of_other_conversations_see_nothing() {
        theatre.opens(aConversation().keptIn(conversations), 0, phone);

        theatre.channel.deliver(conversation, chatter.says("Anybody?"));
        theatre.channel.show(conversation);
        theatre.doesAllTasks();

        assertThat(phone.frames()).hasSize(1);
    }

    @Test
    void who_is_in_charge_is_shown_by_name_when_it_has_changed() {
        Conversation other = aConversation().keptIn(conversations);
        theatre.opens(other, 0, phone);

        Chatter.takes(other, ada);
        theatre.channel.show(other);
        theatre.channel.show(other);
        theatre.doesAllTasks();

        assertThat(phone.frames()).hasSize(2);
        assertThat(StrictJson.object(phone.texts().get(1)))
                .isEqualTo(
                        StrictJson.object(
                                "{\"type\":\"status\",\"status\":{\"state\":\"open\","
                                        + "\"inCharge\":\"agent\",\"agent\":\"Ada\",\"delivered\":0,"
                                        + "\"seen\":0,\"read\":0,\"asked\":0}}"));
    }

    @Test
    void a_window_for_which_no_thread_was_free_looks_at_the_next_heartbeat() {
        Window window = theatre.opens(conversation, 0, phone);
        chatter.says("Written by another node");
        theatre.noThreadIsFree(true);
        theatre.channel.refresh(conversation.shop(), conversation.id());

        theatre.noThreadIsFree(false);
        window.beat();
        theatre.doesAllTasks();

        assertThat(Theatre.numbers(phone)).containsExactly(1L, 2L);
    }

    @Test
    void nobody_waits_for_a_browser_that_does_not_read() {
        Theatre parts = new Theatre(conversations, 5);
        parts.opens(conversation, 0, Browser.slow());
        LongStream.rangeClosed(2, 60).forEach(i -> chatter.says("More"));
        parts.channel.refresh(conversation.shop(), conversation.id());
        parts.opens(conversation, 40, phone);

        assertTimeoutPreemptively(Duration.ofSeconds(20), parts::doesAllTasks);

        assertThat(Theatre.numbers(phone))
                .containsExactlyElementsOf(LongStream.rangeClosed(41, 60).boxed().toList());
    }

    @Test
    void a_browser_that_reads_again_gets_the_rest_however_long_it_slept() {
        Theatre parts = new Theatre(conversations, 5);
        Browser asleep = Browser.slow();
        parts.opens(conversation, 0, asleep);
        LongStream.rangeClosed(2, 60).forEach(i -> chatter.says("More"));
        parts.channel.refresh(conversation.shop(), conversation.id());
        parts.doesAllTasks();
        chatter.says("Of this it is told while it has no room");
        parts.channel.refresh(conversation.shop(), conversation.id());
        parts.doesAllTasks();

        while (asleep.readsOn()) {
            parts.doesAllTasks();
        }

        assertThat(Theatre.numbers(asleep))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 61).boxed().toList());
    }

    @Test
    void a_closed_window_sees_nothing_and_disturbs_nobody() {
        Window closed = theatre.opens(conversation, 0, phone);
        theatre.opens(conversation, 0, laptop);

        closed.close();
        theatre.channel.deliver(conversation, chatter.says("Anybody?"));

        assertThat(Theatre.numbers(phone)).containsExactly(1L);
        assertThat(Theatre.numbers(laptop)).containsExactly(1L, 2L);
    }

    @Test
    void after_a_hole_the_store_is_read_once_for_all_windows() {
        theatre.opens(conversation, 0, phone);
        theatre.opens(conversation, 0, laptop);
        chatter.says("lost on the way");
        int before = theatre.reads();

        theatre.channel.deliver(conversation, chatter.says("arrives"));
        theatre.doesAllTasks();

        assertThat(theatre.reads()).isEqualTo(before + 1);
        assertThat(Theatre.numbers(phone)).containsExactly(1L, 2L, 3L);
        assertThat(Theatre.numbers(laptop)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_another_node_has_stored_comes_with_a_refresh() {
        theatre.opens(conversation, 0, phone);
        chatter.says("by another node");
        Chatter.closes(conversation, ada);

        theatre.channel.refresh(conversation.shop(), conversation.id());
        theatre.doesAllTasks();

        assertThat(Theatre.numbers(phone)).containsExactly(1L, 2L);
        assertThat(Theatre.states(phone)).containsExactly("open agent", "closed agent");
    }

    @Test
    void nothing_falls_between_opening_and_reading() {
        theatre.betweenReadingAndShowing(
                () -> {
                    theatre.betweenReadingAndShowing(() -> {});
                    theatre.channel.deliver(conversation, chatter.says("just now"));
                    Chatter.closes(conversation, ada);
                    theatre.channel.show(conversation);
                    theatre.doesAllTasks();
                });

        theatre.opens(conversation, 0, phone);
        theatre.doesAllTasks();

        assertThat(Theatre.numbers(phone)).containsExactly(1L, 2L);
        assertThat(Theatre.states(phone)).containsExactly("open agent", "closed agent");
    }

    @Test
    void a_long_history_comes_in_parts_as_fast_as_it_is_read() {
        Browser slow = Browser.slow();
        for (int i = 2; i <= 1000; i++) {
            chatter.says("Message " + i);
        }

        theatre.opens(conversation, 0, slow);
        theatre.doesAllTasks();
        assertThat(Theatre.numbers(slow)).hasSize(200);
        while (slow.readsOn() || theatre.waitingTasks() > 0) {
            theatre.doesAllTasks();
        }

        assertThat(slow.isCut()).isFalse();
        assertThat(Theatre.numbers(slow)).hasSize(1000).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void when_the_database_was_away_the_next_sign_of_the_browser_helps() {
        Window window = theatre.opens(conversation, 0, phone);
        chatter.says("not heard of");
        theatre.databaseIsAway(true);
        theatre.channel.refresh(conversation.shop(), conversation.id());
        theatre.doesAllTasks();
        assertThat(Theatre.numbers(phone)).containsExactly(1L);

        theatre.databaseIsAway(false);
        window.beat();
        theatre.doesAllTasks();

        assertThat(Theatre.numbers(phone)).containsExactly(1L, 2L);
    }

    @Test
    void it_is_told_what_is_open_and_what_all_windows_have_shown() {
        Window first = theatre.opens(conversation, 0, phone);
        assertThat(theatre.channel.watched())
                .containsExactly(new Channel.Watched(conversation.shop(), conversation.id(), 1));

        Message unheard = chatter.says("stored elsewhere");
        assertThat(theatre.channel.watched())
                .extracting(Channel.Watched::upTo)
                .containsExactly(unheard.number() - 1);

        first.close();
        assertThat(theatre.channel.watched()).isEmpty();
    }

    @Test
    void a_conversation_has_twenty_windows_at_most() {
        for (int i = 0; i < 20; i++) {
            theatre.opens(conversation, 0, Browser.quick());
        }

        assertThatThrownBy(() -> theatre.opens(conversation, 0, phone))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("too_many_streams"));
        assertThat(phone.frames()).isEmpty();
    }
}
