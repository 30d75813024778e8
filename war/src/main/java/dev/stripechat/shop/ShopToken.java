package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the shop's backend signed about who is at the till. Made by {@link ShopTokens} only from a verified signature.
 *
 * @param shop the issuer
 * @param checkoutId the checkout, in the shop's own words
 * @param paymentIntent the PaymentIntent of this checkout, once there is one
 * @param amount what is to be paid, if the shop says so
 * @param salesChannel the part of the shop that sells it, in the shop's own words
 * @param orderId the order, once there is one, in the shop's own words
 * @param issuedAt when the shop signed it: an older one never takes the place of a newer one
 * @param customerId who is at the till, if the shop knows it, in the shop's own words
 */
public record ShopToken(
        ShopId shop,
        String checkoutId,
        Optional<PaymentIntentId> paymentIntent,
        Optional<Money> amount,
        Optional<String> salesChannel,
        Optional<String> orderId,
        Optional<String> customerId,
        Instant issuedAt) {

    /** What a shop may call things: it goes into the database, into logs and to Stripe. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,100}");

    /**
     * @throws Refusal invalid ({@code bad_shop_token}), when something is called by nothing, by more than 100 characters
     *     or by some that are no text
     */
    public ShopToken {
        require(Checkout.isId(checkoutId));
        require(salesChannel.filter(id -> !isName(id)).isEmpty());
        require(orderId.filter(id -> !isName(id)).isEmpty());
        require(customerId.filter(id -> !isName(id)).isEmpty());
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static void require(boolean right) {
        if (!right) {
            throw Refusal.invalid(
                    "bad_shop_token", "An id in the ShopToken has no good form, or is too long.");
        }
    }
}
