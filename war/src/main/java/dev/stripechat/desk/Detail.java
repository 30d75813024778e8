package dev.stripechat.desk;

import dev.stripechat.conversation.Rating;
import dev.stripechat.conversation.rest.MessageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation opened: what was said last, its payments and its cart ({@code docs/wire.md}).
 *
 * @param hasOlder whether something was said before the first of these messages
 * @param ratings the newest first; none, where the shopper would rather not say
 * @param cart null, when the shop has not told us of it
 */
public record Detail(
        Summary summary,
        List<MessageView> messages,
        boolean hasOlder,
        List<PaymentView> payments,
        @Nullable CartView cart,
        List<RatingView> ratings) {

    /** What the shopper said about how it went, after one of its closings. */
    public record RatingView(String choice, @Nullable String comment, String at) {
        static RatingView of(Rating rating) {
            return new RatingView(
                    rating.choice().word(), rating.comment().orElse(null), rating.at().toString());
        }
    }
}
