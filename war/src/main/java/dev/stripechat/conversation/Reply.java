package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The two transactions around a response: read the question, later say the answer. Between them the responder may take
 * its time without holding anything.
 */
@UseCase
public class Reply {

    /** So much of what was said before is remembered. */
    private static final int REMEMBERED = 20;

    private final Conversations conversations;
    private final Handovers handovers;
    private final Speech speech;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public Reply(
            Conversations conversations, Handovers handovers, Announcer announcer, Clock clock) {
        this.conversations = conversations;
        this.handovers = handovers;
        this.clock = clock;
        this.speech = new Speech(conversations, announcer, clock);
        this.announcer = announcer;
    }

    /** What the shopper waits to have answered; nothing, when an agent is in charge or all is answered. */
    public Optional<Question> open(ConversationId id) {
        return conversations.heldForJob(id).flatMap(this::question);
    }

    /** Says the response, unless an agent has taken over, somebody answered or it was erased meanwhile: then it is false. */
    public boolean say(Question question, Responder.Response response) {
        return conversations
                .held(question.shop(), question.conversation())
                .filter(conversation -> conversation.answeredUpTo() < question.upTo())
                .map(conversation -> say(conversation, question, response))
                .orElse(false);
    }

    private boolean say(Conversation conversation, Question question, Responder.Response response) {
        conversation.answered(question.upTo());
        if (conversation.inCharge() == InCharge.AGENT) {
            return false;
        }
        if (response.handover()) {
            conversation.handOver();
            announcer.announce(new ConversationChanged(conversation));
        }
        response.words().ifPresent(words -> say(conversation, question, words, response));
        response.summary()
                .filter(left -> response.handover())
                .ifPresent(
                        left -> handovers.keep(new Handover(conversation, left, clock.instant())));
        return true;
    }

    private void say(
            Conversation conversation,
            Question question,
            Words words,
            Responder.Response response) {
        ClientId clientId = ClientId.because("reply " + conversation.id() + " " + question.upTo());
        speech.say(
                conversation,
                Saying.byAssistant(clientId, words, response.notice())
                        .from(response.source())
                        .offering(response.choices()));
    }

    private Optional<Question> question(Conversation conversation) {
        List<Message> news = conversations.after(conversation, conversation.answeredUpTo());
        List<Message> open =
                news.stream().filter(message -> message.author() == Author.SHOPPER).toList();
        if (open.isEmpty() || conversation.inCharge() == InCharge.AGENT) {
            conversation.answered(conversation.lastNumber());
            return Optional.empty();
        }
        return Optional.of(
                new Question(
                        conversation.id(),
                        conversation.shop(),
                        conversation.language(),
                        open.stream().map(Message::text).collect(Collectors.joining("\n")),
                        news.get(news.size() - 1).number(),
                        conversations.links(conversation.shop(), List.of(conversation.id())),
                        conversation.inCharge() == InCharge.NOBODY,
                        at(conversation.till()),
                        before(conversation, open.get(0))));
    }

    private List<Question.Turn> before(Conversation conversation, Message first) {
        return conversations.before(conversation, first.number(), REMEMBERED).stream()
                .map(Question.Turn::of)
                .toList();
    }

    private static Question.At at(Till till) {
        return new Question.At(till.checkoutId(), till.salesChannel(), till.customerId());
    }
}
