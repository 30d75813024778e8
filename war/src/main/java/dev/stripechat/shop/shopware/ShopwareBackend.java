package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.settings.Mode;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentNews;
import dev.stripechat.shop.ShopBackend;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Tells Shopware shops: their order transactions are moved. */
@Dependent
class ShopwareBackend implements ShopBackend {

    private final Installations installations;
    private final Outbox outbox;

    @Inject
    ShopwareBackend(Installations installations, Outbox outbox) {
        this.installations = installations;
        this.outbox = outbox;
    }

    @Override
    public boolean isOf(ShopId shop) {
        return installations.of(shop).isPresent();
    }

    @Override
    public void tell(PaymentAttempt attempt, Mode mode, PaymentNews news) {
        attempt.order()
                .transactionId()
                .map(transaction -> SettleTransactions.letter(attempt, transaction, news))
                .ifPresent(outbox::put);
    }
}
