package dev.stripechat.payment;

import static dev.stripechat.payment.EndpointDesk.ADMIN;
import static dev.stripechat.payment.EndpointDesk.BOX;
import static dev.stripechat.payment.EndpointDesk.BY_HAND;
import static dev.stripechat.payment.EndpointDesk.ID;
import static dev.stripechat.payment.EndpointDesk.KEY;
import static dev.stripechat.payment.EndpointDesk.OTHER_ACCOUNT;
import static dev.stripechat.payment.EndpointDesk.OTHER_KEY;
import static dev.stripechat.payment.EndpointDesk.URL;
import static dev.stripechat.payment.EndpointDesk.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.settings.LeftEndpoint;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints of ours that are of no use any more. */
class CloseEndpointsTest {

    private final EndpointDesk desk = new EndpointDesk().connected();

    @BeforeEach
    void an_endpoint_was_made() {
        desk.open.of(ADMIN, ID);
    }

    @Test
    void ours_goes_when_the_secret_of_another_one_is_entered() {
        desk.stripe.has("we_admin", URL);

        desk.saves(entry(Till.ACCOUNT, Optional.of(BY_HAND), Optional.empty()));
        desk.sends();

        assertThat(desk.stripe.there()).containsOnlyKeys("we_admin");
        assertThat(desk.kept().hearing().endpoint()).isEmpty();
        assertThat(desk.kept().webhookSecret(BOX)).isEqualTo(BY_HAND);
    }

    @Test
    void ours_goes_by_its_own_key_when_another_account_is_entered() {
        desk.saves(entry(OTHER_ACCOUNT, Optional.of(BY_HAND), Optional.of(OTHER_KEY)));

        desk.sends();

        assertThat(desk.stripe.there()).isEmpty();
        assertThat(desk.stripe.asKey()).isEqualTo(KEY);
    }

    @Test
    void the_sealed_key_goes_when_it_is_done_and_no_earlier() {
        desk.saves(entry(OTHER_ACCOUNT, Optional.of(BY_HAND), Optional.of(OTHER_KEY)));
        desk.stripe.fails(new StripeSilent("silent", new IllegalStateException()));
        desk.sends();
        assertThat(letter().payload()).isNotEmpty();

        desk.clock.pass(Duration.ofHours(13));
        desk.sends();

        assertThat(state().isLast()).isTrue();
        assertThat(letter().payload()).isEmpty();
    }

    @Test
    void what_is_refused_closes_nothing() {
        catchThrowableOfType(
                Refusal.class,
                () -> desk.saves(entry(OTHER_ACCOUNT, Optional.empty(), Optional.empty())));

        assertThat(desk.departures.all()).isEmpty();
    }

    @Test
    void what_a_shop_leaves_behind_is_closed_by_the_key_that_it_had() {
        LeftEndpoint left = LeftEndpoint.of(desk.kept(), BOX).orElseThrow();
        desk.connections.forget(desk.kept());
        new Outbox(desk.departures, desk.jobs, desk.clock).put(left.letter(ADMIN.shop()));

        desk.sends();

        assertThat(desk.stripe.there()).isEmpty();
        assertThat(desk.stripe.asKey()).isEqualTo(KEY);
    }

    @Test
    void ours_stays_when_it_has_got_another_secret_at_stripe() {
        desk.saves(entry(Till.ACCOUNT, Optional.of(BY_HAND), Optional.empty()));

        desk.sends();

        assertThat(desk.stripe.there()).containsOnlyKeys("we_1");
        assertThat(desk.departures.all())
                .extracting(Departure::state)
                .containsExactly(Departure.State.SENT);
    }

    @Test
    void the_secret_that_we_have_entered_again_changes_nothing() {
        desk.stripe.has("we_admin", URL);

        desk.saves(entry(Till.ACCOUNT, Optional.of(InMemoryEndpoints.secret(1)), Optional.empty()));

        assertThat(desk.departures.all()).isEmpty();
        assertThat(desk.kept().hearing().endpoint()).contains("we_1");
    }

    @Test
    void the_wish_shows_no_key() {
        desk.saves(entry(Till.ACCOUNT, Optional.of(BY_HAND), Optional.of(OTHER_KEY)));

        assertThat(letter().what() + letter().payload() + letter().key())
                .contains("we_1")
                .doesNotContain(KEY)
                .doesNotContain(OTHER_KEY);
    }

    @Test
    void a_silent_stripe_is_asked_again_and_not_for_ever() {
        desk.stripe.has("we_admin", URL);
        desk.saves(entry(Till.ACCOUNT, Optional.of(BY_HAND), Optional.empty()));
        desk.stripe.fails(new StripeSilent("silent", new IllegalStateException()));

        desk.sends();
        assertThat(state()).isEqualTo(Departure.State.WAITING);
        desk.clock.pass(Duration.ofHours(13));
        desk.sends();

        assertThat(state()).isEqualTo(Departure.State.SKIPPED);
    }

    @Test
    void a_key_that_is_refused_needs_nobody() {
        desk.saves(entry(Till.ACCOUNT, Optional.of(BY_HAND), Optional.empty()));
        desk.stripe.fails(new KeyRefused("unknown", new IllegalStateException()));

        desk.sends();

        assertThat(state()).isEqualTo(Departure.State.SKIPPED);
    }

    private Letter letter() {
        return desk.departures.all().get(0).letter();
    }

    private Departure.State state() {
        return desk.departures.all().get(0).state();
    }
}
