package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.events.Announcer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Documents about payments that need no signature here. */
public final class Withdrawing {

    private Withdrawing() {}

    /** Nothing is signed. */
    public static SignedPayments nothing() {
        return saying(Optional.empty());
    }

    /** What the shop wants to be paid, where it signs nothing and has no sales channels. */
    public static StartPayment nothing(Shops shops, PaymentAttempts attempts, Clock clock) {
        return new StartPayment(nothing(), shops, new InMemorySalesChannels(), attempts, clock);
    }

    /** The shop signs that an order is gone. */
    public static void of(
            PaymentAttempts attempts,
            ShopId shop,
            PaymentRequest.Order order,
            Instant at,
            Announcer announcer) {
        new WithdrawPayment(
                        saying(Optional.of(new Withdrawal(shop, order, at))), attempts, announcer)
                .by("compact");
    }

    /** The shop has booked the money, and not from us. */
    public static void paidOtherwise(
            PaymentAttempts attempts, ShopId shop, String order, Instant at, Announcer announcer) {
        booked(attempts, shop, order, "paid", at, announcer);
    }

    /** The shop has booked that, and not because of us. */
    public static void booked(
            PaymentAttempts attempts,
            ShopId shop,
            String order,
            String state,
            Instant at,
            Announcer announcer) {
        new FollowOrder(attempts, new TellerOfStates(() -> PaymentStanding.Kind.OPEN), announcer)
                .seen(shop, AnOrder.anOrder().called(order).paid("t-1", state).seen(at).seen());
    }

    private static SignedPayments saying(Optional<Withdrawal> gone) {
        return new SignedPayments() {
            @Override
            public PaymentRequest verified(String compact) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Withdrawal withdrawal(String compact) {
                return gone.orElseThrow();
            }

            @Override
            public Optional<ShopId> claimed(String compact) {
                return Optional.empty();
            }
        };
    }
}
