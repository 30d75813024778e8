package dev.stripechat.payment;

import static dev.stripechat.payment.EndpointDesk.ADMIN;
import static dev.stripechat.payment.EndpointDesk.BOX;
import static dev.stripechat.payment.EndpointDesk.BY_HAND;
import static dev.stripechat.payment.EndpointDesk.ID;
import static dev.stripechat.payment.EndpointDesk.OTHER_ACCOUNT;
import static dev.stripechat.payment.EndpointDesk.OTHER_KEY;
import static dev.stripechat.payment.EndpointDesk.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.settings.StripeConnection;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes from Stripe when the connection has another key by now. */
class LateEndpointTest {

    private final EndpointDesk desk = new EndpointDesk().connected();

    static Stream<StripeConnection.Entry> changes() {
        return Stream.of(
                entry(Till.ACCOUNT, Optional.of(BY_HAND), Optional.of(OTHER_KEY)),
                entry(OTHER_ACCOUNT, Optional.of(BY_HAND), Optional.of(OTHER_KEY)),
                entry(OTHER_ACCOUNT, Optional.of(BY_HAND), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void its_endpoint_is_closed_and_the_secret_is_not_taken(StripeConnection.Entry change) {
        desk.stripe.whenAsked(() -> desk.saves(change));

        desk.open.of(ADMIN, ID);

        assertThat(desk.stripe.there()).isEmpty();
        assertThat(desk.kept().webhookSecret(BOX)).isEqualTo(BY_HAND);
        assertThat(desk.kept().hearing().endpoint()).isEmpty();
        assertThat(desk.audit).doesNotContain("stripe.endpoint_made");
    }

    @Test
    void the_new_key_can_be_used_at_once_and_nothing_is_said_of_it() {
        desk.stripe.whenAsked(
                () -> {
                    desk.saves(entry(Till.ACCOUNT, Optional.empty(), Optional.of(OTHER_KEY)));
                    desk.connect.opens(ADMIN, ID);
                    desk.stripe.fails(new KeyRefused("unknown", new IllegalStateException()));
                });

        desk.open.of(ADMIN, ID);

        assertThat(desk.kept().hearing().problem()).isEmpty();
        Refusal second = catchThrowableOfType(Refusal.class, () -> desk.open.of(ADMIN, ID));
        assertThat(second.code()).isEqualTo("being_opened");
    }

    @Test
    void the_same_key_saved_again_changes_nothing() {
        desk.stripe.whenAsked(() -> desk.connected());

        desk.open.of(ADMIN, ID);

        assertThat(desk.stripe.there()).containsOnlyKeys("we_1");
        assertThat(desk.kept().webhookSecret(BOX)).isEqualTo(InMemoryEndpoints.secret(1));
    }
}
