package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds payment attempts: by our name for one, or by the shop's names for an order and the try to pay it. */
@UseCase
public class FindAttempt {

    private final PaymentAttempts attempts;

    @Inject
    public FindAttempt(PaymentAttempts attempts) {
        this.attempts = attempts;
    }

    public Optional<PaymentAttempt> of(ShopId shop, String order, String transaction) {
        return attempts.ofOrder(shop, order).stream()
                .filter(one -> one.order().transactionId().filter(transaction::equals).isPresent())
                .findAny();
    }

    public Optional<PaymentAttempt> named(ShopId shop, PaymentAttemptId id) {
        return attempts.named(shop, id);
    }
}
