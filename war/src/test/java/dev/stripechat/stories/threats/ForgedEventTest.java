package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.world.Call;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.StripeAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event that Stripe did not sign is refused, whatever its header looks like, and leaves no trace. */
@Tag("story")
@Tag("threats")
@Threat("T03")
class ForgedEventTest {

    private static final Duration TOO_FAR = Duration.ofSeconds(330);
    private static final Duration NEAR_ENOUGH = Duration.ofSeconds(240);

    @Test
    void a_forged_event_is_refused_and_nothing_is_written() {
        forgedEventsAreRefused(PaymentWorld.guarded());
    }

    @Test
    void what_is_signed_but_no_event_is_refused_and_nothing_is_written() {
        nonsenseIsRefused(PaymentWorld.guarded());
    }

    @Test
    void without_the_check_of_signatures_it_would_be_noticed() {
        PaymentWorld unguarded = PaymentWorld.unguarded();

        assertThatThrownBy(() -> forgedEventsAreRefused(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but was: 200");
        assertThatThrownBy(() -> nonsenseIsRefused(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but was: 200");
    }

    @Test
    void a_signature_near_the_edge_of_time_or_beside_a_wrong_one_is_accepted() {
        PaymentWorld world = PaymentWorld.guarded();
        Instant now = Instant.now();
        for (Instant at : List.of(now.minus(NEAR_ENOUGH), now.plus(NEAR_ENOUGH))) {
            String body = world.stripe.succeeded(StripeAccount.newPaymentIntent());
            world.stripe
                    .sends(world.server.url(), body, signed(body, world.stripe, at))
                    .expect(200);
        }
        String body = world.stripe.succeeded(StripeAccount.newPaymentIntent());
        String right = signed(body, world.stripe, now);
        String several =
                right.replace(",v1=", ",v0=" + zeros() + ",v1=" + zeros() + ",v1=") + ",v2=x";
        world.stripe.sends(world.server.url(), body, several).expect(200);
    }

    @Test
    void while_the_secret_is_rolled_the_old_and_the_new_one_do() {
        PaymentWorld world = PaymentWorld.guarded();
        ConnectedStripe stripe = world.connected(world.admin, Permission.PAYMENT_INTENTS_WRITE);
        assertTaken(stripe, stripe.newPayment().get("id").getAsString());

        String rolled = stripe.account().rollsSecret(stripe.endpoint().id());
        assertTaken(stripe, stripe.newPayment().get("id").getAsString());

        world.admin.connectsStripe(
                stripe.connection(),
                stripe.account(),
                rolled,
                stripe.account().restrictedKey(Permission.PAYMENT_INTENTS_WRITE));
        assertTaken(stripe, stripe.newPayment().get("id").getAsString());

        stripe.account().endsOverlap(stripe.endpoint().id());
        assertTaken(stripe, stripe.newPayment().get("id").getAsString());
    }

    private static void assertTaken(ConnectedStripe stripe, String paymentIntent) {
        stripe.webhooks().await(one -> one.taken() && one.object().equals(paymentIntent));
        assertThat(stripe.webhooks().log())
                .filteredOn(one -> one.object().equals(paymentIntent))
                .hasSize(1);
    }

    private static void forgedEventsAreRefused(PaymentWorld world) {
        world.quiet();
        Map<String, String> before = world.server.database().contents();
        String body = world.stripe.succeeded(StripeAccount.newPaymentIntent());
        forgeries(world, body)
                .forEach(
                        (what, header) ->
                                refused(
                                        what,
                                        world.stripe.sends(world.server.url(), body, header)));
        refused(
                "no header",
                Call.to(world.server.url(), "/stripe/webhooks/" + world.stripe.connection())
                        .post(body));
        assertThat(
                        Call.to(world.server.url(), "/stripe/webhooks/" + UUID.randomUUID())
                                .header(
                                        "Stripe-Signature",
                                        signed(body, world.stripe, Instant.now()))
                                .post(body)
                                .status())
                .isEqualTo(404);
        world.quiet();
        assertThat(world.server.database().contents()).isEqualTo(before);
    }

    /** Among them all forms on which stripe-java fails with an unchecked exception. */
    private static Map<String, String> forgeries(PaymentWorld world, String body) {
        Instant now = Instant.now();
        String right = signed(body, world.stripe, now);
        String t = "t=" + now.getEpochSecond();
        Map<String, String> all = new LinkedHashMap<>();
        for (String form :
                List.of("t", "v1", "=", ",", "t=", "v1=", "t=abc", "t=99999999999999999999")) {
            all.put("the header " + form, form);
            all.put("beside a right one: " + form, form + "," + right.substring(t.length() + 1));
        }
        all.put("an empty header", "");
        all.put("no signature", t);
        all.put("an empty signature", t + ",v1=");
        all.put("a wrong signature", t + ",v1=" + zeros());
        all.put("a signature cut short", right.substring(0, right.length() - 1));
        all.put("no hex at all", t + ",v1=nothing-like-it");
        all.put("an endless header", right + ",v1=" + zeros().repeat(80));
        all.put("the scheme v0 alone", right.replace("v1=", "v0="));
        all.put("no time", right.substring(t.length() + 1));
        all.put("another time", right.replace(t, "t=" + (now.getEpochSecond() - 1)));
        all.put("too old", signed(body, world.stripe, now.minus(TOO_FAR)));
        all.put("a year old", signed(body, world.stripe, now.minus(Duration.ofDays(365))));
        all.put("from the future", signed(body, world.stripe, now.plus(TOO_FAR)));
        all.put("from next week", signed(body, world.stripe, now.plus(Duration.ofDays(7))));
        all.put("signed by another connection", signed(body, world.second, now));
        all.put("signed by another shop", signed(body, world.foreign, now));
        all.put("for another body", signed(body + " ", world.stripe, now));
        return all;
    }

    private static void nonsenseIsRefused(PaymentWorld world) {
        world.quiet();
        Map<String, String> before = world.server.database().contents();
        for (String body :
                List.of(
                        "",
                        " ",
                        "null",
                        "[]",
                        "{}",
                        "\"event\"",
                        "not json",
                        "<html></html>",
                        "{\"object\":\"v2.core.event\"}",
                        "{\"object\":\"event\"}",
                        "{\"id\":\"evt_1\",\"object\":\"event\"}",
                        "{\"id\":\"evt_1\",\"object\":\"event\",\"data\":{}}",
                        "{\"id\":\"evt_1\",\"object\":\"event\",\"data\":{\"object\":[]}}",
                        "{\"id\":\"evt_1' or 1=1\",\"object\":\"event\",\"data\":{\"object\":{}}}",
                        "{\"id\":\"evt_1\",\"data\":{\"object\":" + "[".repeat(100_000))) {
            refused(
                    "signed: " + body.substring(0, Math.min(60, body.length())),
                    world.stripe.sends(world.server.url(), body));
        }
        world.quiet();
        assertThat(world.server.database().contents()).isEqualTo(before);
    }

    private static void refused(String what, Call.Answer answer) {
        assertThat(answer.status()).as(what + ": " + answer.body()).isEqualTo(400);
        assertThat(answer.text("code")).as(what).isEqualTo("bad_signature");
    }

    private static String signed(String body, StripeAccount by, Instant at) {
        return StripeAccount.signature(body, by.secret(), at);
    }

    private static String zeros() {
        return "0".repeat(64);
    }
}
