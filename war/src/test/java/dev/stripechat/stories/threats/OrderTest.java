package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.fakes.stripe.Decline;
import dev.stripechat.fakes.stripe.Deliveries;
import dev.stripechat.fakes.stripe.Delivery;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.world.ConnectedStripe;
import dev.stripechat.world.Shopper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stripe sends events twice, late and in any order: the chat says what happened, in the order in which it did. */
@Tag("story")
@Tag("threats")
@Threat("T06")
class OrderTest {

    private static final int PAYMENTS = 4;
    private static final int EVENTS_OF_ONE = 8;
    private static final List<Long> SEEDS = List.of(3L, 14L, 15L, 92L);

    /** What happens to each payment, as the chat tells it. */
    private static final List<String> STORY =
            List.of("not enough money", "has expired", "confirm the payment", "has arrived");

    private static final String LATE = "select count(*) from payment_step where late";

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-03-31.basil"})
    void events_in_order_but_twice_are_told_once(String version) {
        PaymentWorld world = PaymentWorld.guarded();
        ConnectedStripe stripe = world.connected(world.admin, Permission.PAYMENT_INTENTS_WRITE);
        stripe.webhooks().doubled(true);
        if (version.isEmpty()) {
            stripe.webhooks().noVersion();
        } else {
            stripe.webhooks().version(version);
        }
        stripe.account().rollsSecret(stripe.endpoint().id());
        String payment = newPayment(stripe);
        try (Shopper shopper = world.shopper().arrivesPaying("en", payment)) {
            for (int step = 0; step < STORY.size(); step++) {
                happens(stripe, payment, step);
                shopper.hears("assistant", STORY.get(step));
            }
            settled(world, stripe);

            assertThat(places(world.told(shopper))).containsExactly(0, 1, 2, 3);
            assertThat(world.known(payment)).hasSize(1 + 1 + STORY.size());
            eachEventIsKeptOnce(world, stripe);
        }
    }

    @Test
    void events_in_a_wild_order_are_told_as_it_was() {
        PaymentWorld world = PaymentWorld.guarded();
        long late = Long.parseLong(world.rows(LATE).get(0));

        SEEDS.forEach(seed -> toldAsItWas(world, seed));

        assertThat(Long.parseLong(world.rows(LATE).get(0))).as("late steps").isGreaterThan(late);
    }

    @Test
    void an_event_that_comes_twice_is_kept_once() {
        eventsAreKeptOnce(PaymentWorld.guarded());
    }

