package dev.stripechat.shop;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the shop's backend signed about an order that is to be paid. Made by {@link SignedPayments} only from a verified
 * signature.
 *
 * @param checkoutId the checkout, in the shop's own words
 * @param order the order, and what is paid of it, in the shop's own words
 * @param salesChannel the part of the shop that sells it
 * @param customerId who is at the till, if the shop knows it
 * @param language of the shopper, if the shop knows it
 * @param signedAt what was signed last counts
 */
public record PaymentRequest(
        ShopId shop,
        String checkoutId,
        Money amount,
        Order order,
        Optional<String> salesChannel,
        Optional<String> customerId,
        Optional<Language> language,
        ReturnUrls returnUrls,
        Look look,
        Instant signedAt) {

    /**
     * An order as the shop calls it.
     *
     * @param transactionId the try to pay it, if the shop counts them
     * @param number as the shopper sees it
     */
    public record Order(String id, Optional<String> transactionId, Optional<String> number) {

        /** What a payment attempt is for: the same is asked for with the same. No id holds a line break. */
        public String payable() {
            return transactionId.map(of -> id + "\n" + of).orElse(id);
        }
    }

    /**
     * Refuses what could never be paid.
     *
     * @param own where the shop is by its own word, that it signed, besides where it is allowed to be
     * @throws Refusal invalid ({@code bad_amount}, {@code bad_return_url}, {@code bad_logo})
     */
    void check(Shop theShop, Set<String> own) {
        if (!amount.isChargeable()) {
            throw Refusal.invalid(
                    "bad_amount",
                    "The amount is above 0; with three decimals the last one is 0, ISK and UGX are whole.");
        }
        returnUrls.check(origin -> theShop.allows(origin) || own.contains(origin));
        look.check(theShop);
    }
}
