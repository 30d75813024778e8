package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.shop.ShopSays;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;

/** The shop says something about an order, in the chat about it if there is one that goes on: nobody is woken up by it. */
@UseCase
public class SayForShop {

    private final Conversations conversations;
    private final OrderTalk orderTalk;
    private final Heard heard;
    private final Speech speech;
    private final Clock clock;

    @Inject
    SayForShop(
            Conversations conversations,
            OrderTalk orderTalk,
            Checkouts checkouts,
            Announcer announcer,
            Clock clock) {
        this.conversations = conversations;
        this.orderTalk = orderTalk;
        this.heard = new Heard(checkouts);
        this.speech = new Speech(conversations, announcer, clock);
        this.clock = clock;
    }

    /** Once, however often the shop says it; always in the same order, so that two do not wait for each other. */
    void of(@Observes ShopSays said) {
        orderTalk
                .about(said.shop(), said.orderId())
                .map(Conversation::id)
                .sorted(Comparator.comparing(ConversationId::toString))
                .flatMap(id -> conversations.held(said.shop(), id).stream())
                .filter(OrderTalk::isOpen)
                .forEach(chat -> say(chat, said));
    }

    private void say(Conversation chat, ShopSays said) {
        ClientId clientId = ClientId.because("shop says " + said.eventId() + " in " + chat.id());
        Optional<String> text = text(chat.language(), said);
        if (text.isPresent() && conversations.said(chat, clientId).isEmpty()) {
            Words words =
                    heard.in(
                            chat,
                            Author.SYSTEM,
                            text.get(),
                            () -> conversations.lastSaid(chat),
                            clock.instant());
            speech.say(chat, Saying.bySystem(clientId, words));
        }
    }

    /** In the language of the chat, else in the other one. */
    private static Optional<String> text(Language language, ShopSays said) {
        String first = language == Language.DE ? said.textDe() : said.text();
        String second = language == Language.DE ? said.text() : said.textDe();
        return Optional.of(Words.areNone(first) ? second : first)
                .filter(text -> !Words.areNone(text))
                .map(SayForShop::shortened);
    }

    private static String shortened(String text) {
        if (text.length() <= Words.MOST) {
            return text;
        }
        int end = Words.MOST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
