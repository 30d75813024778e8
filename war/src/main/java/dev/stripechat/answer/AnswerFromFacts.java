package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Payments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Answers questions about the payment from what Stripe said of it; everything else goes to a person. */
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
        Optional<PaymentChanged> payment = newest(question);
        boolean person = topic.isEmpty() || topic.get() == Topic.HUMAN || payment.isEmpty();
        if (person || new PaidElsewhere(payments).isUnclear(question.payments())) {
            return handover(question, topic);
        }
        Told told = told(topic.get(), question, payment.get());
        boolean paid = told.notice().filter(card -> isPaid(card.state())).isPresent();
        return new Response(
                Optional.of(told.words()), told.notice(), payment.get().needsPerson() && !paid);
    }

    private static boolean isPaid(String state) {
        return state.equals(PaymentState.SUCCEEDED.word());
    }

    private Told told(Topic topic, Question question, PaymentChanged payment) {
        Language language = question.language();
        Optional<Payment> paid =
                new PaidElsewhere(payments).insteadOf(payment, question.payments());
        if (paid.isPresent()) {
            return Told.paidElsewhere(paid.get(), language);
        }
        return switch (topic) {
            case WHY_DECLINED -> why(payment, language);
            case AM_I_CHARGED -> charged(payment, language);
            default -> Told.of(payment, language);
        };
    }

    private static Told charged(PaymentChanged payment, Language language) {
        if (payment.needsPerson()) {
            return Told.checkFirst(payment, language);
        }
        return payment.state() == PaymentState.DECLINED
                ? Told.saying("not_charged", payment, language)
                : Told.of(payment, language);
    }

    private static Told why(PaymentChanged payment, Language language) {
        Told told = Told.of(payment, language);
        if (payment.state() == PaymentState.DECLINED
                || payment.state() == PaymentState.REQUIRES_ACTION) {
            return told;
        }
        String first = Texts.in(language).text("no_decline", payment.amount().in(language));
        return new Told(Words.of(first + " " + told.words().text()), told.notice());
    }

    private static Response handover(Question question, Optional<Topic> topic) {
        if (question.handedOver()) {
            return Response.silence();
        }
        boolean asked = topic.filter(t -> t == Topic.HUMAN).isPresent();
        return Response.handover(
                Words.of(Texts.in(question.language()).text(asked ? "human" : "handover")));
    }

    /** The newest payment that is known and is what the shop signed. */
    private Optional<PaymentChanged> newest(Question question) {
        return question.payments().stream()
                .flatMap(
                        link ->
                                payments.named(link.shop(), link.paymentIntent()).stream()
                                        .filter(payment -> link.fits(payment.amount())))
                .findFirst()
                .map(PaymentChanged::of);
    }
}
