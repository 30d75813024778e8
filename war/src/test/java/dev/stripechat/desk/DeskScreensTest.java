package dev.stripechat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.Background;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskScreensTest {

    private final TalkingShop shop = new TalkingShop();
    private final DeskStreams streams = new DeskStreams();
    private boolean databaseIsAway;
    private final DeskScreens screens =
            new DeskScreens(streams, new SometimesInbox(), new Background());

    @Test
    void an_inbox_that_could_not_be_opened_is_not_kept() {
        databaseIsAway = true;

        assertThatThrownBy(() -> screens.add(shop.id(), frame -> {}))
                .isInstanceOf(IllegalStateException.class);

        assertThat(streams.count()).isZero();
    }

    @Test
    void it_can_be_opened_later() {
        List<Object> frames = new ArrayList<>();
        databaseIsAway = true;
        assertThatThrownBy(() -> screens.add(shop.id(), frames::add))
                .isInstanceOf(IllegalStateException.class);
        databaseIsAway = false;

        screens.add(shop.id(), frames::add);
        streams.push(shop.id(), "news");

        assertThat(frames).containsExactly("news");
    }

    private final class SometimesInbox extends Inbox {

        SometimesInbox() {
            super(shop.conversations(), shop.payments(), shop.checkouts());
        }

        @Override
        public List<Summary> list(ShopId id) {
            if (databaseIsAway) {
                throw new IllegalStateException("planned");
            }
            return super.list(id);
        }
    }
}
