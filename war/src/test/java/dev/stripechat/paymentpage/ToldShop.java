package dev.stripechat.paymentpage;

import dev.stripechat.settings.Mode;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentNews;
import dev.stripechat.shop.ShopBackend;
import dev.stripechat.shop.ShopBackends;
import java.util.List;
import java.util.stream.Stream;

/** A shop that remembers what it was told. */
final class ToldShop implements ShopBackend {

    private final List<PaymentNews> told;

    private ToldShop(List<PaymentNews> told) {
        this.told = told;
    }

    static ShopBackends into(List<PaymentNews> told) {
        return new ShopBackends(Stream.of(new ToldShop(told)));
    }

    @Override
    public boolean isOf(PaymentAttempt attempt) {
        return true;
    }

    @Override
    public void tell(PaymentAttempt attempt, Mode mode, PaymentNews news) {
        told.add(news);
    }
}
