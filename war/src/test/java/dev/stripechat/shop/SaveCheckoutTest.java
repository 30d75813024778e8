package dev.stripechat.shop;

import static dev.stripechat.shop.ACheckout.aCheckout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.events.RecordingAnnouncer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveCheckoutTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    private final ShopId shop = Some.shop();
    private final InMemoryCheckouts checkouts = new InMemoryCheckouts();
    private final RecordingAnnouncer announcer = new RecordingAnnouncer();

    @Test
    void what_the_shop_signed_is_stored_and_shown() {
        arrives(aCheckout().ordered("10001"));

        assertThat(orderNumber()).contains("10001");
        assertThat(announcer.announced(CheckoutSaved.class))
                .containsExactly(new CheckoutSaved(shop, "checkout-1"));
    }

    @Test
    void what_it_signed_later_takes_its_place() {
        arrives(aCheckout().ordered("10001"));

        arrives(aCheckout().ordered("10002").signedAt(NOON.plusMillis(1)));

        assertThat(orderNumber()).contains("10002");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -86_400_000})
    void a_document_that_is_not_newer_changes_nothing(long millis) {
        arrives(aCheckout().ordered("10001"));

        arrives(aCheckout().ordered("10000").signedAt(NOON.plusMillis(millis)));

        assertThat(orderNumber()).contains("10001");
        assertThat(stored().orElseThrow().signedAt()).isEqualTo(NOON);
    }

    @Test
    void a_document_about_another_checkout_is_refused() {
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> arrives(aCheckout().called("checkout-2")));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("bad_checkout");
        assertThat(refusal).hasMessageContaining("checkoutId");
        assertThat(stored()).isEmpty();
        assertThat(checkouts.named(shop, "checkout-2")).isEmpty();
    }

    @Test
    void a_document_that_cannot_be_proved_changes_nothing() {
        arrives(aCheckout().ordered("10001"));
        SignedCheckouts unproved =
                compact -> {
                    throw Refusal.notSignedIn("bad_checkout_signature", "No.");
                };

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                new SaveCheckout(unproved, checkouts, announcer)
                                        .by("compact", "checkout-1"));

        assertThat(refusal.code()).isEqualTo("bad_checkout_signature");
        assertThat(orderNumber()).contains("10001");
    }

    @Test
    void the_checkout_of_another_shop_is_not_touched() {
        aCheckout().ordered("10001").of(shop).keptIn(checkouts);
        ShopId other = Some.shop();

        saves(aCheckout().of(other).ordered("1").signedAt(NOON.plusSeconds(1)));

        assertThat(orderNumber()).contains("10001");
        assertThat(checkouts.named(other, "checkout-1")).isPresent();
    }

    /** Arrives at the address of the first checkout. */
    private void arrives(ACheckout told) {
        saves(told.of(shop));
    }

    private void saves(ACheckout told) {
        new SaveCheckout(compact -> told.alone(), checkouts, announcer).by("compact", "checkout-1");
    }

    private Optional<Checkout> stored() {
        return checkouts.named(shop, "checkout-1");
    }

    private Optional<String> orderNumber() {
        return stored().flatMap(checkout -> checkout.cart().orderNumber());
    }
}