    @Test
    void without_the_guards_it_would_be_noticed() {
        PaymentWorld unguarded = PaymentWorld.unguarded();

        assertThatThrownBy(() -> SEEDS.forEach(seed -> toldAsItWas(unguarded, seed)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("told as it was");
        assertThatThrownBy(() -> eventsAreKeptOnce(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("kept once");
    }

    /** The table is away for a moment: nothing can be stored, so nothing is acknowledged, and Stripe comes again. */
    @Test
    void what_could_not_be_stored_comes_again() {
        PaymentWorld world = PaymentWorld.guarded();
        ConnectedStripe stripe = world.connected(world.admin, Permission.PAYMENT_INTENTS_WRITE);
        world.quiet();
        String payment = newPayment(stripe);
        stripe.webhooks().settled();
        try (Shopper shopper = world.shopper().arrivesPaying("en", payment)) {
            world.server.database().run("alter table runtime_intake rename to elsewhere");
            Delivery refused;
            try {
                happens(stripe, payment, 0);
                refused = stripe.webhooks().await(one -> one.status() != 200);
            } finally {
                world.server.database().run("alter table elsewhere rename to runtime_intake");
            }

            assertThat(refused.status()).isEqualTo(503);
            assertThat(taken(stripe, refused.eventId()).attempt()).isGreaterThan(1);
            shopper.hears("assistant", STORY.get(0));
            settled(world, stripe);
            assertThat(world.told(shopper)).hasSize(1);
        }
    }

    private static Delivery taken(ConnectedStripe stripe, String event) {
        return stripe.webhooks().await(one -> one.taken() && one.eventId().equals(event));
    }

    /** All events of some payments come when all is over, each twice, in the order of that seed. */
    private static void toldAsItWas(PaymentWorld world, long seed) {
        ConnectedStripe stripe = world.connected(world.admin, Permission.PAYMENT_INTENTS_WRITE);
        Deliveries webhooks = stripe.webhooks();
        webhooks.doubled(true);
        webhooks.shuffled(2 * PAYMENTS * EVENTS_OF_ONE, seed);
        List<String> payments = new ArrayList<>();
        List<Shopper> shoppers = new ArrayList<>();
        try {
            for (int i = 0; i < PAYMENTS; i++) {
                String payment = newPayment(stripe);
                payments.add(payment);
                shoppers.add(world.shopper().arrivesPaying("en", payment));
            }
            for (int step = 0; step < STORY.size(); step++) {
                for (String payment : payments) {
                    happens(stripe, payment, step);
                }
            }
            settled(world, stripe);
            for (int i = 0; i < PAYMENTS; i++) {
                endsAsAtStripe(world, stripe, payments.get(i), shoppers.get(i), seed);
            }
        } finally {
            shoppers.forEach(Shopper::close);
        }
    }

    private static void endsAsAtStripe(
            PaymentWorld world,
            ConnectedStripe stripe,
            String payment,
            Shopper shopper,
            long seed) {
        List<Integer> told = places(world.told(shopper));
        assertThat(told).as("told as it was, seed " + seed).isSorted().doesNotHaveDuplicates();
        assertThat(told).as("told as it was, seed " + seed).endsWith(STORY.size() - 1);
        String state =
                "select lower(state) from payment_payment where payment_intent = '%s'"
                        .formatted(payment);
        assertThat(world.rows(state))
                .containsExactly(stripe.payments().now(payment).get("status").getAsString());
    }

    private static void eventsAreKeptOnce(PaymentWorld world) {
        ConnectedStripe stripe = world.connected(world.admin, Permission.PAYMENT_INTENTS_WRITE);
        stripe.webhooks().doubled(true);
        newPayment(stripe);
        settled(world, stripe);
        eachEventIsKeptOnce(world, stripe);
    }

    private static void eachEventIsKeptOnce(PaymentWorld world, ConnectedStripe stripe) {
        List<Delivery> sent = stripe.webhooks().log();
        assertThat(sent).allMatch(Delivery::taken);
        assertThat(
                        world.rows(
                                "select event_id from runtime_intake where source = 'stripe:"
                                        + stripe.connection()
                                        + "'"))
                .as("kept once")
                .hasSize((int) sent.stream().map(Delivery::eventId).distinct().count())
                .hasSize(sent.size() / 2);
    }

    /** Which parts of the story were told, in the order in which they were. */
    private static List<Integer> places(List<String> told) {
        return told.stream()
                .map(
                        text ->
                                STORY.stream()
                                        .filter(text::contains)
                                        .findFirst()
                                        .map(STORY::indexOf)
                                        .orElseThrow(() -> new AssertionError(text)))
                .toList();
    }

    private static void happens(ConnectedStripe stripe, String payment, int step) {
        switch (step) {
            case 0 -> declines(stripe, payment, "insufficient_funds");
            case 1 -> declines(stripe, payment, "expired_card");
            case 2 -> stripe.payments().confirms(payment, "pm_card_authenticationRequired");
            default -> stripe.payments().answersTheBank(payment, true);
        }
    }

    private static void declines(ConnectedStripe stripe, String payment, String code) {
        stripe.payments().nextDeclines(Decline.of(code));
        stripe.payments().confirms(payment, "pm_card_visa");
    }

    private static String newPayment(ConnectedStripe stripe) {
        return stripe.newPayment().get("id").getAsString();
    }

    private static void settled(PaymentWorld world, ConnectedStripe stripe) {
        stripe.webhooks().settled();
        world.quiet();
    }
}
