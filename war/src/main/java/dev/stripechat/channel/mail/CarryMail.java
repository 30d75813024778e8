package dev.stripechat.channel.mail;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Quota;
import dev.stripechat.runtime.outbox.Result;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries transcripts and answers, those of one conversation in order. A mail server knows no idempotency keys, so what
 * may have arrived is not sent again by itself.
 */
@Dependent
public class CarryMail implements Carrier {

    /** {@link Carrier#name()}. */
    public static final String NAME = "mail";

    /** So long a chat that is open is given time to be read there. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofMinutes(2);
    private static final String SEPARATOR = "/";
    private static final String TRANSCRIPT = "transcript";
    private static final String ANSWER = "answer";

    private final PackMail packMail;
    private final Postman postman;
    private final Readers readers;
    private final Clock clock;

    @Inject
    public CarryMail(PackMail packMail, Postman postman, Readers readers, Clock clock) {
        this.packMail = packMail;
        this.postman = postman;
        this.readers = readers;
        this.clock = clock;
    }

    static Letter transcript(Forwarding to, long upTo) {
        return letter(to, TRANSCRIPT, upTo);
    }

    static Letter answer(Forwarding to, long number) {
        return letter(to, ANSWER, number);
    }

    private static Letter letter(Forwarding to, String kind, long number) {
        String payload = String.join(SEPARATOR, kind, to.id().toString(), Long.toString(number));
        return new Letter(
                lane(to.shop(), to.conversation()),
                "%s by mail of conversation %s".formatted(kind, to.conversation()),
                payload,
                payload);
    }

    /** Where the mails of a conversation leave. */
    static Lane lane(ShopId shop, ConversationId conversation) {
        return new Lane(shop, NAME, conversation.toString());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }

    @Override
    public Optional<Quota> quota() {
        return Optional.of(Postman.QUOTA);
    }

    @Override
    public Result carry(Departure departure) {
        ShopId shop = departure.lane().shop();
        Content content = Content.of(departure);
        if (content.kind().equals(TRANSCRIPT)) {
            return packMail.transcript(shop, content.to(), content.number(), departure.id())
                    .by(postman);
        }
        ConversationId conversation = ConversationId.of(departure.lane().name());
        if (packMail.isRead(shop, conversation, content.number())) {
            return Result.needless("read", "The shopper has read it in the chat.");
        }
        if (isBeingRead(departure, conversation, content)) {
            return Result.later("reading", "The chat is open.", Optional.of(LOOK));
        }
        return packMail.answers(
                        shop,
                        content.to(),
                        content.number(),
                        departure.attempts() > 1,
                        departure.id())
                .by(postman);
    }

    private boolean isBeingRead(Departure departure, ConversationId conversation, Content content) {
        boolean isFresh = clock.instant().isBefore(departure.createdAt().plus(PATIENCE));
        return isFresh && readers.see(conversation, content.number());
    }

    @Override
    public void settled(Departure departure) {
        Content content = Content.of(departure);
        // what may have arrived is in no later mail; only a person has it sent again
        boolean isSaid =
                departure.state() == Departure.State.SENT
                        || departure.state() == Departure.State.UNCERTAIN;
        if (isSaid && content.kind().equals(ANSWER)) {
            packMail.answersLeft(departure.lane().shop(), content.to());
        }
    }

    /** What a departure is about. */
    private record Content(String kind, UUID to, long number) {
        static Content of(Departure departure) {
            String[] parts = departure.letter().payload().split(SEPARATOR);
            return new Content(parts[0], UUID.fromString(parts[1]), Long.parseLong(parts[2]));
        }
    }
}
