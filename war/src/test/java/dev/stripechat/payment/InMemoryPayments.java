package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Payments in memory. */
public final class InMemoryPayments implements Payments {

    private final List<Payment> payments = new ArrayList<>();

    /** Of every shop. */
    public List<Payment> all() {
        return List.copyOf(payments);
    }

    @Override
    public Optional<Payment> named(ShopId shop, PaymentIntentId id) {
        return named(shop, List.of(id)).stream().findAny();
    }

    @Override
    public List<Payment> named(ShopId shop, Collection<PaymentIntentId> ids) {
        return payments.stream()
                .filter(payment -> payment.shop().equals(shop))
                .filter(payment -> ids.contains(payment.paymentIntent()))
                .toList();
    }

    @Override
    public void keep(Payment payment) {
        if (named(payment.shop(), payment.paymentIntent()).isPresent()) {
            throw new IllegalStateException("this payment exists");
        }
        payments.add(payment);
    }

    /** One thread is always alone. */
    @Override
    public void alone(ShopId shop, PaymentIntentId id) {}
}
