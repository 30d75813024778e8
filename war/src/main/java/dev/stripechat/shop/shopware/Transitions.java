package dev.stripechat.shop.shopware;

import dev.stripechat.shop.PaymentStanding.Kind;
import dev.stripechat.shopware.PaymentAction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done with an order transaction, so that the shop says of it what Stripe says. Shopware's machine
 * ({@code order_transaction.state}, 6.6 and 6.7) does not know every way: from where there is none, it is opened again first, or
 * left as it is.
 *
 * <p>Money on its way is {@code unconfirmed} and not {@code in_progress}: the way there ({@code process_unconfirmed}) exists in
 * every version, {@code process} not before 6.7, and from {@code unconfirmed}, where 6.6 puts who has left for our page, not
 * before autumn 2026.
 */
final class Transitions {

    private static final Set<String> WAITING = Set.of("open", "unconfirmed", "in_progress");
    private static final Set<String> GIVEN_BACK = Set.of("refunded", "refunded_partially");

    /** Money is, or was, there; nothing that speaks of no money takes it away, for somebody may have said so by hand. */
    private static final Set<String> HELD =
            Set.of("paid", "paid_partially", "refunded", "refunded_partially", "chargeback");

    private static final Map<Kind, String> GOALS =
            Map.of(
                    Kind.PROCESSING, "unconfirmed",
                    Kind.AUTHORIZED, "authorized",
                    Kind.PAID, "paid",
                    Kind.PAID_PARTIALLY, "paid_partially",
                    Kind.REFUNDED, "refunded",
                    Kind.REFUNDED_PARTIALLY, "refunded_partially",
                    Kind.DISPUTED, "chargeback",
                    Kind.DECLINED, "failed",
                    Kind.CANCELED, "cancelled");

    private Transitions() {}

    /**
     * One action. After it the state is looked at again.
     *
     * @param otherwise what is done where the shop knows no such way; absent: nothing
     */
    record Step(PaymentAction action, Optional<PaymentAction> otherwise) {

        private static Optional<Step> to(PaymentAction action) {
            return Optional.of(new Step(action, Optional.empty()));
        }

        private static Optional<Step> orOpen(PaymentAction action) {
            return Optional.of(new Step(action, Optional.of(PaymentAction.REOPEN)));
        }
    }

    /** What was a chargeback is paid. */
    static Step won() {
        return new Step(PaymentAction.PAID, Optional.of(PaymentAction.REOPEN));
    }

    /** The next step from that state; nothing, when the shop says what is true, or what must not be taken back. */
    static Optional<Step> from(String state, Kind truth) {
        if (state.equals(GOALS.get(truth))) {
            return Optional.empty();
        }
        return switch (truth) {
            case OPEN -> Optional.empty();
            case PROCESSING -> processing(state);
            case DECLINED ->
                    WAITING.contains(state) ? Step.to(PaymentAction.FAIL) : Optional.empty();
            case CANCELED -> canceled(state);
            case AUTHORIZED ->
                    HELD.contains(state) ? Optional.empty() : Step.orOpen(PaymentAction.AUTHORIZE);
            case PAID -> paid(state);
            case PAID_PARTIALLY ->
                    HELD.contains(state)
                            ? Optional.empty()
                            : Step.orOpen(PaymentAction.PAID_PARTIALLY);
            case REFUNDED -> reversed(state, PaymentAction.REFUND);
            case REFUNDED_PARTIALLY ->
                    state.equals("refunded")
                            ? Optional.empty()
                            : reversed(state, PaymentAction.REFUND_PARTIALLY);
            case DISPUTED ->
                    GIVEN_BACK.contains(state)
                            ? Optional.empty()
                            : reversed(state, PaymentAction.CHARGEBACK);
        };
    }

    private static Optional<Step> processing(String state) {
        boolean known = HELD.contains(state) || Set.of("in_progress", "authorized").contains(state);
        return known ? Optional.empty() : Step.orOpen(PaymentAction.PROCESS_UNCONFIRMED);
    }

    private static Optional<Step> canceled(String state) {
        boolean open = WAITING.contains(state) || Set.of("reminded", "authorized").contains(state);
        return open ? Step.to(PaymentAction.CANCEL) : Optional.empty();
    }

    private static Optional<Step> paid(String state) {
        boolean past = GIVEN_BACK.contains(state) || state.equals("chargeback");
        return past ? Optional.empty() : Step.orOpen(PaymentAction.PAID);
    }

    /** Money that goes back was paid before. */
    private static Optional<Step> reversed(String state, PaymentAction action) {
        if (state.equals("chargeback")) {
            return Optional.empty();
        }
        return HELD.contains(state) ? Step.to(action) : Step.orOpen(PaymentAction.PAID);
    }
}
