package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnection.Entry;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectStripeTest {

    private static final StripeConnectionId ID = new StripeConnectionId(new UUID(7, 1));
    private static final Member ADMIN = admin(1);
    private static final Member ADMIN_OF_ANOTHER_SHOP = admin(2);
    private static final String SECRET = "whsec_" + "a1".repeat(16);
    private static final String NEW_SECRET = "whsec_" + "b2".repeat(16);
    private static final String KEY = "rk_test_" + "k1".repeat(12);
    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

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
                    MovableClock.atNoon());

    @Test
    void a_new_connection_belongs_to_the_shop_of_its_admin() {
        ConnectStripe.Connected connected =
                connect.by(ADMIN, ID, Entry.of(Mode.TEST, Till.ACCOUNT, SECRET));

        StripeConnection kept = connections.named(ID).orElseThrow();

        assertThat(connected.isNew()).isTrue();
        assertThat(kept.shop()).isEqualTo(ADMIN.shop());
        assertThat(kept.mode()).isEqualTo(Mode.TEST);
        assertThat(kept.account()).isEqualTo(Till.ACCOUNT);
        assertThat(kept.webhookSecret(BOX)).isEqualTo(SECRET);
        assertThat(audit)
                .containsExactly(ADMIN.shop() + " " + ADMIN.id() + " stripe.connected " + ID);
    }

    @Test
    void a_replaced_secret_is_the_one_that_counts() {
        connect.by(ADMIN, ID, Entry.of(Mode.TEST, Till.ACCOUNT, SECRET));

        ConnectStripe.Connected connected =
                connect.by(ADMIN, ID, Entry.of(Mode.LIVE, Till.ACCOUNT, NEW_SECRET));

        assertThat(connected.isNew()).isFalse();
        assertThat(connected.connection().webhookSecret(BOX)).isEqualTo(NEW_SECRET);
        assertThat(connected.connection().mode()).isEqualTo(Mode.LIVE);
        assertThat(connections.of(ADMIN.shop())).hasSize(1);
    }

    @Test
    void nobody_can_take_over_the_connection_of_another_shop() {
        connect.by(ADMIN, ID, Entry.of(Mode.TEST, Till.ACCOUNT, SECRET));

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                connect.by(
                                        ADMIN_OF_ANOTHER_SHOP,
                                        ID,
                                        Entry.of(Mode.LIVE, Till.ACCOUNT, NEW_SECRET)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(connections.named(ID)).map(kept -> kept.webhookSecret(BOX)).contains(SECRET);
        assertThat(connections.of(ADMIN_OF_ANOTHER_SHOP.shop())).isEmpty();
        assertThat(audit).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', whsec_a1a1a1a1a1a1a1a1a1a1a1a1, bad_account",
        "1A2b3C4d5E6f, whsec_a1a1a1a1a1a1a1a1a1a1a1a1, bad_account",
        "acct_, whsec_a1a1a1a1a1a1a1a1a1a1a1a1, bad_account",
        "acct_1A2b3C4d5E6f, '', bad_webhook_secret",
        "acct_1A2b3C4d5E6f, whsec_, bad_webhook_secret",
        "acct_1A2b3C4d5E6f, whsec_a1a1a1a1a1a1a1a1a1a1a1a, bad_webhook_secret",
        "acct_1A2b3C4d5E6f, we_1A2b3C4d5E6f7G8h9I0j1K2l, bad_webhook_secret",
        "acct_1A2b3C4d5E6f, rk_test_a1a1a1a1a1a1a1a1a1a1a1a1a1, bad_webhook_secret"
    })
    void what_cannot_be_right_is_refused_and_named(String account, String secret, String code) {
        connect.by(ADMIN, ID, Entry.of(Mode.TEST, Till.ACCOUNT, SECRET));

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> connect.by(ADMIN, ID, Entry.of(Mode.LIVE, account, secret)));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(connections.named(ID)).map(StripeConnection::mode).contains(Mode.TEST);
        assertThat(connections.named(ID)).map(kept -> kept.webhookSecret(BOX)).contains(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "sk_test_51a1a1a1a1a1a1a1a1a1a1, standard secret key",
        "sk_live_51a1a1a1a1a1a1a1a1a1a1, standard secret key",
        "pk_test_51a1a1a1a1a1a1a1a1a1a1, publishable key",
        "rk_live_51a1a1a1a1a1a1a1a1a1a1, other mode",
        "rk_test_short, starts with",
        "'', starts with",
        "whsec_a1a1a1a1a1a1a1a1a1a1a1a1, starts with"
    })
    void a_key_that_is_no_restricted_one_of_this_mode_is_refused_and_named(
            String key, String words) {
        connect.by(ADMIN, ID, withKey(Mode.TEST, Till.ACCOUNT, KEY));

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> connect.by(ADMIN, ID, withKey(Mode.TEST, Till.ACCOUNT, key)));

        assertThat(refusal.code()).isEqualTo("bad_api_key");
        assertThat(refusal.getMessage()).contains(words);
        assertThat(connections.named(ID).flatMap(kept -> kept.apiKey(BOX))).contains(KEY);
    }

    @Test
    void what_is_not_entered_stays_as_it_was() {
        connect.by(ADMIN, ID, withKey(Mode.TEST, Till.ACCOUNT, KEY));

        connect.by(ADMIN, ID, nothingNew(Mode.TEST, Till.ACCOUNT));

        StripeConnection kept = connections.named(ID).orElseThrow();
        assertThat(kept.apiKey(BOX)).contains(KEY);
        assertThat(kept.webhookSecret(BOX)).isEqualTo(SECRET);
    }

    @Test
    void a_key_does_not_stay_for_another_account() {
        connect.by(ADMIN, ID, withKey(Mode.TEST, Till.ACCOUNT, KEY));

        connect.by(ADMIN, ID, Entry.of(Mode.TEST, "acct_9Z8y7X6w5V4u", NEW_SECRET));

        assertThat(connections.named(ID).orElseThrow().hasApiKey()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"TEST, acct_9Z8y7X6w5V4u", "LIVE, acct_1A2b3C4d5E6f"})
    void another_account_or_mode_needs_a_secret_of_its_own(Mode mode, String account) {
        connect.by(ADMIN, ID, withKey(Mode.TEST, Till.ACCOUNT, KEY));

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> connect.by(ADMIN, ID, nothingNew(mode, account)));

        assertThat(refusal.code()).isEqualTo("bad_webhook_secret");
        assertThat(connections.named(ID)).map(StripeConnection::account).contains(Till.ACCOUNT);
    }

    @Test
    void the_id_of_the_endpoint_instead_of_its_secret_is_named() {
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                connect.by(
                                        ADMIN,
                                        ID,
                                        Entry.of(
                                                Mode.TEST,
                                                Till.ACCOUNT,
                                                "we_1A2b3C4d5E6f7G8h9I0j1K2l")));

        assertThat(refusal.getMessage()).startsWith("This is the id of the webhook endpoint.");
    }

    @Test
    void events_that_were_passed_over_by_a_mistake_wait_again_when_it_is_mended() {
        Till till = new Till();
        till.receives(StripeSays.inLiveMode(StripeSays.succeeded()));
        till.handles();
        assertThat(till.payment(Till.SHOP)).isEmpty();

        till.isConnectedAs(Mode.LIVE);
        till.handles();

        assertThat(till.payment(Till.SHOP)).map(Payment::state).contains(PaymentState.SUCCEEDED);
    }

    @Test
    void a_key_that_stripe_lets_only_read_is_noted_once() {
        connect.by(ADMIN, ID, withKey(Mode.TEST, Till.ACCOUNT, KEY));

        connect.onlyReads(ID);
        connect.onlyReads(ID);

        assertThat(connections.named(ID).orElseThrow().isReadOnly()).isTrue();
        assertThat(audit).filteredOn(row -> row.contains("stripe.read_only")).hasSize(1);
    }

    private static Entry withKey(Mode mode, String account, String key) {
        return new Entry(
                mode,
                account,
                Optional.of(SECRET),
                Optional.of(key),
                Optional.of(false),
                Optional.of(Set.of()));
    }

    private static Entry nothingNew(Mode mode, String account) {
        return new Entry(
                mode,
                account,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Member admin(long number) {
        return new Member(
                new StaffId(new UUID(5, number)),
                new ShopId(new UUID(3, number)),
                "Ada",
                Role.ADMIN);
    }
}
