package dev.stripechat.fakes.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What Stripe refuses is refused here, and what goes wrong there can go wrong here. */
class FakeStripeRefusalsTest {

    private static final FakeStripe STRIPE = FakeStripe.start();

    private final FakeAccount account = STRIPE.account();
    private final Backend shop = Backend.with(STRIPE, account.secretKey());

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    @Test
    void the_same_key_gives_the_first_answer_and_refuses_another_request() throws StripeException {
        PaymentIntent made = shop.create();
        String key = "once-" + made.getId();
        shop.update(made, Map.of("a", "1"), key);

        PaymentIntent replayed = shop.update(made, Map.of("a", "1"), key);

        assertThat(replayed.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(
                        refused(
                                () -> shop.update(made, Map.of("a", "2"), key),
                                IdempotencyException.class))
                .hasMessageContaining("same parameters");
    }

    @Test
    void a_restricted_key_is_told_what_it_lacks() throws StripeException {
        PaymentIntent made = shop.create();
        Backend reader = backend(account.restrictedKey(Permission.PAYMENT_INTENTS_READ));

        assertThat(reader.retrieve(made).getAmount()).isEqualTo(1099);
        assertThat(refused(() -> reader.create(), PermissionException.class))
                .hasMessageContaining("'rak_payment_intent_write'")
                .hasMessageContaining(account.id());
        assertThat(refused(() -> reader.charge(made), PermissionException.class))
                .hasMessageContaining("'rak_charge_read'");
        assertThat(
                        backend(account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE))
                                .create()
                                .getStatus())
                .isEqualTo("requires_payment_method");
    }

    @Test
    void a_live_account_sends_to_public_https_addresses_alone() {
        FakeAccount live = STRIPE.liveAccount();

        for (String url : List.of("http://127.0.0.1:8080/x", "http://shop.example/x")) {
            assertThatThrownBy(() -> live.listens(url)).isInstanceOf(RuntimeException.class);
        }

        assertThat(live.listens("https://shop.example/x").secret()).startsWith("whsec_");
    }

    @Test
    void an_unknown_or_revoked_key_opens_nothing() {
        String revoked = account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE);
        account.revokes(revoked);

        assertThat(refused(() -> backend("sk_test_nobody").create(), AuthenticationException.class))
                .hasMessageContaining("Invalid API Key provided: sk_test_**body");
        assertThat(refused(() -> backend(revoked).create(), AuthenticationException.class))
                .isNotNull();
    }

    @Test
    void another_account_sees_nothing() throws StripeException {
        PaymentIntent made = shop.create();
        Backend other = backend(STRIPE.account().secretKey());
        Backend live = backend(STRIPE.liveAccount().secretKey());

        for (Backend stranger : new Backend[] {other, live}) {
            InvalidRequestException refused =
                    refused(() -> stranger.retrieve(made), InvalidRequestException.class);
            assertThat(refused.getStatusCode()).isEqualTo(404);
            assertThat(refused.getCode()).isEqualTo("resource_missing");
        }
        assertThat(live.create().getLivemode()).isTrue();
    }

    @Test
    void what_was_paid_cannot_be_paid_again() throws StripeException {
        PaymentIntent paid = shop.confirm(shop.create(), "pm_card_visa");

        assertThat(
                        refused(
                                        () -> shop.confirm(paid, "pm_card_visa"),
                                        InvalidRequestException.class)
                                .getCode())
                .isEqualTo("payment_intent_unexpected_state");
    }

    @Test
    void faults_come_as_planned_and_go() throws StripeException {
        PaymentIntent made = shop.create();
        String path = "/v1/payment_intents/" + made.getId();

        STRIPE.faults().next(1, path, Fault.rateLimited());
        assertThat(refused(() -> shop.retrieve(made), RateLimitException.class)).isNotNull();
        STRIPE.faults().next(1, path, Fault.serverError());
        assertThat(refused(() -> shop.retrieve(made), ApiException.class)).isNotNull();
        STRIPE.faults().next(1, path, Fault.htmlPage());
        assertThat(refused(() -> shop.retrieve(made), ApiException.class).getStatusCode())
                .isEqualTo(502);
        STRIPE.faults().next(1, path, Fault.emptyBody(200));
        assertThat(catchThrowableOfType(RuntimeException.class, () -> shop.retrieve(made)))
                .isNotNull();
        STRIPE.faults().next(9, path, Fault.reset());
        assertThat(refused(() -> shop.retrieve(made), ApiConnectionException.class)).isNotNull();
        STRIPE.faults().none();

        assertThat(shop.retrieve(made).getId()).isEqualTo(made.getId());
    }

    @Test
    void an_answer_that_got_lost_is_given_again_and_nothing_is_done_twice() throws StripeException {
        Backend patient =
                new Backend(
                        StripeClient.builder()
                                .setApiKey(account.secretKey())
                                .setApiBase(STRIPE.api())
                                .setMaxNetworkRetries(2)
                                .build());
        STRIPE.faults().next(1, "/v1/payment_intents", Fault.answerLost());

        PaymentIntent made = patient.create();

        assertThat(patient.client().v1().paymentIntents().list().getData())
                .extracting(PaymentIntent::getId)
                .containsExactly(made.getId());
        assertThat(account.ledger().intents).hasSize(1);
    }

    private static <T extends Throwable> T refused(ThrowingCallable call, Class<T> type) {
        return catchThrowableOfType(type, call);
    }

    private static Backend backend(String key) {
        return Backend.with(STRIPE, key);
    }
}
