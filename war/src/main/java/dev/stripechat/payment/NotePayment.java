package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Notes something in the metadata of a PaymentIntent that another plugin made. Outside any transaction. Any update
 * erases the error that the shop's own page may be about to show, so it is done only while none stands and nothing is
 * in flight, else after success.
 */
@Dependent
public class NotePayment {

    private final AskStripe askStripe;
    private final ConnectStripe connectStripe;
    private final StripeGateway stripe;

    @Inject
    public NotePayment(AskStripe askStripe, ConnectStripe connectStripe, StripeGateway stripe) {
        this.askStripe = askStripe;
        this.connectStripe = connectStripe;
        this.stripe = stripe;
    }

    /** What became of it. */
    public enum Result {
        DONE,
        /** Not now: it would do harm. */
        LATER,
        /** Stripe gives no answer now; nothing was written. */
        SILENT,
        /** Stripe gave no answer when it was to write: it may have. */
        UNSURE,
        /** Nobody may write. */
        NOBODY,
        /** It is cancelled, or somebody else's note stands there. */
        NEVER,
        /** Stripe does not take it. */
        REFUSED
    }

    /**
     * What became of it.
     *
     * @param after how long Stripe wants to be left alone, if it says so
     */
    public record Noted(Result result, Optional<Duration> after) {

        static Noted of(Result result) {
            return new Noted(result, Optional.empty());
        }

        static Noted silent(StripeSilent why) {
            return new Noted(Result.SILENT, why.retryAfter());
        }
    }

    /**
     * Notes it, unless another value stands under that key: the first note stays.
     *
     * @param salesChannel of the checkout, if it named one
     * @param key the pair that tells whose note it is
     */
    public Noted with(
            ShopId shop,
            PaymentIntentId id,
            Optional<String> salesChannel,
            String key,
            Map<String, String> metadata,
            String idempotencyKey) {
        Noted noted = Noted.of(Result.NOBODY);
        for (StripeAccess access : askStripe.about(shop, id, salesChannel)) {
            if (!access.mayWrite()) {
                continue;
            }
            try {
                Optional<PaymentSnapshot> found = stripe.retrieve(access, id);
                if (found.isPresent()) {
                    return note(access, found.get(), key, metadata, idempotencyKey);
                }
            } catch (StripeSilent later) {
                noted = Noted.silent(later);
            } catch (KeyRefused unreadable) {
                // the next connection may know it
            } catch (RequestRefused forGood) {
                return Noted.of(Result.REFUSED);
            }
        }
        return noted;
    }

    private Noted note(
            StripeAccess access,
            PaymentSnapshot found,
            String key,
            Map<String, String> metadata,
            String idempotencyKey) {
        Optional<String> standing = Optional.ofNullable(found.metadata().get(key));
        if (standing.isPresent()) {
            return Noted.of(standing.get().equals(metadata.get(key)) ? Result.DONE : Result.NEVER);
        }
        if (found.state() == PaymentState.CANCELED) {
            return Noted.of(Result.NEVER);
        }
        if (!found.isQuiet()) {
            return Noted.of(Result.LATER);
        }
        try {
            stripe.remember(access, found.paymentIntent(), metadata, idempotencyKey);
            return Noted.of(Result.DONE);
        } catch (KeyRefused readOnly) {
            connectStripe.onlyReads(access.connection());
            return Noted.of(Result.NOBODY);
        } catch (StripeSilent silent) {
            return silent.wasTaken() ? Noted.of(Result.UNSURE) : Noted.silent(silent);
        }
    }
}
