package dev.stripechat.channel.widget;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;

/**
 * A browser that proved its right to a conversation.
 *
 * @param tokenHash by which it did
 * @param readsAfter what was said up to this number is not for it; 0: it may read everything
 */
public record Visitor(
        ShopId shop,
        ConversationId conversation,
        Instant expiresAt,
        String tokenHash,
        long readsAfter) {

    /** One who may read everything. */
    Visitor(ShopId shop, ConversationId conversation, Instant expiresAt) {
        this(shop, conversation, expiresAt, "", 0);
    }

    /** The number after which it reads, when it asks for what came after that one. */
    public long after(long number) {
        return Math.max(number, readsAfter);
    }

    /** Whether it joined later than the others and has not shown yet that it may read the beginning. */
    boolean isLate() {
        return readsAfter > 0;
    }
}
