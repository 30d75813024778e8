package dev.stripechat.shop.signed;

import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.shop.TokenKeys;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** A control: payments without their guard, the amount that the shop signed. */
@Alternative
@Priority(1)
@Dependent
public class AmountlessTokens extends JoseShopTokens {

    @Inject
    public AmountlessTokens(PublicUrl publicUrl, TokenKeys keys, Clock clock) {
        super(publicUrl, keys, clock);
    }

    @Override
    public ShopToken verified(Shop shop, String compact) {
        ShopToken token = super.verified(shop, compact);
        return new ShopToken(
                token.shop(),
                token.checkoutId(),
                token.paymentIntent(),
                Optional.empty(),
                token.salesChannel(),
                token.orderId(),
                token.customerId(),
                token.issuedAt());
    }
}
