package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;

/**
 * A conversation is being erased. Whoever keeps something that belongs to it observes this and erases it in the same
 * transaction; whoever shows it, after the commit.
 *
 * @param byShopper whether the shopper has deleted it, or the shop for a shopper; else it is tidied away, because nobody has said a word in it
 */
public record ConversationErased(ShopId shop, ConversationId conversation, boolean byShopper) {}
