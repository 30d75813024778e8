package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.shop.TokenSigner;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Gives a ShopToken for the shop's own word for a shopper. An order stands in it only when it is that shopper's, whatever the page
 * says (T02, T21).
 */
@Dependent
class ExchangeToken {

    private final ProveShopper proveShopper;
    private final OwnOrders ownOrders;
    private final TokenSigner tokens;
    private final Clock clock;

    @Inject
    ExchangeToken(ProveShopper proveShopper, OwnOrders ownOrders, TokenSigner tokens, Clock clock) {
        this.proveShopper = proveShopper;
        this.ownOrders = ownOrders;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Exchanges it.
     *
     * @param orderId the order that the page is about
     * @throws dev.stripechat.shopware.ProtocolRefused as {@link ProveShopper#by}
     * @throws Refusal as {@link ProveShopper#by}; invalid ({@code unknown_order}), when it is not that shopper's; unavailable,
     *     when the shop cannot be asked now
     */
    TokenSigner.Signed by(
            String shopwareId, String compact, String origin, Optional<String> orderId) {
        ProveShopper.Shopper shopper = proveShopper.by(shopwareId, compact, origin);
        Optional<String> order = orderId.map(id -> ownOrders.require(shopper, id));
        return tokens.of(
                new ShopToken(
                        shopper.shop(),
                        order.orElseGet(() -> CheckoutNames.of(shopper.customerId())),
                        Optional.empty(),
                        Optional.empty(),
                        shopper.salesChannel(),
                        order,
                        Optional.of(shopper.customerId()),
                        clock.instant()));
    }
}
