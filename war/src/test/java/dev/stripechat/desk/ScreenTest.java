package dev.stripechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Conversation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an Inbox sees, in which order, whoever told of it. */
class ScreenTest extends OpenScreen {

    @Test
    void what_the_list_showed_is_not_shown_again() {
        shop.has(shop.conversation().shopperSaid("Hello?"));
        screen.begin();

        screen.look();
        run();

        assertThat(frames).isEmpty();
    }

    @Test
    void a_message_comes_before_the_line_that_counts_it() {
        Conversation conversation = shop.has(shop.conversation());
        screen.begin();
        shop.hears(conversation, "Hello?");

        wants(conversation);

        assertThat(numbers()).containsExactly(1L);
        assertThat(frames).last().isInstanceOf(ToInbox.Changed.class);
    }

    @Test
    void news_that_overtook_each_other_are_shown_in_order_and_once() {
        Conversation conversation = shop.has(shop.conversation());
        screen.begin();
        shop.hears(conversation, "One");
        shop.hears(conversation, "Two");
        wants(conversation);

        screen.want(List.of(conversation.id()));
        shop.hears(conversation, "Three");
        wants(conversation);

        assertThat(numbers()).containsExactly(1L, 2L, 3L);
        assertThat(lines()).isSorted();
    }

    @Test
    void a_look_finds_what_nobody_told_of() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        screen.begin();
        shop.takeConversation().by(shop.ada(), conversation.id());
        Conversation other = shop.has(shop.conversation().shopperSaid("A").shopperSaid("B"));

        screen.look();
        run();

        assertThat(shown(ToInbox.Changed.class))
                .extracting(line -> line.summary().id())
                .containsExactlyInAnyOrder(conversation.id().toString(), other.id().toString());
        assertThat(numbers()).containsExactlyInAnyOrder(2L, 1L, 2L);
    }

    @Test
    void a_hole_is_filled_from_the_store() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        List.of("Two", "Three", "Four").forEach(text -> shop.hears(conversation, text));

        wants(conversation);

        assertThat(numbers()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void of_a_long_talk_that_was_never_shown_the_last_messages_come() {
        screen.begin();
        Conversation conversation = shop.has(shop.conversation());
        asks(conversation, 50);

        screen.look();
        run();

        assertThat(numbers()).hasSize(20).isSorted().startsWith(31L).endsWith(50L);
    }

    @Test
    void of_very_many_that_were_missed_the_last_fifty_come() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        asks(conversation, 99);

        wants(conversation);

        assertThat(numbers()).hasSize(50).isSorted().startsWith(51L).endsWith(100L);
        assertThat(lines()).containsExactly(100L);
    }
}
