package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.Decline;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Fault;
import dev.stripechat.world.Call;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.StripeAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever has the client secret of a payment is paying it; everybody else gets one and the same answer. (That a secret
 * ages after a day is a rule of {@code ProvePayment}, tested there: FakeStripe cannot make an old payment.)
 */
@Tag("story")
@Tag("threats")
@Threat("T05")
class ClaimTest {

    private static final String REFUSED =
            "select count(*) from staff_audit where action = 'payment.claim_refused'";

    @Test
    void what_is_no_proof_gets_one_answer_and_links_nothing() {
        falseClaimsAreRefused(PaymentWorld.guarded());
    }

    @Test
    void without_the_look_at_stripe_it_would_be_noticed() {
        PaymentWorld unguarded = PaymentWorld.unguarded();

        assertThatThrownBy(() -> falseClaimsAreRefused(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("204");
    }

    @Test
    void the_right_secret_links_the_payment_and_the_chat_tells_it() {
        PaymentWorld world = PaymentWorld.guarded();
        JsonObject payment = world.asked.newPayment();
        try (Shopper shopper = world.shopper().arrives("en")) {
            shopper.says("Hello?");
            shopper.claims(secretOf(payment)).expect(204);
            shopper.claims(secretOf(payment)).expect(204);

            declines(world.asked, payment);

            shopper.hears("assistant", "10.99");
            assertThat(world.told(shopper)).singleElement().asString().startsWith("declined: ");
        }
    }

    @Test
    void what_happened_before_the_claim_is_told_after_it() {
        PaymentWorld world = PaymentWorld.guarded();
        JsonObject payment = world.asked.newPayment();
        declines(world.asked, payment);
        world.asked.webhooks().settled();
        world.quiet();
        try (Shopper shopper = world.shopper().arrives("en")) {
            shopper.says("Hello?");
            assertThat(world.told(shopper)).isEmpty();

            shopper.claims(secretOf(payment)).expect(204);

            shopper.hears("assistant", "10.99");
            assertThat(world.told(shopper)).singleElement().asString().startsWith("declined: ");
        }
    }

    @Test
    void after_five_vain_claims_a_conversation_may_claim_no_more() {
        PaymentWorld world = PaymentWorld.guarded();
        JsonObject payment = world.asked.newPayment();
        try (Shopper guessing = world.shopper().arrives("en");
                Shopper honest = world.shopper().arrives("en")) {
            for (int i = 0; i < 5; i++) {
                guessing.claims(secretOf(payment) + i).expect(400);
            }

            Call.Answer answer = guessing.claims(secretOf(payment)).expect(429);
            assertThat(answer.text("code")).isEqualTo("too_many_claims");
            assertThat(answer.headers()).containsKey("retry-after");
            honest.claims(secretOf(payment)).expect(204);
        }
    }

    @Test
    void a_stripe_that_fails_twice_is_asked_a_third_time() {
        PaymentWorld world = PaymentWorld.guarded();
        JsonObject payment = world.asked.newPayment();
        String path = "/v1/payment_intents/" + idOf(payment);
        try (Shopper shopper = world.shopper().arrives("en")) {
            world.fake.faults().next(2, path, Fault.serverError());

            shopper.claims(secretOf(payment)).expect(204);

            assertThat(world.fake.requests("GET", path))
                    .extracting(request -> request.status())
                    .startsWith(500, 500, 200);
        } finally {
            world.fake.faults().none();
        }
    }

    @Test
    void a_stripe_that_goes_on_failing_is_no_refusal() {
        PaymentWorld world = PaymentWorld.guarded();
        JsonObject payment = world.asked.newPayment();
        try (Shopper shopper = world.shopper().arrives("en")) {
            world.fake
                    .faults()
                    .next(3, "/v1/payment_intents/" + idOf(payment), Fault.rateLimited());

            Call.Answer answer = shopper.claims(secretOf(payment)).expect(503);

            assertThat(answer.text("code")).isEqualTo("stripe_unavailable");
            assertThat(answer.headers()).containsKey("retry-after");
            shopper.claims(secretOf(payment)).expect(204);
        } finally {
            world.fake.faults().none();
        }
    }

    private static void falseClaimsAreRefused(PaymentWorld world) {
        long refused = Long.parseLong(world.rows(REFUSED).get(0));
        Map<String, String> claims = falseClaims(world);
        String first = null;
        for (Map.Entry<String, String> claim : claims.entrySet()) {
            try (Shopper shopper = world.shopper().arrives("en")) {
                shopper.says("Hello?");
                Call.Answer answer = shopper.claims(claim.getValue());

                assertThat(answer.status()).as(claim.getKey()).isEqualTo(400);
                first = first == null ? answer.body() : first;
                assertThat(answer.body()).as(claim.getKey()).isEqualTo(first);
                assertThat(links(world, shopper)).as(claim.getKey()).isEmpty();
                assertThat(world.told(shopper)).as(claim.getKey()).isEmpty();
            }
        }
        assertThat(first).contains("\"not_proved\"");
        assertThat(world.rows(REFUSED)).containsExactly(String.valueOf(refused + claims.size()));
    }

    private static Map<String, String> falseClaims(PaymentWorld world) {
        FakeStripe fake = world.fake;
        FakeAccount stranger = fake.account();
        FakeAccount live = fake.liveAccount();
        JsonObject right = world.asked.newPayment();
        JsonObject cancelled = world.asked.newPayment();
        world.asked.payments().cancels(idOf(cancelled));
        Map<String, String> all = new LinkedHashMap<>();
        String secret = secretOf(right);
        all.put("one letter off", secret.substring(0, secret.length() - 1) + "_");
        all.put("one letter more", secret + "0");
        all.put("of another payment", idOf(right) + secretOf(cancelled).substring(27));
        all.put("a payment that is nowhere", StripeAccount.newPaymentIntent() + "_secret_12345678");
        all.put("of an account that is not connected", secretOf(created(stranger)));
        all.put("of an account in live mode", secretOf(created(live)));
        all.put("of another shop's account", secretOf(world.foreignAsked.newPayment()));
        all.put("of a cancelled payment", secretOf(cancelled));
        all.put("of a setup", "seti_1234567890abcdef_secret_12345678");
        all.put("nothing like it", "let me in");
        all.put("empty", "");
        all.put("a way into another path", "pi_1234567890/../../x_secret_12345678");
        return all;
    }

    private static JsonObject created(FakeAccount account) {
        return account.payments().creates(1099, "eur", Map.of());
    }

    private static void declines(ConnectedStripe stripe, JsonObject payment) {
        stripe.payments().nextDeclines(Decline.of("insufficient_funds"));
        stripe.payments().confirms(idOf(payment), "pm_card_visa");
    }

    private static List<String> links(PaymentWorld world, Shopper shopper) {
        return world.rows(
                "select payment_intent from conversation_linked_payment where conversation_id = '"
                        + shopper.conversation()
                        + "'");
    }

    private static String idOf(JsonObject payment) {
        return payment.get("id").getAsString();
    }

    private static String secretOf(JsonObject payment) {
        return payment.get("client_secret").getAsString();
    }
}
