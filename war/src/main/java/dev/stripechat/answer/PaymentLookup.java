package dev.stripechat.answer;

import dev.stripechat.conversation.Source;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Payments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the payment stands, from what Stripe has said of it: to who has proved that it is theirs. */
@Dependent
public class PaymentLookup implements Lookup {

    private static final Pattern ORDER =
            Pattern.compile(
                    "bestell|auftrag|\\border(s|ed)?\\b|\\bconfirmation",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Payments payments;

    @Inject
    public PaymentLookup(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(
                Intent.DECLINE_REASON,
                Intent.CHARGED_WITHOUT_ORDER,
                Intent.THREE_D_SECURE,
                Intent.PAYMENT_PENDING,
                Intent.SWITCH_PAYMENT);
    }

    @Override
    public Found look(Asked asked) {
        KnownPayments known = new KnownPayments(payments, asked.payments());
        if (known.areUnclear()) {
            return new Found.Unknown("unclear");
        }
        return known.newest()
                .map(payment -> found(asked, payment, known))
                .orElseGet(
                        () ->
                                known.isEmpty()
                                        ? new Found.Unknown("nothing_known")
                                        : new Found.Unproved());
    }

    private static Found found(Asked asked, PaymentChanged payment, KnownPayments known) {
        Optional<Payment> paid = known.paidInsteadOf(payment);
        Language language = asked.language();
        Told told =
                paid.map(other -> Told.paidElsewhere(other, language))
                        .orElseGet(() -> told(asked.intent(), payment, language));
        boolean misses = missesOrder(asked, payment, paid);
        Words words =
                misses
                        ? Words.of(
                                told.words().text()
                                        + " "
                                        + FactTexts.in(language).say("order_unseen"))
                        : told.words();
        return new Found.Told(
                words,
                source(asked.intent(), payment, paid, known),
                told.notice(),
                misses || needsPerson(payment, paid),
                facts(payment, paid, language));
    }

    private static List<String> facts(
            PaymentChanged payment, Optional<Payment> paid, Language language) {
        PaymentChanged told = paid.map(PaymentChanged::of).orElse(payment);
        return Stream.concat(
                        Stream.of(told.amount().in(language), told.state().word()),
                        told.reason().stream().map(why -> why.presentedAs()))
                .toList();
    }

    /** Money is there, and it is said that an order is not: whether there is one, Stripe does not know. */
    private static boolean missesOrder(
            Asked asked, PaymentChanged payment, Optional<Payment> paid) {
        return asked.intent() == Intent.CHARGED_WITHOUT_ORDER
                && paid.map(Payment::state).orElse(payment.state()).holdsMoney()
                && ORDER.matcher(asked.text()).find();
    }

    /** Stripe, and when it said so; what our own table of reasons says is not Stripe's word. */
    private static Optional<Source> source(
            Intent intent, PaymentChanged payment, Optional<Payment> paid, KnownPayments known) {
        boolean isReason = paid.isEmpty() && payment.reason().isPresent() && !isAboutMoney(intent);
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

    private static boolean isAboutMoney(Intent intent) {
        return intent == Intent.CHARGED_WITHOUT_ORDER || intent == Intent.PAYMENT_PENDING;
    }

    private static Told told(Intent intent, PaymentChanged payment, Language language) {
        if (isAboutMoney(intent)) {
            return charged(payment, language);
        }
        return intent == Intent.DECLINE_REASON
                ? why(payment, language)
                : Told.of(payment, language);
    }

    static Told charged(PaymentChanged payment, Language language) {
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
}
