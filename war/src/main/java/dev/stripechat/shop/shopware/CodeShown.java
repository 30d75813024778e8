package dev.stripechat.shop.shopware;

import dev.stripechat.shop.CodeFacts;
import dev.stripechat.shopware.api.PromotionCode;
import java.time.Instant;
import java.util.Optional;

/** A code of Shopware in our words; of what it was used for by whom, only whether the asking customer may use it again. */
final class CodeShown {

    private CodeShown() {}

    static CodeFacts of(
            PromotionCode code, String salesChannel, Optional<String> customer, Instant began) {
        int used = customer.map(id -> code.ordersOf().getOrDefault(id, 0)).orElse(0);
        return new CodeFacts(
                code.promotion().active(),
                code.promotion().validFrom(),
                code.promotion().validUntil(),
                code.salesChannelIds().contains(salesChannel),
                code.redeemed(),
                code.maxRedemptions().filter(most -> code.orders() >= most).isPresent(),
                code.maxRedemptionsPerCustomer().filter(most -> used >= most).isPresent(),
                code.forSome(),
                code.hasRules(),
                code.alone(),
                began);
    }
}
