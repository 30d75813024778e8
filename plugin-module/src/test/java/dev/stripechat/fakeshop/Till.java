package dev.stripechat.fakeshop;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Where orders are paid: one PaymentIntent for each, always over what the cart costs. */
final class Till {

    private static final System.Logger LOG = System.getLogger(Till.class.getName());
    private static final int FIRST = 10001;

    private final StripeApi stripe;
    private final Executor later;
    private final AtomicInteger numbers = new AtomicInteger(FIRST);
    private final Map<Order, Attempt> attempts = new ConcurrentHashMap<>();

    Till(StripeApi stripe, Executor later) {
        this.stripe = stripe;
        this.later = later;
    }

    /** What Stripe was asked for under an idempotency key: asked again, it must be the same. */
    private record Attempt(int count, long amount) {

        String key(Order order) {
            return count == 1 ? order.checkout() : order.checkout() + "-" + count;
        }
    }

    /**
     * Gets an order ready to be paid.
     *
     * @throws StripeApi.Unavailable when Stripe does not help
     */
    Payment opens(Order order) {
        synchronized (order) {
            if (order.number().isEmpty()) {
                order.becomes(Integer.toString(numbers.getAndIncrement()));
            }
            Payment payment =
                    order.payment().isPresent()
                            ? stripe.shows(order.payment().get().id())
                            : creates(order);
            if (payment.isCanceled()) {
                attempts.computeIfPresent(
                        order, (same, old) -> new Attempt(old.count() + 1, order.cart().total()));
                payment = creates(order);
            }
            if (payment.isOpen() && payment.amount() != order.cart().total()) {
                payment = stripe.changes(payment.id(), order.cart().total());
            }
            order.stands(payment);
            return payment;
        }
    }

    private Payment creates(Order order) {
        Attempt attempt =
                attempts.computeIfAbsent(order, one -> new Attempt(1, one.cart().total()));
        return stripe.creates(order.number(), attempt.amount(), attempt.key(order));
    }

    /**
     * How the payment of an order stands that has been to the till.
     *
     * @throws StripeApi.Unavailable when Stripe does not say
     */
    Payment looks(Order order) {
        Payment payment = stripe.shows(order.payment().orElseThrow().id());
        order.stands(payment);
        return payment;
    }

    /**
     * Whether an order was paid on the chat's page.
     *
     * @throws StripeApi.Unavailable when Stripe does not say
     */
    boolean isPaidElsewhere(Order order) {
        Optional<Payment> paid = stripe.findsPaid(order.number());
        paid.ifPresent(order::stands);
        return paid.isPresent();
    }

    /** Lets Stripe know of a changed cart without letting the page wait; the till itself makes sure later. */
    void hears(Order order) {
        if (order.payment().isPresent() && !order.cart().isEmpty()) {
            later.execute(() -> tries(order));
        }
    }

    private void tries(Order order) {
        try {
            opens(order);
        } catch (StripeApi.Unavailable e) {
            LOG.log(Level.DEBUG, "the amount of order {0} has to wait", order.number());
        }
    }
}
