package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.Member;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of ratings keeps, and that nothing is left of a conversation that was erased. */
public interface RatingsContract extends Together {

    Instant RATED = Instant.parse("2026-03-02T13:00:00.123Z");

    Ratings ratings();

    Erasures erasures();

    Conversations conversations();

    Sightings sightings();

    @Test
    default void a_rating_is_kept_for_each_closing_the_newest_first() {
        Conversation closed = closed();

        inOne(() -> rated(closed, 1, Rating.Choice.NO, Optional.empty()));
        inOne(() -> rated(closed, 2, Rating.Choice.YES, Optional.of(Words.of("Thank you!"))));

        assertThat(fromOne(() -> ratings().of(closed)))
                .extracting(Rating::closing)
                .containsExactly(2, 1);
        Rating newest = fromOne(() -> ratings().of(closed).get(0));
        assertThat(newest.choice()).isEqualTo(Rating.Choice.YES);
        assertThat(newest.comment()).contains("Thank you!");
        assertThat(newest.at()).isEqualTo(RATED);
    }

    @Test
    default void how_often_a_conversation_was_closed_is_kept() {
        Conversation closed = closed();

        assertThat(fromOne(() -> found(closed).orElseThrow().closings())).isEqualTo(1);
    }

    @Test
    default void nothing_is_left_of_a_conversation_that_was_erased() {
        Conversation closed = closed();
        Conversation other = closed();
        inOne(() -> rated(closed, 1, Rating.Choice.NO, Optional.empty()));
        inOne(() -> sightings().raise(closed.shop(), closed.id(), seen()));

        inOne(() -> erasures().erase(held(closed)));

        assertThat(fromOne(() -> found(closed))).isEmpty();
        assertThat(fromOne(() -> conversations().after(closed, 0))).isEmpty();
        assertThat(fromOne(() -> ratings().of(closed))).isEmpty();
        assertThat(fromOne(() -> sightings().of(closed.shop(), closed.id()))).isEqualTo(Marks.NONE);
        assertThat(fromOne(() -> conversations().after(other, 0))).hasSize(1);
    }

    private static Marks seen() {
        return Marks.of(Side.STAFF, new Reach(1, 1));
    }

    private void rated(
            Conversation closed, int closing, Rating.Choice choice, Optional<Words> words) {
        Rating rating = new Rating(closed, closing, RATED);
        rating.choose(choice, words, RATED);
        ratings().keep(rating);
    }

    private Conversation held(Conversation kept) {
        return conversations().held(kept.shop(), kept.id()).orElseThrow();
    }

    private Optional<Conversation> found(Conversation kept) {
        ConversationId id = kept.id();
        return conversations().named(kept.shop(), id);
    }

    private Conversation closed() {
        ShopId shop = Some.shop();
        Member ada = Some.agent(shop, "Ada");
        return fromOne(
                () ->
                        aConversation()
                                .of(shop)
                                .shopperSaid("Hello?")
                                .takenBy(ada)
                                .closedBy(ada)
                                .linkedTo(Some.payment())
                                .keptIn(conversations()));
    }
}
