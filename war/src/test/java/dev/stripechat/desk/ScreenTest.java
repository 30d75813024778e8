package dev.stripechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.TalkingShop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What an Inbox sees, in which order, whoever told of it. */
class ScreenTest {

    private final TalkingShop shop = new TalkingShop();
    private final Inbox inbox = new Inbox(shop.conversations(), shop.payments(), shop.checkouts());
    private final List<Object> frames = new ArrayList<>();
    private final List<Runnable> threads = new ArrayList<>();
    private final Screen screen = new Screen(shop.id(), inbox, threads::add, frames::add);

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

        screen.want(List.of(conversation.id()));
        run();

        assertThat(numbers()).containsExactly(1L);
        assertThat(frames).last().isInstanceOf(ToInbox.Changed.class);
    }

    @Test
    void news_that_overtook_each_other_are_shown_in_order_and_once() {
        Conversation conversation = shop.has(shop.conversation());
        screen.begin();
        shop.hears(conversation, "One");
        shop.hears(conversation, "Two");
        screen.want(List.of(conversation.id()));
        run();

        screen.want(List.of(conversation.id()));
        shop.hears(conversation, "Three");
        screen.want(List.of(conversation.id()));
        run();

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

        assertThat(frames)
                .filteredOn(ToInbox.Changed.class::isInstance)
                .extracting(frame -> ((ToInbox.Changed) frame).summary().id())
                .containsExactlyInAnyOrder(conversation.id().toString(), other.id().toString());
        assertThat(numbers()).containsExactlyInAnyOrder(2L, 1L, 2L);
    }

    @Test
    void a_hole_is_filled_from_the_store() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("One"));
        screen.begin();
        shop.hears(conversation, "Two");
        shop.hears(conversation, "Three");
        shop.hears(conversation, "Four");

        screen.want(List.of(conversation.id()));
        run();

        assertThat(numbers()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void of_a_long_talk_that_was_never_shown_the_last_messages_come() {
        screen.begin();
        Conversation conversation = shop.has(shop.conversation());
        for (int i = 0; i < 50; i++) {
            shop.hears(conversation, "Still there?");
        }

        screen.look();
        run();

        assertThat(numbers())
                .containsExactlyElementsOf(LongStream.rangeClosed(31, 50).boxed().toList());
    }

    private List<Long> numbers() {
        return frames.stream()
                .filter(ToInbox.Said.class::isInstance)
                .map(frame -> ((ToInbox.Said) frame).message().number())
                .toList();
    }

    private List<Long> lines() {
        return frames.stream()
                .filter(ToInbox.Changed.class::isInstance)
                .map(frame -> ((ToInbox.Changed) frame).summary().lastNumber())
                .toList();
    }

    private void run() {
        List<Runnable> started = List.copyOf(threads);
        threads.clear();
        started.forEach(Runnable::run);
    }
}
