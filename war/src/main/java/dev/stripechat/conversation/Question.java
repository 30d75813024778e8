package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * What a shopper said and nobody has dealt with yet.
 *
 * @param text all of it, one line break between messages
 * @param upTo number of the last message in it
 * @param payments payments linked to this conversation, the newest first
 * @param handedOver the assistant has handed over before
 * @param at where the shopper is, as the shop has signed it
 * @param before what was said before it, the oldest first; not all of a long conversation
 */
public record Question(
        ConversationId conversation,
        ShopId shop,
        Language language,
        String text,
        long upTo,
        List<LinkedPayment> payments,
        boolean handedOver,
        At at,
        List<Turn> before) {

    public Question {
        payments = List.copyOf(payments);
        before = List.copyOf(before);
    }

    /** Something that was said, and what was offered with it. */
    public record Turn(Author author, String text, List<Choice> choices) {

        static Turn of(Message message) {
            return new Turn(message.author(), message.text(), message.choices());
        }
    }

    /** Where no shop has said that anybody is. */
    public static final At NOWHERE = new At(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A checkout, as the shop's backend has signed it.
     *
     * @param checkout in the shop's words
     * @param salesChannel in the shop's words
     * @param customer whom the shop has named, in its words
     */
    public record At(
            Optional<String> checkout, Optional<String> salesChannel, Optional<String> customer) {}
}
