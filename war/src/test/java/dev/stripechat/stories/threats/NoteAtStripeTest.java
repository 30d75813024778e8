package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.ApiRequest;
import dev.stripechat.fakes.stripe.Decline;
import dev.stripechat.fakes.stripe.Fault;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A payment that the shop's own plugin made gets our id into its metadata, only while that harms nobody. */
@Tag("story")
@Tag("threats")
class NoteAtStripeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final PaymentWorld world = PaymentWorld.guarded();
    private final ConnectedStripe stripe =
            world.connected(world.admin, Permission.PAYMENT_INTENTS_WRITE);

    @Test
    void a_new_payment_gets_the_ids_of_chat_and_shop_and_nothing_else() {
        JsonObject before = stripe.newPayment();
        try (Shopper shopper = linked(before)) {
            awaitMark(shopper, "DONE");

            JsonObject after = stripe.payments().now(idOf(before));
            JsonObject expected = before.getAsJsonObject("metadata").deepCopy();
            expected.addProperty("stripe_chat_id", shopper.conversation());
            expected.addProperty("stripe_chat_shop", world.shop.id());
            assertThat(after.getAsJsonObject("metadata")).isEqualTo(expected);
            before.remove("metadata");
            after.remove("metadata");
            assertThat(after).isEqualTo(before);
            assertThat(written(before))
                    .singleElement()
                    .satisfies(
                            request -> {
                                assertThat(request.idempotencyKey()).isPresent();
                                assertThat(request.params().keySet()).containsExactly("metadata");
                            });
        }
    }

    @Test
    void while_an_error_stands_nothing_is_written_but_after_success() {
        JsonObject payment = stripe.newPayment();
        stripe.payments().nextDeclines(Decline.of("insufficient_funds"));
        stripe.payments().confirms(idOf(payment), "pm_card_visa");
        try (Shopper shopper = linked(payment)) {
            awaitMark(shopper, "WAITING");
            JsonObject declined = stripe.payments().now(idOf(payment));
            assertThat(written(payment)).isEmpty();
            assertThat(declined.get("last_payment_error").isJsonObject()).isTrue();

            stripe.payments().confirms(idOf(payment), "pm_card_authenticationRequired");
            shopper.hears("assistant", "confirm the payment");
            assertThat(written(payment)).isEmpty();
            stripe.payments().answersTheBank(idOf(payment), true);

            awaitMark(shopper, "DONE");
            assertThat(metadata(stripe.payments().now(idOf(payment))))
                    .contains(shopper.conversation());
            assertThat(written(payment)).hasSize(1);
        }
    }

    @Test
    void a_key_that_may_not_write_makes_the_connection_read_only() {
        ConnectedStripe reading = world.connected(world.admin, Permission.PAYMENT_INTENTS_READ);
        assertThat(isReadOnly(reading)).isFalse();
        JsonObject payment = reading.newPayment();
        JsonObject next = reading.newPayment();
        try (Shopper shopper = linked(payment)) {
            awaitMark(shopper, "WAITING");

            assertThat(isReadOnly(reading)).isTrue();
            assertThat(isReadOnly(stripe)).isFalse();
            assertThat(metadata(reading.payments().now(idOf(payment))))
                    .isEqualTo("{\"order\":\"10001\"}");
        }
        try (Shopper another = linked(next)) {
            awaitMark(another, "WAITING");
            assertThat(written(next)).isEmpty();

            reading.payments().confirms(idOf(next), "pm_card_visa");
            another.hears("assistant", "has arrived");
        }
    }

    @Test
    void a_stripe_that_is_busy_or_ill_is_survived() {
        JsonObject busy = stripe.newPayment();
        JsonObject ill = stripe.newPayment();
        JsonObject lost = stripe.newPayment();
        world.fake.faults().next(2, "/" + idOf(busy), Fault.rateLimited());
        world.fake.faults().next(5, "/" + idOf(ill), Fault.serverError());
        world.fake.faults().next(1, "/" + idOf(lost), Fault.answerLost());
        try (Shopper one = linked(busy);
                Shopper two = linked(ill);
                Shopper three = linked(lost)) {
            for (Shopper shopper : List.of(one, two, three)) {
                awaitMark(shopper, "DONE");
            }
            assertThat(metadata(stripe.payments().now(idOf(busy)))).contains(one.conversation());
            assertThat(metadata(stripe.payments().now(idOf(ill)))).contains(two.conversation());
            assertThat(metadata(stripe.payments().now(idOf(lost)))).contains(three.conversation());
        } finally {
            world.fake.faults().none();
        }
    }

    /** The shop's backend has signed that this shopper pays it. */
    private Shopper linked(JsonObject payment) {
        return world.shopper().arrivesPaying("en", idOf(payment));
    }

    private void awaitMark(Shopper shopper, String wanted) {
        String mark =
                "select mark from conversation_linked_payment where conversation_id = '%s'"
                        .formatted(shopper.conversation());
        Eventually.within(
                SOON,
                () -> "the note is " + world.rows(mark) + ", not " + wanted,
                () -> world.rows(mark).equals(List.of(wanted)));
    }

    private List<ApiRequest> written(JsonObject payment) {
        return world.fake.requests("POST", "/v1/payment_intents/" + idOf(payment));
    }

    private boolean isReadOnly(ConnectedStripe connected) {
        JsonObject answer = world.admin.call("/api/v1/stripe-connections").get().expect(200).json();
        for (var one : answer.getAsJsonArray("connections")) {
            JsonObject view = one.getAsJsonObject();
            if (view.get("id").getAsString().equals(connected.connection())) {
                return view.get("readOnly").getAsBoolean();
            }
        }
        throw new AssertionError("not listed: " + answer);
    }

    private static String metadata(JsonObject payment) {
        return payment.getAsJsonObject("metadata").toString();
    }

    private static String idOf(JsonObject payment) {
        return payment.get("id").getAsString();
    }
}
