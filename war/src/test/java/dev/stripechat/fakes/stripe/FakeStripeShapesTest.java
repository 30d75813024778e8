package dev.stripechat.fakes.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.annotations.SerializedName;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.stripe.net.ApiResource;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Objects look like those of Stripe's published fixtures. */
class FakeStripeShapesTest {

    private static final FakeStripe STRIPE = FakeStripe.start();

    /** Fields that Stripe documents and that the fixture happens not to show. */
    private static final Map<String, Set<String>> OPTIONAL =
            Map.of("webhook_endpoint", Set.of("secret"));

    private static final Map<String, Class<?>> MODELS =
            Map.of(
                    "payment_intent", PaymentIntent.class,
                    "charge", Charge.class,
                    "dispute", Dispute.class);

    private final FakeAccount account = STRIPE.account();
    private final FakePayments payments = account.payments();

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    @Test
    void a_payment_has_the_fields_of_the_fixture_in_every_state() {
        List<JsonObject> states = new ArrayList<>();
        for (String card :
                List.of(
                        "pm_card_visa",
                        "pm_card_chargeDeclined",
                        "pm_card_threeDSecure2Required",
                        "pm_card_pending")) {
            JsonObject made = payments.creates(1099, "eur", Map.of());
            states.add(made);
            states.add(payments.confirms(Json.text(made, "id"), card));
        }
        states.add(payments.cancels(Json.text(payments.creates(500, "chf", Map.of()), "id")));

        states.forEach(state -> assertLikeTheFixture("payment_intent", state));
        assertThat(states)
                .extracting(state -> Json.text(state, "status"))
                .contains(
                        "requires_payment_method",
                        "requires_action",
                        "processing",
                        "canceled",
                        "succeeded");
    }

    @Test
    void charges_refunds_disputes_and_payment_methods_have_the_fields_of_the_fixtures() {
        JsonObject paid = paid();
        JsonObject failed =
                payments.confirms(
                        Json.text(payments.creates(1099, "eur", Map.of()), "id"),
                        "pm_card_chargeDeclinedLostCard");

        assertLikeTheFixture("refund", payments.refunds(Json.text(paid, "id"), 100));
        assertLikeTheFixture("dispute", payments.disputes(Json.text(paid, "id")));
        assertLikeTheFixture("charge", charge(paid));
        assertLikeTheFixture("charge", charge(failed));
        assertLikeTheFixture(
                "payment_method",
                account.ledger().paidWith.get(Json.text(paid, "payment_method")).json());
    }

    @Test
    void events_accounts_and_endpoints_have_the_fields_of_the_fixtures() {
        FakeAccount.Listening listening = account.listens("http://127.0.0.1:9/nobody");
        account.webhooks().hold();
        paid();
        ApiCall call = new ApiCall(null, List.of(listening.id()), Params.none(), "req_1", "");

        account.ledger().events.values().forEach(event -> assertLikeTheFixture("event", event));
        assertThat(account.ledger().events).isNotEmpty();
        assertLikeTheFixture("webhook_endpoint", account.api().endpoints.retrieve(call));
        assertLikeTheFixture("deleted_webhook_endpoint", account.api().endpoints.delete(call));
        assertLikeTheFixture("account", account.api().own(call));
    }

    @Test
    void everything_told_is_known_to_stripes_own_library() {
        payments.disputes(Json.text(paid(), "id"));
        payments.confirms(
                Json.text(payments.creates(1099, "eur", Map.of()), "id"), "pm_card_chargeDeclined");
        Set<String> types =
                Arrays.stream(EnabledEvent.values())
                        .map(EnabledEvent::getValue)
                        .collect(Collectors.toSet());

        for (JsonObject event : account.ledger().events.values()) {
            assertThat(types).contains(Json.text(event, "type"));
            JsonObject object = event.getAsJsonObject("data").getAsJsonObject("object");
            Class<?> model = MODELS.get(Json.text(object, "object"));
            assertThat(fields(model)).containsAll(object.keySet());
            Object understood = ApiResource.GSON.fromJson(object, model);
            assertThat(understood).isInstanceOf(model);
        }
    }

    @Test
    void the_last_error_has_fields_that_stripes_own_library_knows() {
        JsonObject declined =
                payments.confirms(
                        Json.text(payments.creates(1099, "eur", Map.of()), "id"),
                        "pm_card_chargeDeclinedInsufficientFunds");

        assertThat(fields(StripeError.class))
                .containsAll(declined.getAsJsonObject("last_payment_error").keySet());
    }

    @Test
    void a_planted_field_is_found() {
        JsonObject paid = paid();
        paid.addProperty("planted", 1);

        assertThat(differences("payment_intent", paid)).containsExactly("payment_intent.planted");
        paid.remove("planted");
        paid.addProperty("amount", "many");
        assertThat(differences("payment_intent", paid)).containsExactly("payment_intent.amount");
    }

    private JsonObject paid() {
        JsonObject made = payments.creates(1099, "eur", Map.of());
        return payments.confirms(Json.text(made, "id"), "pm_card_visa");
    }

    private static Set<String> fields(Class<?> model) {
        return Arrays.stream(model.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .map(field -> field.getAnnotation(SerializedName.class).value())
                .collect(Collectors.toSet());
    }

    private JsonObject charge(JsonObject intent) {
        return account.ledger().charge(Json.text(intent, "latest_charge"));
    }

    private static void assertLikeTheFixture(String resource, JsonObject object) {
        assertThat(differences(resource, object)).isEmpty();
    }

    private static Set<String> differences(String resource, JsonObject object) {
        JsonObject fixture = Shapes.fixture(resource);
        Set<String> names = new TreeSet<>(fixture.keySet());
        names.addAll(object.keySet());
        names.removeAll(OPTIONAL.getOrDefault(resource, Set.of()));
        names.removeIf(
                name ->
                        fixture.has(name)
                                && object.has(name)
                                && alike(fixture.get(name), object.get(name)));
        Set<String> differences = new TreeSet<>();
        names.forEach(name -> differences.add(resource + "." + name));
        return differences;
    }

    /** Null stands for any kind: a fixture cannot say more. */
    private static boolean alike(JsonElement one, JsonElement other) {
        return one.isJsonNull() || other.isJsonNull() || kind(one).equals(kind(other));
    }

    private static String kind(JsonElement value) {
        if (value instanceof JsonPrimitive simple) {
            return simple.isNumber() ? "number" : simple.isBoolean() ? "boolean" : "text";
        }
        return value.isJsonArray() ? "list" : "object";
    }
}
