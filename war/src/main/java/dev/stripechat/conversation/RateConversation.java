package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.shop.Checkouts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The shopper says whether it has helped, once it was closed. What is written to it is masked like a message. */
@UseCase
public class RateConversation {

    private static final int LONGEST = 1_000;

    private final Conversations conversations;
    private final Ratings ratings;
    private final Heard heard;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public RateConversation(
            Conversations conversations,
            Ratings ratings,
            Checkouts checkouts,
            Announcer announcer,
            Clock clock) {
        this.conversations = conversations;
        this.ratings = ratings;
        this.heard = new Heard(checkouts);
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Stores it; said again, it is changed.
     *
     * @param closing the how manieth closing is meant
     * @throws Refusal not found; conflict ({@code not_closed}, {@code too_late}); invalid ({@code too_long})
     */
    public void byShopper(
            ShopId shop,
            ConversationId id,
            int closing,
            Rating.Choice choice,
            Optional<String> comment) {
        Conversation conversation = conversations.heldOrRefused(shop, id);
        if (closing < 1 || closing > conversation.closings()) {
            throw Refusal.conflict("not_closed", "This conversation was not closed so often.");
        }
        Optional<Words> words =
                comment.filter(text -> !text.isBlank()).map(text -> words(conversation, text));
        rating(conversation, closing).choose(choice, words, clock.instant());
        announcer.announce(new ConversationRated(shop, id, choice));
        announcer.announce(new ConversationChanged(conversation));
    }

    private Rating rating(Conversation conversation, int closing) {
        return ratings.of(conversation).stream()
                .filter(known -> known.closing() == closing)
                .findAny()
                .orElseGet(() -> first(conversation, closing));
    }

    private Rating first(Conversation conversation, int closing) {
        Rating rating = new Rating(conversation, closing, clock.instant());
        ratings.keep(rating);
        return rating;
    }

    private Words words(Conversation conversation, String text) {
        if (text.length() > LONGEST) {
            throw Refusal.invalid("too_long", "A comment has at most 1,000 characters.");
        }
        return heard.in(
                conversation,
                Author.SHOPPER,
                text,
                () -> conversations.lastSaid(conversation),
                clock.instant());
    }
}
