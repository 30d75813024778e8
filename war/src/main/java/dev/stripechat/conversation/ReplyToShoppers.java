package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.runtime.jobs.Job;
import dev.stripechat.runtime.metrics.Tally;
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
    private final TellAway tellAway;
    private final Tally tally;

    @Inject
    public ReplyToShoppers(
            Reply reply,
            Responder responder,
            Conversations conversations,
            TellAway tellAway,
            Tally tally) {
        this.reply = reply;
        this.responder = responder;
        this.tellAway = tellAway;
        this.conversations = conversations;
        this.tally = tally;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        ConversationId id = ConversationId.of(instance);
        Optional<Question> question = reply.open(id);
        question.ifPresent(this::answer);
        if (question.map(Question::shop).map(tellAway::isNow).orElse(true)) {
            tellAway.in(id);
        }
        return Optional.empty();
    }

    private void answer(Question question) {
        Responder.Response response = responder.respond(question);
        if (reply.say(question, response)) {
            tally.count("answers", outcome(response));
        }
    }

    private static String outcome(Responder.Response response) {
        if (response.handover()) {
            return "handed_over";
        }
        String said = response.words().isPresent() ? "answered" : "silent";
        return response.choices().isEmpty() ? said : "asked_back";
    }

    @Override
    public Collection<String> unfinished(int most) {
        return conversations.unanswered(most).stream().map(ConversationId::toString).toList();
    }
}
