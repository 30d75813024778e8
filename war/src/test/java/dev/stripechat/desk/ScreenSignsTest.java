package dev.stripechat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.ConversationErased;
import dev.stripechat.conversation.Marks;
import dev.stripechat.conversation.Reach;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.runtime.Background;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an Inbox sees beside messages: how far the shopper has read, and that a conversation is gone. */
class ScreenSignsTest extends OpenScreen {

    @Test
    void an_erased_conversation_is_gone_when_told_of_it_and_when_nobody_told() {
        Conversation told = shop.has(shop.conversation().shopperSaid("Hello?"));
        Conversation untold = shop.has(shop.conversation().shopperSaid("Hello?"));
        screen.begin();
        shop.eraseConversation().byShopper(shop.id(), told.id());
        wants(told);
        shop.eraseConversation().byShopper(shop.id(), untold.id());

        screen.look();
        run();
        screen.look();
        run();

        assertThat(shown(ToInbox.Gone.class))
                .extracting(ToInbox.Gone::conversation)
                .containsExactly(told.id().toString(), untold.id().toString());
    }

    @Test
    void what_cannot_be_read_now_is_not_gone() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        screen.begin();
        inbox.isBusy = true;
        screen.want(List.of(conversation.id()));
        run();
        inbox.isBusy = false;
        shop.hears(conversation, "Anybody?");

        wants(conversation);

        assertThat(shown(ToInbox.Gone.class)).isEmpty();
        assertThat(numbers()).containsExactly(2L);
    }

    @Test
    void a_conversation_that_staff_has_never_seen_goes_in_silence() {
        DeskScreens screens =
                new DeskScreens(
                        inbox,
                        new Background() {
                            @Override
                            public void execute(Runnable task) {
                                threads.add(task);
                            }
                        });
        DeskNews news = new DeskNews(screens, inbox, hint -> {});
        screens.add(shop.id(), frames::add);

        news.gone(new ConversationErased(shop.id(), new ConversationId(UUID.randomUUID()), false));
        run();
        assertThat(frames).isEmpty();
        news.gone(new ConversationErased(shop.id(), new ConversationId(UUID.randomUUID()), true));
        run();

        assertThat(shown(ToInbox.Gone.class)).hasSize(1);
    }

    @Test
    void how_far_the_shopper_has_read_is_shown_and_outlives_the_next_message() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello?"));
        screen.begin();
        shop.conversations()
                .raise(shop.id(), conversation.id(), new Marks(new Reach(1, 1), Reach.NOTHING));
        wants(conversation);

        screen.said(conversation, shop.hears(conversation, "Anybody?"));
        run();

        assertThat(shown(ToInbox.Changed.class))
                .extracting(line -> line.summary().marks().shopper().seen())
                .containsExactly(1L, 1L);
    }
}
