package dev.stripechat.conversation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Hands over to the channels what has been committed. */
@Dependent
public class Delivery {

    private final Instance<Channel> channels;

    @Inject
    public Delivery(Instance<Channel> channels) {
        this.channels = channels;
    }

    void deliver(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageExchanged exchanged) {
        channels.forEach(channel -> channel.deliver(exchanged.conversation(), exchanged.message()));
    }

    void show(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged changed) {
        channels.forEach(channel -> channel.show(changed.conversation()));
    }
}
