package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder;
import dev.stripechat.conversation.Source;
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
        KnownPayments known = new KnownPayments(payments, question.payments());
        Optional<PaymentChanged> newest = known.newest();
        boolean person = topic.isEmpty() || topic.get() == Topic.HUMAN || newest.isEmpty();
        if (person || known.areUnclear()) {
            return handover(question, topic);
        }
        PaymentChanged payment = newest.get();
        Optional<Payment> paid = known.paidInsteadOf(payment);
        Told told =
                paid.map(other -> Told.paidElsewhere(other, question.language()))
                        .orElseGet(() -> told(topic.get(), payment, question.language()));
        return new Response(
                Optional.of(told.words()),
                told.notice(),
                needsPerson(payment, paid),
                source(topic.get(), payment, paid, known));
    }

    /** Stripe, and when it said so; what our own table of reasons says is not Stripe's word. */
    private static Optional<Source> source(
            Topic topic, PaymentChanged payment, Optional<Payment> paid, KnownPayments known) {
        boolean isReason =
                paid.isEmpty() && payment.reason().isPresent() && topic != Topic.AM_I_CHARGED;
        return isReason
                ? Optional.empty()
                : paid.or(() -> known.named(payment.paymentIntent()))
                        .map(of -> Source.saidBy("Stripe", of.updatedAt()));
    }

    /** Nobody has to look where another attempt is known to have paid. */
    private static boolean needsPerson(PaymentChanged payment, Optional<Payment> paid) {
        return payment.needsPerson()
                && paid.filter(other -> other.state() == PaymentState.SUCCEEDED).isEmpty();
    }

    private static Told told(Topic topic, PaymentChanged payment, Language language) {
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
}
