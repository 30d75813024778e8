package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.LinkPayment;
import dev.stripechat.conversation.StartConversation;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.shop.ShopTokens;
import dev.stripechat.shop.Shops;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives a browser the right to a conversation, and says which one a token opens. */
@UseCase
public class WidgetAccess {

    private final Shops shops;
    private final ShopTokens shopTokens;
    private final StartConversation startConversation;
    private final LinkPayment linkPayment;
    private final WidgetTokens tokens;
    private final Clock clock;

    @Inject
    public WidgetAccess(
            Shops shops,
            ShopTokens shopTokens,
            StartConversation startConversation,
            LinkPayment linkPayment,
            WidgetTokens tokens,
            Clock clock) {
        this.shops = shops;
        this.shopTokens = shopTokens;
        this.startConversation = startConversation;
        this.linkPayment = linkPayment;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The token for the browser; the server keeps its hash. */
    public record Grant(ConversationId conversation, OpaqueToken token, Instant expiresAt) {}

    /**
     * A token that follows another.
     *
     * @param isNew false when it had been asked for before
     */
    public record Renewal(Grant grant, boolean isNew) {}

    /**
     * Starts a conversation and gives out its first token.
     *
     * @throws Refusal not found (no such shop), or invalid ({@code bad_shop_token}): then nothing has been started
     */
    public Grant open(ShopId id, Language language, Optional<String> shopToken) {
        Shop shop = shop(id);
        Optional<ShopToken> signed = shopToken.map(compact -> shopTokens.verified(shop, compact));
        Conversation conversation = startConversation.in(id, language);
        signed.ifPresent(token -> linkPayment.by(token, conversation.id()));
        return grant(id, conversation.id());
    }

    /**
     * Says what a token opens.
     *
     * @throws Refusal not signed in ({@code token_unknown}), when it is unknown, expired or of another shop
     */
    public Visitor admit(ShopId shop, OpaqueToken token) {
        WidgetToken living = used(tokens.living(shop, token, clock.instant()));
        return new Visitor(
                living.shop(),
                living.conversation(),
                living.expiresAt(),
                token.hash(),
                living.readsAfter(),
                living.isLate());
    }

    /**
     * Gives the successor of a living token, the same one as often as it is asked for.
     *
     * @throws Refusal not signed in ({@code token_unknown})
     */
    public Renewal renew(ShopId shop, OpaqueToken token) {
        Instant now = clock.instant();
        WidgetToken old = used(tokens.held(shop, token, now));
        OpaqueToken successor = old.successorOf(token);
        Optional<WidgetToken> known = tokens.living(shop, successor, now);
        WidgetToken next = known.orElseGet(() -> kept(old.followedBy(successor, now)));
        Grant grant = new Grant(old.conversation(), successor, next.expiresAt());
        return new Renewal(grant, known.isEmpty());
    }

    /**
     * Ties the payment of a newer ShopToken to the visitor's conversation. Who joined late and shows one of the very checkout
     * that the conversation is about may read it from the beginning; one of another checkout shows nothing of the kind, and
     * does not move the conversation of others.
     *
     * @throws Refusal invalid ({@code bad_shop_token}); conflict ({@code another_customer})
     */
    public void identify(Visitor visitor, String shopToken) {
        ShopToken signed = shopTokens.verified(shop(visitor.shop()), shopToken);
        if (visitor.isLate()
                && !linkPayment.isAt(visitor.shop(), visitor.conversation(), signed.checkoutId())) {
            throw Refusal.invalid(
                    "bad_shop_token", "The ShopToken is not of this conversation's checkout.");
        }
        linkPayment.by(signed, visitor.conversation());
        if (visitor.isLate()) {
            tokens.open(visitor.shop(), visitor.tokenHash());
        }
    }

    private Grant grant(ShopId shop, ConversationId conversation) {
        OpaqueToken token = OpaqueToken.random();
        WidgetToken kept = kept(new WidgetToken(token, shop, conversation, clock.instant()));
        return new Grant(conversation, token, kept.expiresAt());
    }

    private WidgetToken kept(WidgetToken token) {
        tokens.keep(token);
        return token;
    }

    /** Whoever shows a token has it: from now on its predecessor is of use to a thief alone. */
    private WidgetToken used(Optional<WidgetToken> found) {
        WidgetToken token = found.orElseThrow(WidgetAccess::unknown);
        token.used().ifPresent(predecessor -> tokens.forget(token.shop(), predecessor));
        return token;
    }

    private static Refusal unknown() {
        return Refusal.notSignedIn(
                "token_unknown", "This token opens no conversation, or no longer.");
    }

    private Shop shop(ShopId id) {
        return shops.named(id).orElseThrow(() -> Refusal.notFound("There is no such shop."));
    }
}
