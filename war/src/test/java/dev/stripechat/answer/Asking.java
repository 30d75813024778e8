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
import java.util.List;

/** A shopper who asks about a payment, and what is answered. */
final class Asking {

    final ShopId shop = Some.shop();
    final PaymentIntentId payment = Some.payment();
    final InMemoryPayments payments = new InMemoryPayments();
    final AnswerFromFacts answer = new AnswerFromFacts(payments);

    void has(APayment told) {
        told.of(shop).called(payment).keptIn(payments);
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
        InMemoryConversations all = new InMemoryConversations();
        ConversationId conversation = told.keptIn(all).id();
        return new Question(
                conversation,
                shop,
                language,
                text,
                1,
                all.links(shop, List.of(conversation)),
                handedOver,
                Question.NOWHERE);
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
