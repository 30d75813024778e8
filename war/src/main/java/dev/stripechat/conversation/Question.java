package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.util.List;

/**
 * What a shopper said and nobody has dealt with yet.
 *
 * @param text all of it, one line break between messages
 * @param upTo number of the last message in it
 * @param payments payments linked to this conversation, the newest first
 * @param handedOver the assistant has handed over before
 */
public record Question(
        ConversationId conversation,
        ShopId shop,
        Language language,
        String text,
        long upTo,
        List<LinkedPayment> payments,
        boolean handedOver) {}
