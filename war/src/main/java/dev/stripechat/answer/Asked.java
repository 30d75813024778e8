package dev.stripechat.answer;

import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.util.List;

/**
 * One question whose meaning is known.
 *
 * @param text the part of the message that asks it: the shopper's words, never a proof of anything
 * @param language to answer in
 * @param payments linked to the conversation, the newest first
 * @param at where the shopper is, as the shop has signed it
 */
public record Asked(
        ShopId shop,
        ConversationId conversation,
        Intent intent,
        Language language,
        String text,
        List<LinkedPayment> payments,
        Question.At at) {

    public Asked {
        payments = List.copyOf(payments);
    }
}
