package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Correspondence.Purpose;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.MailConnections;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A shopper wants mail at an address. If it is not proved to be the shopper's, it gets a code, at most one in a day, and
 * whoever asks is not told whether another chat has asked for that address today.
 */
@UseCase
public class AskForMail {

    static final int MOST_ADDRESSES = 3;

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Conversations conversations;
    private final MailConnections connections;
    private final Forwardings forwardings;
    private final Recipients recipients;
    private final Outbox outbox;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    public AskForMail(
            Conversations conversations,
            MailConnections connections,
            Forwardings forwardings,
            Recipients recipients,
            Outbox outbox,
            SecretBox box,
            Clock clock) {
        this.conversations = conversations;
        this.connections = connections;
        this.forwardings = forwardings;
        this.recipients = recipients;
        this.outbox = outbox;
        this.box = box;
        this.clock = clock;
    }

    /** As the port says: whether the address was proved before. */
    public boolean at(ShopId shop, ConversationId id, EmailAddress address, Purpose purpose) {
        if (connections.of(shop).isEmpty()) {
            throw Refusal.conflict("mail_not_connected", "This shop sends no mails.");
        }
        Conversation conversation = conversations.heldOrRefused(shop, id);
        List<Forwarding> known = forwardings.in(shop, id);
        Optional<Forwarding> same =
                known.stream().filter(other -> other.address().equals(address)).findAny();
        same.ifPresent(forwarding -> forwarding.wants(purpose));
        if (same.filter(Forwarding::isProved).isPresent()) {
            new Grants(forwardings, outbox).give(conversation, same.get());
            return true;
        }
        Instant now = clock.instant();
        if (same.filter(forwarding -> forwarding.code(box, now).isEmpty()).isPresent()) {
            refuseIfToday(same.get(), now);
        }
        if (same.filter(forwarding -> forwarding.code(box, now).isPresent()).isEmpty()) {
            sendCode(same.orElseGet(() -> named(conversation, known, address, now)), purpose, now);
        }
        return false;
    }

    private static void refuseIfToday(Forwarding forwarding, Instant now) {
        Duration since = Duration.between(forwarding.askedAt(), now);
        if (since.compareTo(Recipients.REST) < 0) {
            throw Refusal.tooMany(
                    "code_sent_today",
                    "An address gets one code in a day.",
                    Recipients.REST.minus(since));
        }
    }

    private Forwarding named(
            Conversation conversation, List<Forwarding> known, EmailAddress address, Instant now) {
        long today =
                known.stream()
                        .filter(other -> other.askedAt().isAfter(now.minus(Recipients.REST)))
                        .count();
        if (today >= MOST_ADDRESSES) {
            throw Refusal.tooMany(
                    "too_many_addresses",
                    "A chat has at most three addresses in a day.",
                    Recipients.REST);
        }
        Forwarding forwarding =
                new Forwarding(conversation.shop(), conversation.id(), address, now);
        forwardings.keep(forwarding);
        return forwarding;
    }

    private void sendCode(Forwarding forwarding, Purpose purpose, Instant now) {
        forwarding.asked(purpose, now);
        if (recipients.mayGetCode(forwarding.shop(), forwarding.address(), now)) {
            forwarding.expects("%06d".formatted(RANDOM.nextInt(CODES)), box, now);
            outbox.put(CarryCode.letter(forwarding));
        }
    }
}
