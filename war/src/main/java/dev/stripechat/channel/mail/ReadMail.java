package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Correspondence.Standing;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.settings.MailConnections;
import dev.stripechat.settings.Timetables;
import jakarta.inject.Inject;
import java.time.Clock;

/** Says how it stands with the mails of a conversation, and stops them. */
@UseCase
public class ReadMail {

    private final Forwardings forwardings;
    private final MailConnections connections;
    private final Timetables timetables;
    private final Clock clock;

    @Inject
    public ReadMail(
            Forwardings forwardings,
            MailConnections connections,
            Timetables timetables,
            Clock clock) {
        this.forwardings = forwardings;
        this.connections = connections;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** As the port says. */
    public Standing standing(ShopId shop, ConversationId conversation) {
        return new Standing(
                connections.of(shop).isPresent(),
                timetables.of(shop).isOpen(clock.instant()),
                forwardings.in(shop, conversation).stream()
                        .filter(Forwarding::takesAnswers)
                        .map(Forwarding::address)
                        .map(EmailAddress::masked)
                        .findFirst());
    }

    /** No more answers by mail. */
    public void stop(ShopId shop, ConversationId conversation) {
        forwardings.in(shop, conversation).forEach(Forwarding::wantsNoAnswers);
    }
}
