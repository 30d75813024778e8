package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every store of conversations tells what has changed since somebody has seen it. */
public interface ChangesContract extends Together {

    Conversations conversations();

    Sightings sightings();

    @Test
    default void what_is_as_it_was_seen_has_not_changed() {
        Conversation kept = kept();
        Conversations.Known seen = changed(seen(kept, 0, "unseen")).get(0);

        assertThat(changed(seen)).isEmpty();
    }

    @Test
    default void a_new_message_and_another_standing_are_changes() {
        Conversation kept = kept();
        String standing = changed(seen(kept, 0, "unseen")).get(0).standing();

        assertThat(changed(seen(kept, 0, standing)))
                .extracting(Conversations.Known::lastNumber)
                .containsExactly(1L);
        inOne(() -> conversations().held(kept.shop(), kept.id()).orElseThrow().handOver());
        assertThat(changed(seen(kept, 1, standing))).hasSize(1);
    }

    @Test
    default void what_the_staff_has_read_is_a_change_and_what_the_shopper_has_read_is_none() {
        Conversation kept = kept();
        String standing = changed(seen(kept, 0, "unseen")).get(0).standing();

        inOne(() -> raised(kept, Side.SHOPPER));
        assertThat(changed(seen(kept, 1, standing))).isEmpty();
        inOne(() -> raised(kept, Side.STAFF));
        assertThat(changed(seen(kept, 1, standing))).hasSize(1);
    }

    @Test
    default void of_another_shop_one_learns_only_that_it_has_none_of_that_id() {
        Conversation kept = kept();
        Conversations.Known foreign = new Conversations.Known(Some.shop(), kept.id(), 0, "unseen");

        assertThat(changed(foreign))
                .containsExactly(new Conversations.Known(foreign.shop(), kept.id(), 0, "ERASED"));
        assertThat(changed(changed(foreign).get(0))).isEmpty();
        assertThat(changed()).isEmpty();
    }

    private void raised(Conversation kept, Side by) {
        sightings().raise(kept.shop(), kept.id(), Marks.of(by, new Reach(1, 1)));
    }

    private static Conversations.Known seen(Conversation kept, long upTo, String standing) {
        return new Conversations.Known(kept.shop(), kept.id(), upTo, standing);
    }

    private List<Conversations.Known> changed(Conversations.Known... seen) {
        return fromOne(() -> conversations().changed(List.of(seen)));
    }

    private Conversation kept() {
        return fromOne(() -> aConversation().shopperSaid("Hello?").keptIn(conversations()));
    }
}
