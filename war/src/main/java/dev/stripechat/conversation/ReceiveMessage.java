package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.settings.Timetables;
import dev.stripechat.shop.Checkouts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The shopper says something: it is stored and the reply ordered in one short transaction. Once that is committed it
 * counts; who answers comes later and can never lose it. While an agent is in charge nothing
 * is ordered, unless nobody is there: the agent answers.
 */
@UseCase
public class ReceiveMessage {

    private final Hearing hearing;
    private final Brought brought;
    private final Heard heard;
    private final Timetables timetables;
    private final Jobs jobs;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public ReceiveMessage(
            Hearing hearing,
            Attachments attachments,
            Checkouts checkouts,
            Timetables timetables,
            Jobs jobs,
            Announcer announcer,
            Clock clock) {
        this.hearing = hearing;
        this.brought = new Brought(attachments);
        this.heard = new Heard(checkouts);
        this.timetables = timetables;
        this.jobs = jobs;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param isNew false when it had been said before, under the same client id
     */
    public record Received(Message message, boolean isNew) {}

    /**
     * Stores it under the next number; a closed conversation goes on, with the assistant in charge. A client id that was
     * there before gets its first result again.
     *
     * @param file the name of a file that the shopper brought before
     * @throws Refusal not found, when the shop has no such conversation; conflict, when somebody else used that id, or the
     *     file is gone ({@code attachment_gone}); invalid, as {@link Words}
     */
    public Received received(
            ShopId shop, ConversationId id, ClientId clientId, String text, Optional<String> file) {
        Conversation conversation =
                hearing.held(shop, id).orElseThrow(Conversations::noConversation);
        return hearing.said(conversation, clientId)
                .map(first -> new Received(first.saidBy(Author.SHOPPER), false))
                .orElseGet(() -> new Received(say(conversation, clientId, text, file), true));
    }

    /** Words alone, for who need not know whether they are new. */
    public Message from(ShopId shop, ConversationId id, ClientId clientId, String text) {
        return received(shop, id, clientId, text, Optional.empty()).message();
    }

    private Message say(
            Conversation conversation, ClientId clientId, String text, Optional<String> name) {
        Instant now = clock.instant();
        Optional<Attachment> file = brought.file(conversation, Attachment.SHOPPER, name);
        Words words = Brought.words(text, file, () -> written(conversation, text, now));
        boolean wasClosed = conversation.wake();
        Message message = conversation.say(Saying.byShopper(clientId, words).with(file), now);
        file.ifPresent(used -> used.usedBy(message));
        boolean agentAnswers = conversation.inCharge() == InCharge.AGENT;
        if (agentAnswers) {
            conversation.answered(message.number());
        }
        hearing.keep(conversation, message);
        if (!agentAnswers || !timetables.of(conversation.shop()).isOpen(now)) {
            jobs.soon(ReplyToShoppers.NAME, conversation.id().toString());
        }
        if (wasClosed) {
            announcer.announce(new ConversationChanged(conversation));
        }
        announcer.announce(new MessageExchanged(conversation, message));
        return message;
    }

    private Words written(Conversation conversation, String text, Instant now) {
        return heard.in(
                conversation, Author.SHOPPER, text, () -> hearing.lately(conversation), now);
    }
}
