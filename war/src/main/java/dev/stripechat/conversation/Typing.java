package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;

/** Somebody is typing at this moment. Shown for a few seconds to the other side, and stored nowhere. */
public record Typing(ShopId shop, ConversationId conversation, Side by) {}
