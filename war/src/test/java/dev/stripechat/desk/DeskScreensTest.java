package dev.stripechat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who is looking, and who is shown what. */
class DeskScreensTest {

    private final TalkingShop shop = new TalkingShop();
    private final List<Runnable> threads = new ArrayList<>();
    private boolean databaseIsAway;
    private Runnable meanwhile = () -> {};
    private final DeskScreens screens =
            new DeskScreens(
                    new SometimesInbox(),
                    new Background() {
                        @Override
                        public void execute(Runnable task) {
                            threads.add(task);
                        }
                    });

    @Test
    void every_open_inbox_of_the_shop_is_told_and_no_other() {
        Conversation conversation = shop.has(shop.conversation());
        List<Object> ada = opens(shop.id());
        List<Object> ben = opens(shop.id());
        List<Object> stranger = opens(Some.shop());

        says(conversation, "Hello?");

        assertThat(numbers(ada)).containsExactly(1L);
        assertThat(ben).isEqualTo(ada);
        assertThat(stranger).isEmpty();
    }

    @Test
    void a_closed_inbox_is_told_nothing() {
        Conversation conversation = shop.has(shop.conversation());
        List<Object> frames = new ArrayList<>();
        Consumer<Object> stream = frames::add;
        screens.add(shop.id(), stream);

        screens.remove(shop.id(), stream);
        screens.remove(Some.shop(), stream);
        says(conversation, "Hello?");

        assertThat(frames).isEmpty();
        assertThat(screens.count()).isZero();
    }

    @Test
    void an_inbox_that_could_not_be_opened_is_not_kept() {
        databaseIsAway = true;

        assertThatThrownBy(() -> screens.add(shop.id(), frame -> {}))
                .isInstanceOf(IllegalStateException.class);

        assertThat(screens.count()).isZero();
    }

    @Test
    void it_can_be_opened_later() {
        databaseIsAway = true;
        assertThatThrownBy(() -> opens(shop.id())).isInstanceOf(IllegalStateException.class);
        databaseIsAway = false;

        List<Object> frames = opens(shop.id());
        says(shop.has(shop.conversation()), "Hello?");

        assertThat(numbers(frames)).containsExactly(1L);
    }

    /** Everybody leaves while the database is slow, and somebody comes back before it has answered. */
    @Test
    void who_comes_back_is_not_shown_what_was_being_read_for_those_who_left() {
        Conversation conversation = shop.has(shop.conversation());
        Consumer<Object> gone = frame -> {};
        screens.add(shop.id(), gone);
        shop.hears(conversation, "Hello?");
        screens.news(shop.id(), List.of(conversation.id()));
        List<Object> frames = new ArrayList<>();
        meanwhile =
                () -> {
                    screens.remove(shop.id(), gone);
                    screens.look();
                    screens.add(shop.id(), frames::add);
                };

        run();
        says(conversation, "Still there?");

        assertThat(numbers(frames)).containsExactly(2L);
    }

    private List<Object> opens(ShopId who) {
        List<Object> frames = new ArrayList<>();
        screens.add(who, frames::add);
        return frames;
    }

    private void says(Conversation conversation, String text) {
        screens.said(conversation, shop.hears(conversation, text));
        run();
    }

    private void run() {
        List<Runnable> started = List.copyOf(threads);
        threads.clear();
        started.forEach(Runnable::run);
    }

    private static List<Long> numbers(List<Object> frames) {
        return frames.stream()
                .filter(ToInbox.Said.class::isInstance)
                .map(frame -> ((ToInbox.Said) frame).message().number())
                .toList();
    }

    private final class SometimesInbox extends Inbox {

        SometimesInbox() {
            super(
                    shop.conversations(),
                    shop.payments(),
                    shop.checkouts(),
                    shop.conversations(),
                    shop.conversations(),
                    shop.handovers());
        }

        @Override
        public List<Summary> list(ShopId id) {
            if (databaseIsAway) {
                throw new IllegalStateException("planned");
            }
            return super.list(id);
        }

        @Override
        public News news(ShopId of, ConversationId id, Optional<Long> seen) {
            News read = super.news(of, id, seen);
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return read;
        }
    }
}
