package dev.stripechat.paymentpage;

import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.Refund;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeRefunds;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.shop.RefundAnswer;
import dev.stripechat.shop.RefundWish;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Has money given back, once for each refund that a shop names. One that Stripe may have heard of is looked for first: it
 * keeps the answer to a key for a day only. Outside any transaction.
 */
@Dependent
public class GiveRefund {

    /** Under which the shop's name for it stands at Stripe. */
    private static final String NAME = "stripe_chat_refund";

    private final RefundLedger ledger;
    private final StripeRefunds stripe;

    @Inject
    GiveRefund(RefundLedger ledger, StripeRefunds stripe) {
        this.ledger = ledger;
        this.stripe = stripe;
    }

    RefundAnswer of(RefundWish wish) {
        Optional<RefundLedger.Plan> plan = ledger.plan(wish);
        if (plan.isEmpty()) {
            return RefundAnswer.refused("not_paid");
        }
        if (!plan.get().refund().amount().equals(wish.amount())) {
            return RefundAnswer.refused("another_amount");
        }
        return of(plan.get());
    }

    /** Gives it, or says that it is given. */
    RefundAnswer of(RefundLedger.Plan plan) {
        if (plan.refund().state() == OrderRefund.State.DONE) {
            return RefundAnswer.given();
        }
        return plan.access()
                .map(access -> asked(plan, access))
                .orElseGet(() -> RefundAnswer.refused("no_access"));
    }

    private RefundAnswer asked(RefundLedger.Plan plan, StripeAccess access) {
        try {
            Refund shown = found(plan, access).orElseGet(() -> given(plan.refund(), access));
            return noted(plan.refund(), shown);
        } catch (KeyRefused refused) {
            return RefundAnswer.refused("key_refused");
        } catch (RequestRefused refused) {
            ledger.becomes(plan.refund(), OrderRefund.State.FAILED);
            return RefundAnswer.refused("refused_by_stripe");
        } catch (StripeSilent silent) {
            return silent(plan.refund(), silent);
        }
    }

    /** What was given under that name before, unless it has come to nothing. */
    private Optional<Refund> found(RefundLedger.Plan plan, StripeAccess access) {
        if (plan.isNew()) {
            return Optional.empty();
        }
        return stripe.of(access, plan.refund().paymentIntent()).stream()
                .filter(refund -> refund.isNamed(NAME, plan.refund().name()))
                .filter(refund -> refund.state() != Refund.State.FAILED)
                .findAny();
    }

    private Refund given(OrderRefund refund, StripeAccess access) {
        return stripe.give(
                access,
                refund.paymentIntent(),
                refund.amount(),
                Map.of("stripe_chat_shop", refund.shop().toString(), NAME, refund.name()),
                refund.idempotencyKey());
    }

    private RefundAnswer noted(OrderRefund refund, Refund shown) {
        ledger.becomes(refund, OrderRefund.State.of(shown));
        return switch (shown.state()) {
            case DONE -> RefundAnswer.given();
            case PENDING -> RefundAnswer.onItsWay();
            case FAILED -> RefundAnswer.refused("failed");
        };
    }

    private RefundAnswer silent(OrderRefund refund, StripeSilent silent) {
        if (silent.isKept()) {
            ledger.failed(refund);
        }
        if (!silent.wasTaken()) {
            return RefundAnswer.refused("stripe_silent");
        }
        ledger.lost(refund);
        return RefundAnswer.onItsWay();
    }
}
