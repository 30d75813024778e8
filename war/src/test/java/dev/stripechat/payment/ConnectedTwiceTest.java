package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnection.Entry;
import dev.stripechat.staff.Member;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An account is connected once, until it is taken away. */
class ConnectedTwiceTest {

    private static final StripeConnectionId ID = new StripeConnectionId(new UUID(7, 1));
    private static final StripeConnectionId SECOND = new StripeConnectionId(new UUID(7, 2));
    private static final Member ADMIN = Some.admin(new ShopId(new UUID(3, 1)));
    private static final Member STRANGER = Some.admin(new ShopId(new UUID(3, 2)));
    private static final String NEW_SECRET = "whsec_" + "c3".repeat(16);
    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    private static final Entry TEST = Entry.of(Mode.TEST, Till.ACCOUNT, "whsec_" + "a1".repeat(16));
    private static final Entry LIVE = Entry.of(Mode.LIVE, Till.ACCOUNT, "whsec_" + "b2".repeat(16));

    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final List<String> audit = new ArrayList<>();
    private final ConnectStripe connect =
            new ConnectStripe(
                    connections,
                    new InMemoryIntake(),
                    Some.outbox(),
                    BOX,
                    (shop, actor, action, subject) ->
                            audit.add(shop + " " + actor + " " + action + " " + subject),
                    Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void an_account_is_connected_once_in_each_mode_of_a_shop() {
        connect.by(ADMIN, ID, TEST);

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> connect.by(ADMIN, SECOND, TEST));

        assertThat(refusal.code()).isEqualTo("already_connected");
        assertThat(connections.named(SECOND)).isEmpty();
        assertThat(connect.by(ADMIN, SECOND, LIVE).isNew()).isTrue();
        assertThat(connect.by(ADMIN, ID, TEST).isNew()).isFalse();
        connect.by(STRANGER, new StripeConnectionId(new UUID(7, 3)), TEST);
        assertThat(connections.of(ADMIN.shop())).hasSize(2);
    }

    @Test
    void an_account_that_was_connected_twice_before_can_be_given_new_keys() {
        connect.by(ADMIN, ID, TEST);
        StripeConnection twin = new StripeConnection(SECOND, ADMIN.shop());
        twin.connect(TEST, BOX, Instant.EPOCH);
        connections.keep(twin);

        connect.by(ADMIN, ID, withSecret(NEW_SECRET));
        connect.by(ADMIN, SECOND, withSecret(NEW_SECRET));

        assertThat(connections.of(ADMIN.shop()))
                .extracting(kept -> kept.webhookSecret(BOX))
                .containsExactly(NEW_SECRET, NEW_SECRET);
    }

    @Test
    void a_connection_does_not_become_one_that_is_there() {
        connect.by(ADMIN, ID, TEST);
        connect.by(ADMIN, SECOND, LIVE);

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> connect.by(ADMIN, SECOND, TEST));

        assertThat(refusal.code()).isEqualTo("already_connected");
        assertThat(connections.named(SECOND)).map(StripeConnection::mode).contains(Mode.LIVE);
    }

    private static Entry withSecret(String secret) {
        return Entry.of(Mode.TEST, Till.ACCOUNT, secret);
    }

    @Test
    void what_is_removed_is_gone_and_it_is_noted_by_whom() {
        connect.by(ADMIN, ID, TEST);

        connect.remove(ADMIN, ID);

        assertThat(connections.named(ID)).isEmpty();
        assertThat(audit)
                .last()
                .isEqualTo(ADMIN.shop() + " " + ADMIN.id() + " stripe.removed " + ID);
        assertThat(connect.by(ADMIN, SECOND, TEST).isNew()).isTrue();
    }

    @Test
    void nobody_removes_the_connection_of_another_shop() {
        connect.by(ADMIN, ID, TEST);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> connect.remove(STRANGER, ID));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(connections.named(ID)).isPresent();
    }
}
