package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;

/** The shopper has said whether a conversation has helped. Observed in the same transaction. */
public record ConversationRated(ShopId shop, ConversationId conversation, Rating.Choice choice) {}
