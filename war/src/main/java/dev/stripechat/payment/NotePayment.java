package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
        /** Stripe gives no answer now. */
        SILENT,
        /** Nobody may write. */
        NOBODY,
        /** It is cancelled, somebody else's note stands there, or Stripe does not take ours. */
        NEVER
    }

    /**
     * Notes it, unless another value stands under that key: the first note stays.
     *
     * @param salesChannel of the checkout, if it named one
     * @param key the pair that tells whose note it is
     */
    public Result with(
            ShopId shop,
            PaymentIntentId id,
            Optional<String> salesChannel,
            String key,
            Map<String, String> metadata,
            String idempotencyKey) {
        Result result = Result.NOBODY;
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
                result = Result.SILENT;
            } catch (KeyRefused unreadable) {
                // the next connection may know it
            } catch (RequestRefused forGood) {
                return Result.NEVER;
            }
        }
        return result;
    }

    private Result note(
            StripeAccess access,
            PaymentSnapshot found,
            String key,
            Map<String, String> metadata,
            String idempotencyKey) {
        Optional<String> standing = Optional.ofNullable(found.metadata().get(key));
        if (standing.isPresent()) {
            return standing.get().equals(metadata.get(key)) ? Result.DONE : Result.NEVER;
        }
        if (found.state() == PaymentState.CANCELED) {
            return Result.NEVER;
        }
        if (!found.isQuiet()) {
            return Result.LATER;
        }
        try {
            stripe.remember(access, found.paymentIntent(), metadata, idempotencyKey);
            return Result.DONE;
        } catch (KeyRefused readOnly) {
            connectStripe.onlyReads(access.connection());
            return Result.NOBODY;
        }
    }
}
