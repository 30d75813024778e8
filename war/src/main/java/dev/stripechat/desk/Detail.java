package dev.stripechat.desk;

import dev.stripechat.conversation.Handover;
import dev.stripechat.conversation.HandoverSummary;
import dev.stripechat.conversation.Rating;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation opened: what was said last, its payments and its cart ({@code docs/wire.md}).
 *
 * @param hasOlder whether something was said before the first of these messages
 * @param ratings the newest first; none, where the shopper would rather not say
 * @param handovers what the assistant left to staff, the oldest first
 * @param cart null, when the shop has not told us of it
 */
public record Detail(
        Summary summary,
        List<MessageView> messages,
        boolean hasOlder,
        List<PaymentView> payments,
        @Nullable CartView cart,
        List<RatingView> ratings,
        List<HandoverView> handovers) {

    /**
     * What the assistant left when it handed over, behind the message of that number.
     *
     * @param question what the shopper wanted
     */
    public record HandoverView(
            long number,
            String at,
            String question,
            List<String> tried,
            List<String> facts,
            List<String> candidates) {
        static HandoverView of(Handover handover, Language reader) {
            HandoverSummary left = handover.summary();
            return new HandoverView(
                    handover.number(),
                    handover.at().toString(),
                    left.question(),
                    lines(left.tried(), reader),
                    lines(left.facts(), reader),
                    lines(left.candidates(), reader));
        }

        private static List<String> lines(List<HandoverSummary.Line> lines, Language reader) {
            return lines.stream().map(line -> line.in(reader)).toList();
        }
    }

    /** What the shopper said about how it went, after one of its closings. */
    public record RatingView(String choice, @Nullable String comment, String at) {
        static RatingView of(Rating rating) {
            return new RatingView(
                    rating.choice().word(), rating.comment().orElse(null), rating.at().toString());
        }
    }
}
