package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.staff.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One endpoint at Stripe for each connection, whatever is interrupted. */
class OpenEndpointTest {

    private static final StripeConnectionId ID = new StripeConnectionId(new UUID(7, 1));
    private static final String URL = "https://chat.example/stripe/webhooks/" + ID;
    private static final Member ADMIN = Some.admin(new ShopId(new UUID(3, 1)));
    private static final String BY_HAND = "whsec_" + "a1".repeat(16);
    private static final StripeEndpoints.Known NOTHING_KNOWN =
            new StripeEndpoints.Known(false, Optional.empty());
    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final InMemoryEndpoints stripe = new InMemoryEndpoints();
    private final List<String> audit = new ArrayList<>();
    private final ConnectStripe connect =
            new ConnectStripe(
                    connections,
                    new InMemoryIntake(),
                    Some.outbox(),
                    BOX,
                    (shop, actor, action, subject) -> audit.add(action),
                    clock);
    private final OpenEndpoint open =
            new OpenEndpoint(
                    new AskStripe(connections, new InMemoryPayments(), BOX),
                    stripe,
                    connect,
                    new PublicUrl("https://chat.example"));

    @Test
    void a_key_is_enough_to_hear_events() {
        connects(Optional.empty());

        open.of(ADMIN, ID);

        assertThat(stripe.there()).containsEntry("we_1", URL).hasSize(1);
        assertThat(kept().webhookSecret(BOX)).isEqualTo(InMemoryEndpoints.secret(1));
        assertThat(kept().hearing().endpoint()).contains("we_1");
        assertThat(audit).contains("stripe.endpoint_made");
    }

    @Test
    void an_endpoint_whose_secret_is_known_stays() {
        connects(Optional.empty());
        open.of(ADMIN, ID);

        open.of(ADMIN, ID);

        assertThat(stripe.there()).containsOnlyKeys("we_1");
        assertThat(kept().webhookSecret(BOX)).isEqualTo(InMemoryEndpoints.secret(1));
    }

    @Test
    void an_endpoint_whose_secret_was_lost_is_made_again_and_not_twice() {
        connects(Optional.empty());
        stripe.open(access(), URL, NOTHING_KNOWN);

        open.of(ADMIN, ID);

        assertThat(stripe.there()).containsOnlyKeys("we_2");
        assertThat(kept().webhookSecret(BOX)).isEqualTo(InMemoryEndpoints.secret(2));
    }

    @Test
    void two_who_press_at_once_make_one() {
        connects(Optional.empty());
        List<String> second = new ArrayList<>();
        stripe.whenAsked(() -> second.add(refused().code()));

        open.of(ADMIN, ID);

        assertThat(second).containsExactly("being_opened");
        assertThat(stripe.there()).hasSize(1);
    }

    @Test
    void who_was_interrupted_can_try_again_after_a_while() {
        connects(Optional.empty());
        connect.opens(ADMIN, ID);
        assertThat(refused().code()).isEqualTo("being_opened");
        clock.pass(Duration.ofMinutes(2));

        open.of(ADMIN, ID);

        assertThat(stripe.there()).hasSize(1);
    }

    static Stream<Arguments> troubles() {
        Exception cause = new IllegalStateException();
        return Stream.of(
                Arguments.of(
                        new KeyLacks(Optional.of("rak_webhook_write"), cause),
                        "not_allowed:rak_webhook_write"),
                Arguments.of(new KeyLacks(Optional.empty(), cause), "not_allowed:"),
                Arguments.of(new KeyRefused("unknown", cause), "key_refused"),
                Arguments.of(new RequestRefused("http", cause), "not_taken"),
                Arguments.of(new StripeSilent("silent", cause), "silent"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void what_stripe_has_against_it_is_kept_until_it_works(RuntimeException trouble, String word) {
        connects(Optional.empty());
        stripe.fails(trouble);

        assertThat(open.of(ADMIN, ID).hearing().problem()).contains(word);
        assertThat(kept().hasWebhookSecret()).isFalse();
        stripe.answersAgain();
        open.of(ADMIN, ID);

        assertThat(kept().hearing().problem()).isEmpty();
        assertThat(kept().hasWebhookSecret()).isTrue();
    }

    @Test
    void a_secret_that_is_entered_by_hand_settles_it() {
        connects(Optional.empty());
        stripe.fails(new RequestRefused("http", new IllegalStateException()));
        open.of(ADMIN, ID);

        connects(Optional.of(BY_HAND));

        assertThat(kept().hearing().problem()).isEmpty();
        assertThat(kept().webhookSecret(BOX)).isEqualTo(BY_HAND);
    }

    @Test
    void an_endpoint_of_a_connection_that_went_meanwhile_goes_too() {
        connects(Optional.empty());
        stripe.whenAsked(() -> connect.remove(ADMIN, ID));

        catchThrowableOfType(Refusal.class, () -> open.of(ADMIN, ID));

        assertThat(stripe.there()).isEmpty();
    }

    @Test
    void our_endpoint_goes_with_the_connection() {
        connects(Optional.empty());
        open.of(ADMIN, ID);

        open.remove(ADMIN, ID);

        assertThat(stripe.there()).isEmpty();
        assertThat(connections.named(ID)).isEmpty();
    }

    @Test
    void a_silent_stripe_keeps_nobody_from_removing_a_connection() {
        connects(Optional.empty());
        open.of(ADMIN, ID);
        stripe.fails(new StripeSilent("silent", new IllegalStateException()));

        open.remove(ADMIN, ID);

        assertThat(connections.named(ID)).isEmpty();
    }

    @Test
    void an_endpoint_that_the_admin_has_made_is_left_alone() {
        connects(Optional.of(BY_HAND));
        stripe.open(access(), URL, NOTHING_KNOWN);

        open.remove(ADMIN, ID);

        assertThat(stripe.there()).containsOnlyKeys("we_1");
    }

    @Test
    void nobody_makes_or_removes_one_of_another_shop() {
        connects(Optional.empty());
        Member stranger = Some.admin(new ShopId(new UUID(3, 2)));

        Refusal making = catchThrowableOfType(Refusal.class, () -> open.of(stranger, ID));
        Refusal removing = catchThrowableOfType(Refusal.class, () -> open.remove(stranger, ID));

        assertThat(making.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(removing.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(connections.named(ID)).isPresent();
    }

    private Refusal refused() {
        return catchThrowableOfType(Refusal.class, () -> open.of(ADMIN, ID));
    }

    private StripeAccess access() {
        return StripeAccess.of(kept(), BOX).orElseThrow();
    }

    private StripeConnection kept() {
        return connections.named(ID).orElseThrow();
    }

    private void connects(Optional<String> webhookSecret) {
        connect.by(
                ADMIN,
                ID,
                new StripeConnection.Entry(
                        Mode.TEST,
                        Till.ACCOUNT,
                        webhookSecret,
                        Optional.of("rk_test_" + "k1".repeat(12)),
                        Optional.empty(),
                        Optional.of(Set.of())));
    }
}
