package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder;
import dev.stripechat.conversation.Words;
import dev.stripechat.payment.Payments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Answers questions about the payment from what Stripe said of it; everything else goes to a person. */
@Dependent
public class AnswerFromFacts implements Responder {

    private final Lookup payment;

    @Inject
    public AnswerFromFacts(Payments payments) {
        this.payment = new PaymentLookup(payments);
    }

    @Override
    public Response respond(Question question) {
        Optional<Topic> topic = Topic.of(question.text());
        return topic.filter(about -> about != Topic.HUMAN)
                .map(about -> payment.look(asked(question, about)))
                .filter(Found.Told.class::isInstance)
                .map(found -> response((Found.Told) found))
                .orElseGet(() -> handover(question, topic));
    }

    private static Asked asked(Question question, Topic topic) {
        Intent intent =
                switch (topic) {
                    case WHY_DECLINED -> Intent.DECLINE_REASON;
                    case AM_I_CHARGED -> Intent.PAYMENT_PENDING;
                    default -> Intent.SWITCH_PAYMENT;
                };
        return new Asked(
                question.shop(),
                question.conversation(),
                intent,
                question.language(),
                question.text(),
                question.payments(),
                question.at());
    }

    private static Response response(Found.Told told) {
        return new Response(
                Optional.of(told.words()), told.notice(), told.needsPerson(), told.source());
    }

    private static Response handover(Question question, Optional<Topic> topic) {
        if (question.handedOver()) {
            return Response.silence();
        }
        boolean asked = topic.filter(t -> t == Topic.HUMAN).isPresent();
        return Response.handover(
                Words.of(Texts.in(question.language()).text(asked ? "human" : "handover")));
    }
}
