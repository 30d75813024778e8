package dev.stripechat.paymentpage;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Quota;
import dev.stripechat.runtime.outbox.Result;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Has ways to pay closed in the accounts where they were made. Stripe is asked how it stands first, so that the same wish
 * twice is one; what is paid by then stays paid, and what is on its way is waited for.
 */
@Dependent
public class ClosePayments implements Carrier {

    /** {@link Carrier#name()}. */
    public static final String NAME = "stripe-close";

    private final ClosePayment closePayment;
    private final StripeGateway stripe;

    @Inject
    ClosePayments(ClosePayment closePayment, StripeGateway stripe) {
        this.closePayment = closePayment;
        this.stripe = stripe;
    }

    /** The wish to close it: each payment has its own lane. */
    static Letter letter(ShopId shop, PaymentIntentId id, String occasion) {
        return new Letter(
                new Lane(shop, NAME, id.value()), "close " + id, id.value(), key(id, occasion));
    }

    static String key(PaymentIntentId id, String occasion) {
        return "close-%s-%s".formatted(id, occasion);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    /** Shoppers who pay ask Stripe by the same line; a tidy-up may close hundreds. */
    @Override
    public Optional<Quota> quota() {
        return Optional.of(new Quota(NAME, 4, 2));
    }

    @Override
    public Result carry(Departure departure) {
        PaymentIntentId id = new PaymentIntentId(departure.letter().payload());
        return closePayment
                .look(departure.lane().shop(), id)
                .map(wanted -> carried(wanted, id))
                .orElseGet(() -> Result.needless("over", "Nobody can pay it any more."));
    }

    private Result carried(ClosePayment.Wanted wanted, PaymentIntentId id) {
        return wanted.access()
                .map(access -> asked(wanted, access, id))
                .orElseGet(
                        () ->
                                Result.refused(
                                        "no_access",
                                        "No key opens %s any more: connect it again, perhaps as a second connection."
                                                .formatted(wanted.payment().place())));
    }

    private Result asked(ClosePayment.Wanted wanted, StripeAccess access, PaymentIntentId id) {
        try {
            return stripe.look(access, id)
                    .map(shown -> judged(wanted, access, shown))
                    .orElseGet(
                            () ->
                                    Result.refused(
                                            "unknown_payment",
                                            "The key does not find the payment in %s: it may be another account's."
                                                    .formatted(wanted.payment().place())));
        } catch (KeyRefused refused) {
            return Result.refused("key_refused", "Stripe does not take the key for this.");
        } catch (RequestRefused changed) {
            closePayment.failed(wanted.payment());
            return Result.later("changed", "It has changed meanwhile.", Optional.empty());
        } catch (StripeSilent silent) {
            if (silent.isKept()) {
                closePayment.failed(wanted.payment());
            }
            return Result.later("stripe_silent", "Stripe gives no answer.", silent.retryAfter());
        }
    }

    private Result judged(ClosePayment.Wanted wanted, StripeAccess access, PaymentSnapshot shown) {
        if (shown.state().holdsMoney() || shown.state() == PaymentState.CANCELED) {
            closePayment.seen(wanted.payment(), access, shown);
        }
        if (shown.state() == PaymentState.CANCELED) {
            return Result.sent();
        }
        if (wanted.why().isEmpty()) {
            return Result.needless("not_wanted", "It is to be paid after all.");
        }
        if (shown.state() == PaymentState.PROCESSING) {
            return Result.notNow("processing", "The money is on its way.");
        }
        return shown.state().holdsMoney()
                ? Result.needless("paid", "It is paid.")
                : closed(wanted, access, shown.paymentIntent(), wanted.why().get());
    }

    private Result closed(
            ClosePayment.Wanted wanted, StripeAccess access, PaymentIntentId id, Closing why) {
        if (!access.mayWrite()) {
            return Result.refused("read_only", "The key may only read.");
        }
        closePayment.closes(wanted.payment(), why);
        PaymentSnapshot answer = stripe.cancel(access, id, wanted.payment().key("cancel"));
        closePayment.seen(wanted.payment(), access, answer);
        return answer.state() == PaymentState.CANCELED
                ? Result.sent()
                : Result.later("changed", "It has changed meanwhile.", Optional.empty());
    }
}
