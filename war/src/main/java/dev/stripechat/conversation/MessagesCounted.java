package dev.stripechat.conversation;

import dev.stripechat.runtime.metrics.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Counts what is committed: messages by who wrote them, repeats of agents, and persons called because of a payment. */
@ApplicationScoped
class MessagesCounted {

    private final Tally tally;

    protected MessagesCounted() {
        this.tally = (what, outcome) -> {};
    }

    @Inject
    MessagesCounted(Tally tally) {
        this.tally = tally;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageExchanged exchanged) {
        tally.count("messages", exchanged.message().author().word());
    }

    void repeat(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageRepeated repeated) {
        tally.count("repeats", repeated.message().author().word());
    }

    void call(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonCalled called) {
        tally.count("answers", "called_for_payment");
    }
}
