package dev.stripechat.answer;

import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.Payments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the payments of one conversation, read once. Where one of them has taken money, or may at any moment,
 * whoever is told to "try another card" pays twice.
 */
final class KnownPayments {

    private final List<LinkedPayment> links;
    private final Map<PaymentIntentId, Payment> known;

    /**
     * @param links of one conversation, the newest first
     */
    KnownPayments(Payments payments, List<LinkedPayment> links) {
        this.links = links;
        this.known =
                links.isEmpty()
                        ? Map.of()
                        : payments
                                .named(
                                        links.get(0).shop(),
                                        links.stream().map(LinkedPayment::paymentIntent).toList())
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                Payment::paymentIntent, Function.identity()));
    }

    /** The one of that name. */
    Optional<Payment> named(PaymentIntentId payment) {
        return Optional.ofNullable(known.get(payment));
    }

    /** Whether Stripe has said nothing of any. */
    boolean isEmpty() {
        return known.isEmpty();
    }

    /** Whether any of them has taken money, or may at any moment. */
    boolean holdMoney() {
        return holding().findAny().isPresent();
    }

    /** Those that the shopper is told of, the newest first. */
    List<Payment> told() {
        return links.stream()
                .flatMap(link -> of(link).filter(payment -> link.isTold(payment.amount())))
                .toList();
    }

    /** The newest that is what the shop signed. */
    Optional<PaymentChanged> newest() {
        return told().stream().findFirst().map(PaymentChanged::of);
    }

    /** Another payment of that amount that holds money, while this one holds none. */
    Optional<Payment> paidInsteadOf(PaymentChanged news) {
        if (news.state().holdsMoney()) {
            return Optional.empty();
        }
        return links.stream()
                .filter(link -> !link.isGuess())
                .flatMap(this::of)
                .filter(payment -> payment.state().holdsMoney())
                .filter(payment -> !payment.paymentIntent().equals(news.paymentIntent()))
                .filter(payment -> payment.amount().equals(news.amount()))
                .findFirst();
    }

    /** Two payments hold money, or one that the shopper is not told of: only a person can tell what is right. */
    boolean areUnclear() {
        boolean unsigned =
                links.stream()
                        .anyMatch(
                                link ->
                                        of(link).filter(payment -> payment.state().holdsMoney())
                                                .anyMatch(
                                                        payment -> !link.isTold(payment.amount())));
        return unsigned || holding().count() > 1;
    }

    private Stream<Payment> holding() {
        return links.stream().flatMap(this::of).filter(payment -> payment.state().holdsMoney());
    }

    private Stream<Payment> of(LinkedPayment link) {
        return Optional.ofNullable(known.get(link.paymentIntent())).stream();
    }
}
