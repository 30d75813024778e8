package dev.stripechat.channel.widget;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;

/**
 * A browser that proved its right to a conversation.
 *
 * @param tokenHash by which it did
 * @param readsAfter what was said up to this number is not for it; 0: it may read everything
 * @param isLate whether it joined later than others and has not shown yet that it may read the beginning
 */
public record Visitor(
        ShopId shop,
        ConversationId conversation,
        Instant expiresAt,
        String tokenHash,
        long readsAfter,
        boolean isLate) {

    /** One who may read everything. */
    Visitor(ShopId shop, ConversationId conversation, Instant expiresAt) {
        this(shop, conversation, expiresAt, "", 0, false);
    }

    /**
     * It does what only somebody may do who was there from the beginning.
     *
     * @throws Refusal conflict ({@code joined_late})
     */
    void refuseLate() {
        if (isLate) {
            throw Refusal.conflict(
                    "joined_late", "Who joined this chat late has not the whole of it.");
        }
    }

    /** The number after which it reads, when it asks for what came after that one. */
    public long after(long number) {
        return Math.max(number, readsAfter);
    }
}
