package dev.stripechat.answer;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import java.util.List;
import java.util.Optional;

/** A conversation that a payment of 49.90 EUR is linked to, and what is told of it. */
final class Telling {

    static final Money AMOUNT = new Money(4990, "eur");

    final TalkingShop shop = new TalkingShop();
    final PaymentIntentId payment = Some.payment();
    final Conversation conversation = shop.has(shop.conversation().linkedTo(payment));
    final ExplainPayment explain =
            new ExplainPayment(shop.writeMessage(), shop.conversations(), shop.payments());

    void hears(PaymentChanged changed) {
        explain.changed(changed);
    }

    List<Message> messages() {
        return shop.conversations().after(conversation, 0);
    }

    PaymentChanged declined(int step, String code) {
        return declined(step, code, false);
    }

    PaymentChanged declined(int step, String code, boolean unsure) {
        return new PaymentChanged(
                shop.id(),
                payment,
                step,
                PaymentState.DECLINED,
                AMOUNT,
                Optional.of(DeclineReason.of(code)),
                unsure);
    }

    /** We have cancelled it ourselves. */
    PaymentChanged canceledBecause(Closing why) {
        return new PaymentChanged(
                shop.id(),
                payment,
                1,
                PaymentState.CANCELED,
                AMOUNT,
                Optional.empty(),
                false,
                Optional.of(why));
    }

    /** Another one. */
    PaymentChanged changed(PaymentIntentId other, PaymentState state) {
        return new PaymentChanged(shop.id(), other, 1, state, AMOUNT, Optional.empty(), false);
    }

    PaymentChanged changed(int step, PaymentState state) {
        return new PaymentChanged(shop.id(), payment, step, state, AMOUNT, Optional.empty(), false);
    }
}
