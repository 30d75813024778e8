package dev.stripechat.channel.widget;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of one browser to one conversation. It lives a day and can be renewed while it lives. It dies when its
 * successor is used for the first time, and not before: the answer that brings the successor may be lost. Renewed again,
 * by the same browser or by another tab, it has the same successor.
 */
@Entity
@Table(name = "channel_widget_token")
public class WidgetToken {

    static final Duration LIFE = Duration.ofHours(24);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "conversation_id")
    private UUID conversationId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** With the token itself it gives the successor; alone it is worth nothing. */
    @Column(name = "renewal_seed")
    private @Nullable String renewalSeed;

    /** The hash of the predecessor, until this one is used. */
    @Column(name = "replaces")
    private @Nullable String replaces;

    /** What was said up to this number is not for this browser. */
    @Column(name = "reads_after")
    private long readsAfter;

    /** Others were in the conversation before this browser, and it has not shown yet that it may read what they said. */
    private boolean late;

    protected WidgetToken() {}

    WidgetToken(OpaqueToken token, ShopId shop, ConversationId conversation, Instant now) {
        this.tokenHash = token.hash();
        this.shopId = shop.value();
        this.conversationId = conversation.value();
        this.expiresAt = now.plus(LIFE);
    }

    /** Of a browser that came late: opens a conversation from its next message on. */
    WidgetToken readingAfter(long number) {
        this.readsAfter = number;
        this.late = true;
        return this;
    }

    /** It has shown that it may read everything. */
    void readsAll() {
        this.readsAfter = 0;
        this.late = false;
    }

    /** The token that follows: the same whenever it is asked for. */
    OpaqueToken successorOf(OpaqueToken self) {
        if (renewalSeed == null) {
            renewalSeed = OpaqueToken.random().value();
        }
        return self.next(renewalSeed);
    }

    /** What is kept of the token that follows. */
    WidgetToken followedBy(OpaqueToken successor, Instant now) {
        WidgetToken next = new WidgetToken(successor, shop(), conversation(), now);
        next.replaces = tokenHash;
        next.readsAfter = readsAfter;
        next.late = late;
        return next;
    }

    /** It has reached its browser. Says which token must die now, if one still lives for that. */
    Optional<String> used() {
        Optional<String> predecessor = Optional.ofNullable(replaces);
        replaces = null;
        return predecessor;
    }

    ShopId shop() {
        return new ShopId(shopId);
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    /** The number after which this browser reads; 0: everything. */
    long readsAfter() {
        return readsAfter;
    }

    boolean isLate() {
        return late;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
