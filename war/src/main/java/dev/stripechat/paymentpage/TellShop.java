package dev.stripechat.paymentpage;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentReversed;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.PaymentNews;
import dev.stripechat.shop.ShopBackends;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a payment of our page is told to the shop, in the transaction that learns of it. Test money tells nothing to
 * a shop that takes real money by now.
 */
@Dependent
class TellShop {

    private static final Map<PaymentState, String> TOLD =
            Map.of(
                    PaymentState.SUCCEEDED, "succeeded",
                    PaymentState.AUTHORIZED, "authorized",
                    PaymentState.DECLINED, "failed",
                    PaymentState.PROCESSING, "processing",
                    PaymentState.CANCELED, "canceled");

    private final OrderPayments payments;
    private final PaymentAttempts attempts;
    private final AskStripe askStripe;
    private final ShopBackends backends;
    private final Clock clock;

    @Inject
    TellShop(
            OrderPayments payments,
            PaymentAttempts attempts,
            AskStripe askStripe,
            ShopBackends backends,
            Clock clock) {
        this.payments = payments;
        this.attempts = attempts;
        this.askStripe = askStripe;
        this.backends = backends;
        this.clock = clock;
    }

    /** That we closed one way to pay in order to open another, or as the shop asked for, or after months, is no news. */
    void changed(@Observes PaymentChanged news) {
        if (news.state().holdsMoney()) {
            moneyMoved(news.shop(), news.paymentIntent());
        }
        Optional.ofNullable(TOLD.get(news.state()))
                .filter(kind -> news.closing().isEmpty())
                .ifPresent(
                        kind ->
                                tell(
                                        news.shop(),
                                        new PaymentNews(
                                                kind,
                                                news.paymentIntent(),
                                                news.amount(),
                                                news.reason().map(why -> why.code()),
                                                Integer.toString(news.step()))));
    }

    void reversed(@Observes PaymentReversed news) {
        moneyMoved(news.shop(), news.paymentIntent());
        payments.of(news.shop(), news.paymentIntent()).ifPresent(payment -> note(payment, news));
        tell(
                news.shop(),
                new PaymentNews(
                        news.kind().word(),
                        news.paymentIntent(),
                        news.amount(),
                        Optional.empty(),
                        news.reference()));
    }

    private static void note(OrderPayment payment, PaymentReversed news) {
        switch (news.kind()) {
            case REFUNDED -> payment.refunded(news.amount());
            case DISPUTED -> payment.disputed(news.reference());
            case DISPUTE_WON -> payment.won(news.reference());
        }
    }

    /** From now on it is kept as long as books are. */
    private void moneyMoved(ShopId shop, PaymentIntentId id) {
        payments.of(shop, id).ifPresent(payment -> payment.moneyMoved(clock.instant()));
    }

    private void tell(ShopId shop, PaymentNews news) {
        payments.of(shop, news.paymentIntent())
                .ifPresent(
                        payment ->
                                attempts.named(shop, payment.attempt())
                                        .filter(attempt -> !isPretended(payment, attempt))
                                        .ifPresent(
                                                attempt ->
                                                        backends.tell(
                                                                attempt, payment.mode(), news)));
    }

    private boolean isPretended(OrderPayment payment, PaymentAttempt attempt) {
        return payment.isPretended(askStripe.tills(attempt.shop()).mode(attempt.salesChannel()));
    }
}
