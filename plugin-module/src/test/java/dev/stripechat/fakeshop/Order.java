package dev.stripechat.fakeshop;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A purchase: a cart at first; with a number and a PaymentIntent from the first look at the till; paid in the end.
 * Several tabs may work on it at once.
 */
final class Order {

    private final String checkout = UUID.randomUUID().toString();
    private final AtomicReference<Cart> cart = new AtomicReference<>(Cart.empty());
    private final AtomicReference<String> number = new AtomicReference<>("");
    private final AtomicInteger version = new AtomicInteger();
    private volatile boolean placed;
    private volatile Optional<Payment> payment = Optional.empty();

    /** The id that the chat knows this purchase by. */
    String checkout() {
        return checkout;
    }

    Cart cart() {
        return cart.get();
    }

    void changes(UnaryOperator<Cart> change) {
        cart.updateAndGet(change);
        version.incrementAndGet();
    }

    /** Grows with everything that the chat should hear of. */
    int version() {
        return version.get();
    }

    /** Its number, empty while it is only a cart. */
    String number() {
        return number.get();
    }

    void becomes(String orderNumber) {
        if (number.compareAndSet("", orderNumber)) {
            version.incrementAndGet();
        }
    }

    Optional<Payment> payment() {
        return payment;
    }

    void stands(Payment known) {
        payment = Optional.of(known);
    }

    /** The shopper has pressed the button: from now on Stripe may hold the money. */
    void places() {
        placed = true;
    }

    boolean isPlaced() {
        return placed;
    }

    /** Nothing about it can change any more. */
    boolean isClosed() {
        return payment.filter(known -> known.isPaid() || known.isProcessing()).isPresent();
    }
}
