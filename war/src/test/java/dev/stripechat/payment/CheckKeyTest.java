package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.KeyRights.Right;
import dev.stripechat.payment.KeyRights.Tried;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.KeyCheck;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.staff.Member;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came of trying a key is told, and kept with the connection. */
class CheckKeyTest {

    private static final StripeConnectionId ID = new StripeConnectionId(new UUID(7, 1));
    private static final Member ADMIN = Some.admin(new ShopId(new UUID(3, 1)));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final ConnectStripe connect =
            new ConnectStripe(
                    connections,
                    new InMemoryIntake(),
                    Some.outbox(),
                    BOX,
                    (shop, actor, action, subject) -> {},
                    CLOCK);

    @BeforeEach
    void a_key_is_connected() {
        connect.by(
                ADMIN,
                ID,
                new StripeConnection.Entry(
                        Mode.TEST,
                        Till.ACCOUNT,
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.of("rk_test_" + "k1".repeat(12)),
                        Optional.empty(),
                        Optional.of(Set.of())));
    }

    @Test
    void the_rights_that_are_missing_are_kept_by_name() {
        Trial lacksRefunds =
                (access, right, domain) ->
                        right == Right.REFUNDS_WRITE
                                ? new Tried(false, Optional.of("rak_charge_write"))
                                : new Tried(true, Optional.empty());

        assertThat(check(lacksRefunds).of(ADMIN, ID).rights())
                .containsExactly(new CheckKey.Missing(Right.REFUNDS_WRITE, "rak_charge_write"));

        assertThat(kept())
                .contains(
                        new KeyCheck(
                                NOON,
                                true,
                                Map.of("refunds_write", "rak_charge_write"),
                                Optional.of(List.of())));
    }

    @Test
    void the_events_that_stripe_does_not_send_are_kept() {
        List<String> unheard = List.of("charge.refunded", "payment_intent.succeeded");

        assertThat(check(hearing(Optional.of(unheard))).of(ADMIN, ID).unheard()).contains(unheard);

        assertThat(kept()).contains(new KeyCheck(NOON, true, Map.of(), Optional.of(unheard)));
    }

    @Test
    void a_key_that_may_not_look_does_not_say_that_all_events_are_sent() {
        assertThat(check(hearing(Optional.empty())).of(ADMIN, ID).unheard()).isEmpty();

        assertThat(kept()).map(KeyCheck::unheard).contains(Optional.empty());
    }

    @Test
    void a_key_that_stripe_does_not_know_is_kept_as_refused() {
        Refusal refusal =
                refused(
                        (access, right, domain) -> {
                            throw new KeyRefused("no such key", new IllegalStateException());
                        });

        assertThat(refusal.code()).isEqualTo("key_refused");
        assertThat(kept()).contains(KeyCheck.refused(NOON));
    }

    @Test
    void a_silent_stripe_changes_nothing_of_what_was_known() {
        check((access, right, domain) -> new Tried(true, Optional.empty())).of(ADMIN, ID);

        Refusal refusal =
                refused(
                        (access, right, domain) -> {
                            throw new StripeSilent("silent", new IllegalStateException());
                        });

        assertThat(refusal.code()).isEqualTo("stripe_unavailable");
        assertThat(kept()).contains(new KeyCheck(NOON, true, Map.of(), Optional.of(List.of())));
    }

    private Refusal refused(Trial rights) {
        return catchThrowableOfType(Refusal.class, () -> check(rights).of(ADMIN, ID));
    }

    /** How a key does; Stripe sends us everything. */
    private interface Trial extends KeyRights {

        @Override
        default Optional<List<String>> unheard(StripeAccess access, String webhook) {
            return Optional.of(List.of());
        }
    }

    private static Trial hearing(Optional<List<String>> unheard) {
        return new Trial() {

            @Override
            public Tried tried(StripeAccess access, Right right, String domain) {
                return new Tried(true, Optional.empty());
            }

            @Override
            public Optional<List<String>> unheard(StripeAccess access, String webhook) {
                return unheard;
            }
        };
    }

    private CheckKey check(Trial rights) {
        return new CheckKey(
                new AskStripe(connections, new InMemoryPayments(), BOX),
                rights,
                connect,
                new PublicUrl("https://chat.example"),
                CLOCK);
    }

    private Optional<KeyCheck> kept() {
        return connections.named(ID).flatMap(StripeConnection::lastCheck);
    }
}
