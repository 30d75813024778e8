package dev.stripechat.shop.shopware;

import dev.stripechat.shop.PaymentStanding.Kind;
import dev.stripechat.shopware.PaymentAction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a shop is answered when a shopper comes back to it and it asks how the payment ended. It moves the order transaction
 * itself then, and takes the payment for failed when it knows no such way: so the answer is one that it can follow from where it
 * is, and our own word about it comes by the Outbox in any case.
 */
final class Ending {

    private static final Set<String> BOOKED =
            Set.of(
                    "authorized",
                    "paid",
                    "paid_partially",
                    "refunded",
                    "refunded_partially",
                    "chargeback");

    /** By which action a state is reached: asked for again, nothing happens. */
    private static final Map<String, PaymentAction> WAY_TO =
            Map.of(
                    "paid", PaymentAction.PAID,
                    "paid_partially", PaymentAction.PAID_PARTIALLY,
                    "authorized", PaymentAction.AUTHORIZE,
                    "in_progress", PaymentAction.PROCESS,
                    "unconfirmed", PaymentAction.PROCESS_UNCONFIRMED,
                    "refunded", PaymentAction.REFUND,
                    "refunded_partially", PaymentAction.REFUND_PARTIALLY,
                    "chargeback", PaymentAction.CHARGEBACK);

    private Ending() {}

    /**
     * The answer. What the shop has booked by itself stays, when we have no money.
     *
     * @param state of the order transaction
     * @param truth what Stripe says; nothing, if it did not say it in time
     * @param left whether the shopper has turned back
     */
    static PaymentAction of(String state, Optional<Kind> truth, boolean left) {
        if (BOOKED.contains(state) && truth.filter(Kind::isPaid).isEmpty()) {
            return WAY_TO.get(state);
        }
        PaymentAction unpaid = left ? PaymentAction.CANCEL : PaymentAction.FAIL;
        if (truth.isEmpty()) {
            return left ? unpaid : known(state, Kind.PROCESSING);
        }
        return switch (truth.get()) {
            case OPEN, DECLINED, CANCELED -> unpaid;
            default -> known(state, truth.get());
        };
    }

    /** A way that the shop has from that state in every version; what needs two steps is left to the Outbox. */
    private static PaymentAction known(String state, Kind truth) {
        return Transitions.from(state, truth)
                .map(
                        step ->
                                isRoundabout(state, step)
                                        ? PaymentAction.PROCESS_UNCONFIRMED
                                        : step.action())
                .orElseGet(() -> WAY_TO.getOrDefault(state, PaymentAction.PROCESS_UNCONFIRMED));
    }

    private static boolean isRoundabout(String state, Transitions.Step step) {
        boolean over = Set.of("failed", "cancelled").contains(state);
        boolean begun = Set.of("reminded", "paid_partially").contains(state);
        return step.otherwise().isPresent()
                && (begun || over && step.action() != PaymentAction.PAID);
    }
}
