package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;

/**
 * A conversation is being erased. Whoever keeps something that belongs to it observes this and erases it in the same
 * transaction; whoever shows it, after the commit.
 */
public record ConversationErased(ShopId shop, ConversationId conversation) {}
