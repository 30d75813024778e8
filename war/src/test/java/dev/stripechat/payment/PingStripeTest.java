package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.Hearing;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.staff.Member;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to Stripe and back is tried by an event that counts for nothing else. */
class PingStripeTest {

    private static final StripeConnectionId ID = new StripeConnectionId(new UUID(7, 1));
    private static final ShopId SHOP = new ShopId(new UUID(3, 1));
    private static final Member ADMIN = Some.admin(SHOP);
    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final InMemoryIntake intake = new InMemoryIntake();
    private final InMemoryStripe stripe = new InMemoryStripe();
    private final ConnectStripe connect =
            new ConnectStripe(
                    connections,
                    intake,
                    Some.outbox(),
                    BOX,
                    (shop, actor, action, subject) -> {},
                    clock);
    private final PingStripe ping =
            new PingStripe(
                    new AskStripe(connections, new InMemoryPayments(), BOX), stripe, connect);

    @BeforeEach
    void an_account_is_connected() {
        connects(Mode.TEST, Optional.of("whsec_" + "a1".repeat(16)), false);
    }

    @Test
    void the_event_that_comes_back_is_the_answer_and_no_payment() {
        ping.of(ADMIN, ID);
        clock.pass(Duration.ofSeconds(3));

        comesIn("{\"metadata\":{\"stripe_chat_ping\":\"" + word() + "\"}}");

        assertThat(hearing().answeredAt()).contains(clock.instant());
        assertThat(hearing().heardAt()).contains(clock.instant());
        assertThat(intake.unfinished(StripeSource.PREFIX, 1)).isEmpty();
    }

    @Test
    void another_event_is_no_answer_and_is_kept() {
        ping.of(ADMIN, ID);

        comesIn("{\"metadata\":{\"stripe_chat_ping\":\"" + UUID.randomUUID() + "\"}}");

        assertThat(hearing().answeredAt()).isEmpty();
        assertThat(intake.waiting(StripeSource.of(ID), "pi_1")).hasSize(1);
    }

    @Test
    void a_new_trial_waits_for_an_answer_of_its_own() {
        ping.of(ADMIN, ID);
        comesIn(word());

        ping.of(ADMIN, ID);

        assertThat(hearing().answeredAt()).isEmpty();
        assertThat(hearing().pingedAt()).contains(clock.instant());
    }

    @Test
    void what_comes_in_is_noted_to_the_minute() {
        comesIn("one");
        Optional<Instant> first = hearing().heardAt();
        clock.pass(Duration.ofSeconds(59));
        comesIn("two");
        assertThat(hearing().heardAt()).isEqualTo(first);

        clock.pass(Duration.ofSeconds(1));
        comesIn("three");

        assertThat(hearing().heardAt()).contains(clock.instant());
    }

    @Test
    void a_key_that_only_reads_makes_nothing() {
        connects(Mode.TEST, Optional.empty(), true);

        assertThat(refused().code()).isEqualTo("key_only_reads");
    }

    @Test
    void without_a_secret_nothing_can_come_back() {
        connects(Mode.LIVE, Optional.empty(), false);

        assertThat(refused().code()).isEqualTo("no_webhook_secret");
    }

    @Test
    void a_silent_stripe_is_said() {
        stripe.isSilent();

        assertThat(refused().code()).isEqualTo("stripe_unavailable");
    }

    @Test
    void nobody_tries_a_connection_of_another_shop() {
        Member stranger = Some.admin(new ShopId(new UUID(3, 2)));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ping.of(stranger, ID));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private Refusal refused() {
        return catchThrowableOfType(Refusal.class, () -> ping.of(ADMIN, ID));
    }

    private Hearing hearing() {
        return connections.named(ID).orElseThrow().hearing();
    }

    /** The word that only Stripe and we know. */
    private String word() {
        return stripe.all().get(0).metadata().get("stripe_chat_ping");
    }

    private void comesIn(String text) {
        new TakeInEvent(
                        connections,
                        (body, header, secret) ->
                                new SignatureCheck.Envelope("evt_" + text.hashCode(), "pi_1", text),
                        intake,
                        (job, instance, delay) -> {},
                        BOX,
                        clock)
                .from(ID, "", text.getBytes(StandardCharsets.UTF_8));
    }

    private void connects(Mode mode, Optional<String> secret, boolean readOnly) {
        connect.by(
                ADMIN,
                ID,
                new StripeConnection.Entry(
                        mode,
                        Till.ACCOUNT,
                        secret,
                        Optional.of("rk_" + mode.word() + "_" + "k1".repeat(12)),
                        Optional.of(readOnly),
                        Optional.of(Set.of())));
    }
}
