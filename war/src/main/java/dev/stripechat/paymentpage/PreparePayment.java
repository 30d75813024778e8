package dev.stripechat.paymentpage;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.ClientSecret;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the one way to pay an order. Stripe is asked how the PaymentIntent stands that may be there already: paid or on its
 * way, and nothing more is opened; of another attempt or currency, and it is cancelled first; of another amount, and it is
 * changed. Outside any transaction; whoever comes at the same time finds the same PaymentIntent, or closes it before.
 */
@Dependent
public class PreparePayment {

    private static final Logger LOG = LoggerFactory.getLogger(PreparePayment.class);

    /** Each closes something, or finds that somebody else was faster. */
    private static final int MOST_ROUNDS = 6;

    private final OrderLedger ledger;
    private final ClosePayment closePayment;
    private final StripeGateway stripe;

    @Inject
    PreparePayment(OrderLedger ledger, ClosePayment closePayment, StripeGateway stripe) {
        this.ledger = ledger;
        this.closePayment = closePayment;
        this.stripe = stripe;
    }

    /** What the browser needs to pay. */
    public record Ready(ClientSecret secret, Money amount) {}

    /**
     * Opens it.
     *
     * @throws Refusal not found ({@code unknown_link}); gone ({@code link_expired}); conflict ({@code already_paid}, {@code booked_otherwise},
     *     {@code processing}, {@code order_gone}, {@code not_payable}); unavailable ({@code stripe_unavailable},
     *     {@code not_connected})
     */
    public Ready of(OpaqueToken token) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Ready> ready = attempted(ledger.plan(token));
            if (ready.isPresent()) {
                return ready.get();
            }
        }
        throw unavailable();
    }

    /** One round; nothing, when things have changed and must be looked at again. */
    private Optional<Ready> attempted(OrderLedger.Plan plan) {
        if (plan.reach().isEmpty()) {
            throw outOfReach(plan, "no key opens its account");
        }
        try {
            return current(plan).flatMap(shown -> judged(plan, shown));
        } catch (StripeSilent silent) {
            if (silent.isKept()) {
                closePayment.failed(plan.payment());
            }
            throw unavailable();
        } catch (KeyRefused refused) {
            LOG.error(
                    "no payment by connection {}: {}",
                    plan.access().connection(),
                    refused.getMessage());
            throw OrderLedger.notConnected();
        } catch (RequestRefused tooLate) {
            closePayment.failed(plan.payment());
            return Optional.empty();
        }
    }

    private Optional<Ready> judged(OrderLedger.Plan plan, PaymentSnapshot shown) {
        if (plan.isPretended() && shown.state().holdsMoney()) {
            closePayment.pretended(plan.payment());
            return Optional.empty();
        }
        refuseIfItHoldsMoney(shown.state());
        if (shown.state() == PaymentState.CANCELED) {
            return Optional.empty();
        }
        boolean fits =
                plan.isHere() && isOurs(plan, shown) && ledger.stays(plan, shown.paymentIntent());
        return fits ? fitting(plan, shown) : closed(plan, shown);
    }

    /** As Stripe has it, made if need be; nothing, when somebody else was faster. */
    private Optional<PaymentSnapshot> current(OrderLedger.Plan plan) {
        Optional<PaymentIntentId> known = plan.payment().paymentIntent();
        if (known.isPresent()) {
            return Optional.of(shown(plan, known.get()));
        }
        PaymentSnapshot made = made(plan);
        return ledger.made(plan, made) ? Optional.of(made) : Optional.empty();
    }

    /** An account that does not know it does not say that it is over: its key may be another account's by now. */
    private PaymentSnapshot shown(OrderLedger.Plan plan, PaymentIntentId id) {
        PaymentSnapshot shown =
                stripe.look(plan.access(), id)
                        .orElseThrow(() -> outOfReach(plan, "its account does not know it"));
        if (shown.state().holdsMoney() || shown.state() == PaymentState.CANCELED) {
            // the rest may have changed while the answer was on its way, and its event tells it
            closePayment.seen(plan.payment(), plan.access(), shown);
        }
        return shown;
    }

    /** It may still be paid, so nothing else is opened until an admin has mended that. */
    private Refusal outOfReach(OrderLedger.Plan plan, String why) {
        LOG.error(
                "order {} is not paid here, for its payment in {} is out of reach: {}",
                plan.payment().order(),
                plan.payment().place(),
                why);
        closePayment.outOfReach(plan.payment());
        return OrderLedger.notConnected();
    }

    /** Whoever else was asked to make it gets the same one, as it was when it was new. */
    private PaymentSnapshot made(OrderLedger.Plan plan) {
        OrderPayment payment = plan.payment();
        try {
            return stripe.create(
                    writing(plan), payment.amount(), metadata(payment), payment.key("create"));
        } catch (RequestRefused refused) {
            LOG.warn("an order cannot be paid: {}", refused.getMessage());
            ledger.refused(plan);
            throw Refusal.conflict("not_payable", "Stripe cannot take this amount.");
        }
    }

    private static StripeAccess writing(OrderLedger.Plan plan) {
        if (!plan.access().mayWrite()) {
            throw new KeyRefused("it may only read", new IllegalStateException());
        }
        return plan.access();
    }

    private static void refuseIfItHoldsMoney(PaymentState state) {
        if (state == PaymentState.PROCESSING) {
            throw Refusal.conflict("processing", "A payment of this order is on its way.");
        }
        if (state.holdsMoney()) {
            throw Refusal.conflict("already_paid", "This order is paid.");
        }
    }

    private static boolean isOurs(OrderLedger.Plan plan, PaymentSnapshot shown) {
        return plan.payment().attempt().equals(plan.attempt().id())
                && shown.amount().currency().equals(plan.attempt().amount().currency());
    }

    /**
     * As it is, if its amount is that of the order. Else it is changed, and looked at again: somebody may have changed it at
     * the same time, and Stripe would answer a repeat as it did the first time. While the bank asks, it is not changed.
     */
    private Optional<Ready> fitting(OrderLedger.Plan plan, PaymentSnapshot shown) {
        Money wanted = plan.attempt().amount();
        if (shown.amount().equals(wanted)) {
            return ready(shown);
        }
        if (shown.state() == PaymentState.REQUIRES_ACTION) {
            return closed(plan, shown);
        }
        stripe.adjust(writing(plan), shown.paymentIntent(), wanted, UUID.randomUUID().toString());
        return Optional.empty();
    }

    /** Nobody can pay by it any more; if it is too late for that, Stripe refuses, and the next round sees why. */
    private Optional<Ready> closed(OrderLedger.Plan plan, PaymentSnapshot shown) {
        StripeAccess access = writing(plan);
        closePayment.closes(plan.payment(), ledger.gone(plan).orElse(Closing.REPLACED));
        PaymentSnapshot canceled =
                stripe.cancel(access, shown.paymentIntent(), plan.payment().key("cancel"));
        if (canceled.state() == PaymentState.CANCELED) {
            closePayment.seen(plan.payment(), access, canceled);
        }
        return Optional.empty();
    }

    private static Optional<Ready> ready(PaymentSnapshot shown) {
        return Optional.of(
                new Ready(shown.secret().orElseThrow(PreparePayment::unavailable), shown.amount()));
    }

    /** Ids alone (P08); the first two are those that a conversation is noted by elsewhere. */
    private static Map<String, String> metadata(OrderPayment payment) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("stripe_chat_id", payment.conversation().toString());
        ids.put("stripe_chat_shop", payment.shop().toString());
        ids.put("stripe_chat_attempt", payment.attempt().toString());
        ids.put("order_id", payment.order());
        return ids;
    }

    private static Refusal unavailable() {
        return Refusal.unavailable("stripe_unavailable", "Stripe does not answer; try again.");
    }
}
