package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/**
 * What the shop's backend signed about who is at the till. Made by {@link ShopTokens} only from a verified signature.
 *
 * @param shop the issuer
 * @param checkoutId the checkout, in the shop's own words
 * @param paymentIntent the PaymentIntent of this checkout, once there is one
 * @param amount what is to be paid, if the shop says so
 */
public record ShopToken(
        ShopId shop,
        String checkoutId,
        Optional<PaymentIntentId> paymentIntent,
        Optional<Money> amount) {}
