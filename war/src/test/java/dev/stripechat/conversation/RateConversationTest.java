package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateConversationTest {

    private static final Optional<String> NOTHING = Optional.empty();

    private final TalkingShop shop = new TalkingShop();
    private final Conversation closed =
            shop.has(
                    shop.conversation()
                            .shopperSaid("Hello?")
                            .takenBy(shop.ada())
                            .closedBy(shop.ada()));

    @Test
    void a_closing_is_rated_once_and_the_inbox_is_told() {
        rates(1, Rating.Choice.PARTLY, NOTHING);
        rates(1, Rating.Choice.YES, Optional.of("All good now."));

        assertThat(shop.conversations().of(closed))
                .extracting(Rating::choice)
                .containsExactly(Rating.Choice.YES);
        assertThat(rating().comment()).contains("All good now.");
        assertThat(shop.announcer().announced(ConversationChanged.class)).isNotEmpty();
    }

    @Test
    void a_comment_is_masked_like_a_message() {
        rates(1, Rating.Choice.NO, Optional.of("My card 4242 4242 4242 4242 does not work"));

        assertThat(rating().comment()).contains("My card •••• 4242 does not work");
    }

    @Test
    void a_rating_can_be_changed_for_a_day() {
        rates(1, Rating.Choice.NO, NOTHING);

        shop.clock().pass(Duration.ofHours(23));
        rates(1, Rating.Choice.YES, NOTHING);
        shop.clock().pass(Duration.ofHours(2));

        assertThat(refusal(1, NOTHING)).isEqualTo("too_late");
        assertThat(rating().choice()).isEqualTo(Rating.Choice.YES);
    }

    @Test
    void what_was_not_closed_is_not_rated() {
        assertThat(refusal(0, NOTHING)).isEqualTo("not_closed");
        assertThat(refusal(2, NOTHING)).isEqualTo("not_closed");
        assertThat(shop.conversations().of(closed)).isEmpty();
    }

    @Test
    void an_empty_comment_is_none_and_an_endless_one_is_refused() {
        rates(1, Rating.Choice.YES, Optional.of("  "));

        assertThat(rating().comment()).isEmpty();
        assertThat(refusal(1, Optional.of("x".repeat(1_001)))).isEqualTo("too_long");
    }

    private void rates(int closing, Rating.Choice choice, Optional<String> comment) {
        shop.rateConversation().byShopper(shop.id(), closed.id(), closing, choice, comment);
    }

    private String refusal(int closing, Optional<String> comment) {
        return catchThrowableOfType(Refusal.class, () -> rates(closing, Rating.Choice.NO, comment))
                .code();
    }

    private Rating rating() {
        return shop.conversations().of(closed).get(0);
    }
}
