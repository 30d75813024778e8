package dev.stripechat.answer;

import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Source;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Payments;
import dev.stripechat.payment.Refund;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeRefunds;
import dev.stripechat.payment.StripeSilent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What has been given back of a payment, as Stripe shows it now: to who has proved that the payment is theirs. */
@Dependent
public class RefundLookup implements Lookup {

    private final Payments payments;
    private final AskStripe askStripe;
    private final StripeRefunds refunds;
    private final Clock clock;

    @Inject
    public RefundLookup(
            Payments payments, AskStripe askStripe, StripeRefunds refunds, Clock clock) {
        this.payments = payments;
        this.askStripe = askStripe;
        this.refunds = refunds;
        this.clock = clock;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.REFUND_STATUS);
    }

    @Override
    public Found look(Asked asked) {
        KnownPayments known = new KnownPayments(payments, asked.payments());
        List<Payment> told = known.told();
        if (told.isEmpty()) {
            return known.isEmpty() ? new Found.Unknown("nothing_known") : new Found.Unproved();
        }
        List<Payment> paid =
                told.stream().filter(one -> one.state() == PaymentState.SUCCEEDED).toList();
        if (paid.isEmpty()) {
            return notTaken(asked, told.get(0));
        }
        return paid.size() == 1
                ? shown(asked, paid.get(0))
                        .map(all -> found(asked, paid.get(0), all))
                        .orElseGet(() -> new Found.Unknown("silent"))
                : new Found.Unknown("unclear");
    }

    /** Nothing comes back where nothing was taken; what may yet be taken is for a person. */
    private static Found notTaken(Asked asked, Payment newest) {
        PaymentChanged payment = PaymentChanged.of(newest);
        boolean isOver =
                newest.state() == PaymentState.DECLINED || newest.state() == PaymentState.CANCELED;
        if (!isOver || payment.needsPerson()) {
            return new Found.Unknown("unclear");
        }
        Told told = PaymentLookup.charged(payment, asked.language());
        return new Found.Told(
                told.words(),
                Optional.of(Source.saidBy("Stripe", newest.updatedAt())),
                told.notice(),
                false,
                List.of(newest.amount().in(asked.language()), newest.state().word()));
    }

    private Optional<List<Refund>> shown(Asked asked, Payment paid) {
        for (StripeAccess access :
                askStripe.about(asked.shop(), paid.paymentIntent(), asked.at().salesChannel())) {
            try {
                return Optional.of(refunds.of(access, paid.paymentIntent()));
            } catch (StripeSilent | KeyRefused | RequestRefused none) {
                // the next key may see it
                continue;
            }
        }
        return Optional.empty();
    }

    private Found found(Asked asked, Payment paid, List<Refund> all) {
        FactTexts texts = FactTexts.in(asked.language());
        String amount = paid.amount().in(asked.language());
        List<String> sentences = new ArrayList<>();
        List<String> facts = new ArrayList<>(List.of(amount));
        for (Refund.State state : Refund.State.values()) {
            long sum = sum(all, state);
            if (sum > 0) {
                String back = new Money(sum, paid.amount().currency()).in(asked.language());
                String key = "refund_" + state.name().toLowerCase(Locale.ROOT);
                sentences.add(texts.say(key, "amount", amount, "refund", back));
                facts.add(state.name().toLowerCase(Locale.ROOT) + " " + back);
            }
        }
        boolean isNone = sentences.isEmpty();
        if (isNone) {
            sentences.add(texts.say("refund_none", "amount", amount));
        }
        return new Found.Told(
                Words.of(String.join(" ", sentences)),
                Optional.of(Source.saidBy("Stripe", clock.instant())),
                Optional.<PaymentNotice>empty(),
                isNone || sum(all, Refund.State.FAILED) > 0,
                facts);
    }

    private static long sum(List<Refund> all, Refund.State state) {
        return all.stream()
                .filter(one -> one.state() == state)
                .mapToLong(one -> one.amount().minor())
                .sum();
    }
}
