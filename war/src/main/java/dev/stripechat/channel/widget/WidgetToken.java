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
import java.util.UUID;

/**
 * The right of one browser to one conversation. It lives a day, can be renewed while it lives, and dies a minute after
 * that, so that two tabs that renew at the same time both go on.
 */
@Entity
@Table(name = "channel_widget_token")
public class WidgetToken {

    static final Duration LIFE = Duration.ofHours(24);
    static final Duration AFTER_RENEWAL = Duration.ofSeconds(60);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "conversation_id")
    private UUID conversationId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected WidgetToken() {}

    WidgetToken(OpaqueToken token, ShopId shop, ConversationId conversation, Instant now) {
        this.tokenHash = token.hash();
        this.shopId = shop.value();
        this.conversationId = conversation.value();
        this.expiresAt = now.plus(LIFE);
    }

    /** A newer one has been given out. */
    void renewed(Instant now) {
        Instant end = now.plus(AFTER_RENEWAL);
        this.expiresAt = end.isBefore(expiresAt) ? end : expiresAt;
    }

    ShopId shop() {
        return new ShopId(shopId);
    }

    ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
