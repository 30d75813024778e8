package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.MessageExchanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Hears what is said, in its transaction; made once, because it hears every message of every shop. */
@ApplicationScoped
public class AnswersHeard {

    private final Instance<ForwardAnswer> forwardAnswer;

    @Inject
    public AnswersHeard(Instance<ForwardAnswer> forwardAnswer) {
        this.forwardAnswer = forwardAnswer;
    }

    void hear(@Observes MessageExchanged exchanged) {
        if (exchanged.message().author() == Author.AGENT) {
            ForwardAnswer forward = forwardAnswer.get();
            try {
                forward.of(exchanged.message());
            } finally {
                forwardAnswer.destroy(forward);
            }
        }
    }
}
