package dev.stripechat.shop.shopware;

import dev.stripechat.shop.PaymentStanding.Kind;
import dev.stripechat.shopware.PaymentAction;
import dev.stripechat.shopware.api.TransitionRefused;
import java.util.Optional;

/** Moves an order transaction, step by step, until the shop says of it what Stripe says. */
final class Settlement {

    /** Open it again, pay it, give it back: and somebody may move it meanwhile. */
    private static final int MOST_STEPS = 6;

    private Settlement() {}

    /** The shop's machine. */
    interface Machine {

        /**
         * Moves it.
         *
         * @return the state it is in now
         * @throws TransitionRefused when there is no such way from where it is
         */
        String move(PaymentAction action);
    }

    /**
     * Does what is to be done; again, and nothing happens.
     *
     * @param state it is in
     * @return the state it is in now
     * @throws TransitionRefused when the shop knows no way at all
     */
    static String settled(String state, Kind truth, Machine machine) {
        String now = state;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<Transitions.Step> step = Transitions.from(now, truth);
            if (step.isEmpty()) {
                return now;
            }
            now = moved(now, step.get(), machine);
        }
        return now;
    }

    /**
     * The shopper's bank does not get the money: what the shop says of a chargeback is over. Somebody may be faster.
     *
     * @return the state it is in now
     */
    static String won(String state, Machine machine) {
        return state.equals("chargeback") ? moved(state, Transitions.won(), machine) : state;
    }

    private static String moved(String from, Transitions.Step step, Machine machine) {
        try {
            return machine.move(step.action());
        } catch (TransitionRefused refused) {
            if (!refused.state().equals(from)) {
                return refused.state();
            }
            return machine.move(step.otherwise().orElseThrow(() -> refused));
        }
    }
}
