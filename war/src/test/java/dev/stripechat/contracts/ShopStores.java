package dev.stripechat.contracts;

import dev.stripechat.settings.EventEndpoints;
import dev.stripechat.settings.ShopStandings;
import dev.stripechat.shop.AppKeys;
import dev.stripechat.shop.CartProofs;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.OrderStores;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.SalesChannels;
import dev.stripechat.shop.Shops;
import dev.stripechat.shop.TokenKeys;
import jakarta.inject.Inject;

/** The stores of shops, and of how they stand, on PostgreSQL. */
abstract class ShopStores extends ConversationStores {

    @Inject private Shops shops;
    @Inject private Checkouts checkouts;
    @Inject private OrderStores orderStores;
    @Inject private CartProofs cartProofs;
    @Inject private PaymentAttempts paymentAttempts;
    @Inject private Installations installations;
    @Inject private AppKeys appKeys;
    @Inject private SalesChannels salesChannels;
    @Inject private TokenKeys tokenKeys;
    @Inject private EventEndpoints eventEndpoints;
    @Inject private ShopStandings shopStandings;

    public Shops shops() {
        return shops;
    }

    public Checkouts checkouts() {
        return checkouts;
    }

    public OrderStores orderStores() {
        return orderStores;
    }

    public CartProofs cartProofs() {
        return cartProofs;
    }

    public PaymentAttempts paymentAttempts() {
        return paymentAttempts;
    }

    public Installations installations() {
        return installations;
    }

    public SalesChannels salesChannels() {
        return salesChannels;
    }

    public TokenKeys tokenKeys() {
        return tokenKeys;
    }

    public AppKeys appKeys() {
        return appKeys;
    }

    public EventEndpoints eventEndpoints() {
        return eventEndpoints;
    }

    public ShopStandings shopStandings() {
        return shopStandings;
    }
}
