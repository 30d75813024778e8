package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** The job that answers: one instance per conversation. A node that dies in between is followed up by another. */
@Dependent
public class ReplyToShoppers implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "reply";

    private final Reply reply;
    private final Responder responder;
    private final Conversations conversations;

    @Inject
    public ReplyToShoppers(Reply reply, Responder responder, Conversations conversations) {
        this.reply = reply;
        this.responder = responder;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        reply.open(ConversationId.of(instance))
                .ifPresent(question -> reply.say(question, responder.respond(question)));
        return Optional.empty();
    }

    @Override
    public Collection<String> unfinished(int most) {
        return conversations.unanswered(most).stream().map(ConversationId::toString).toList();
    }
}
