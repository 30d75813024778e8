package dev.stripechat.channel.widget;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.InMemoryConversations;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.rest.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WidgetChannelTest {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final Conversation conversation =
            aConversation()
                    .shopperSaid("Hello?")
                    .takenBy(Some.agent(Some.shop(), "Ada"))
                    .keptIn(conversations);
    private final Message message = conversations.after(conversation, 0).get(0);
    private final OpenStreams streams = new OpenStreams();
    private final WidgetChannel channel = new WidgetChannel(streams);

    @Test
    void what_was_said_is_pushed_to_every_open_window_of_the_conversation() {
        List<Object> phone = window(conversation);
        List<Object> laptop = window(conversation);

        channel.deliver(conversation, message);

        ToBrowser.Said said = new ToBrowser.Said("message", MessageView.of(message));
        assertThat(phone).containsExactly(said);
        assertThat(laptop).containsExactly(said);
    }

    @Test
    void windows_of_other_conversations_see_nothing() {
        List<Object> elsewhere = window(aConversation().keptIn(conversations));

        channel.deliver(conversation, message);
        channel.show(conversation);

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void who_is_in_charge_is_shown_by_name() {
        List<Object> phone = window(conversation);

        channel.show(conversation);

        assertThat(phone)
                .containsExactly(
                        new ToBrowser.Changed(
                                "status", new ToBrowser.Status("open", "agent", "Ada")));
    }

    @Test
    void the_end_is_shown() {
        Conversation closed =
                aConversation().closedBy(Some.agent(Some.shop(), "Ada")).keptIn(conversations);
        List<Object> phone = window(closed);

        channel.show(closed);

        assertThat(phone)
                .containsExactly(
                        new ToBrowser.Changed(
                                "status", new ToBrowser.Status("closed", "assistant", null)));
    }

    @Test
    void a_closed_window_sees_nothing_and_disturbs_nobody() {
        List<Object> closed = new ArrayList<>();
        Consumer<Object> stream = closed::add;
        streams.add(conversation.id(), stream);
        List<Object> open = window(conversation);

        streams.remove(conversation.id(), stream);
        channel.deliver(conversation, message);

        assertThat(closed).isEmpty();
        assertThat(open).hasSize(1);
    }

    private List<Object> window(Conversation shown) {
        List<Object> frames = new ArrayList<>();
        streams.add(shown.id(), frames::add);
        return frames;
    }
}
