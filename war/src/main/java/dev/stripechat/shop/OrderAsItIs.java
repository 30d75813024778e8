package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * An order as a shop shows it.
 *
 * @param wanted the one try to pay it that counts; nothing: it is not to be paid, for it is cancelled or gone
 * @param seenAt when we began to look: what the shop says later is newer
 */
public record OrderAsItIs(String id, Optional<Payable> wanted, Instant seenAt) {

    /** A try to pay it, and what it costs. */
    public record Payable(String transactionId, Money amount) {}
}
