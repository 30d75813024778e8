package dev.stripechat.fakeshop.shopware;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the way back from a payment page is good for: half an hour, and once. */
final class PaymentToken {

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final Map<String, Trip> trips = new ConcurrentHashMap<>();
    private final Clock clock;

    PaymentToken(Clock clock) {
        this.clock = clock;
    }

    /** Somebody went away to pay, from that domain of the shop. */
    record Trip(String transactionId, String orderId, String storefront, Instant end) {}

    Trip trip(String transactionId, String orderId, String storefront) {
        return new Trip(transactionId, orderId, storefront, clock.instant().plus(GOOD_FOR));
    }

    String of(Trip trip) {
        String token =
                "eyJ0eXAiOiJKV1QifQ." + Words.alphanumeric(64) + "." + Words.alphanumeric(43);
        trips.put(token, trip);
        return token;
    }

    /** Whose trip it was; the second time nobody's. */
    Optional<Trip> back(String token) {
        return Optional.ofNullable(trips.remove(token));
    }

    boolean isLate(Trip trip) {
        return !clock.instant().isBefore(trip.end());
    }
}
