package dev.stripechat.answer;

import static dev.stripechat.conversation.AConversation.aConversation;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.AConversation;
import dev.stripechat.conversation.InMemoryConversations;
import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.APayment;
import dev.stripechat.payment.InMemoryPayments;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.settings.InMemoryTimetables;
import dev.stripechat.shop.InMemoryCheckouts;
import dev.stripechat.shop.InMemorySalesChannels;
import dev.stripechat.shop.InMemoryShops;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shopper who asks, a shop that knows something, and what is answered. */
final class Asking {

    final ShopId shop = Some.shop();
    final PaymentIntentId payment = Some.payment();
    final InMemoryPayments payments = new InMemoryPayments();
    final InMemoryKnowledge entries = new InMemoryKnowledge();
    final InMemoryShopValues values = new InMemoryShopValues();
    final InMemoryTimetables timetables = new InMemoryTimetables();
    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryAskedQuestions asked = new InMemoryAskedQuestions();
    final MovableClock clock = MovableClock.atNoon();
    final List<Lookup> lookups = new ArrayList<>(List.of(new PaymentLookup(payments)));
    final Script script = new Script();
    final AnswerQuestion answer = reading((of, knowledge) -> script, Optional.empty());

    /** One that has learned something else, or has a second reader. */
    AnswerQuestion reading(Readers readers, Optional<SecondReader> second) {
        return new AnswerQuestion(
                readers,
                new ShopKnowledge(
                        entries,
                        values,
                        new InMemoryShops(),
                        new InMemorySalesChannels(),
                        timetables,
                        clock),
                lookups,
                second,
                timetables,
                new NoteQuestions(asked, conversations, new InMemoryCheckouts(), clock),
                clock);
    }

    void has(APayment told) {
        told.of(shop).called(payment).keptIn(payments);
    }

    void writes(EntryDraft draft) {
        entries.keep(AnEntry.live(shop, draft));
        entries.raise(shop);
    }

    /** Asked in a conversation that has an older payment too. */
    Response askedBeside(APayment older, String text) {
        PaymentIntentId second = Some.payment();
        older.of(shop).called(second).keptIn(payments);
        return answer.respond(question(Language.EN, text, List.of(payment, second), false));
    }

    Response asked(Language language, String text) {
        return answer.respond(question(language, text, List.of(payment), false));
    }

    Question question(
            Language language, String text, List<PaymentIntentId> linked, boolean handedOver) {
        AConversation told = aConversation().of(shop);
        for (int i = linked.size() - 1; i >= 0; i--) {
            told.linkedTo(linked.get(i));
        }
        return question(language, text, told, handedOver);
    }

    Question question(Language language, String text, AConversation told, boolean handedOver) {
        ConversationId conversation = told.keptIn(conversations).id();
        return question(conversation, language, text, handedOver, List.of());
    }

    Question question(
            ConversationId conversation,
            Language language,
            String text,
            boolean handedOver,
            List<Question.Turn> before) {
        return new Question(
                conversation,
                shop,
                language,
                text,
                before.size() + 1L,
                conversations.links(shop, List.of(conversation)),
                handedOver,
                Question.NOWHERE,
                before);
    }

    static String text(Response response) {
        return response.words().orElseThrow().text();
    }

    static String notice(Response response) {
        PaymentNotice notice = response.notice().orElseThrow();
        return "%s %d %s %s"
                .formatted(
                        notice.state(),
                        notice.amount().minor(),
                        notice.amount().currency(),
                        notice.next());
    }
}
