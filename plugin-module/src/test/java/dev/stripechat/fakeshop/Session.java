package dev.stripechat.fakeshop;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A shopper's visit; its id stands in every address, so that a reload keeps everything without a cookie. */
final class Session {

    /** What an id looks like; nobody guesses 144 bits. */
    static final String ID = "[A-Za-z0-9_-]{24}";

    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final List<Order> orders = new CopyOnWriteArrayList<>(List.of(new Order()));

    Session() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        id = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String id() {
        return id;
    }

    /** The order that the shopper is working on, or has just paid. */
    Order order() {
        return orders.get(orders.size() - 1);
    }

    /** The order that a PaymentIntent pays, if it is one of this visit. */
    Optional<Order> paidBy(String paymentIntent) {
        return orders.stream()
                .filter(
                        order ->
                                order.payment()
                                        .filter(p -> p.id().equals(paymentIntent))
                                        .isPresent())
                .findFirst();
    }

    /** The order whose cart may be changed: a new one after the last was paid. */
    synchronized Order openOrder() {
        if (order().isClosed()) {
            orders.add(new Order());
        }
        return order();
    }
}
