package dev.stripechat.paymentpage;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.limits.Turnstiles;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * Lets browsers open their payments: not too often by one link, nor in one shop, and so many at once. Stripe is asked about
 * each; whoever asks again and again slows nobody else down.
 */
@Dependent
public class TakePayer {

    private final PreparePayment preparePayment;
    private final OrderLedger ledger;
    private final Limits limits;
    private final Turnstiles turnstiles;

    @Inject
    TakePayer(
            PreparePayment preparePayment,
            OrderLedger ledger,
            Limits limits,
            Turnstiles turnstiles) {
        this.preparePayment = preparePayment;
        this.ledger = ledger;
        this.limits = limits;
        this.turnstiles = turnstiles;
    }

    /**
     * Opens it, see {@link PreparePayment#of}.
     *
     * @throws Refusal too many ({@code too_many}) by this link or in this shop, unavailable ({@code busy}) when it is not their
     *     fault, and as there
     */
    public PreparePayment.Ready by(OpaqueToken token) {
        UUID link = counted(token);
        limits.payment(link).ifPresent(TakePayer::tooMany);
        UUID shop = ledger.shop(token).value();
        limits.paymentOf(shop).ifPresent(TakePayer::tooMany);
        return turnstiles
                .paymentsOfLink()
                .through(
                        link, () -> turnstiles.paymentsOfShop().through(shop, () -> inTurn(token)));
    }

    private PreparePayment.Ready inTurn(OpaqueToken token) {
        return turnstiles.payments().through(() -> preparePayment.of(token));
    }

    /** By what a link is counted. */
    public static UUID counted(OpaqueToken token) {
        return UUID.nameUUIDFromBytes(token.hash().getBytes(StandardCharsets.US_ASCII));
    }

    private static void tooMany(Duration wait) {
        throw Refusal.tooMany("too_many", "That is too much at once; try again.", wait);
    }
}
