package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.StripeAccount;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An event speaks for its own account, mode, connection and shop, and for the amount that the shop signed. */
@Tag("story")
@Tag("threats")
@Threat("T05")
class MismatchTest {

    /** Rightly signed events that are about a payment of {@code stripe}, but not from there. */
    private enum Mismatch {
        OTHER_ACCOUNT {
            @Override
            void happens(PaymentWorld world, String event) {
                String foreign = world.foreign.id();
                world.delivered(
                        world.stripe, changed(event, e -> e.addProperty("account", foreign)));
            }
        },
        OTHER_MODE {
            @Override
            void happens(PaymentWorld world, String event) {
                world.delivered(
                        world.stripe,
                        changed(
                                event,
                                e -> {
                                    e.addProperty("livemode", true);
                                    object(e).addProperty("livemode", true);
                                }));
            }
        },
        OTHER_CONNECTION {
            @Override
            void happens(PaymentWorld world, String event) {
                world.delivered(world.second, event);
            }
        },
        /** Two of them: what is told of a payment once is told by the number of its step. */
        OTHER_SHOP {
            @Override
            void happens(PaymentWorld world, String event) {
                String paymentIntent =
                        object(JsonParser.parseString(event).getAsJsonObject())
                                .get("id")
                                .getAsString();
                world.delivered(world.foreign, world.stripe.processing(paymentIntent));
                world.delivered(world.foreign, event);
            }
        };

        abstract void happens(PaymentWorld world, String event);
    }

    @ParameterizedTest
    @EnumSource(Mismatch.class)
    void an_event_from_elsewhere_changes_nothing_and_tells_nothing(Mismatch mismatch) {
        changesNothing(PaymentWorld.guarded(), mismatch);
    }

    @ParameterizedTest
    @EnumSource(Mismatch.class)
    void without_the_guard_it_would_be_noticed(Mismatch mismatch) {
        PaymentWorld unguarded = PaymentWorld.unguarded();

        assertThatThrownBy(() -> changesNothing(unguarded, mismatch))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("declined: ");
    }

    @Test
    void an_event_of_test_mode_never_drives_a_live_chat() {
        PaymentWorld world = PaymentWorld.guarded();
        String paymentIntent = StripeAccount.newPaymentIntent();
        try (Shopper shopper = world.otherShopper().arrivesPaying("en", paymentIntent)) {
            world.delivered(world.live, world.live.succeeded(paymentIntent));

            assertThat(world.known(world.otherShop, paymentIntent)).isEmpty();
            assertThat(world.told(shopper)).isEmpty();

            world.delivered(
                    world.live,
                    changed(
                            world.live.succeeded(paymentIntent),
                            e -> object(e).addProperty("livemode", true)));

            shopper.hears("assistant", "has arrived");
        }
    }

    @Test
    void another_amount_or_currency_than_the_shop_signed_is_for_staff_alone() {
        otherAmountsAreNotTold(PaymentWorld.guarded());
    }

    @Test
    void without_the_signed_amount_it_would_be_noticed() {
        PaymentWorld unguarded = PaymentWorld.unguarded();

        assertThatThrownBy(() -> otherAmountsAreNotTold(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("10.99");
    }

    @Test
    void the_amount_that_the_shop_signed_is_told() {
        PaymentWorld world = PaymentWorld.guarded();
        String paymentIntent = StripeAccount.newPaymentIntent();
        try (Shopper shopper = expecting(world, paymentIntent, 1099, "eur")) {
            world.delivered(world.stripe, world.stripe.declined(paymentIntent, "stolen_card"));

            assertThat(world.told(shopper)).hasSize(1);
        }
    }

    /** The event comes first; the link tells it in a chat that goes on, and a question finds it in a new one. */
    @Test
    void an_event_that_nobody_waits_for_is_kept_until_somebody_does() {
        PaymentWorld world = PaymentWorld.guarded();
        String paymentIntent = StripeAccount.newPaymentIntent();
        world.delivered(world.stripe, world.stripe.declined(paymentIntent, "insufficient_funds"));
        assertThat(world.known(paymentIntent)).hasSize(2);

        try (Shopper talking = world.shopper().arrives("en");
                Shopper coming = world.shopper().arrivesPaying("en", paymentIntent)) {
            talking.says("Hello?");
            talking.hears("assistant", "machine");
            talking.socket()
                    .send(
                            "{\"type\":\"identify\",\"shopToken\":\"%s\"}"
                                    .formatted(
                                            world.shop.token(
                                                    world.server.origin(), paymentIntent)));

            talking.hears("assistant", "10.99");
            assertThat(world.told(talking)).hasSize(1).allMatch(text -> isOfADecline(text));
            assertThat(world.told(coming)).isEmpty();

            coming.says("Why was my card declined?");
            coming.hears("assistant", "10.99");
        }
    }

    private static boolean isOfADecline(String told) {
        return told.startsWith("declined: ");
    }

    private static void changesNothing(PaymentWorld world, Mismatch mismatch) {
        String paymentIntent = StripeAccount.newPaymentIntent();
        try (Shopper shopper = world.shopper().arrivesPaying("en", paymentIntent)) {
            world.delivered(world.stripe, world.stripe.processing(paymentIntent));
            shopper.hears("assistant", "is being processed");
            List<String> known = world.known(paymentIntent);
            assertThat(known).hasSize(2);

            mismatch.happens(world, world.stripe.declined(paymentIntent, "insufficient_funds"));
            world.quiet();

            assertThat(world.told(shopper))
                    .as(mismatch.name())
                    .singleElement()
                    .asString()
                    .startsWith("processing: ");
            assertThat(world.known(paymentIntent)).as(mismatch.name()).isEqualTo(known);
        }
    }

    private static void otherAmountsAreNotTold(PaymentWorld world) {
        String one = StripeAccount.newPaymentIntent();
        String two = StripeAccount.newPaymentIntent();
        try (Shopper dearer = expecting(world, one, 2000, "eur");
                Shopper elsewhere = expecting(world, two, 1099, "usd")) {
            for (String paymentIntent : List.of(one, two)) {
                world.delivered(world.stripe, world.stripe.processing(paymentIntent));
                world.delivered(world.stripe, world.stripe.succeeded(paymentIntent));
            }

            assertThat(world.told(dearer)).isEmpty();
            assertThat(world.told(elsewhere)).isEmpty();
            for (Shopper shopper : List.of(dearer, elsewhere)) {
                JsonObject seen =
                        world.admin
                                .opens(shopper.conversation())
                                .getAsJsonArray("payments")
                                .get(0)
                                .getAsJsonObject();
                assertThat(seen.get("state").getAsString()).isEqualTo("succeeded");
                assertThat(seen.get("amount").getAsInt()).isEqualTo(1099);
            }
        }
    }

    private static Shopper expecting(
            PaymentWorld world, String paymentIntent, long amount, String currency) {
        JwtClaims claims = world.shop.claims(world.server.origin());
        claims.setStringClaim("paymentIntentId", paymentIntent);
        claims.setClaim("amount", amount);
        claims.setStringClaim("currency", currency);
        return world.shopper().arrivesWith("en", world.shop.signed(claims));
    }

    private static String changed(String event, Consumer<JsonObject> change) {
        JsonObject json = JsonParser.parseString(event).getAsJsonObject();
        change.accept(json);
        return json.toString();
    }

    private static JsonObject object(JsonObject event) {
        return event.getAsJsonObject("data").getAsJsonObject("object");
    }
}
