package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.ProvePayment.Verdict;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvePaymentTest {

    private static final ClientSecret RIGHT =
            new ClientSecret(StripeSays.PAYMENT + "_secret_a1b2c3d4e5f6");
    private static final ClientSecret WRONG =
            new ClientSecret(StripeSays.PAYMENT + "_secret_a1b2c3d4e5f7");

    private final Till till = new Till();
    private final ProvePayment prove = till.provePayment();

    @Test
    void who_has_the_client_secret_is_paying() {
        till.stripe().shows(StripeSays.created());

        assertThat(verdict(RIGHT)).isEqualTo(Verdict.PROVED);
    }

    @Test
    void what_stripe_shows_of_a_proved_payment_is_known_from_then_on() {
        till.stripe().shows(StripeSays.declined("expired_card"));

        verdict(RIGHT);

        assertThat(till.payment(Till.SHOP).orElseThrow().reason())
                .contains(DeclineReason.of("expired_card"));
    }

    @Test
    void another_secret_proves_nothing_and_tells_nothing() {
        till.stripe().shows(StripeSays.created());

        assertThat(verdict(WRONG)).isEqualTo(Verdict.NOT_PROVED);

        assertThat(till.payment(Till.SHOP)).isEmpty();
    }

    @Test
    void a_payment_that_the_account_does_not_have_proves_nothing() {
        assertThat(verdict(RIGHT)).isEqualTo(Verdict.NOT_PROVED);
    }

    @Test
    void a_shop_without_a_connection_proves_nothing() {
        till.stripe().shows(StripeSays.created());

        assertThat(prove.on(Till.OTHER_SHOP, RIGHT, Optional.empty()))
                .isEqualTo(Verdict.NOBODY_ASKED);
        assertThat(till.stripe().asked()).isZero();
    }

    @Test
    void a_payment_of_the_other_mode_proves_nothing() {
        till.stripe().shows(StripeSays.inLiveMode(StripeSays.created()));

        assertThat(verdict(RIGHT)).isEqualTo(Verdict.NOT_PROVED);
    }

    @Test
    void a_cancelled_payment_proves_nothing() {
        till.stripe().shows(StripeSays.cancelled());

        assertThat(verdict(RIGHT)).isEqualTo(Verdict.NOT_PROVED);
    }

    @Test
    void a_secret_that_is_older_than_a_day_proves_nothing() {
        till.stripe().shows(StripeSays.created());
        till.clock().pass(Duration.ofHours(24));

        assertThat(verdict(RIGHT)).isEqualTo(Verdict.NOT_PROVED);
    }

    @Test
    void a_silent_stripe_is_no_refusal() {
        till.stripe().isSilent();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> verdict(RIGHT));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.code()).isEqualTo("stripe_unavailable");
    }

    @Test
    void a_key_that_stripe_refuses_proves_nothing() {
        till.stripe().refusesTheKey();

        assertThat(verdict(RIGHT)).isEqualTo(Verdict.NOBODY_ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pi_3QxT4aL9bYcRdE7f",
                "pi_3QxT4aL9bYcRdE7f_secret_",
                "_secret_a1b2c3d4e5f6",
                "pi_short_secret_a1b2c3d4e5f6",
                "pi_3QxT4aL9bYcRdE7f_secret_a1b2c3d4/../x",
                "seti_3QxT4aL9bYcRdE7f_secret_a1b2c3d4e5f6",
                "pi_3QxT4aL9bYcRdE7f_secret_a1b2c3d4\n"
            })
    void what_is_no_client_secret_is_refused_like_a_wrong_one(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new ClientSecret(text));

        assertThat(refusal.code()).isEqualTo("not_proved");
        assertThat(refusal.getMessage()).isEqualTo(ClientSecret.notProved().getMessage());
    }

    @Test
    void where_money_is_real_a_payment_in_test_mode_proves_nothing() {
        till.stripe().shows(StripeSays.created());
        till.connectLive();

        assertThat(verdict(RIGHT)).isEqualTo(Verdict.NOBODY_ASKED);
        assertThat(till.stripe().asked()).isZero();
    }

    @Test
    void an_account_for_other_sales_channels_is_not_asked() {
        till.stripe().shows(StripeSays.created());
        till.servesOnly("channel-1");

        assertThat(prove.on(Till.SHOP, RIGHT, Optional.of("channel-2")))
                .isEqualTo(Verdict.NOBODY_ASKED);
        assertThat(prove.on(Till.SHOP, RIGHT, Optional.of("channel-1"))).isEqualTo(Verdict.PROVED);
    }

    private Verdict verdict(ClientSecret claimed) {
        return prove.on(Till.SHOP, claimed, Optional.empty());
    }

    @Test
    void a_client_secret_is_never_shown() {
        assertThat(RIGHT.toString()).doesNotContain("a1b2c3d4e5f6");
        assertThat(Optional.of(StripeSays.created()).toString()).doesNotContain("a1b2c3d4e5f6");
        assertThat(RIGHT.paymentIntent()).isEqualTo(new PaymentIntentId("pi_3QxT4aL9bYcRdE7f"));
    }
}
