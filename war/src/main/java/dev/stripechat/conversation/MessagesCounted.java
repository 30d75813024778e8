package dev.stripechat.conversation;

import dev.stripechat.runtime.metrics.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Counts every message that is committed, by who wrote it. */
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
}
