package dev.stripechat.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a shop calls us with, read from what real shops have sent. */
class CallsTest {

    @Test
    void a_payment_that_a_real_shop_has_sent_says_what_is_to_be_paid() {
        PayCall call = PayCall.of(Samples.recorded("payment.json"));

        assertThat(call.source())
                .isEqualTo(
                        new Source(
                                "hRCw2xo1EDZnLco4",
                                "http://localhost:8000",
                                Optional.empty(),
                                "1.0.0"));
        assertThat(call.amount().minor()).isEqualTo(39501);
        assertThat(call.amount().currency()).isEqualTo("eur");
        assertThat(call.order().id()).isEqualTo("8f69d4874c53486a95383b2126161738");
        assertThat(call.order().number()).isEqualTo("10077");
        assertThat(call.order().total()).isEqualByComparingTo("395.01");
        assertThat(call.order().email()).contains("test@example.com");
        assertThat(call.order().customerId()).contains("5e5d6cd8917c45839b2f6aa7b4bf1425");
        assertThat(call.order().salesChannelId()).contains("9b2fe3ca29174971a645cafa4715c223");
        assertThat(call.order().languageId()).contains("2fbb5fe2e29a4d70aa5854ce7ce3e20b");
        assertThat(call.order().locale()).isEmpty();
        assertThat(call.order().deepLinkCode())
                .contains(new Secret("bSMFEC_9bc6HYjzgpnXfCFP3mKAPeK7S"));
    }

    @Test
    void a_payment_that_a_real_shop_has_sent_says_by_which_transaction() {
        PayCall call = PayCall.of(Samples.recorded("payment.json"));

        assertThat(call.transaction().id()).isEqualTo("55e858b413b54f8a97c64a040610b359");
        assertThat(call.transaction().orderId()).isEqualTo(call.order().id());
        assertThat(call.transaction().paymentMethodId())
                .contains("28709c5abc4348c6aab62b4c1d64392f");
        assertThat(call.transaction().state()).contains("open");
        assertThat(call.transaction().customFields()).isEmpty();
        assertThat(call.returnUrl()).isEmpty();
        assertThat(call.requestData()).isEmpty();
        assertThat(call.preOrderPayment()).isEmpty();
    }

    @Test
    void a_question_before_the_order_that_a_real_shop_has_sent_names_shopper_and_cart() {
        ValidateCall call = ValidateCall.of(Samples.recorded("payment-validation.json"));

        assertThat(call.cart().total()).isEqualByComparingTo("2604.99");
        assertThat(call.cart().lines())
                .containsExactly(
                        new ShopperCart.Line(
                                "product",
                                Optional.of("Aerodynamic Aluminum HelpingHand"),
                                Optional.of("272a20e99afc4f2d88e17e90a0821b74"),
                                1,
                                new BigDecimal("2604.99")));
        assertThat(call.cart().token()).isEqualTo(call.shopper().token());
        assertThat(call.shopper().customerId()).contains("5e5d6cd8917c45839b2f6aa7b4bf1425");
        assertThat(call.shopper().email()).contains("test@example.com");
        assertThat(call.shopper().currency()).isEqualTo("eur");
        assertThat(call.shopper().salesChannelId()).isEqualTo("9b2fe3ca29174971a645cafa4715c223");
        assertThat(call.shopper().languageId()).contains("2fbb5fe2e29a4d70aa5854ce7ce3e20b");
        assertThat(call.shopper().locale()).isEmpty();
        assertThat(call.shopper().paymentMethodId()).contains("7efb8ef1f19e4543aa7b1e23f51c5dac");
        assertThat(call.requestData().getString("tos")).isEqualTo("on");
    }

    @Test
    void a_refund_that_a_real_shop_has_sent_says_how_much_of_which_transaction() {
        RefundCall call = RefundCall.of(Samples.recorded("refund.json"));

        assertThat(call.refundId()).isEqualTo("70d9f8c7b9074445b9dd84b7b179374b");
        assertThat(call.transaction().id()).isEqualTo("a357e3b039a046079856f6a7425ec700");
        assertThat(call.order().number()).isEqualTo("10000");
        assertThat(call.in("EUR").minor()).isEqualTo(42069);
    }
}
