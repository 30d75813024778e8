package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaymentNews;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the chat and the shop hear of payments that we cancel ourselves. */
class ClosedByUsTest {

    private final PayDesk desk = new PayDesk();
    private final OpaqueToken link = desk.asks(desk.order());

    @Test
    void what_we_close_is_announced_as_closed_by_us() {
        PaymentIntentId closed = opens(desk.asks(desk.order().tried("t-1")));

        opens(desk.asks(desk.order().tried("t-2")));

        assertThat(desk.canceled())
                .extracting(PaymentChanged::paymentIntent, PaymentChanged::closing)
                .containsExactly(tuple(closed, Optional.of(Closing.REPLACED)));
    }

    @Test
    void what_could_not_be_closed_and_is_cancelled_later_is_news() {
        OpaqueToken first = desk.asks(desk.order().tried("t-1"));
        PaymentIntentId payment = opens(first);
        desk.stripe.whenAsked(() -> desk.stripe.becomes(payment, PaymentState.PROCESSING));
        refused(desk.asks(desk.order().tried("t-2")));
        desk.stripe.becomes(payment, PaymentState.DECLINED);
        desk.hears(payment);
        desk.stripe.becomes(payment, PaymentState.CANCELED);
        desk.hears(payment);

        assertThat(desk.told)
                .extracting(PaymentNews::type)
                .containsExactly("payment.processing", "payment.failed", "payment.canceled");
        assertThat(desk.canceled()).allMatch(news -> news.closing().isEmpty());
    }

    @Test
    void what_was_to_be_closed_and_is_paid_by_after_all_is_cancelled_by_somebody_else() {
        PaymentIntentId payment = opens(link);
        desk.stripes.cancels(false);
        refused(desk.asks(desk.order().tried("t-2")));
        desk.stripes.cancels(true);
        opens(link);
        desk.stripe.becomes(payment, PaymentState.CANCELED);
        desk.hears(payment);

        assertThat(desk.told).extracting(PaymentNews::type).containsExactly("payment.canceled");
    }

    private PaymentIntentId opens(OpaqueToken token) {
        return desk.opens(token).secret().paymentIntent();
    }

    private String refused(OpaqueToken token) {
        return catchThrowableOfType(Refusal.class, () -> desk.opens(token)).code();
    }
}
