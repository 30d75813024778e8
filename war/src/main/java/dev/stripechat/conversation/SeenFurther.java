package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;

/** One side has received or read more of a conversation. Observed after the commit by those who show it. */
public record SeenFurther(ShopId shop, ConversationId conversation, Side by) {}
