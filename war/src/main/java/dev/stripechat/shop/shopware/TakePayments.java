package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.FindAttempt;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Look;
import dev.stripechat.shop.PageOrigin;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentCounter;
import dev.stripechat.shop.PaymentStanding;
import dev.stripechat.shop.RefundAnswer;
import dev.stripechat.shop.RefundWish;
import dev.stripechat.shop.StartPayment;
import dev.stripechat.shopware.FinalizeCall;
import dev.stripechat.shopware.PayCall;
import dev.stripechat.shopware.PaymentAction;
import dev.stripechat.shopware.PaymentAnswer;
import dev.stripechat.shopware.RefundAction;
import dev.stripechat.shopware.RefundCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What a shop that is at work is answered about payments. Outside any transaction. */
@Dependent
class TakePayments {

    /** A shop waits 20 seconds, a shopper less. */
    private static final Duration LOOK = Duration.ofSeconds(8);

    private final StartPayment startPayment;
    private final FindAttempt findAttempt;
    private final FindLook findLook;
    private final PaymentCounter counter;
    private final PublicUrl publicUrl;
    private final Clock clock;

    @Inject
    TakePayments(
            StartPayment startPayment,
            FindAttempt findAttempt,
            FindLook findLook,
            PaymentCounter counter,
            PublicUrl publicUrl,
            Clock clock) {
        this.startPayment = startPayment;
        this.findAttempt = findAttempt;
        this.findLook = findLook;
        this.counter = counter;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** An order is to be paid: it is noted, and the shopper sent to our page. Nobody else is asked. */
    PaymentAnswer pay(Installation shop, PayCall call, Told told) {
        try {
            Look look = findLook.of(shop.shop(), call.order().salesChannelId());
            StartPayment.Started started =
                    startPayment.of(
                            PaySheet.request(
                                    call, told.locale(), shop.shop(), look, clock.instant()),
                            PageOrigin.of(shop.url()));
            return PaymentAnswer.redirect(publicUrl.of("/pay/" + started.token().value()));
        } catch (Refusal refusal) {
            return Sentence.NOT_PAYABLE.in(told.language());
        }
    }

    /** A shopper is back. Stripe's webhook is the truth; where it has not come yet, Stripe is asked, and not for long. */
    PaymentAnswer ended(ShopId shop, FinalizeCall call) {
        boolean left = PaySheet.isLeft(call.requestData());
        String state = call.transaction().state().orElse("open");
        return findAttempt
                .of(shop, call.transaction().orderId(), call.transaction().id())
                .map(attempt -> PaymentAnswer.status(ending(attempt, state, left)))
                .orElseGet(
                        () ->
                                PaymentAnswer.status(
                                        left ? PaymentAction.CANCEL : PaymentAction.FAIL));
    }

    private PaymentAction ending(PaymentAttempt attempt, String state, boolean left) {
        Optional<PaymentStanding.Kind> truth =
                counter.looked(attempt.shop(), attempt.id(), LOOK).map(PaymentStanding::kind);
        return Ending.of(state, truth, left);
    }

    /** Money is to go back. */
    PaymentAnswer refund(ShopId shop, RefundCall call, Language language) {
        return findAttempt
                .of(shop, call.transaction().orderId(), call.transaction().id())
                .map(attempt -> counter.refund(wish(attempt, call)))
                .map(answer -> said(answer, language))
                .orElseGet(() -> Sentence.NOT_PAID.in(language));
    }

    private static RefundWish wish(PaymentAttempt attempt, RefundCall call) {
        return new RefundWish(
                attempt.shop(),
                attempt.id(),
                call.refundId(),
                Amounts.money(call.in(attempt.amount().currency())));
    }

    private static PaymentAnswer said(RefundAnswer answer, Language language) {
        return switch (answer.state()) {
            case GIVEN -> PaymentAnswer.refund(RefundAction.COMPLETE);
            case ON_ITS_WAY -> PaymentAnswer.refund(RefundAction.PROCESS);
            case REFUSED -> Sentence.of(answer).in(language);
        };
    }
}
