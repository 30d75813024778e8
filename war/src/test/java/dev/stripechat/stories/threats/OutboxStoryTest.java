package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.Fault;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes out to a Stripe that is busy, ill or silent arrives once, or an admin sees why not and sends it again. */
@Tag("story")
@Tag("threats")
class OutboxStoryTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final PaymentWorld world = PaymentWorld.guarded();
    private final ConnectedStripe stripe =
            world.connected(world.admin, Permission.PAYMENT_INTENTS_WRITE);

    @AfterEach
    void stripe_is_well_again() {
        world.fake.faults().none();
    }

    @Test
    void a_stripe_that_asks_for_time_gets_it_and_then_the_note() {
        JsonObject payment = stripe.newPayment();
        world.fake.faults().next(1, "/" + idOf(payment), Fault.rateLimited(Duration.ofSeconds(4)));
        try (Shopper shopper = linked(payment)) {
            await(
                    "it waits as long as it was asked to",
                    () ->
                            is(payment, "state = 'WAITING' and attempts = 1")
                                    && is(payment, "next_at - tried_at >= interval '4 s'"));

            await("it is sent", () -> is(payment, "state = 'SENT' and attempts = 2"));

            assertThat(metadata(payment)).contains(shopper.conversation());
        }
    }

    @Test
    void a_note_whose_answer_is_lost_again_and_again_is_written_once() {
        JsonObject payment = stripe.newPayment();
        try (Shopper shopper = linked(payment)) {
            world.fake.faults().next(2, "/" + idOf(payment), Fault.answerLost());

            await("it is sent", () -> is(payment, "state = 'SENT'"));

            assertThat(metadata(payment)).contains(shopper.conversation());
            assertThat(
                            world
                                    .fake
                                    .requests("POST", "/v1/payment_intents/" + idOf(payment))
                                    .stream()
                                    .map(request -> request.idempotencyKey().orElseThrow()))
                    .isNotEmpty()
                    .allMatch(
                            key ->
                                    key.startsWith(
                                            "chat-%s-%s-link-v1-"
                                                    .formatted(
                                                            shopper.conversation(),
                                                            idOf(payment))));
        }
    }

    @Test
    void what_fails_to_the_end_is_dead_until_an_admin_sends_it_again() {
        JsonObject payment = stripe.newPayment();
        world.fake.faults().next(500, "/" + idOf(payment), Fault.serverError());
        try (Shopper shopper = linked(payment)) {
            await("it fails", () -> is(payment, "state = 'WAITING' and failures > 0"));
            world.server
                    .database()
                    .run("update runtime_outbox set failures = 29 where " + about(payment));
            await("it is dead", () -> is(payment, "state = 'DEAD'"));

            JsonObject dead = listed(payment).orElseThrow();
            saysWhy(dead);

            world.fake.faults().none();
            world.admin
                    .call("/api/v1/outbox/" + dead.get("id").getAsString() + "/send-again")
                    .post("")
                    .expect(204);
            await("it is sent", () -> is(payment, "state = 'SENT'"));

            assertThat(metadata(payment)).contains(shopper.conversation());
            assertThat(listed(payment)).isEmpty();
            assertThat(
                            world.rows(
                                    "select action from staff_audit where subject = '"
                                            + dead.get("id").getAsString()
                                            + "'"))
                    .containsExactly("departure.sent_again");
        }
    }

    private static void saysWhy(JsonObject dead) {
        assertThat(dead.get("state").getAsString()).isEqualTo("dead");
        assertThat(dead.get("cause").getAsString())
                .isEqualTo("stripe_silent: Stripe gives no answer.");
        assertThat(dead.get("nextTryAt").isJsonNull()).isTrue();
        assertThat(dead.get("lastTriedAt").isJsonNull()).isFalse();
    }

    private Shopper linked(JsonObject payment) {
        return world.shopper().arrivesPaying("en", idOf(payment));
    }

    private Optional<JsonObject> listed(JsonObject payment) {
        JsonObject answer = world.admin.call("/api/v1/outbox").get().expect(200).json();
        assertThat(answer.getAsJsonObject("counts").keySet())
                .containsExactlyInAnyOrder("waiting", "sending", "uncertain", "dead");
        Stream<JsonElement> all =
                StreamSupport.stream(answer.getAsJsonArray("departures").spliterator(), false);
        return all.map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("what").getAsString().equals("note at " + idOf(payment)))
                .findAny();
    }

    private boolean is(JsonObject payment, String condition) {
        return world.rows(
                        "select 'yes' from runtime_outbox where "
                                + about(payment)
                                + " and "
                                + condition)
                .equals(List.of("yes"));
    }

    private static String about(JsonObject payment) {
        return "lane like '%/" + idOf(payment) + "'";
    }

    private void await(String what, BooleanSupplier condition) {
        Eventually.within(
                SOON,
                () -> what + ": never, but " + world.rows("select d::text from runtime_outbox d"),
                condition);
    }

    private String metadata(JsonObject payment) {
        return stripe.payments().now(idOf(payment)).getAsJsonObject("metadata").toString();
    }

    private static String idOf(JsonObject payment) {
        return payment.get("id").getAsString();
    }
}
