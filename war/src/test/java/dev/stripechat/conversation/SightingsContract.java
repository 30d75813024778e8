package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of marks does. */
public interface SightingsContract extends Together {

    Sightings sightings();

    Conversations conversations();

    @Test
    default void who_has_seen_nothing_has_no_mark() {
        Conversation kept = threeMessages();

        assertThat(marks(kept)).isEqualTo(Marks.NONE);
        assertThat(fromOne(() -> sightings().of(kept.shop(), List.of()))).isEmpty();
    }

    @Test
    default void each_side_has_marks_of_its_own() {
        Conversation kept = threeMessages();

        assertThat(raised(kept, Side.SHOPPER, new Reach(2, 1))).isTrue();
        assertThat(raised(kept, Side.STAFF, new Reach(3, 3))).isTrue();

        assertThat(marks(kept)).isEqualTo(new Marks(new Reach(2, 1), new Reach(3, 3)));
    }

    @Test
    default void a_mark_never_goes_back_and_what_is_no_news_says_so() {
        Conversation kept = threeMessages();
        raised(kept, Side.SHOPPER, new Reach(3, 1));

        assertThat(raised(kept, Side.SHOPPER, new Reach(1, 1))).isFalse();
        assertThat(raised(kept, Side.SHOPPER, new Reach(2, 2))).isTrue();

        assertThat(marks(kept).shopper()).isEqualTo(new Reach(3, 2));
    }

    @Test
    default void nobody_has_seen_what_was_not_said() {
        Conversation kept = threeMessages();
        Conversation silent = fromOne(() -> aConversation().keptIn(conversations()));

        raised(kept, Side.STAFF, new Reach(Long.MAX_VALUE, Long.MAX_VALUE));

        assertThat(marks(kept).staff()).isEqualTo(new Reach(3, 3));
        assertThat(raised(silent, Side.STAFF, new Reach(1, 1))).isFalse();
    }

    @Test
    default void another_shop_neither_moves_nor_reads_a_mark() {
        Conversation kept = threeMessages();
        raised(kept, Side.STAFF, new Reach(1, 1));
        ShopId other = Some.shop();
        Marks further = Marks.of(Side.STAFF, new Reach(3, 3));

        assertThat(fromOne(() -> sightings().raise(other, kept.id(), further))).isFalse();

        assertThat(marks(kept).staff()).isEqualTo(new Reach(1, 1));
        assertThat(fromOne(() -> sightings().of(other, kept.id()))).isEqualTo(Marks.NONE);
    }

    private Conversation threeMessages() {
        return fromOne(
                () ->
                        aConversation()
                                .shopperSaid("One")
                                .shopperSaid("Two")
                                .shopperSaid("Three")
                                .keptIn(conversations()));
    }

    private boolean raised(Conversation kept, Side by, Reach reach) {
        return fromOne(() -> sightings().raise(kept.shop(), kept.id(), Marks.of(by, reach)));
    }

    private Marks marks(Conversation kept) {
        return fromOne(() -> sightings().of(kept.shop(), kept.id()));
    }
}
