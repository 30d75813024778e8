package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;

/** Lets a browser into a conversation because our own page vouches for it. Called inside the transaction of the page. */
public interface Admission {

    /** The right to a conversation: the token is the browser's alone, the server keeps its hash. */
    record Pass(String token, Instant expiresAt) {}

    /** Lets the first browser in: it may read everything. */
    Pass first(ShopId shop, ConversationId conversation);

    /**
     * Lets a browser in that came late.
     *
     * @param readsAfter what was said up to this number is not for it, until it shows that it may read that
     */
    Pass late(ShopId shop, ConversationId conversation, long readsAfter);
}
