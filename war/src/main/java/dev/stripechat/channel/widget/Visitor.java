package dev.stripechat.channel.widget;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;

/** A browser that proved its right to a conversation. */
public record Visitor(ShopId shop, ConversationId conversation, Instant expiresAt) {}
