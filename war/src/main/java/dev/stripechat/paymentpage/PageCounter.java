package dev.stripechat.paymentpage;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.runtime.Background;
import dev.stripechat.shop.PaymentCounter;
import dev.stripechat.shop.PaymentStanding;
import dev.stripechat.shop.RefundAnswer;
import dev.stripechat.shop.RefundWish;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The money of our payment page. */
@Dependent
class PageCounter implements PaymentCounter {

    private static final Logger LOG = LoggerFactory.getLogger(PageCounter.class);

    private final CountPayments countPayments;
    private final ClosePayment closePayment;
    private final GiveRefund giveRefund;
    private final NotePaidTwice notePaidTwice;
    private final StripeGateway stripe;
    private final Executor background;

    @Inject
    PageCounter(
            CountPayments countPayments,
            ClosePayment closePayment,
            GiveRefund giveRefund,
            NotePaidTwice notePaidTwice,
            StripeGateway stripe,
            Background background) {
        this(countPayments, closePayment, giveRefund, notePaidTwice, stripe, (Executor) background);
    }

    PageCounter(
            CountPayments countPayments,
            ClosePayment closePayment,
            GiveRefund giveRefund,
            NotePaidTwice notePaidTwice,
            StripeGateway stripe,
            Executor background) {
        this.countPayments = countPayments;
        this.closePayment = closePayment;
        this.giveRefund = giveRefund;
        this.notePaidTwice = notePaidTwice;
        this.stripe = stripe;
        this.background = background;
    }

    @Override
    public PaymentStanding standing(ShopId shop, PaymentAttemptId attempt) {
        return countPayments.of(shop, attempt);
    }

    @Override
    public Optional<PaymentStanding> looked(ShopId shop, PaymentAttemptId attempt, Duration most) {
        PaymentStanding known = standing(shop, attempt);
        if (!known.kind().isUndecided()) {
            return Optional.of(known);
        }
        boolean isKnown =
                countPayments
                        .open(shop, attempt)
                        .filter(open -> open.access().isEmpty() || !isShown(open, most))
                        .isEmpty();
        return isKnown ? Optional.of(standing(shop, attempt)) : Optional.empty();
    }

    /** What comes too late is noted all the same, and told as any news is. */
    private boolean isShown(CountPayments.Open open, Duration most) {
        try {
            return CompletableFuture.supplyAsync(() -> look(open), background)
                    .get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.info("Stripe takes longer than a shop waits");
        } catch (ExecutionException failed) {
            LOG.warn("a look at Stripe has failed", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean look(CountPayments.Open open) {
        StripeAccess access = open.access().orElseThrow();
        PaymentIntentId id = open.payment().paymentIntent().orElseThrow();
        try {
            Optional<PaymentSnapshot> shown = stripe.look(access, id);
            shown.ifPresent(now -> closePayment.seen(open.payment(), access, now));
            return shown.isPresent();
        } catch (StripeSilent | KeyRefused | RequestRefused nothing) {
            LOG.info("Stripe does not say how a payment stands: {}", nothing.getMessage());
            return false;
        }
    }

    @Override
    public List<String> paidTwice(ShopId shop) {
        return notePaidTwice.orders(shop);
    }

    @Override
    public RefundAnswer refund(RefundWish wish) {
        return giveRefund.of(wish);
    }
}
