package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.Stripe;
import dev.stripechat.contracts.Some;
import dev.stripechat.fakes.stripe.Decline;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Fault;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeGatewayContract;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.InMemoryShopStandings;
import dev.stripechat.settings.Mode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDK against a Stripe that is as strict as the real one, without the retries that the container adds. */
class SdkStripeGatewayTest implements StripeGatewayContract {

    private static final FakeStripe STRIPE = FakeStripe.start();
    private static final StripeConnectionId CONNECTION = new StripeConnectionId(new UUID(7, 1));

    private static final ShopId SHOP = Some.shop();
    private static final InMemoryShopStandings STANDINGS = new InMemoryShopStandings();

    private final FakeAccount account = STRIPE.account();
    private final StripeGateway gateway = at(STRIPE.api());
    private final StripeAccess access =
            access(account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE));

    @BeforeEach
    void stripe_answers() {
        STRIPE.faults().none();
    }

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.rateLimited(),
                Fault.lockTimeout(),
                Fault.serverError(),
                Fault.emptyBody(500),
                Fault.emptyBody(200),
                Fault.htmlPage(),
                Fault.reset());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_goes_wrong_is_silence(Fault fault) {
        PaymentIntentId payment = newPayment();
        STRIPE.faults().next(3, fault);

        assertThatThrownBy(() -> gateway.retrieve(access, payment))
                .isInstanceOf(StripeSilent.class);

        STRIPE.faults().none();
        assertThat(gateway.retrieve(access, payment)).isPresent();
    }

    @Test
    void how_long_stripe_wants_to_be_left_alone_is_told() {
        PaymentIntentId payment = newPayment();
        STRIPE.faults().next(1, Fault.rateLimited(Duration.ofSeconds(7)));
        STRIPE.faults().next(1, Fault.serverError(Duration.ofSeconds(9)));

        StripeSilent busy =
                catchThrowableOfType(StripeSilent.class, () -> gateway.retrieve(access, payment));
        StripeSilent ill =
                catchThrowableOfType(StripeSilent.class, () -> gateway.retrieve(access, payment));

        assertThat(busy.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(busy.wasTaken()).isFalse();
        assertThat(ill.retryAfter()).contains(Duration.ofSeconds(9));
        assertThat(ill.wasTaken()).isTrue();
    }

    @Test
    void a_note_carries_its_idempotency_key() {
        PaymentIntentId payment = newPayment();

        gateway.remember(access, payment, Map.of("stripe_chat_id", "1"), "chat-1-link-v1");

        assertThat(STRIPE.requests("POST", "/v1/payment_intents/" + payment))
                .anySatisfy(sent -> assertThat(sent.toString()).contains("chat-1-link-v1"));
    }

    @Test
    void a_failure_is_what_an_idempotency_key_stands_for_from_then_on() {
        PaymentIntentId payment = newPayment();
        STRIPE.faults().next(1, Fault.failsInside());

        assertThatThrownBy(() -> notes(payment, "chat-2-link-v1-1"))
                .isInstanceOf(StripeSilent.class);
        assertThatThrownBy(() -> notes(payment, "chat-2-link-v1-1"))
                .isInstanceOf(StripeSilent.class);
        notes(payment, "chat-2-link-v1-2");

        assertThat(gateway.retrieve(access, payment).orElseThrow().metadata())
                .containsEntry("stripe_chat_id", "2");
    }

    private void notes(PaymentIntentId payment, String key) {
        gateway.remember(access, payment, Map.of("stripe_chat_id", "2"), key);
    }

    @Test
    void a_key_of_another_account_sees_nothing() {
        PaymentIntentId payment = newPayment();
        FakeAccount other = STRIPE.account();
        StripeAccess foreign = access(other.restrictedKey(Permission.PAYMENT_INTENTS_READ));

        assertThat(gateway.retrieve(foreign, payment)).isEmpty();
    }

    @Test
    void a_key_without_the_right_to_payments_is_refused() {
        PaymentIntentId payment = newPayment();
        StripeAccess charges = access(account.restrictedKey(Permission.CHARGES_READ));

        assertThatThrownBy(() -> gateway.retrieve(charges, payment)).isInstanceOf(KeyRefused.class);
    }

    @Test
    void no_data_about_this_machine_is_sent_along() {
        gateway.retrieve(access, newPayment());

        assertThat(Stripe.enableTelemetry).isFalse();
    }

    @Test
    void a_live_key_is_sent_to_nobody_but_stripe() {
        StripeAccess live =
                new StripeAccess(SHOP, CONNECTION, Mode.LIVE, true, "rk_live_a1b2c3d4e5f6");
        int before = STRIPE.requests().size();

        assertThatThrownBy(() -> gateway.retrieve(live, newPaymentId()))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("test mode");

        assertThat(STRIPE.requests()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.stripe.com.evil.example",
                "http://10.0.0.1:8420",
                "https://localhost.evil.example",
                "file:///etc/passwd",
                "localhost"
            })
    void no_key_leaves_this_machine_for_another_address_than_stripes(String address) {
        assertThatThrownBy(() -> at(address).retrieve(access, newPaymentId()))
                .isInstanceOf(KeyRefused.class);
    }

    @Override
    public StripeGateway gateway() {
        return gateway;
    }

    @Override
    public StripeAccess access() {
        return access;
    }

    @Override
    public StripeAccess readingOnly() {
        return access(account.restrictedKey(Permission.PAYMENT_INTENTS_READ));
    }

    @Override
    public StripeAccess withRefusedKey() {
        return access("rk_test_" + "x9".repeat(12));
    }

    @Override
    public PaymentIntentId newPayment() {
        return new PaymentIntentId(
                account.payments().creates(1099, "eur", Map.of()).get("id").getAsString());
    }

    @Override
    public void declines(PaymentIntentId payment, String declineCode) {
        account.payments().nextDeclines(Decline.of(declineCode));
        account.payments().confirms(payment.value(), "pm_card_visa");
    }

    @Override
    public void pays(PaymentIntentId payment) {
        account.payments().confirms(payment.value(), "pm_card_visa");
    }

    @Override
    public void fallsSilent() {
        STRIPE.faults().next(2, Fault.serverError());
    }

    private static StripeGateway at(String address) {
        StripeLine line =
                new StripeLine(new StripeAddress(Optional.of(address)), (what, outcome) -> {});
        return new SdkStripeGateway(
                new StripeCalls(line), new StripeOrders(line), new FindStanding(STANDINGS));
    }

    private static StripeAccess access(String key) {
        return new StripeAccess(SHOP, CONNECTION, Mode.TEST, true, key);
    }

    private static PaymentIntentId newPaymentId() {
        return new PaymentIntentId("pi_1Unknown2Unknown3Unknown");
    }
}
