package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.settings.Mode;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentNews;
import dev.stripechat.shop.ShopBackend;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Tells Shopware shops: their order transactions are moved. A shop that is not registered just now is told when it is again, so
 * the letter is put all the same.
 */
@Dependent
class ShopwareBackend implements ShopBackend {

    private final Outbox outbox;

    @Inject
    ShopwareBackend(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean isOf(PaymentAttempt attempt) {
        return attempt.isAskedByApp();
    }

    @Override
    public void tell(PaymentAttempt attempt, Mode mode, PaymentNews news) {
        attempt.order()
                .transactionId()
                .map(transaction -> SettleTransactions.letter(attempt, transaction, news))
                .ifPresent(outbox::put);
    }
}
