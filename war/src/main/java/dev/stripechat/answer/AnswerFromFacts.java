package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder;
import dev.stripechat.conversation.Words;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Payments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Answers questions about the payment from what signed events said; everything else goes to a person. */
@Dependent
public class AnswerFromFacts implements Responder {

    private final Payments payments;

    @Inject
    public AnswerFromFacts(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Response respond(Question question) {
        Optional<Topic> topic = Topic.of(question.text());
        Optional<Payment> payment = newest(question);
        if (topic.isEmpty() || topic.get() == Topic.HUMAN || payment.isEmpty()) {
            return handover(question, topic);
        }
        return topic.get() == Topic.WHY_DECLINED
                ? why(question, payment.get())
                : charged(question, payment.get());
    }

    private Response why(Question question, Payment payment) {
        if (payment.state() == PaymentState.DECLINED
                || payment.state() == PaymentState.REQUIRES_ACTION) {
            return told(question, payment);
        }
        String first =
                Texts.in(question.language())
                        .text("no_decline", payment.amount().in(question.language()));
        Words words = new Words(first + " " + words(question, payment).text());
        return answer(words, payment);
    }

    private Response charged(Question question, Payment payment) {
        if (payment.state() != PaymentState.DECLINED) {
            return told(question, payment);
        }
        String text =
                Texts.in(question.language())
                        .text("not_charged", payment.amount().in(question.language()));
        return answer(new Words(text), payment);
    }

    private static Response told(Question question, Payment payment) {
        return answer(words(question, payment), payment);
    }

    private static Response answer(Words words, Payment payment) {
        return Response.answer(
                words,
                Optional.of(
                        PaymentWords.notice(payment.state(), payment.amount(), payment.reason())));
    }

    private static Words words(Question question, Payment payment) {
        return PaymentWords.words(
                payment.state(), payment.amount(), payment.reason(), question.language());
    }

    private static Response handover(Question question, Optional<Topic> topic) {
        Texts texts = Texts.in(question.language());
        if (question.handedOver()) {
            return Response.silence();
        }
        boolean asked = topic.filter(t -> t == Topic.HUMAN).isPresent();
        return Response.handover(new Words(texts.text(asked ? "human" : "handover")));
    }

    private Optional<Payment> newest(Question question) {
        return question.payments().stream()
                .flatMap(id -> payments.named(question.shop(), id).stream())
                .findFirst();
    }
}
