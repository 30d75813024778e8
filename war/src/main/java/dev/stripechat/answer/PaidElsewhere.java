package dev.stripechat.answer;

import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.Payments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at the other payments of a conversation: where one of them has taken money, or may at any moment, whoever is told
 * to "try another card" pays twice.
 */
final class PaidElsewhere {

    private final Payments payments;

    PaidElsewhere(Payments payments) {
        this.payments = payments;
    }

    /** Another payment of that amount that holds money, while this one holds none. */
    Optional<Payment> insteadOf(PaymentChanged news, List<LinkedPayment> links) {
        return holding(links)
                .filter(payment -> !news.state().holdsMoney())
                .filter(payment -> !payment.paymentIntent().equals(news.paymentIntent()))
                .filter(payment -> payment.amount().equals(news.amount()))
                .findFirst();
    }

    /** Two payments hold money, or one of an amount that the shop did not sign: only a person can tell what is right. */
    boolean isUnclear(List<LinkedPayment> links) {
        boolean unsigned =
                links.stream()
                        .anyMatch(
                                link ->
                                        known(link)
                                                .filter(payment -> payment.state().holdsMoney())
                                                .anyMatch(p -> !link.fits(p.amount())));
        return unsigned || holding(links).count() > 1;
    }

    private Stream<Payment> holding(List<LinkedPayment> links) {
        return links.stream().flatMap(this::known).filter(payment -> payment.state().holdsMoney());
    }

    private Stream<Payment> known(LinkedPayment link) {
        return payments.named(link.shop(), link.paymentIntent()).stream();
    }
}
