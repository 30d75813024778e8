package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Reach;
import dev.stripechat.conversation.SeenReports;
import dev.stripechat.conversation.Side;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.conversation.TellTyping;
import dev.stripechat.conversation.Typing;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.limits.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A flood of signs costs next to nothing (T24); that many reports are one write is told in {@code SeenReportsTest}. */
class TakeSignsTest {

    private final TalkingShop shop = new TalkingShop();
    private final MovableClock clock = MovableClock.atNoon();
    private final List<Reach> reported = new ArrayList<>();
    private final TakeSigns takeSigns =
            new TakeSigns(
                    new Reports(),
                    new TellTyping(shop.conversations(), shop.announcer()),
                    new Limits(new MapConfig(Map.of()), clock::nanos));
    private final Conversation chat = shop.has(shop.conversation().shopperSaid("Hello?"));

    /** Keeps what it is told. */
    private final class Reports extends SeenReports {
        @Override
        public synchronized void report(
                Side side, ShopId of, ConversationId conversation, Reach reach) {
            reported.add(reach);
        }
    }

    @Test
    void typing_is_told_every_few_seconds_however_often_it_comes() {
        for (int second = 0; second < 10; second++) {
            for (int i = 0; i < 100; i++) {
                takeSigns.typing(visitor(0));
            }
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(shop.announcer().announced(Typing.class)).hasSizeBetween(5, 7);
    }

    @Test
    void what_the_shopper_has_read_is_reported() {
        takeSigns.seen(visitor(0), 3, 4);

        assertThat(reported).containsExactly(new Reach(4, 3));
    }

    @Test
    void what_somebody_has_read_who_joined_late_says_nothing_about_the_shopper() {
        takeSigns.seen(visitor(2), 3, 4);

        assertThat(reported).isEmpty();
    }

    private Visitor visitor(long readsAfter) {
        return new Visitor(shop.id(), chat.id(), Instant.MAX, "", readsAfter, readsAfter > 0);
    }
}
