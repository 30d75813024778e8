package dev.stripechat.shopware.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A code and the promotion behind it.
 *
 * @param redeemed it was for one order, and has been used for that
 * @param salesChannelIds where the promotion counts
 * @param maxRedemptions how often all may use it
 * @param maxRedemptionsPerCustomer how often one may
 * @param ordersOf how often a customer has used it, by the customer's id
 * @param forSome only some customers may use it
 * @param hasRules what is in the cart or in the order decides as well
 * @param alone it goes with no other
 */
public record PromotionCode(
        String code,
        Promotion promotion,
        boolean redeemed,
        List<String> salesChannelIds,
        Optional<Integer> maxRedemptions,
        int orders,
        Optional<Integer> maxRedemptionsPerCustomer,
        Map<String, Integer> ordersOf,
        boolean forSome,
        boolean hasRules,
        boolean alone) {

    /** Without the code: who knows it may use it. */
    @Override
    public String toString() {
        return "PromotionCode of " + promotion.id();
    }
}
