package dev.stripechat.shop;

import java.time.Instant;
import java.util.Optional;

/**
 * A discount code, as the shop knows it.
 *
 * @param isHere it counts in that sales channel
 * @param isRedeemed it was for one use, and that was
 * @param isUsedUp all have used it as often as all may
 * @param isUsedUpByCustomer the customer has used it as often as one may
 * @param isForSome only some customers may use it
 * @param needsMore what is in the cart or in the order decides as well
 * @param isAlone it goes together with no other discount
 */
public record CodeFacts(
        boolean isActive,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean isHere,
        boolean isRedeemed,
        boolean isUsedUp,
        boolean isUsedUpByCustomer,
        boolean isForSome,
        boolean needsMore,
        boolean isAlone,
        Instant seenAt) {}
