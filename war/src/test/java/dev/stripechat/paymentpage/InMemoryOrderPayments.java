package dev.stripechat.paymentpage;

import static java.util.Comparator.reverseOrder;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Payments of orders in memory. */
public final class InMemoryOrderPayments implements OrderPayments {

    private final List<OrderPayment> payments = new ArrayList<>();

    /** Their time is over. */
    void areForgotten() {
        payments.clear();
    }

    /** One thread is always alone. */
    @Override
    public void alone(ShopId shop, String order) {}

    @Override
    public List<OrderPayment> of(ShopId shop, String order) {
        return payments.stream()
                .filter(payment -> payment.shop().equals(shop))
                .filter(payment -> payment.order().equals(order))
                .toList();
    }

    @Override
    public Optional<OrderPayment> named(OrderPayment.Key key) {
        return payments.stream().filter(payment -> payment.id().equals(key)).findAny();
    }

    @Override
    public Optional<OrderPayment> of(ShopId shop, PaymentIntentId id) {
        return payments.stream()
                .filter(payment -> payment.shop().equals(shop))
                .filter(payment -> payment.paymentIntent().filter(id::equals).isPresent())
                .findAny();
    }

    @Override
    public List<OrderPayment> paidTwice(ShopId shop, Instant since) {
        return payments.stream()
                .filter(payment -> payment.shop().equals(shop))
                .filter(payment -> payment.twiceAt().filter(at -> !at.isBefore(since)).isPresent())
                .filter(payment -> payment.refunded() < payment.amount().minor())
                .sorted(
                        Comparator.comparing(
                                payment -> payment.twiceAt().orElseThrow(), reverseOrder()))
                .toList();
    }

    @Override
    public void keep(OrderPayment payment) {
        boolean another =
                of(payment.shop(), payment.order()).stream().anyMatch(one -> !one.isOver());
        if (another || named(payment.id()).isPresent()) {
            throw new IllegalStateException("there is one way to pay already");
        }
        payments.add(payment);
    }
}
