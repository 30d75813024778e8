package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.ReceiveMessage;
import dev.stripechat.conversation.rest.AttachmentView;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.metrics.Tally;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what the shopper says, at most so much a minute. What was said before, under the same client id, is not counted: a
 * browser that missed the answer asks again.
 */
@Dependent
public class TakeMessage {

    private static final String CODE = "too_many";

    private final ReceiveMessage receiveMessage;
    private final ReadChat readChat;
    private final Limits limits;
    private final Tally tally;

    @Inject
    public TakeMessage(
            ReceiveMessage receiveMessage, ReadChat readChat, Limits limits, Tally tally) {
        this.receiveMessage = receiveMessage;
        this.readChat = readChat;
        this.limits = limits;
        this.tally = tally;
    }

    /**
     * Stored and committed.
     *
     * @param isNew false when it had been said before
     */
    public record Taken(ToBrowser.Accepted accepted, boolean isNew) {}

    /**
     * Takes it.
     *
     * @param file the name of a file that was brought before
     * @throws Refusal too many ({@code too_many}), with the time to wait; else as {@link ReceiveMessage#received}
     */
    public Taken from(Visitor visitor, String clientId, String text, Optional<String> file) {
        ClientId id = ClientId.of(clientId);
        UUID counted = visitor.conversation().value();
        Optional<Duration> wait = limits.message(counted);
        if (wait.isPresent() && !wasSaid(visitor, id)) {
            throw tooMany(wait.get());
        }
        ReceiveMessage.Received received =
                receiveMessage.received(visitor.shop(), visitor.conversation(), id, text, file);
        if (!received.isNew()) {
            tally.count("repeats", "shopper");
        }
        if (wait.isEmpty() && !received.isNew()) {
            limits.forgiveMessage(counted);
        }
        return new Taken(accepted(clientId, received.message()), received.isNew());
    }

    /**
     * Something else is done with the conversation's token.
     *
     * @throws Refusal too many
     */
    public void act(Visitor visitor) {
        limits.act(visitor.conversation().value())
                .ifPresent(
                        wait -> {
                            throw tooMany(wait);
                        });
    }

    /** To look it up costs something as well. */
    private boolean wasSaid(Visitor visitor, ClientId id) {
        return limits.act(visitor.conversation().value()).isEmpty()
                && readChat.said(visitor.shop(), visitor.conversation(), id);
    }

    private static Refusal tooMany(Duration wait) {
        return Refusal.tooMany(CODE, "That is too much at once; try again a little later.", wait);
    }

    private static ToBrowser.Accepted accepted(String clientId, Message message) {
        return new ToBrowser.Accepted(
                "accepted",
                clientId,
                message.number(),
                message.at().toString(),
                message.text(),
                message.file().map(AttachmentView::of).orElse(null));
    }
}
