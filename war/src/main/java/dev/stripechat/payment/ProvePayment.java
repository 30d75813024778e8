package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds out whether somebody really holds the client secret of a PaymentIntent. Outside any transaction. */
@Dependent
public class ProvePayment {

    /** An old secret may have been in many hands: it stands in addresses of return pages. */
    private static final Duration OLDEST = Duration.ofHours(24);

    private final AskStripe askStripe;
    private final RecordPayment recordPayment;
    private final StripeGateway stripe;
    private final Clock clock;

    @Inject
    public ProvePayment(
            AskStripe askStripe, RecordPayment recordPayment, StripeGateway stripe, Clock clock) {
        this.askStripe = askStripe;
        this.recordPayment = recordPayment;
        this.stripe = stripe;
        this.clock = clock;
    }

    /** What became of a claim. */
    public enum Verdict {
        PROVED,
        /** Unknown, not theirs, of another account or mode, cancelled, older than a day: all the same "no". */
        NOT_PROVED,
        /** The shop has no account that can be asked. */
        NOBODY_ASKED
    }

    /**
     * Asks the shop's own accounts; what Stripe shows of a proved payment is noted.
     *
     * @param salesChannel of the checkout, if it named one
     * @throws Refusal unavailable ({@code stripe_unavailable}), when no account answers
     */
    public Verdict on(ShopId shop, ClientSecret claimed, Optional<String> salesChannel) {
        boolean silent = false;
        Verdict verdict = Verdict.NOBODY_ASKED;
        for (StripeAccess access : accounts(shop, claimed, salesChannel)) {
            try {
                Optional<PaymentSnapshot> found =
                        stripe.retrieve(access, claimed.paymentIntent())
                                .filter(payment -> isProof(access, payment, claimed));
                if (found.isPresent()) {
                    recordPayment.seen(access.connection(), found.get());
                    return Verdict.PROVED;
                }
                verdict = Verdict.NOT_PROVED;
            } catch (StripeSilent later) {
                silent = true;
            } catch (KeyRefused | RequestRefused unreadable) {
                // the next connection may know it
            }
        }
        if (silent) {
            throw Refusal.unavailable(
                    "stripe_unavailable", "Stripe does not answer; try again in a moment.");
        }
        return verdict;
    }

    /** T05: where money is real, a payment in test mode proves nothing. */
    private List<StripeAccess> accounts(
            ShopId shop, ClientSecret claimed, Optional<String> salesChannel) {
        boolean real = askStripe.isReal(shop);
        return askStripe.about(shop, claimed.paymentIntent(), salesChannel).stream()
                .filter(access -> access.mode().isLive() || !real)
                .toList();
    }

    private boolean isProof(StripeAccess access, PaymentSnapshot payment, ClientSecret claimed) {
        boolean theirs = payment.secret().filter(claimed::matches).isPresent();
        boolean fresh = payment.createdAt().plus(OLDEST).isAfter(clock.instant());
        return theirs
                && fresh
                && payment.mode() == access.mode()
                && payment.state() != PaymentState.CANCELED;
    }
}
