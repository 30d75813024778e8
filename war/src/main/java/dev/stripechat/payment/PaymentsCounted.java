package dev.stripechat.payment;

import dev.stripechat.runtime.metrics.Tally;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Counts every change of a payment that is committed, by the state it is in now. */
@Dependent
class PaymentsCounted {

    private final Tally tally;

    @Inject
    PaymentsCounted(Tally tally) {
        this.tally = tally;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentChanged changed) {
        tally.count("payment_changes", changed.state().word());
    }
}
