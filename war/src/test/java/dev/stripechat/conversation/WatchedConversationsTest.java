package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the open windows of a node notice what another node has written. */
class WatchedConversationsTest {

    private final TalkingShop shop = new TalkingShop();
    private final Windows windows = new Windows();
    private final WatchedConversations lookout =
            new WatchedConversations(
                    List.of(windows), new CompareConversations(shop.conversations())::changed);

    @Test
    void a_window_that_is_behind_is_told_to_look() {
        Conversation behind = shop.has(shop.conversation().shopperSaid("Hello?"));
        Conversation upToDate = shop.has(shop.conversation().shopperSaid("Hello?"));
        windows.show(behind, 1);
        windows.show(upToDate, 1);
        seenOnce();
        shop.hears(behind, "Still there?");

        lookout.look();

        assertThat(windows.told).containsExactly(behind.id());
    }

    @Test
    void a_window_learns_who_took_over() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        windows.show(conversation, 1);
        seenOnce();
        shop.takeConversation().by(shop.ada(), conversation.id());
        windows.show(conversation, 2);

        lookout.look();
        lookout.look();

        assertThat(windows.told).containsExactly(conversation.id());
    }

    @Test
    void a_window_that_has_just_opened_looks_once() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        windows.show(conversation, 1);

        lookout.look();
        lookout.look();

        assertThat(windows.told).containsExactly(conversation.id());
    }

    @Test
    void the_clock_is_not_asked() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        windows.show(conversation, 1);
        seenOnce();
        shop.clock().pass(Duration.ofMinutes(-10));
        shop.hears(conversation, "Written by a node whose clock is late");

        lookout.look();

        assertThat(windows.told).containsExactly(conversation.id());
    }

    @Test
    void thousands_are_compared_a_thousand_at_a_time() {
        for (int i = 0; i < 2_500; i++) {
            windows.show(shop.has(shop.conversation().shopperSaid("Hello?")), 0);
        }

        lookout.look();

        assertThat(windows.told).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void one_that_cannot_be_told_hides_no_other_and_is_told_the_next_time() {
        Conversation one = shop.has(shop.conversation().shopperSaid("Hello?"));
        Conversation other = shop.has(shop.conversation().shopperSaid("Hello?"));
        windows.show(one, 1);
        windows.show(other, 1);
        windows.deaf = Optional.of(one.id());

        lookout.look();
        windows.deaf = Optional.empty();
        lookout.look();
        lookout.look();

        assertThat(windows.told).containsExactly(other.id(), one.id());
    }

    private void seenOnce() {
        lookout.look();
        windows.told.clear();
    }

    private static final class Windows implements Channel {

        private final List<Watched> open = new ArrayList<>();
        private final List<ConversationId> told = new ArrayList<>();
        private Optional<ConversationId> deaf = Optional.empty();

        void show(Conversation conversation, long upTo) {
            open.removeIf(window -> window.conversation().equals(conversation.id()));
            open.add(new Watched(conversation.shop(), conversation.id(), upTo));
        }

        @Override
        public void deliver(Conversation conversation, Message message) {}

        @Override
        public void show(Conversation conversation) {}

        @Override
        public void refresh(ShopId shop, ConversationId id) {
            if (deaf.equals(Optional.of(id))) {
                throw new IllegalStateException("planned");
            }
            told.add(id);
        }

        @Override
        public Collection<Watched> watched() {
            return open;
        }
    }
}
